"""The part of the dock that tells whether the torch environment is set up, and sets it up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...processing.setup.diagnostics import diagnostics
from ...processing.setup.environment import home, interpreter
from ...processing.setup.task import SetupTask

FORM: Any = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))[0]
TAG = "Quoin"


class SetupPanel(QWidget, FORM):
    """State of the torch environment, the button *Set up*, a live log, and the button *Copy diagnostics*.

    Attributes:
        device: what the network runs on, for the diagnostics; whoever knows sets it.
    """

    changed = pyqtSignal()
    """A set-up has begun or ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.device = ""
        self.failure = ""
        self._task: SetupTask | None = None
        self.setup_button.clicked.connect(self._toggle)
        self.copy_button.clicked.connect(self._copy_diagnostics)
        QgsApplication.messageLog().messageReceived.connect(self._append)
        self.refresh()

    def is_ready(self) -> bool:
        """Tell whether the torch environment is complete."""
        return interpreter() is not None

    def is_running(self) -> bool:
        """Tell whether a set-up is running."""
        return self._task is not None

    def close_down(self) -> None:
        """Stop a set-up that is still running, and listen to the log no longer."""
        QgsApplication.messageLog().messageReceived.disconnect(self._append)
        if self._task is not None:
            self._task.taskCompleted.disconnect(self._end)
            self._task.taskTerminated.disconnect(self._end)
            self._task.cancel()
            self._task = None

    def refresh(self) -> None:
        """Show the state as it is now."""
        if self.is_running():
            state = self.tr("Setting up in {}; this takes some minutes.")
        elif self.is_ready():
            state = self.tr("Set up in {}.")
        else:
            state = self.tr("Not set up yet; the libraries will go into {}.")
        self.state.setText(state.format(home()))
        self.setup_button.setText(self.tr("St&op") if self.is_running() else self.tr("Set &up"))
        self.setup_button.setEnabled(self.is_running() or not self.is_ready())

    def _toggle(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.setup_button.setEnabled(False)
            return
        # The task manager owns the task, but Python must keep its half too, else run() is lost.
        self._task = SetupTask()
        self._task.taskCompleted.connect(self._end)
        self._task.taskTerminated.connect(self._end)
        QgsApplication.taskManager().addTask(self._task)
        self._announce()

    def _end(self) -> None:
        if self._task is not None:
            self.failure = self._task.failure
        self._task = None
        self._announce()

    def _announce(self) -> None:
        self.refresh()
        self.changed.emit()

    def _append(self, message: str, tag: str, level: int) -> None:
        if tag == TAG:
            self.log_view.appendPlainText(message)

    def _copy_diagnostics(self) -> None:
        lines = self.log_view.toPlainText().splitlines()
        QgsApplication.clipboard().setText(diagnostics(self.device, lines))
