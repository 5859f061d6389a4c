"""Room on the disk for a course: told before it is used up, and in a sentence where somebody else has done so."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from safetensors import SafetensorError

from ...contract.errors import QuoinError
from ...contract.foreign_text import LONGEST_PATH, foreign

FULL = (errno.ENOSPC, errno.EDQUOT)
FULL_ON_WINDOWS = (39, 112)


def refuse_without_room(folder: Path, needed: float) -> None:
    """Raise `QuoinError` where the disk of a folder has less than so many bytes."""
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise QuoinError(
            "What is learned from takes {needed} GB of the disk until the end, and {free} GB are free in {folder}; "
            "make room there, or take fewer steps.",
            needed=f"{needed / 1e9:.1f}",
            free=f"{free / 1e9:.1f}",
            folder=foreign(folder, LONGEST_PATH),
        )


@contextmanager
def told_where_full(folder: Path) -> Iterator[None]:
    """Tell in a sentence that the disk of a folder was full when something was written in the block."""
    try:
        yield
    except (OSError, SafetensorError) as error:
        if not _is_full(error):
            raise
        raise QuoinError(
            "The disk is full where {folder} is; make room there and teach the same again, which goes on from where it "
            "was.",
            folder=foreign(folder, LONGEST_PATH),
        ) from error


def _is_full(error: OSError | SafetensorError) -> bool:
    if isinstance(error, OSError):
        return error.errno in FULL
    said = re.search(r"os error (\d+)", str(error))  # safetensors tells the number in words
    return said is not None and int(said[1]) in (*FULL, *FULL_ON_WINDOWS)
