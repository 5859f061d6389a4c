"""Setting up the torch environment in the background of a QGIS session."""

from __future__ import annotations

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QCoreApplication

from ...model.contract.errors import QuoinError
from ..log import log
from ..translation import said
from .environment import install


class SetupTask(QgsTask):
    """Installs the torch environment; its progress goes to the log panel.

    Attributes:
        failure: why it failed, in one sentence; empty as long as it has not.
    """

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("SetupTask", "Setting up Quoin"), QgsTask.Flag.CanCancel)
        self.failure = ""

    def run(self) -> bool:
        """Install, in the task's own thread."""
        try:
            install(log, self.isCanceled)
        except QuoinError as error:
            self.failure = said(error)
        return not self.failure
