"""Progress of a run over tiles as Processing shows it."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

SECONDS_BETWEEN_LINES = 20.0


class ProgressLines:
    """Moves the progress bar of `feedback` and says now and then how fast it goes and how long the rest will take."""

    def __init__(self, feedback: QgsProcessingFeedback, megapixels: float) -> None:
        self._feedback = feedback
        self._megapixels = megapixels
        self._time_left = TimeLeft()
        self._started = self._told = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Report that `done` of `total` tiles are finished."""
        self._feedback.setProgress(min(100.0, 100.0 * done / total))
        now = time.monotonic()
        if now - self._told < SECONDS_BETWEEN_LINES or done >= total:
            return
        self._told = now
        left = duration(self._time_left.seconds(done, total))
        rate = self._megapixels * done / total / (now - self._started)
        line = QCoreApplication.translate("Progress", "{done} of {total} tiles, {rate:.2g} Mpx/s, about {left} left")
        self._feedback.pushInfo(line.format(done=done, total=total, rate=rate, left=left))


def duration(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 90:
        return f"{round(seconds)} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"


class TimeLeft:
    """Measures a run from now on."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def seconds(self, done: int, total: int) -> float:
        """Seconds until the end when `done` of `total` tiles are finished; negative while that is unknown."""
        if done == 0:
            return -1.0
        return (time.monotonic() - self._started) / done * max(total - done, 0)
