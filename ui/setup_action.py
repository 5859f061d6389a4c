"""The menu entry *Set up*."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

from ..processing.setup_task import SetupTask


class SetupAction(QAction):
    """Sets up the torch environment in the background and says in QGIS's message bar how it went."""

    def __init__(self, iface: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = iface.messageBar()
        self._task: SetupTask | None = None
        self.setText(self.tr("Set up"))
        self.setToolTip(self.tr("Install the libraries that Quoin's network needs, apart from QGIS's own."))
        self.triggered.connect(self._start)

    def close(self) -> None:
        """Stop a set-up that is still running."""
        if self._task is not None:
            self._task.cancel()

    def _start(self) -> None:
        # The task manager owns the task, but Python must keep its half too, else run() is lost.
        self._task = SetupTask()
        self._task.taskCompleted.connect(self._tell_success)
        self._task.taskTerminated.connect(self._tell_failure)
        self.setEnabled(False)
        self._messages.pushInfo("Quoin", self.tr("Setting up; progress is shown in the log panel, under Quoin."))
        QgsApplication.taskManager().addTask(self._task)

    def _tell_success(self) -> None:
        self._messages.pushSuccess("Quoin", self.tr("Quoin is set up."))
        self._end()

    def _tell_failure(self) -> None:
        self._messages.pushCritical("Quoin", self._task.failure)
        self._end()

    def _end(self) -> None:
        self._task = None
        self.setEnabled(True)
