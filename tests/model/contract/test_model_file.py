"""What is no model file is told in one sentence, without torch, whatever it is."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.contract.model_file import read_card, read_header
from model.contract.model_header import PREFIX_BYTES, metadata_of, parse_header, sealed
from model.contract.registry import model_file

from ..damaged_models import (
    CARDS,
    HEADER_BYTES,
    ONE_SENTENCE,
    PLACES,
    TABLES,
    WHOLE,
    endless,
    joined,
    parts,
    place,
    with_fields,
    within_bounds,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def refused(path: Path) -> None:
    with within_bounds(), pytest.raises(QuoinError, match=ONE_SENTENCE):
        read_card(path)


def told(read: Callable[[], object]) -> str:
    """What is said against something that is read; empty where nothing is."""
    try:
        read()
    except ValueError as error:
        return str(error)
    return ""


def test_the_shipped_models_card_is_read() -> None:
    with within_bounds():
        card = read_card(model_file("keypoint"))
    assert (card.name, card.resolution, card.bands) == ("keypoint", 0.13, ("red", "green", "blue"))
    assert ModelCard.from_dict(card.to_dict()) == card


def test_the_header_says_the_shapes() -> None:
    header = read_header(model_file("keypoint"))
    assert header.shapes["backbone.stem.weight"] == (32, 3, 3, 3)
    assert len(header.raw) + header.data_bytes == len(WHOLE)


@pytest.mark.parametrize("damage", [*CARDS, *TABLES, *PLACES])
def test_what_is_no_model_is_one_sentence(damage: str, tmp_path: Path) -> None:
    refused(place(tmp_path, damage))


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("resolution 0", "its resolution is 0 and must be a number from 0.01 to 10"),
        ("resolution NaN", "it holds NaN, which is no number"),
        ("resolution 0.13", "its resolution is '0.13'"),
        ("missing field", "it lacks 'tau'"),
        ("extra field", "it has an unknown field 'threshold'"),
        ("field twice", "it has a name twice"),
        ("another type", "is of type 'BF16', not F16"),
        ("more than the file holds", "its tensors take"),
        ("header of 1 GB", "its header would have 1073741824 bytes"),
        ("another format", "'quoin-3', not quoin-2: update Quoin"),
        ("empty", "it ends too soon"),
        ("missing", "does not exist"),
        ("folder", "it is a folder"),
        ("pipe", "it is a device or a pipe"),
        ("device", "it is a device or a pipe"),
        ("loop of links", "Too many levels of symbolic links"),
        ("old pickle", "it is a file of PyTorch's"),
        ("PyTorch's archive", "it is a file of PyTorch's"),
    ],
)
def test_the_sentence_says_what_is_wrong(damage: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(QuoinError) as caught:
        read_card(place(tmp_path, damage))
    assert told in str(caught.value)


def test_every_flipped_bit_of_the_header_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    for bit in random.Random(1).sample(range(8 * HEADER_BYTES), 200):
        content = bytearray(WHOLE)
        content[bit // 8] ^= 1 << bit % 8
        path.write_bytes(content)
        refused(path)


def test_every_truncation_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(WHOLE)
    draw = random.Random(2)
    places = [*draw.sample(range(HEADER_BYTES), 10), *draw.sample(range(HEADER_BYTES, len(WHOLE)), 10)]
    for length in sorted(places, reverse=True):
        os.truncate(path, length)
        refused(path)


def test_a_file_that_is_not_written_to_the_end_is_noticed_whatever_it_claims(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    endless(path)
    with within_bounds():
        assert read_header(path).data_bytes == 1 << 40  # which is true, and nobody has read it
    os.truncate(path, 1 << 39)
    refused(path)


def test_what_is_no_path_is_one_sentence() -> None:
    for path in ("a\0b", "a" * 300):
        refused(Path(path))


def test_a_valid_change_of_the_card_is_taken() -> None:
    content = with_fields(name="Städte, 2".replace(",", ""), resolution=10, tau=1, score=0, measures={"val": {"n": 3}})
    card = parse_header(content[: -len(parts(content)[1])], len(parts(content)[1])).card
    assert (card.name, card.resolution, card.tau, card.score) == ("Städte 2", 10, 1, 0)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_header_or_told(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_header(len(content).to_bytes(8, "little") + content, 0)


@given(st.dictionaries(st.text(max_size=5), VALUES, max_size=4), st.integers(0, 1 << 40))
def test_any_table_is_told(entries: dict[str, Any], size: int) -> None:
    metadata = parts()[0]["__metadata__"]
    content = joined({**entries, "__metadata__": metadata}, b"")
    clause = told(lambda: parse_header(content, size))
    assert "\n" not in clause
    assert bool(clause) == (bool(entries) or size > 0)


@given(st.dictionaries(st.sampled_from(sorted(parts()[0]["__metadata__"])), VALUES, min_size=1))
def test_any_metadata_is_told(changes: dict[str, Any]) -> None:
    entries = {"__metadata__": {**parts()[0]["__metadata__"], **changes}}
    text = json.dumps(entries).encode()
    with pytest.raises(ValueError, match=r"^it"):
        parse_header(len(text).to_bytes(8, "little") + text, 0)


@given(st.sampled_from(sorted(ModelCard("a").to_dict())), VALUES)
def test_any_value_of_a_card_is_right_or_told(field: str, value: Any) -> None:
    values = {**ModelCard("a").to_dict(), field: value}
    if clause := told(lambda: ModelCard.from_dict(values)):
        assert clause.startswith("its ")
        assert len(clause) < 300
    else:
        assert json.loads(json.dumps(ModelCard.from_dict(values).to_dict(), allow_nan=False)) == values


def test_a_head_may_name_the_file_of_its_trunk_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "head.safetensors"

    def write(trunk: str) -> None:
        text = json.dumps({"__metadata__": metadata_of(ModelCard("head", data=["none"]), trunk)}, separators=(",", ":"))
        path.write_bytes(sealed(len(text).to_bytes(PREFIX_BYTES, "little") + text.encode()))

    write("7" * 64)
    assert read_header(path).trunk == "7" * 64
    write("")
    assert read_header(path).trunk == ""
    write("../keypoint")
    with pytest.raises(QuoinError, match="its trunk is no checksum"):
        read_header(path)
