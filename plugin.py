"""The plugin as QGIS loads it: adds Quoin's provider to Processing and takes it away again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QResource

from .processing.provider import QuoinProvider

if TYPE_CHECKING:
    from .ui.setup_action import SetupAction

MENU = "Quoin"
RESOURCES = Path(__file__).parent / "resources.rcc"


class QuoinPlugin:
    """Quoin in one QGIS session; `iface` is None in `qgis_process`, where only `initProcessing` is called."""

    def __init__(self, iface: Any | None) -> None:
        self.iface = iface
        self.provider: QuoinProvider | None = None
        self.setup_action: SetupAction | None = None

    def initProcessing(self) -> None:
        """Add the provider, without touching the GUI."""
        if RESOURCES.exists():
            QResource.registerResource(str(RESOURCES))
        self.provider = QuoinProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the provider and the menu *Plugins ▸ Quoin*."""
        from .ui.setup_action import SetupAction  # `qgis_process` must load no widgets

        self.initProcessing()
        self.setup_action = SetupAction(self.iface, self.iface.mainWindow())
        self.iface.addPluginToMenu(MENU, self.setup_action)

    def unload(self) -> None:
        """Take away all that the plugin added."""
        if self.setup_action is not None:
            self.iface.removePluginMenu(MENU, self.setup_action)
            self.setup_action.close()
            self.setup_action = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if RESOURCES.exists():
            QResource.unregisterResource(str(RESOURCES))
