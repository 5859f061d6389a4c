"""Whether a process that says nothing works or hangs, by the processor time that it takes.

Plain standard library.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

HUNG_SECONDS = 20.0
"""A process that takes next to no processor time for so long hangs."""
LEAST_SECONDS = 0.03
"""What counts as next to none: a thread that only looks now and then whether others are done takes half of that."""
SILENT_SECONDS = 1200.0
"""Where processor time cannot be told, a process that says nothing for so long is taken to hang."""
LOOK_SECONDS = 1.0


class Pulse:
    """Of a process that something is waited for, from now on."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._felt = self._looked = time.monotonic()
        self._taken = processor_seconds(process)
        self._limit = SILENT_SECONDS if self._taken is None else HUNG_SECONDS

    def is_gone(self) -> bool:
        """Whether the process hangs."""
        now = time.monotonic()
        if now >= self._looked + LOOK_SECONDS:
            self._looked = now
            self._look(now)
        return now > self._felt + self._limit

    def _look(self, now: float) -> None:
        taken = processor_seconds(self._process)
        if taken is not None and self._taken is not None and taken > self._taken + LEAST_SECONDS:
            self._taken, self._felt = taken, now


def processor_seconds(process: int) -> float | None:
    """Seconds that a process has computed so far, in all its threads; None where that cannot be told.

    Windows could tell those of the process alone that was started, which in a virtual environment only waits for
    another one.
    """
    if not sys.platform.startswith("linux"):
        return None
    try:
        # the fields after the name in brackets, which may hold spaces; see proc(5) for the numbers
        user, system = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    except OSError:  # it has ended
        return None
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
