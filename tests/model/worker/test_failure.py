"""What the user reads when the worker meets an exception."""

from __future__ import annotations

import pytest
import torch

from model.contract.errors import QuoinError
from model.worker.failure import failure, start_failure


def test_own_errors_are_told_word_by_word() -> None:
    message = failure(QuoinError("The model is missing; choose another one."))
    assert (message.name, str(message.sentence)) == ("error", "The model is missing; choose another one.")


def test_memory_of_the_computer() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(1 << 60, dtype=torch.uint8)  # torch's own words, which differ from one system to the next
    assert "The computer ran out of memory" in str(failure(caught.value).sentence)
    assert "The computer ran out of memory" in str(failure(MemoryError()).sentence)


def test_memory_of_the_graphics_card() -> None:
    error = torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB. GPU 0 has ...")
    assert "The graphics card ran out of memory" in str(failure(error).sentence)


def test_unforeseen_errors_are_one_sentence_with_the_traceback_behind() -> None:
    try:
        raise ValueError("bad shape\nin line two")
    except ValueError as error:
        message = failure(error)
    assert "(ValueError: bad shape)" in str(message.sentence)
    assert message.detail.startswith("Traceback")
    assert "in line two" in message.detail


def test_start_failure_says_to_set_up_again() -> None:
    assert "set Quoin up again" in str(start_failure(ImportError("No module named 'torch'")).sentence)
