"""How far a set-up is."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Callable


class Stage(Enum):
    """A part of the set-up, and in which share of the whole it ends."""

    WAITING = 0.0
    TOOL = 0.03
    PYTHON = 0.05
    LIBRARIES = 0.85
    PLACING = 0.92
    TRIAL = 1.0


_BEGINS = {stage: before.value for before, stage in zip(list(Stage), list(Stage)[1:])}
_WORDS = {
    Stage.WAITING: "Waiting for another set-up of Quoin on this computer to end",
    Stage.TOOL: "Fetching uv, which installs the libraries",
    Stage.PYTHON: "Choosing a Python for the libraries",
    Stage.LIBRARIES: "Fetching the libraries",
    Stage.PLACING: "Putting the libraries in their place",
    Stage.TRIAL: "Trying the libraries on a small image",
}


@dataclass(frozen=True)
class Progress:
    """How far a set-up is.

    Attributes:
        stage: what is going on.
        part: how much of the stage is done, from 0 to 1.
        done: packages that have been fetched.
        total: packages in all; 0 outside the stage that fetches them.
        fetched: gigabytes on disk of those that are fetched.
    """

    stage: Stage
    part: float = 0.0
    done: int = 0
    total: int = 0
    fetched: float = 0.0

    @property
    def whole(self) -> float:
        """How much of the set-up is done, from 0 to 1."""
        begins = _BEGINS.get(self.stage, 0.0)
        return begins + (self.stage.value - begins) * min(self.part, 1.0)

    def __str__(self) -> str:
        """The line for the log, in English."""
        counted = f": {self.done} of {self.total}, {self.fetched:.1f} GB" if self.total else ""
        return f"{_WORDS[self.stage]}{counted}"


Report = Callable[[Progress], None]
"""Takes how far the set-up is; called from the thread that runs it."""


class CacheWatch:
    """Tells how far uv's downloads are by what lies in its cache.

    uv unpacks each package beside its archive while it comes, and moves it there when it is whole.
    """

    SECONDS = 1.0
    """Between two looks."""

    def __init__(self, cache: Path, expected: int) -> None:
        """Watch a cache folder in which `expected` bytes are to be in the end."""
        self._cache = cache
        self._expected = expected
        self._whole: dict[str, int] = {}
        self._looked = 0.0
        self._most = 0
        self.total = 0

    def look(self) -> Progress | None:
        """Return how far it is, None where the last look was just now or the number of packages is not known yet."""
        if not self.total or time.monotonic() - self._looked < self.SECONDS:
            return None
        self._looked = time.monotonic()
        for entry in _entries(self._cache / "archive-v0"):
            if entry.name not in self._whole:
                self._whole[entry.name] = size_of(Path(entry.path))
        coming = sum(size_of(Path(entry.path)) for entry in _entries(self._cache) if entry.name.startswith(".tmp"))
        self._most = max(self._most, sum(self._whole.values()) + coming)  # what breaks off is fetched again
        done = min(len(self._whole), self.total)
        part = self._most / self._expected if self._expected else done / self.total
        return Progress(Stage.LIBRARIES, part, done, self.total, self._most / 1e9)


def size_of(folder: Path) -> int:
    """Return the bytes in a folder's files, or of a file; what vanishes meanwhile counts nothing."""
    if folder.is_file():
        return folder.stat().st_size
    return sum(_bytes(entry) for entry in _entries(folder))


def _bytes(entry: os.DirEntry[str]) -> int:
    try:
        if entry.is_dir(follow_symlinks=False):
            return sum(map(_bytes, _entries(Path(entry.path))))
        return entry.stat(follow_symlinks=False).st_size
    except OSError:
        return 0


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return
