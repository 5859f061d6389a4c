"""How long a run over tiles will still take."""

from __future__ import annotations

import time


class TimeLeft:
    """Measures a run from now on."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def seconds(self, done: int, total: int) -> float:
        """Seconds until the end when `done` of `total` tiles are finished; negative while that is unknown."""
        if done == 0:
            return -1.0
        return (time.monotonic() - self._started) / done * max(total - done, 0)
