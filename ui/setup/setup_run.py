"""What is done to the libraries in the background: setting up, repairing, removing. One thing at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.setup.environment import interpreter
from ...processing.setup.progress import Progress
from ...processing.setup.removal import remove_own, remove_unused
from ...processing.setup.task import RemovalTask, SetupTask


class SetupRun(QObject):
    """Starts it, stops it and knows how it ended; the panel and the options page show the same one.

    Attributes:
        failure: why the last one failed, in one sentence; empty where it did not.
    """

    starting = pyqtSignal()
    """Something is about to change the libraries: whoever uses them lets go."""
    changed = pyqtSignal()
    """It has begun or ended."""
    advanced = pyqtSignal(Progress)
    """How far a set-up is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.failure = ""
        self._task: SetupTask | RemovalTask | None = None

    def is_ready(self) -> bool:
        """Tell whether the torch environment is complete."""
        return interpreter() is not None

    def is_running(self) -> bool:
        """Tell whether anything is being done."""
        return self._task is not None

    def is_setting_up(self) -> bool:
        """Tell whether it is a set-up that can be stopped."""
        return isinstance(self._task, SetupTask)

    def set_up(self, wheels: Path | None = None) -> None:
        """Set up, from the network or a folder of wheels."""
        self._begin(lambda: SetupTask(wheels))

    def repair(self) -> None:
        """Make the libraries again, whatever is there."""
        self._begin(lambda: SetupTask(anew=True))

    def remove_libraries(self) -> None:
        """Remove this version's libraries."""
        self._begin(lambda: RemovalTask(remove_own))

    def remove_unused(self) -> None:
        """Remove libraries of other versions that nobody uses any more."""
        self._begin(lambda: RemovalTask(remove_unused))

    def stop(self) -> None:
        """Stop a set-up."""
        if self._task is not None:
            self._task.cancel()

    def close_down(self) -> None:
        """Stop whatever runs; no signal follows."""
        if self._task is not None:
            self._task.taskCompleted.disconnect(self._end)
            self._task.taskTerminated.disconnect(self._end)
            self._task.cancel()
            self._task = None

    def _begin(self, make: Callable[[], SetupTask | RemovalTask]) -> None:
        if self._task is not None:
            return
        self.starting.emit()
        # The task manager owns the task, but Python must keep its half too, else run() is lost.
        self._task = make()
        self._task.taskCompleted.connect(self._end)
        self._task.taskTerminated.connect(self._end)
        if isinstance(self._task, SetupTask):
            self._task.advanced.connect(self.advanced)
        self.failure = ""
        QgsApplication.taskManager().addTask(self._task)
        self.changed.emit()

    def _end(self) -> None:
        if self._task is not None:
            self.failure = self._task.failure
        self._task = None
        self.changed.emit()
