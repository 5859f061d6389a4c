"""The plugin as QGIS loads it: adds Quoin's provider to Processing and takes it away again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QResource

from .processing.provider import QuoinProvider

RESOURCES = Path(__file__).parent / "resources.rcc"


class QuoinPlugin:
    """Quoin in one QGIS session; `iface` is None in `qgis_process`, where only `initProcessing` is called."""

    def __init__(self, iface: Any | None) -> None:
        self.iface = iface
        self.provider: QuoinProvider | None = None

    def initProcessing(self) -> None:
        """Add the provider, without touching the GUI."""
        if RESOURCES.exists():
            QResource.registerResource(str(RESOURCES))
        self.provider = QuoinProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Set the plugin up in the desktop."""
        self.initProcessing()

    def unload(self) -> None:
        """Take away all that the plugin added."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if RESOURCES.exists():
            QResource.unregisterResource(str(RESOURCES))
