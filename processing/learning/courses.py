"""Folders in which models are taught: a course that was killed goes on there when the same is taught again."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ...model.contract.errors import QuoinError
from ..setup.home import home
from ..setup.lock import locked

KEPT_DAYS = 7.0
"""So long a course that did not end can be gone on with."""


@contextmanager
def course_folder(digest: str) -> Iterator[Path]:
    """The folder of a course for as long as it runs; those of long ago are swept away.

    Raises:
        QuoinError: another process teaches the same at this moment, or the folder cannot be made.
    """
    courses = home() / "courses"
    folder, lock = courses / digest[:16], courses / f"{digest[:16]}.lock"
    with ExitStack() as held:
        try:
            courses.mkdir(parents=True, exist_ok=True)
            sweep_courses()
            _make(folder)
            held.enter_context(locked(lock, _refuse_to_wait))
        except OSError as error:
            raise QuoinError(
                "Nothing can be learned in the folder {path} ({reason}): delete it, or see that it is yours.",
                path=courses,
                reason=error.strerror,
            ) from error
        yield folder
    lock.unlink(missing_ok=True)


def _make(folder: Path) -> None:
    """Make a folder if it is not there; a file or a link that lies there goes, as it is no course."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    folder.mkdir(exist_ok=True)
    os.utime(folder)  # or one that is gone on with after days would be taken for left


def sweep_courses() -> None:
    """Remove the courses that nobody has touched for so long: each may take gigabytes."""
    for left in (home() / "courses").glob("*"):
        with suppress(OSError):  # such as one that another process has just removed, or on Windows holds
            if time.time() - left.lstat().st_mtime < KEPT_DAYS * 86400:
                continue
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink()


def _refuse_to_wait() -> None:
    raise QuoinError("The same model is being taught the same at this moment; wait until that has ended.")
