"""Learning from a layer, from the panel's button to the new model that is chosen."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices

from ...model.contract.errors import QuoinError
from ...processing.learning.checked import Checked
from ...processing.learning.courses import sweep_courses
from ...processing.learning.learning import Wish
from ...processing.learning.task import LearningTask
from ...processing.translation import said
from ..controls.choices import choose_model
from ..dock import QuoinDock
from ..plain_text import Messages
from ..setup.readiness import obstacle
from .learn_dialog import LearnDialog


class LearningRun(QObject):
    """One course at a time, in the background; what is wrong with the labels, and what came of it, is told."""

    changed = pyqtSignal()
    """It has begun or ended."""
    ended = pyqtSignal(str)
    """What came of it, in a sentence or two."""
    failed = pyqtSignal(str)
    """Why nothing came of it, in one sentence."""

    def __init__(self, canvas: QgsMapCanvas, dock: QuoinDock, messages: Messages) -> None:
        super().__init__(dock)
        self._canvas, self._dock, self._messages = canvas, dock, messages
        self._bar = dock.learning
        self._task: LearningTask | None = None
        self._wish: Wish | None = None
        self._to_check = ""
        self.dialog: LearnDialog | None = None
        dock.learning_wanted.connect(self._ask)
        self._bar.stop_wanted.connect(self.stop)
        self._bar.curve_wanted.connect(self._show_curve)
        sweep_courses()

    def is_running(self) -> bool:
        """Tell whether a model is learning."""
        return self._task is not None

    def stop(self) -> None:
        """Stop what is running; its end comes soon."""
        if self._task is not None:
            self._bar.show_stopping()
            self._task.cancel()

    def let_go(self) -> None:
        """Close the window in which it is begun, and stop what is running: its project goes."""
        if self.dialog is not None:
            self.dialog.close()
        self.stop()

    def close(self) -> None:
        """End it, and its process; no signal follows."""
        self.let_go()
        task, self._task = self._task, None
        if task is not None:
            task.blockSignals(True)
            task.feedback.blockSignals(True)
            task.wait()

    def _ask(self) -> None:
        if self.dialog is None:
            self.dialog = LearnDialog(self._canvas, self._dock.target(), self._dock.model(), self._dock)
            self.dialog.wanted.connect(self._begin)
            self.dialog.finished.connect(self._forget_dialog)
            self.dialog.show()
        self.dialog.activateWindow()

    def _forget_dialog(self, *_: object) -> None:
        self.dialog = None

    def _begin(self, checked: Checked, wish: Wish) -> None:
        if self.is_running():
            return
        raster = self._dock.raster()
        hindrance = obstacle(self._dock.setup, raster, wish.base)  # the window was open for as long as one likes
        if hindrance or raster is None:
            self._messages.warning(hindrance)
            return
        try:
            # The task manager owns the task, but Python must keep its half too, else run() is lost.
            self._task, self._wish, self._to_check = LearningTask(checked, raster, wish), wish, ""
        except QuoinError as error:
            self._messages.warning(said(error))
            return
        self._connect_task(self._task)
        self._bar.begin(self.tr("Reading the image …"))
        QgsApplication.taskManager().addTask(self._task)
        self.changed.emit()

    def _connect_task(self, task: LearningTask) -> None:
        task.feedback.told.connect(self._bar.text.setText)
        task.feedback.warned.connect(self._messages.warning)
        task.feedback.progressChanged.connect(self._bar.show_progress)
        task.feedback.changed.connect(self._note)
        task.taskCompleted.connect(self._end)
        task.taskTerminated.connect(self._end)

    def _note(self) -> None:
        """Take what has come to be known: what is wrong with the labels, what it will take, a point of the curve."""
        if self._task is None:
            return
        self._show_what_to_check(self._task)
        teaching = self._task.learning.teaching
        if teaching.costs and not self._bar.curve_button.isEnabled():
            self._bar.curve_button.setEnabled(True)
            self._messages.info(teaching.costs)

    def _show_what_to_check(self, task: LearningTask) -> None:
        """Add what is to be looked at to the project, once."""
        layer = None if self._to_check else task.layer_to_check()
        if layer is not None:
            self._to_check = layer.id()
            QgsProject.instance().addMapLayer(layer)  # noqa: QGS201  # a new layer is valid

    def _end(self) -> None:
        task = self._task
        if task is None:
            return
        self._show_what_to_check(task)
        self._task = None
        self._bar.hide()
        if task.failure:
            self._messages.warning(task.failure)
            self.failed.emit(task.failure)
        elif task.learning.found is None:
            self._messages.info(task.learning.sentence())
            self.ended.emit(task.learning.sentence())
        else:
            self._offer(task.learning.sentence(), task.learning.found.stem)
        self.changed.emit()

    def _offer(self, sentence: str, name: str) -> None:
        """Choose the new model, and offer to extract with it."""
        choose_model(self._dock.model_box, name)
        told = f"{sentence} " + self.tr("The model “{}” is chosen.").format(name)
        actions = {self.tr("Extract view"): self._dock.extract_button.click, self.tr("Curve"): self._show_curve}
        self._messages.offer(told, actions)
        self.ended.emit(told)

    def _show_curve(self) -> None:
        """Open the page with the curves, in its newest state."""
        if self._wish is not None and Path(self._wish.report).exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._wish.report))
