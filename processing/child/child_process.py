"""What every child process is given: variables free of QGIS's, and a reader of its lines that never blocks."""

from __future__ import annotations

import os
import queue
import subprocess
import threading
from collections.abc import Iterator
from typing import IO, cast

SILENCE_SECONDS = 0.2
MOST_LINES = 1000
"""So many lines wait to be taken, then the child waits."""
LONGEST_LINE = 1 << 14
"""Characters; of a longer line the beginning is given."""

_QGIS_VARIABLES = {
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONSTARTUP",
    "PYTHONEXECUTABLE",
    "PYTHONUSERBASE",
    "PYTHONPLATLIBDIR",
}
_LAUNCHER_VARIABLES = {"__PYVENV_LAUNCHER__", "VIRTUAL_ENV"}


def outside_variables() -> dict[str, str]:
    """Return this process's environment variables without those that tie a child Python to QGIS's own libraries."""
    dropped = _QGIS_VARIABLES | _LAUNCHER_VARIABLES
    kept = {name: value for name, value in os.environ.items() if name.upper() not in dropped}
    return {**kept, "PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"}


def hidden_window() -> int:
    """Return the `creationflags` that keep a console window from opening on Windows; 0 elsewhere."""
    return getattr(subprocess, "CREATE_NO_WINDOW", 0)


def lines_of(process: subprocess.Popen[str]) -> Iterator[str]:
    """Yield what a child prints line by line, and an empty string after each `SILENCE_SECONDS` of silence."""
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    left = threading.Event()

    def read() -> None:
        with cast("IO[str]", process.stdout) as pipe:
            for line in _beginnings(pipe):
                while lines.qsize() >= MOST_LINES and not left.wait(0.01):
                    pass
                if not left.is_set():
                    lines.put(line)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    try:
        yield from _taken(lines)
    finally:
        left.set()


def _taken(lines: queue.SimpleQueue[str | None]) -> Iterator[str]:
    """Lines up to None."""
    while True:
        try:
            line = lines.get(timeout=SILENCE_SECONDS)
        except queue.Empty:
            yield ""
            continue
        if line is None:
            return
        yield line


def _beginnings(pipe: IO[str]) -> Iterator[str]:
    """The beginning of each line."""
    is_beginning = True
    while piece := pipe.readline(LONGEST_LINE):
        if is_beginning:
            yield piece
        is_beginning = piece.endswith("\n")
