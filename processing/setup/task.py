"""Setting up, repairing and removing the libraries in the background of a QGIS session."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...model.contract.errors import QuoinError
from ..log import log
from ..translation import said
from .install import Setup
from .progress import Progress
from .qgis_network import QgisNetwork


class SetupTask(QgsTask):
    """Installs the torch environment; what is worth keeping goes to the log panel.

    Attributes:
        failure: why it failed, in one sentence; empty as long as it has not.
    """

    advanced = pyqtSignal(Progress)
    """How far it is."""

    def __init__(self, wheels: Path | None = None, anew: bool = False) -> None:
        """Prepare it; arguments as those of `install.Setup`."""
        super().__init__(QCoreApplication.translate("SetupTask", "Setting up Quoin"), QgsTask.Flag.CanCancel)
        self.failure = ""
        self._network = QgisNetwork()
        self._last = ""
        self._setup = Setup(self._tell, log, self.isCanceled, network=self._network, wheels=wheels, anew=anew)

    def cancel(self) -> None:
        """Stop it, also while a file is being fetched."""
        self._network.feedback.cancel()
        super().cancel()

    def run(self) -> bool:
        """Install, in the task's own thread."""
        return _without_failure(self, self._set_up)

    def _set_up(self) -> None:
        self._setup.run()
        log("The libraries are ready.")

    def _tell(self, progress: Progress) -> None:
        self.setProgress(100 * progress.whole)
        self.advanced.emit(progress)
        if progress.stage.name != self._last:  # the log has each stage once, the panel each package
            self._last = progress.stage.name
            log(str(progress))


class RemovalTask(QgsTask):
    """Removes libraries.

    Attributes:
        failure: as that of a set-up.
    """

    def __init__(self, remove: Callable[[], None]) -> None:
        """Prepare to call one of `removal.py`'s functions."""
        super().__init__(QCoreApplication.translate("SetupTask", "Removing Quoin's libraries"))
        self.failure = ""
        self._remove = remove

    def run(self) -> bool:
        """Remove, in the task's own thread."""
        return _without_failure(self, self._remove)


def _without_failure(task: SetupTask | RemovalTask, work: Callable[[], object]) -> bool:
    """Do the work; where that fails, note and log why."""
    try:
        work()
    except QuoinError as error:
        task.failure = said(error)
        log(f"WARNING: {error}")
    return not task.failure
