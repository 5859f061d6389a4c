"""Files that are no models: the shipped one with something wrong about it, and other things that lie at its path.

Those whose fault is in what they say have right checksums, so that nothing but the fault itself gives them away.
"""

from __future__ import annotations

import json
import os
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from model.contract.model_header import DATA_SUM, HEADER_SUM, PREFIX_BYTES, UNSEALED, sealed
from model.contract.registry import model_file

Entries = dict[str, Any]
WHOLE = model_file("keypoint").read_bytes()
HEADER_BYTES = PREFIX_BYTES + int.from_bytes(WHOLE[:PREFIX_BYTES], "little")
ONE_SENTENCE = r"^The (model )?file [^\n]*; choose another one\.$"
"""What is said about every one of them."""
SECONDS, MEMORY = 2.0, 200_000


def parts(content: bytes = WHOLE) -> tuple[Entries, bytes]:
    """Header and data of a model file."""
    end = PREFIX_BYTES + int.from_bytes(content[:PREFIX_BYTES], "little")
    return json.loads(content[PREFIX_BYTES:end]), content[end:]


def joined(entries: Entries, data: bytes) -> bytes:
    """A model file of this header and data, with right checksums."""
    metadata = {**entries["__metadata__"], DATA_SUM: UNSEALED, HEADER_SUM: UNSEALED}
    text = json.dumps({**entries, "__metadata__": metadata}, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8)
    return sealed(len(text).to_bytes(PREFIX_BYTES, "little") + text + data)


def with_card(text: Callable[[Entries], str]) -> bytes:
    """The shipped model with another text for its card, made of the right card."""
    entries, data = parts()
    entries["__metadata__"]["card"] = text(json.loads(entries["__metadata__"]["card"]))
    return joined(entries, data)


def with_fields(**fields: Any) -> bytes:
    """The shipped model with other fields on its card, or more of them."""
    return with_card(lambda card: json.dumps({**card, **fields}))


def with_tensors(change: Callable[[Entries], object]) -> bytes:
    """The shipped model with another table of tensors."""
    entries, data = parts()
    change(entries)
    return joined(entries, data)


def with_weights(first: bytes) -> bytes:
    """The shipped model with another first weight, of two bytes."""
    entries, data = parts()
    return joined(entries, first + data[2:])


def _first(entries: Entries) -> Entries:
    return entries["backbone.stem.weight"]


def _without(card: Entries, name: str) -> str:
    return json.dumps({key: value for key, value in card.items() if key != name})


def _larger(entries: Entries) -> None:
    last = max((one for name, one in entries.items() if name != "__metadata__"), key=lambda one: one["data_offsets"][1])
    last["shape"], last["data_offsets"][1] = [1 << 40], last["data_offsets"][0] + (2 << 40)


CARDS: dict[str, bytes] = {
    **{f"resolution {value}": with_fields(resolution=value) for value in (0, -1, 1e-9, 11, "0.13", None, True, [0.13])},
    **{f"{name} {value}": with_fields(**{name: value}) for name in ("tau", "score") for value in (-0.1, 1.1, "0.1")},
    "resolution NaN": with_fields(resolution=float("nan")),
    "resolution infinite": with_fields(resolution=float("inf")),
    "resolution too large for a float": with_card(lambda card: json.dumps(card).replace("0.13", "1e999")),
    "resolution of a million digits": with_card(lambda card: json.dumps(card).replace("0.13", "9" * 1_000_000)),
    "std 0": with_fields(std=0.0),
    "mean of another kind": with_fields(mean={}),
    "two bands": with_fields(bands=["red", "green"]),
    "bands of numbers": with_fields(bands=[1, 2, 3]),
    "endless band": with_fields(bands=["red", "green", "b" * 33]),
    "no name": with_fields(name=""),
    "name with a path": with_fields(name="../keypoint"),
    "endless name": with_fields(name="k" * 65),
    "name over two lines": with_fields(name="key\npoint"),
    "half a letter": with_fields(credits=["\ud800"]),
    "endless credits": with_fields(credits=["a"] * 65),
    "long line of data": with_fields(data=["a" * 501]),
    "data of another kind": with_fields(data="one town"),
    "half a step": with_fields(steps=0.5),
    "measure of another kind": with_fields(measures={"val": {"ap": "0.3"}}),
    "too many measures": with_fields(measures={"val": {str(number): 0.5 for number in range(65)}}),
    "missing field": with_card(lambda card: _without(card, "tau")),
    "extra field": with_fields(threshold=0.5),
    "field twice": with_card(lambda card: json.dumps(card)[:-1] + ', "tau": 0.2}'),
    "card that is a list": with_card(lambda card: "[]"),
    "card that is no JSON": with_card(lambda card: "keypoint"),
    "deep card": with_card(lambda card: "[" * 100_000),
}
"""A valid file but for its card, by what is wrong with that."""

