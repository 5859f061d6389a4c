"""What is no model is told in one sentence before anything is made of it, whatever it is."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
import torch

from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.contract.model_header import PREFIX_BYTES
from model.contract.registry import model_file
from model.families.checkpoint import load_checkpoint, save_checkpoint
from model.families.keypoint.family import KeypointFamily

from ..damaged_models import (
    CARDS,
    HEADER_BYTES,
    ONE_SENTENCE,
    PLACES,
    TABLES,
    WEIGHTS,
    WHOLE,
    endless,
    joined,
    parts,
    place,
    within_bounds,
)


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """A model has been loaded, as the memory that is usual."""
    load_checkpoint(model_file("keypoint"))


def refused(path: Path) -> None:
    with within_bounds(), pytest.raises(QuoinError, match=ONE_SENTENCE):
        load_checkpoint(path)


@pytest.mark.parametrize("damage", [*CARDS, *TABLES, *WEIGHTS, *PLACES])
def test_what_is_no_model_is_one_sentence(damage: str, tmp_path: Path) -> None:
    refused(place(tmp_path, damage))


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("NaN", "its weights are not finite"),
        ("infinite", "its weights are not finite"),
        ("other shape", r"'backbone.stem.weight' are \(3, 32, 3, 3\), and \(32, 3, 3, 3\) in the network"),
        ("other name", r"'backbone.stem.weight' are None, and \(32, 3, 3, 3\)"),
        ("network that nobody knows", "of the kind cathedral, which this version of Quoin does not know"),
    ],
)
def test_the_sentence_says_what_is_wrong(damage: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(QuoinError, match=told):
        load_checkpoint(place(tmp_path, damage))


def test_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(WHOLE)
    draw = random.Random(3)
    header, data = range(8 * HEADER_BYTES), range(8 * HEADER_BYTES, 8 * len(WHOLE))
    with path.open("r+b", buffering=0) as file:
        for bit in [*draw.sample(header, 100), *draw.sample(data, 100)]:
            _write(file.fileno(), bit // 8, WHOLE[bit // 8] ^ 1 << bit % 8)
            refused(path)
            _write(file.fileno(), bit // 8, WHOLE[bit // 8])
    load_checkpoint(path)


def _write(file: int, offset: int, byte: int) -> None:
    os.pwrite(file, bytes([byte]), offset)


def test_every_truncation_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(WHOLE)
    for length in sorted(random.Random(4).sample(range(len(WHOLE)), 20), reverse=True):
        os.truncate(path, length)
        refused(path)


def test_a_terabyte_of_weights_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    endless(path)
    refused(path)


def test_a_file_that_another_program_wrote_in_order_is_read(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    entries, data = parts()
    path.write_bytes(joined(dict(reversed(entries.items())), data))
    assert load_checkpoint(path)[1] == load_checkpoint(model_file("keypoint"))[1]


def test_what_is_written_is_read_in_half_precision(tmp_path: Path) -> None:
    model, card = KeypointFamily(), ModelCard(name="größer", data=["none"], measures={"val": {"ap": 0.1 + 0.2}})
    path = tmp_path / "folder" / "model.safetensors"
    save_checkpoint(path, model, card)
    loaded, read = load_checkpoint(path)
    assert read == card
    assert not loaded.network.training
    state = loaded.network.state_dict()
    assert all(value.half().float().equal(state[name]) for name, value in model.network.state_dict().items())
    assert int.from_bytes(path.read_bytes()[:PREFIX_BYTES], "little") < 1 << 16
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_weights_that_are_not_finite_are_not_written(tmp_path: Path) -> None:
    model = KeypointFamily()
    with torch.no_grad():
        next(model.network.parameters()).fill_(1e6)  # more than half precision holds
    with pytest.raises(QuoinError, match="train at a lower learning rate"):
        save_checkpoint(tmp_path / "model.safetensors", model, ModelCard("keypoint"))
    assert list(tmp_path.iterdir()) == []
