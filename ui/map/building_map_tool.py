"""The map tool with which buildings are added one by one, or in a box."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

SETTLED = 400
"""Milliseconds without panning or zooming after which the view is looked at."""


class BuildingMapTool(QgsMapTool):
    """Turns mouse and keys into what the user wants; all points and boxes are in the canvas's CRS."""

    view_settled = pyqtSignal()
    """The tool was taken up, or the map has come to rest after it was panned or zoomed."""
    hovered = pyqtSignal(QgsPointXY)
    clicked = pyqtSignal(QgsPointXY)
    dragging = pyqtSignal(object)
    """The box that is being dragged with Shift held, a `QgsGeometry`; None at its end."""
    boxed = pyqtSignal(QgsGeometry)
    take_back_wanted = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed: QPoint | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED)
        self._timer.timeout.connect(self.view_settled)
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))
        self.setToolName(self.tr("Click buildings"))

    def activate(self) -> None:
        """Begin to follow the view."""
        super().activate()
        self._canvas.extentsChanged.connect(self._timer.start)
        self.view_settled.emit()

    def deactivate(self) -> None:
        """Stop following the view."""
        self._canvas.extentsChanged.disconnect(self._timer.start)
        self._timer.stop()
        self._end_drag()
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Remember where a drag with Shift begins."""
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pressed = event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the cursor."""
        if self._pressed is None:
            self.hovered.emit(event.mapPoint())
        else:
            self.dragging.emit(self._box(event.pos()))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Tell what was clicked or dragged."""
        pressed = self._pressed
        box = self._box(event.pos())
        self._end_drag()
        if event.button() == Qt.MouseButton.RightButton:
            self.take_back_wanted.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            if pressed is not None and (event.pos() - pressed).manhattanLength() >= QApplication.startDragDistance():
                self.boxed.emit(box)
            else:
                self.clicked.emit(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up a drag with Escape, else the tool."""
        if event.key() != Qt.Key.Key_Escape:
            return
        event.accept()
        if self._pressed is not None:
            self._end_drag()
        else:
            self._canvas.unsetMapTool(self)

    def _box(self, corner: QPoint) -> QgsGeometry:
        """The box from where the mouse was pressed to `corner`, upright on the screen; empty where it was not."""
        start = corner if self._pressed is None else self._pressed
        corners = (start, QPoint(corner.x(), start.y()), corner, QPoint(start.x(), corner.y()))
        return QgsGeometry.fromPolygonXY([[self.toMapCoordinates(each) for each in corners]])

    def _end_drag(self) -> None:
        self._pressed = None
        self.dragging.emit(None)
