"""The header of a model file: its card, its tensors' shapes and its two checksums. Plain standard library.

`docs/architecture.md` has the layout. Whatever is wrong is raised as a `Fault`.
"""

from __future__ import annotations

import hashlib
import json
import re
import reprlib
from dataclasses import dataclass
from math import prod
from typing import Any

from .card import ModelCard
from .errors import Fault, Phrase

FORMAT = "quoin-2"
PREFIX_BYTES = 8
"""In front of the header: its length, little-endian."""
HALF_BYTES = 2
UNSEALED = "0" * 64
"""Stands in place of a checksum that is not known yet."""
DATA_SUM, HEADER_SUM = "sha256", "header_sha256"
TRUNK = "trunk"
METADATA = {"format", "card", DATA_SUM, HEADER_SUM}
LONGEST_NUMBER = 40
"""In characters. Python needs minutes to read a whole number of a million digits."""

Shapes = dict[str, "tuple[int, ...]"]


@dataclass(frozen=True)
class ModelHeader:
    """What a model file says about itself.

    Attributes:
        card: the model's card.
        shapes: of all tensors by name, each in half precision.
        data_sum: SHA-256 over all that follows the header.
        raw: the bytes in front of the data, length and header.
        data_bytes: size of the data.
        trunk: the `data_sum` of the file that holds the parts which are not here; empty where all are.
    """

    card: ModelCard
    shapes: Shapes
    data_sum: str
    raw: bytes
    data_bytes: int
    trunk: str = ""


def parse_header(raw: bytes, data_bytes: int) -> ModelHeader:
    """Read the bytes in front of the data of a file that has so much data.

    Raises:
        Fault: anything but what `sealed` makes.
    """
    entries = _object(_text(raw[PREFIX_BYTES:]), Phrase("its header"))
    metadata = _metadata(entries.pop("__metadata__", None))
    if metadata["format"] != FORMAT:
        found = reprlib.repr(metadata["format"])
        raise Fault("it is of the format {found}, not {wanted}: update Quoin", found=found, wanted=FORMAT)
    if _header_sum(_put(raw, HEADER_SUM, metadata[HEADER_SUM], UNSEALED)) != metadata[HEADER_SUM]:
        raise Fault("its header is damaged")
    shapes = _shapes(entries, data_bytes)
    try:
        card = ModelCard.from_dict(_object(metadata["card"], Phrase("it")))
    except Fault as error:
        raise Fault("its model card is not valid, {reason}", reason=error) from error
    return ModelHeader(card, shapes, metadata[DATA_SUM], raw, data_bytes, metadata.get(TRUNK, ""))


def metadata_of(card: ModelCard, trunk: str = "") -> dict[str, str]:
    """What a file that is not sealed yet says beside its tensors; `trunk` as `ModelHeader` has it."""
    text = json.dumps(card.to_dict(), ensure_ascii=False, allow_nan=False)
    whole = {"format": FORMAT, "card": text, DATA_SUM: UNSEALED, HEADER_SUM: UNSEALED}
    return {**whole, TRUNK: trunk} if trunk else whole


def sealed(content: bytes) -> bytes:
    """Fill the checksums into the bytes of a safetensors file whose metadata are those of `metadata_of`."""
    start = PREFIX_BYTES + int.from_bytes(content[:PREFIX_BYTES], "little")
    header, data = content[:start], content[start:]
    header = _put(header, DATA_SUM, UNSEALED, hashlib.sha256(data).hexdigest())
    return _put(header, HEADER_SUM, UNSEALED, _header_sum(header)) + data


def _put(header: bytes, name: str, old: str, new: str) -> bytes:
    """Replace a checksum; quotes inside a text of JSON are escaped, so nothing else can look like it."""
    before, after = (f'"{name}":"{value}"'.encode() for value in (old, new))
    if header.count(before) != 1:
        raise Fault("its header is damaged")
    return header.replace(before, after)


def _header_sum(unsealed: bytes) -> str:
    """SHA-256 over length and header, in which its own place holds `UNSEALED`."""
    return hashlib.sha256(unsealed).hexdigest()


def _text(header: bytes) -> str:
    try:
        return header.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Fault("its header is no text") from error


def _object(text: str, what: Phrase) -> dict[str, Any]:
    """Parse JSON that anybody may have written: no name twice, no endless number, nothing that is no number."""
    try:
        value = json.loads(
            text,
            object_pairs_hook=_names_once,
            parse_int=lambda digits: int(_bounded(digits)),
            parse_float=lambda digits: float(_bounded(digits)),
            parse_constant=_no_number,
        )
    except (json.JSONDecodeError, RecursionError) as error:
        raise Fault("{what} is no JSON", what=what) from error
    if not isinstance(value, dict):
        raise Fault("{what} is no JSON object", what=what)
    return value


def _names_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise Fault("it has a name twice")
    return values


def _bounded(digits: str) -> str:
    if len(digits) > LONGEST_NUMBER:
        raise Fault("it has a number of {count} digits", count=len(digits))
    return digits


def _no_number(word: str) -> float:
    raise Fault("it holds {word}, which is no number", word=word)


def _metadata(value: Any) -> dict[str, str]:
    if (
        not isinstance(value, dict)
        or set(value) - {TRUNK} != METADATA
        or not all(isinstance(text, str) for text in value.values())
    ):
        raise Fault("its header does not name a model card and checksums")
    for name in {DATA_SUM, HEADER_SUM, TRUNK} & set(value):
        if not re.fullmatch("[0-9a-f]{64}", value[name]):
            raise Fault("its {name} is no checksum", name=name)
    return value


def _shapes(entries: dict[str, Any], data_bytes: int) -> Shapes:
    """The tensors' shapes, where each follows the one before and the last one ends with the file."""
    places = sorted((*_place(name, entry), name) for name, entry in entries.items())
    end = 0
    for start, stop, _, name in places:
        if start != end:
            raise Fault("the tensor {name} does not begin where the one before it ends", name=reprlib.repr(name))
        end = stop
    if end != data_bytes:
        raise Fault("its tensors take {taken} bytes, and it holds {held}", taken=end, held=data_bytes)
    return {name: shape for _, _, shape, name in places}


def _place(name: str, entry: Any) -> tuple[int, int, tuple[int, ...]]:
    """Where a tensor begins and ends in the data, and its shape."""
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise Fault("the tensor {name} is not described by type, shape and place", name=reprlib.repr(name))
    if entry["dtype"] != "F16":
        kind = reprlib.repr(entry["dtype"])
        raise Fault("the tensor {name} is of type {kind}, not F16", name=reprlib.repr(name), kind=kind)
    shape, offsets = _counts(name, entry["shape"]), _counts(name, entry["data_offsets"])
    if len(offsets) != 2 or offsets[1] - offsets[0] != HALF_BYTES * prod(shape):
        raise Fault("the tensor {name} has another size than its shape", name=reprlib.repr(name))
    return offsets[0], offsets[1], shape


def _counts(name: str, value: Any) -> tuple[int, ...]:
    if not isinstance(value, list) or len(value) > 8 or not all(type(one) is int and one >= 0 for one in value):
        named, found = reprlib.repr(name), reprlib.repr(value)
        raise Fault("the tensor {name} has {found} for a shape or place", name=named, found=found)
    return tuple(value)
