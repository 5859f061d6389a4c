"""Learning in the background of a QGIS session."""

from __future__ import annotations

import threading

from qgis.core import QgsProcessingFeedback, QgsProcessingUtils, QgsProject, QgsRasterLayer, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...model.contract.errors import QuoinError
from ..log import log, log_unexpected
from ..models.to_check import layer_to_check
from ..translation import said
from .checked import Checked
from .learning import Learning, Wish

LONGEST_END = 10.0
"""Seconds that an end may take: to let go of the process, or of a service that does not answer."""


class LearningFeedback(QgsProcessingFeedback):
    """Hands on, as signals, what Processing would show in its own window; knows nobody, so that nothing is kept."""

    told = pyqtSignal(str)
    """How far it is, in a line."""
    warned = pyqtSignal(str)
    """What is wrong with the labels, in one sentence."""
    changed = pyqtSignal()
    """More is known than how far it is."""

    def __init__(self) -> None:
        super().__init__(False)

    def pushInfo(self, text: str) -> None:
        """Take what is told."""
        log(text)
        self.told.emit(text)

    def pushWarning(self, text: str) -> None:
        """Take what the user has to see to."""
        log(f"WARNING: {text}")
        self.warned.emit(text)


class LearningTask(QgsTask):
    """Teaches a model what was checked. What it reads is let go of with it, so nothing here may be in a circle.

    Attributes:
        feedback: tells what happens.
        learning: what is known of it so far.
        failure: why it failed, in one sentence; empty where it did not.
    """

    def __init__(self, checked: Checked, raster: QgsRasterLayer, wish: Wish) -> None:
        """Take what is needed of an image, in the main thread. Raises `QuoinError` where it cannot be read."""
        title = QCoreApplication.translate("LearningTask", "Learning {name}").format(name=wish.name)
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.failure = ""
        self.feedback = LearningFeedback()
        self.feedback.progressChanged.connect(self.setProgress)
        self._book = checked.book(raster, QgsProject.instance())
        self.learning = Learning(self._book, wish, self.feedback, self.feedback.changed.emit)
        self._ended = threading.Event()

    def cancel(self) -> None:
        """Stop it; the last model that was better than its base is kept."""
        self.feedback.cancel()
        super().cancel()

    def run(self) -> bool:
        """Learn, in the task's own thread."""
        try:
            if not self.learning.run():
                log(self.learning.sentence())
        except QuoinError as error:
            self.failure = said(error)
            log(f"WARNING: {error}")
        except Exception as error:  # such as a full disk: QGIS would show a traceback, and take it for cancelled
            self.failure = said(log_unexpected(error))
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


def new_report() -> str:
    """A path for the page with the curves, which is there as long as QGIS is."""
    return QgsProcessingUtils.generateTempFilename("learning.html")
