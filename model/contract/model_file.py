"""Opening a model file, whatever lies there, and reading what it says about itself. Plain standard library."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from .card import ModelCard
from .errors import QuoinError
from .foreign_text import LONGEST_PATH, foreign
from .model_header import PREFIX_BYTES, ModelHeader, parse_header

HEADER_LIMIT = 1 << 20
"""Longest header in bytes: a network of 200 tensors has 22 KB."""
PICKLES = (b"PK", b"\x80")
"""What files that PyTorch has written begin with, in its newer and its older way."""


def read_card(path: Path) -> ModelCard:
    """Read the card of a model file; its data are left alone.

    Raises:
        QuoinError: as for `read_header`.
    """
    return read_header(path).card


def read_header(path: Path) -> ModelHeader:
    """Read and check the header of a model file, against itself and the file's size.

    Raises:
        QuoinError: there is no such file, it cannot be opened, or it is no model file or a damaged one.
    """
    with _told_of(path), _opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        raw = _raw_header(file, size)
        return parse_header(raw, size - len(raw))


def read_content(path: Path, header: ModelHeader) -> bytes:
    """Read the whole file whose header this is, and check its data against their checksum.

    Raises:
        QuoinError: the file cannot be read, or its data are damaged.
    """
    with _told_of(path), _opened(path) as file:
        content = file.read(len(header.raw) + header.data_bytes)
        if not content.startswith(header.raw):
            raise ValueError("it has changed while it was read")
        if hashlib.sha256(memoryview(content)[len(header.raw) :]).hexdigest() != header.data_sum:
            raise ValueError("its weights are damaged")
        return content


def trunk_file(path: Path, header: ModelHeader, shipped: Path) -> Path:
    """The file that holds the parts which a model file names and does not hold: beside it, or among the shipped ones.

    Raises:
        QuoinError: there is no such file.
    """
    for candidate in [*sorted(path.parent.glob(f"*{path.suffix}")), *sorted(shipped.glob(f"*{path.suffix}"))]:
        try:
            if candidate != path and read_header(candidate).data_sum == header.trunk:
                return candidate
        except QuoinError:  # any file may lie there
            continue
    raise QuoinError(
        f"The model file {foreign(path, LONGEST_PATH)} goes with another one, on which it was trained and which is not "
        f"there (SHA-256 {header.trunk[:12]}…): put that file beside it."
    )


def unusable(path: Path, clause: str) -> QuoinError:
    """The error about a file that is there but cannot be used, as a clause about "it", the file, says."""
    return QuoinError(
        f"The file {foreign(path, LONGEST_PATH)} is not a Quoin model or is damaged ({clause}); choose another one."
    )


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Turn what is wrong with a file into one sentence about it."""
    told = foreign(path, LONGEST_PATH)
    try:
        yield
    except FileNotFoundError:
        raise QuoinError(f"The model file {told} does not exist; choose another one.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise QuoinError(f"The model file {told} cannot be read ({reason}); choose another one.") from error
    except ValueError as error:
        raise unusable(path, str(error)) from error


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open an ordinary file: a device need not end, and a pipe waits for who writes into it."""
    _check_kind(os.stat(path).st_mode)
    with open(path, "rb", opener=_open_without_waiting) as file:
        _check_kind(os.fstat(file.fileno()).st_mode)  # what lies there may have been exchanged
        yield file


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _check_kind(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise ValueError("it is a folder")
    if not stat.S_ISREG(mode):
        raise ValueError("it is a device or a pipe")


def _raw_header(file: BinaryIO, size: int) -> bytes:
    """Length and header of a file of this size."""
    prefix = file.read(PREFIX_BYTES)
    length = int.from_bytes(prefix, "little")
    if length > HEADER_LIMIT:
        of_torch = prefix.startswith(PICKLES)
        raise ValueError("it is a file of PyTorch's" if of_torch else f"its header would have {length} bytes")
    raw = prefix + file.read(length)
    if len(prefix) < PREFIX_BYTES or len(raw) < PREFIX_BYTES + length or len(raw) > size:
        raise ValueError("it ends too soon")
    return raw
