"""Whether the panel is open, which the user alone decides, and how wide it is at first."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QMainWindow

from .dock import QuoinDock

OPEN = "quoin/panel_open"


class PanelPlace(QObject):
    """Keeps for the next session whether the user has closed the panel.

    QGIS shows the docks of plugins whenever it loads them, also those that were closed.
    """

    def __init__(self, dock: QuoinDock, toggle: QAction) -> None:
        """Args: dock: in its place in the main window; toggle: shows and hides it."""
        super().__init__(dock)
        self._dock = dock
        kept = QgsSettings().value(OPEN)
        if kept is None:
            self._widen_soon()
            dock.unfolded.connect(self._widen_soon)
            self._keep(True)
        if str(kept).lower() == "false":
            dock.hide()
        dock.closed.connect(self._keep_closed)  # by its cross, or in View ▸ Panels
        dock.opened.connect(self._keep_open)
        toggle.triggered.connect(self._keep)

    def _keep_closed(self) -> None:
        self._keep(False)

    def _keep_open(self) -> None:
        self._keep(True)

    def _keep(self, opened: bool) -> None:
        QgsSettings().setValue(OPEN, opened)

    def _widen_soon(self) -> None:
        QTimer.singleShot(0, self._widen)  # what is needed is known once the panel has been shown

    def _widen(self) -> None:
        """Let all of the panel be seen; the user may make it narrower."""
        window = self._dock.parent()
        if isinstance(window, QMainWindow) and not self._dock.isFloating():
            window.resizeDocks(
                [self._dock], [max(self._dock.needed_width(), self._dock.width())], Qt.Orientation.Horizontal
            )