TABLES: dict[str, bytes] = {
    "another type": with_tensors(lambda entries: _first(entries).update(dtype="BF16")),
    "no type": with_tensors(lambda entries: _first(entries).pop("dtype")),
    "type that is none": with_tensors(lambda entries: _first(entries).update(dtype=[16])),
    "larger shape than place": with_tensors(lambda entries: _first(entries).update(shape=[64, 3, 3, 3])),
    "negative shape": with_tensors(lambda entries: _first(entries).update(shape=[-32, -3, 3, 3])),
    "shape of fractions": with_tensors(lambda entries: _first(entries).update(shape=[32.0, 3, 3, 3])),
    "overlapping tensors": with_tensors(lambda entries: _first(entries).update(data_offsets=[0, 1728])),
    "more than the file holds": with_tensors(_larger),
    "no tensors": with_tensors(lambda entries: [entries.pop(name) for name in list(entries)[1:]]),
    "another format": with_tensors(lambda entries: entries["__metadata__"].update(format="quoin-3")),
    "other metadata": with_tensors(lambda entries: entries["__metadata__"].update(author="somebody")),
    "header of 1 GB": (1 << 30).to_bytes(PREFIX_BYTES, "little") + WHOLE[PREFIX_BYTES:],
    "header of 1 MB that is not there": (1 << 20).to_bytes(PREFIX_BYTES, "little") + WHOLE[PREFIX_BYTES:1000],
    "header that is a list": (8).to_bytes(PREFIX_BYTES, "little") + b"[1, 2]  ",
    "deep header": (1 << 20).to_bytes(PREFIX_BYTES, "little") + b'{"a":' * 209_715 + b"{",
    "data behind the end": WHOLE + b"\0",
    "empty": b"",
    "text": b"no weights",
    "old pickle": b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.",
}
"""A file whose header is damaged or contradicts itself or the file's size."""

WEIGHTS: dict[str, bytes] = {
    "NaN": with_weights(b"\x00\x7e"),
    "infinite": with_weights(b"\x00\xfc"),
    "other shape": with_tensors(lambda entries: _first(entries).update(shape=[3, 32, 3, 3])),
    "other name": with_tensors(lambda entries: entries.update(trunk=entries.pop("backbone.stem.weight"))),
    "network that nobody knows": with_fields(architecture="cathedral"),
}
"""A valid file whose tensors are not those of the network, or no numbers."""


def _torch_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("model/data.pkl", b"\x80\x02}q\x00.")


def endless(path: Path) -> None:
    """A terabyte of weights, none of which takes room on the disk."""
    entries, _ = parts()
    entries = {"__metadata__": entries["__metadata__"], "w": {"dtype": "F16", "shape": [1 << 39]}}
    entries["w"]["data_offsets"] = [0, 1 << 40]
    content = joined(entries, b"")
    path.write_bytes(content)
    os.truncate(path, len(content) + (1 << 40))


PLACES: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "folder": lambda path: path.mkdir(),
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "loop of links": lambda path: path.symlink_to(path),
    "file as a folder": lambda path: (path.parent / "file").touch(),
    "PyTorch's archive": _torch_archive,
}
"""What makes something that is no model file at a path."""


def place(folder: Path, name: str) -> Path:
    """The path of something that is no model file, by its name in any of the lists."""
    path = folder / "model.safetensors"
    contents = {**CARDS, **TABLES, **WEIGHTS}
    if name in contents:
        path.write_bytes(contents[name])
    else:
        PLACES[name](path)
    return path / "in it" if name == "file as a folder" else path


@contextmanager
def within_bounds() -> Iterator[None]:
    """Fail where the block takes two seconds of the processor, or over 200 MB more than the process has."""
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    before, start = _kilobytes("VmRSS"), time.process_time()
    yield
    assert time.process_time() - start < SECONDS
    assert _kilobytes("VmHWM") - before < MEMORY


def _kilobytes(name: str) -> int:
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith(name)))
