"""The state of a run comes back as it was, down to the order of its bytes in memory."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from safetensors import safe_open
from torch import Tensor

from model.contract.errors import QuoinError
from model.training.run import TrainingRun

from .test_training import RECIPE, advance


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[TrainingRun, Path]:
    """A run after one step, and the file of its state."""
    run, path = TrainingRun(RECIPE), tmp_path_factory.mktemp("run") / "state.safetensors"
    advance(run, 1)
    run.best = 0.1 + 0.2
    run.save(path)
    return run, path


def _tensors(run: TrainingRun) -> Iterator[Tensor]:
    yield from run.model.network.state_dict().values()
    yield from run.average.network.state_dict().values()
    for _, values in sorted(run.optimiser.state_dict()["state"].items()):
        yield from (values[name] for name in sorted(values))


def test_all_comes_back(saved: tuple[TrainingRun, Path]) -> None:
    run, path = saved
    again = TrainingRun(dataclasses.replace(RECIPE, seed=RECIPE.seed + 1))
    again.load(path)
    assert (again.step, again.best) == (1, 0.1 + 0.2)
    for one, other in zip(_tensors(run), _tensors(again), strict=True):
        assert one.equal(other)
        assert (one.dtype, one.stride()) == (other.dtype, other.stride())
    for one, other in zip(*(each.optimiser.state_dict()["param_groups"] for each in (run, again)), strict=True):
        assert {**one, "betas": list(one["betas"])} == {**other, "betas": list(other["betas"])}


def test_some_of_it_is_not_in_order_of_its_indices(saved: tuple[TrainingRun, Path]) -> None:
    """Else the test above would say nothing about it."""
    assert any(not one.is_contiguous() for one in _tensors(saved[0]))


def test_another_optimiser_is_one_sentence(saved: tuple[TrainingRun, Path]) -> None:
    with pytest.raises(QuoinError, match=r"cannot go on from .* \(it is of another optimiser\); give its own options"):
        TrainingRun(dataclasses.replace(RECIPE, optimiser="sgd")).load(saved[1])


def test_a_damaged_state_is_one_sentence(saved: tuple[TrainingRun, Path], tmp_path: Path) -> None:
    run, path = saved
    content = path.read_bytes()
    broken = tmp_path / "state.safetensors"
    for wrong in (b"", b"\x80\x02}q\x00.", content[:100_000], content[:-1]):
        broken.write_bytes(wrong)
        with pytest.raises(QuoinError, match=r"^The run cannot go on from [^\n]* another folder\.$"):
            run.load(broken)


def test_the_file_is_one_that_any_program_reads(saved: tuple[TrainingRun, Path]) -> None:
    with safe_open(saved[1], framework="np") as file:
        assert file.get_tensor("optimiser.0.step") == 1
    assert os.listdir(saved[1].parent) == [saved[1].name]
