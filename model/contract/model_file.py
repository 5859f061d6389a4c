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
from .errors import Fault, Phrase, QuoinError
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
            raise Fault("it has changed while it was read")
        if hashlib.sha256(memoryview(content)[len(header.raw) :]).hexdigest() != header.data_sum:
            raise Fault("its weights are damaged")
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
        "The model file {path} goes with another one, on which it was trained and which is not there "
        "(SHA-256 {checksum}…): put that file beside it.",
        path=foreign(path, LONGEST_PATH),
        checksum=header.trunk[:12],
    )


def unusable(path: Path, reason: Phrase | str) -> QuoinError:
    """The error about a file that is there but cannot be used, as a clause about "it", the file, says."""
    return QuoinError(
        "The file {path} is not a Quoin model or is damaged ({reason}); choose another one.",
        path=foreign(path, LONGEST_PATH),
        reason=reason,
    )


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Turn what is wrong with a file into one sentence about it."""
    told = foreign(path, LONGEST_PATH)
    try:
        yield
    except FileNotFoundError:
        raise QuoinError("The model file {path} does not exist; choose another one.", path=told) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise QuoinError(
            "The model file {path} cannot be read ({reason}); choose another one.", path=told, reason=reason
        ) from error
    except ValueError as error:
        raise unusable(path, error if isinstance(error, Fault) else str(error)) from error


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
        raise Fault("it is a folder")
    if not stat.S_ISREG(mode):
        raise Fault("it is a device or a pipe")


def _raw_header(file: BinaryIO, size: int) -> bytes:
    """Length and header of a file of this size."""
    prefix = file.read(PREFIX_BYTES)
    length = int.from_bytes(prefix, "little")
    if length > HEADER_LIMIT:
        if prefix.startswith(PICKLES):
            raise Fault("it is a file of PyTorch's")
        raise Fault("its header would have {count} bytes", count=length)
    raw = prefix + file.read(length)
    if len(prefix) < PREFIX_BYTES or len(raw) < PREFIX_BYTES + length or len(raw) > size:
        raise Fault("it ends too soon")
    return raw
