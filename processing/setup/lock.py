"""A lock between processes, held by the operating system: it is free again once its holder ends, in whatever way."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Callable

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of the file `path`; while another process holds it, call `waiting` twice a second.

    `waiting` ends the wait by raising.
    """
    with path.open("a+b") as file:
        while not _acquire(file.fileno()):
            waiting()
            time.sleep(0.5)
        yield  # closing the file frees the lock


def _acquire(descriptor: int) -> bool:
    """Take the lock if it is free; return whether it was."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
