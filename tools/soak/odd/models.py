"""Model files that lie, are damaged, or are something else."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from quoin.model.contract.model_header import DATA_SUM, HEADER_SUM, PREFIX_BYTES, UNSEALED, sealed
from quoin.model.contract.registry import model_file

from .case import EXTRACT, NAMES, Case, Parameters, raster_in

Entries = dict[str, Any]
CARD = {
    "name": (*NAMES.values(), 7, None, []),
    "architecture": ("mbi", "cathedral", "../keypoint", "", 7, "polymapper", "fcn-8s", "mask-rcnn"),
    "resolution": (0, -1, 1e308, "0.13", None, 10, 0.01),
    "bands": ([], ["red"], ["red"] * 99, "red", [1, 2, 3], [NAMES["picture"]] * 3),
    "credits": ([NAMES["script"]], ["a"] * 99, "x"),
    "measures": ({"<b>": {"<i>": 1}}, {"val": {"ap": "high"}}, [], {"a": {"b": {"c": 1}}}),
    "steps": (-1, 2**70, "many"),
    "tau": (2, -1, "a"),
}
LENGTHS = (0, 1, 7, 2**20, 2**20 + 1, 2**31, 2**63, 2**64 - 1)


def models() -> Iterator[Case]:
    """All of them."""
    for name, content in _contents().items():
        yield Case("models", name, EXTRACT, partial(_given, content))


def _given(content: Callable[[], bytes], folder: Path) -> Parameters:
    path = folder / "odd.safetensors"
    path.write_bytes(content())
    return {"INPUT": raster_in(folder), "MODEL_FILE": str(path), "OUTPUT": "TEMPORARY_OUTPUT"}


def _contents() -> dict[str, Callable[[], bytes]]:
    found: dict[str, Callable[[], bytes]] = {}
    for field, values in CARD.items():
        for number, value in enumerate(values):
            found[f"card: {field} {number}: {value!r}"[:80]] = partial(_with_field, field, value)
    for length in LENGTHS:
        found[f"a header of {length} bytes"] = partial(_with_length, length)
    for seed in range(12):
        found[f"other bytes {seed}"] = partial(_changed, seed)
    found["a zip of zeros"] = _zip_bomb
    found["a gzip of zeros"] = lambda: gzip.compress(bytes(50_000_000))
    found["brackets"] = lambda: _framed(b'{"a":' + b"[" * 500_000)
    found["a number of a million digits"] = lambda: _framed(b'{"a":' + b"9" * 1_000_000 + b"}")
    found["many tensors of no size"] = lambda: _joined(_tensors(9000, [0]), b"")
    found["tensors on each other"] = lambda: _joined({**_tensors(1, [4]), **_tensors(1, [4], "b")}, bytes(8))
    found["a tensor of 2^60"] = lambda: _joined(_tensors(1, [1 << 60]), b"")
    found["weights of no numbers"] = lambda: _joined(_parts()[0], b"\0\x7e" * (len(_parts()[1]) // 2))
    found["random weights"] = lambda: _joined(_parts()[0], os.urandom(len(_parts()[1])))
    found["a pickle"] = lambda: b"\x80\x04cos\nsystem\n(S'touch /tmp/quoin-pickled'\ntR."
    return found


def _whole() -> bytes:
    return model_file("keypoint").read_bytes()


def _parts() -> tuple[Entries, bytes]:
    whole = _whole()
    end = PREFIX_BYTES + int.from_bytes(whole[:PREFIX_BYTES], "little")
    return json.loads(whole[PREFIX_BYTES:end]), whole[end:]


def _framed(text: bytes, data: bytes = b"") -> bytes:
    return len(text).to_bytes(PREFIX_BYTES, "little") + text + data


def _joined(entries: Entries, data: bytes) -> bytes:
    """With right checksums, so that nothing but what is odd gives it away."""
    metadata = {**_parts()[0]["__metadata__"], **entries.get("__metadata__", {})}
    metadata |= {DATA_SUM: UNSEALED, HEADER_SUM: UNSEALED}
    text = json.dumps({**entries, "__metadata__": metadata}, separators=(",", ":")).encode()
    return sealed(_framed(text, data))


def _with_field(field: str, value: Any) -> bytes:
    entries, data = _parts()
    card = {**json.loads(entries["__metadata__"]["card"]), field: value}
    entries["__metadata__"]["card"] = json.dumps(card)
    return _joined(entries, data)


def _with_length(length: int) -> bytes:
    return length.to_bytes(PREFIX_BYTES, "little") + _whole()[PREFIX_BYTES:]


def _changed(seed: int) -> bytes:
    draw, content = random.Random(seed), bytearray(_whole())
    for _ in range(draw.choice([1, 10])):
        content[draw.randrange(draw.choice([30_000, len(content)]))] = draw.randrange(256)
    return bytes(content)


def _zip_bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("model/data.pkl", bytes(50_000_000))
    return stream.getvalue()


def _tensors(count: int, shape: list[int], prefix: str = "a") -> Entries:
    size = 2
    for side in shape:
        size *= side
    return {
        f"{prefix}{k}": {"dtype": "F16", "shape": shape, "data_offsets": [k * size, (k + 1) * size]}
        for k in range(count)
    }
