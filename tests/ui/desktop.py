"""A main window with a map canvas: as much of QGIS's desktop as a plugin with a dock needs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QVBoxLayout, QWidget


class Desktop:
    """The methods of `QgisInterface` that the plugin calls.

    Attributes:
        window: holds everything.
        options: the factories of options pages that are registered.
        opened_page: the name of the page at which the options were last opened.
    """

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.options: list[Any] = []
        self.opened_page = ""
        self._canvas = QgsMapCanvas()
        # shows the project's layers, and lets go of those that are removed
        self._bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), self._canvas)
        self._messages = QgsMessageBar()
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.addWidget(self._messages)
        column.addWidget(self._canvas, 1)
        self.window.setCentralWidget(centre)
        self.window.resize(1100, 800)
        self.window.show()

    def close_project(self) -> None:
        """Close the project as QGIS does, which first lets the canvas let go of the layers."""
        self._canvas.freeze(True)
        self._canvas.stopRendering()
        self._canvas.waitWhileRendering()
        self._canvas.setLayers([])
        self._canvas.clearCache()
        QgsProject.instance().clear()
        self._canvas.freeze(False)

    def close(self) -> None:
        """Close the window for good."""
        self.close_project()
        self.window.close()
        self._bridge.deleteLater()  # it must not outlive the canvas, whoever holds on to it
        self.window.deleteLater()

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self._canvas

    def messageBar(self) -> QgsMessageBar:
        return self._messages

    def setActiveLayer(self, layer: Any) -> None:
        self._canvas.setCurrentLayer(layer)

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)

    def addPluginToMenu(self, menu: str, action: QAction) -> None:
        self.window.addAction(action)

    def removePluginMenu(self, menu: str, action: QAction) -> None:
        self.window.removeAction(action)

    def addToolBarIcon(self, action: QAction) -> None:
        pass

    def removeToolBarIcon(self, action: QAction) -> None:
        pass

    def registerOptionsWidgetFactory(self, factory: Any) -> None:
        self.options.append(factory)

    def unregisterOptionsWidgetFactory(self, factory: Any) -> None:
        self.options.remove(factory)

    def showOptionsDialog(self, parent: QWidget, currentPage: str) -> None:
        self.opened_page = currentPage
