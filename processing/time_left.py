"""Progress of a run over tiles, with the time that is left."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingFeedback

SECONDS_BETWEEN_LINES = 20.0


class TimeLeft:
    """Moves the progress bar of `feedback` over `total` tiles and says now and then how long the rest will take."""

    def __init__(self, total: int, feedback: QgsProcessingFeedback) -> None:
        self._total = total
        self._feedback = feedback
        self._started = self._told = time.monotonic()

    def tell(self, done: int) -> None:
        """Report that `done` tiles are finished."""
        self._feedback.setProgress(min(100.0, 100.0 * done / self._total))
        now = time.monotonic()
        if now - self._told < SECONDS_BETWEEN_LINES or done >= self._total:
            return
        self._told = now
        left = (now - self._started) / done * (self._total - done)
        self._feedback.pushInfo(f"{done} of {self._total} tiles, about {_duration(left)} left")


def _duration(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 90:
        return f"{round(seconds)} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"
