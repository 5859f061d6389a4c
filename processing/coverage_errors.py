"""What QGIS's WCS provider tells only the log: that a service gave nothing, which then looks like blank pixels."""

from __future__ import annotations

import threading
from types import TracebackType

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt

LOG_TAG = "WCS"


class CoverageErrors:
    """A context manager that collects what the provider complains of meanwhile in this thread.

    Attributes:
        messages: the complaints.
    """

    def __init__(self) -> None:
        self.messages: list[str] = []
        self._thread = threading.get_ident()

    def __enter__(self) -> CoverageErrors:
        """Return the collector itself."""
        # at once and in the thread that complains, which tells a run's own complaints from those of the map canvas
        QgsApplication.messageLog().messageReceived.connect(self._collect, Qt.ConnectionType.DirectConnection)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Collect no more."""
        QgsApplication.messageLog().messageReceived.disconnect(self._collect)

    def _collect(self, message: str, tag: str, *level: object) -> None:
        if tag == LOG_TAG and threading.get_ident() == self._thread:
            self.messages.append(message)
