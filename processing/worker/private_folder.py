"""Folders for the files of one run, into which nobody else can look, and which go even where QGIS was killed."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...model.contract.errors import QuoinError
from ..setup.lock import locked

PREFIX = "quoin-run-"
LOCK = "lock"
YOUNG_SECONDS = 60.0
"""A folder that is younger may not have its lock yet."""


def sweep() -> None:
    """Delete the folders of runs that have ended without doing so."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if _is_left(left):
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def private_folder() -> Iterator[Path]:
    """Make a folder that is gone afterwards."""
    sweep()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))  # for this user alone
    try:
        with locked(folder / LOCK, lambda: None):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def place_of_locks() -> Path:
    """The folder of locks between runs of this user; `QuoinError` where another user has laid something there.

    It stays. The place for temporary files is anybody's: a link at a file's name there could lead anywhere.
    """
    folder = Path(tempfile.gettempdir()) / f"quoin-locks-{'' if os.name == 'nt' else os.getuid()}"
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    about = folder.lstat()
    if not stat.S_ISDIR(about.st_mode) or _is_anothers(about):
        raise QuoinError("The folder {path} is not yours: delete it, or let TMPDIR name another place.", path=folder)
    return folder


def _is_left(folder: Path) -> bool:
    """Whether a folder is this user's, and no run holds its lock any more."""
    try:
        about = folder.lstat()
        if _is_anothers(about) or time.time() - about.st_mtime < YOUNG_SECONDS or not (folder / LOCK).is_file():
            return False
        with locked(folder / LOCK, _refuse_to_wait):
            return True
    except OSError:  # held by a run, or gone meanwhile
        return False


def _is_anothers(about: os.stat_result) -> bool:
    return os.name != "nt" and about.st_uid != os.getuid()


def _refuse_to_wait() -> None:
    raise BlockingIOError
