"""The plugin as QGIS loads it: adds Quoin's provider to Processing and its dock to the window, and takes both away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QResource, Qt, QTranslator

from .processing.provider import QuoinProvider
from .processing.translation import install_translator
from .processing.worker.private_folder import sweep

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QAction, QWidget

    from .ui.controller import DockController

translate = QCoreApplication.translate
MENU = "Quoin"
RESOURCES = Path(__file__).parent / "resources.rcc"


class QuoinPlugin:
    """Quoin in one QGIS session; `iface` is None in `qgis_process`, where only `initProcessing` is called."""

    def __init__(self, iface: QgisInterface | None) -> None:  # noqa: QGS105  # QGIS hands it over
        self.iface = iface
        self.translator: QTranslator | None = None
        self.provider: QuoinProvider | None = None
        self.controller: DockController | None = None
        self.action: QAction | None = None

    def initProcessing(self) -> None:
        """Add the provider, without touching the GUI."""
        sweep()  # what is left of a QGIS that was killed may be somebody's houses
        if RESOURCES.exists():
            QResource.registerResource(str(RESOURCES))
        self.translator = install_translator()
        self.provider = QuoinProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        self.provider.refreshAlgorithms()  # a model finds the algorithms only of providers that have been added

    def initGui(self) -> None:
        """Add the provider, the dock, and the entry that shows and hides it in *Plugins ▸ Quoin* and the toolbar."""
        from qgis.PyQt.QtGui import QIcon  # `qgis_process` must load no widgets
        from qgis.PyQt.QtWidgets import QAction

        from .ui.controller import DockController
        from .ui.panel_place import PanelPlace

        assert self.iface is not None  # QGIS calls this only where it has a window
        self.initProcessing()
        self.controller = DockController(self.iface)
        icon = QIcon(":/quoin/quoin.svg")
        self.action = QAction(icon, translate("Plugin", "Quoin panel"), self.iface.mainWindow())
        self.action.setToolTip(translate("Plugin", "Show or hide the panel that extracts buildings from an image"))
        self.controller.dock.setToggleVisibilityAction(self.action)
        self.iface.addPluginToMenu(MENU, self.action)
        self.iface.addToolBarIcon(self.action)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.controller.dock)
        PanelPlace(self.controller.dock, self.action)
        self.iface.registerOptionsWidgetFactory(self.controller.options)

    def unload(self) -> None:
        """Take away all that the plugin added."""
        if self.controller is not None and self.action is not None and self.iface is not None:
            self.iface.removePluginMenu(MENU, self.action)
            self.iface.removeToolBarIcon(self.action)
            self.iface.removeDockWidget(self.controller.dock)
            self.iface.unregisterOptionsWidgetFactory(self.controller.options)
            self._delete_dialogs(self.iface.mainWindow())
            self.controller.close()
            self.controller.dock.deleteLater()
            self.controller = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
        if RESOURCES.exists():
            QResource.unregisterResource(str(RESOURCES))

    def _delete_dialogs(self, window: QWidget) -> None:
        from .ui.algorithm_dialogs import delete_dialogs

        if self.provider is not None:
            delete_dialogs(window, self.provider)
