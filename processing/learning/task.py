"""Learning in the background of a QGIS session."""

from __future__ import annotations

import threading

from qgis.core import QgsProcessingFeedback, QgsProcessingUtils, QgsProject, QgsRasterLayer, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...model.contract.errors import QuoinError
from ..log import log
from ..models.to_check import layer_to_check
from ..translation import said
from .checked import Checked
from .learning import Learning, Wish

LONGEST_END = 10.0
"""Seconds that an end may take: to let go of the process, or of a service that does not answer."""


class LearningTask(QgsTask):
    """Teaches a model what a schoolbook holds.

    Attributes:
        learning: what is known of it so far.
        failure: why it failed, in one sentence; empty where it did not.
    """

    told = pyqtSignal(str)
    """How far it is, in a line."""
    warned = pyqtSignal(str)
    """What is wrong with the labels, in one sentence."""
    changed = pyqtSignal()
    """More is known than how far it is."""

    def __init__(self, checked: Checked, raster: QgsRasterLayer, wish: Wish) -> None:
        """Take what is needed of an image, in the main thread. Raises `QuoinError` where it cannot be read."""
        title = QCoreApplication.translate("LearningTask", "Learning {name}").format(name=wish.name)
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.failure = ""
        self._checked = checked  # whose layers the book reads, and does not keep
        self._book = book = checked.book(raster, QgsProject.instance())
        self._feedback = _Feedback(self)
        self._ended = threading.Event()
        self.learning = Learning(book, wish, self._feedback, self.changed.emit)

    def cancel(self) -> None:
        """Stop it; the last model that was better than its base is kept."""
        self._feedback.cancel()
        super().cancel()

    def run(self) -> bool:
        """Learn, in the task's own thread."""
        try:
            self.learning.run()
        except QuoinError as error:
            self.failure = said(error)
            log(f"WARNING: {error}")
        finally:
            self._ended.set()
        return not self.failure

    def wait(self) -> None:
        """Wait for the end of a run that was cancelled."""
        self._ended.wait(LONGEST_END)

    def layer_to_check(self) -> QgsVectorLayer | None:
        """A new layer with what is to be looked at in the labels; None where there is nothing."""
        features = self.learning.to_check()
        return layer_to_check(features, self._book.crs) if features else None


class _Feedback(QgsProcessingFeedback):
    """Hands on what Processing would show in its own window."""

    def __init__(self, task: LearningTask) -> None:
        super().__init__(False)
        self._task = task
        self.progressChanged.connect(task.setProgress)

    def pushInfo(self, text: str) -> None:
        log(text)
        self._task.told.emit(text)

    def pushWarning(self, text: str) -> None:
        log(f"WARNING: {text}")
        self._task.warned.emit(text)


def new_report() -> str:
    """A path for the page with the curves, which is there as long as QGIS is."""
    return QgsProcessingUtils.generateTempFilename("learning.html")
