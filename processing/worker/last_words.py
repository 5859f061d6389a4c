"""What a process says on the side, read at all times, of which no more is kept than anybody would read.

Plain standard library.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from typing import BinaryIO

MOST_LINES = 200
"""So many lines are kept of what is not taken yet, the last ones; and so many are given a second."""
LONGEST_LINE = 4000
"""Bytes that are kept of a line, its first ones."""
CHUNK = 1 << 16
BREATH_SECONDS = 0.001
"""Rest after each full chunk, so that a flood leaves the interpreter to the other threads: some 50 MB a second."""


class LastWords:
    """The lines of a pipe, of which one thread reads all at once, and another takes what there is."""

    def __init__(self) -> None:
        self._lines: deque[bytes] = deque(maxlen=MOST_LINES)
        self._left_out = 0
        self._changing = threading.Lock()
        self._next_taking = 0.0

    def read(self, pipe: BinaryIO) -> None:
        """Read to the end, however much comes, in lines however long."""
        line = b""
        while chunk := pipe.read1(CHUNK):  # type: ignore[attr-defined]  # pipes of `subprocess` are buffered
            *ended, line = (line + chunk).split(b"\n")
            line = line[:LONGEST_LINE]
            self._keep(ended)
            if len(chunk) == CHUNK:
                time.sleep(BREATH_SECONDS)
        self._keep([line] if line else [])

    def add(self, line: str) -> None:
        """Add a line of one's own."""
        self._keep([line.encode()])

    def take(self, at_end: bool = False) -> list[str]:
        """The lines that came since the last time; after a flood none for a second, unless it is the end."""
        if not at_end and time.monotonic() < self._next_taking:
            return []
        with self._changing:
            lines, left_out = list(self._lines), self._left_out
            self._lines.clear()
            self._left_out = 0
        if left_out:
            lines.insert(0, f"… {left_out} lines are left out.".encode())
            self._next_taking = time.monotonic() + 1.0
        return [line.decode(errors="replace").rstrip() for line in lines]

    def _keep(self, lines: list[bytes]) -> None:
        with self._changing:
            self._left_out += max(0, len(self._lines) + len(lines) - MOST_LINES)
            self._lines.extend(line[:LONGEST_LINE] for line in lines[-MOST_LINES:])
