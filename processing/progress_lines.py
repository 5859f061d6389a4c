"""Progress of a run over tiles as Processing shows it."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from .time_left import TimeLeft

SECONDS_BETWEEN_LINES = 20.0


class ProgressLines:
    """Moves the progress bar of `feedback` and says now and then how long the rest will take."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._time_left = TimeLeft()
        self._told = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Report that `done` of `total` tiles are finished."""
        self._feedback.setProgress(min(100.0, 100.0 * done / total))
        now = time.monotonic()
        if now - self._told < SECONDS_BETWEEN_LINES or done >= total:
            return
        self._told = now
        left = duration(self._time_left.seconds(done, total))
        line = QCoreApplication.translate("Progress", "{done} of {total} tiles, about {left} left")
        self._feedback.pushInfo(line.format(done=done, total=total, left=left))


def duration(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 90:
        return f"{round(seconds)} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"
