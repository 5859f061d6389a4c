"""The map tools of a review: a line is drawn across a building, another one is clicked, or a corner is dragged."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

LINE = QgsWkbTypes.GeometryType.LineGeometry
WIDTH = 2


class MendingTool(QgsMapTool):
    """In hand for one act, after which the tool before is; Escape puts it down. Points are in the canvas's CRS."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._before: QgsMapTool | None = None
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))

    def take_up(self) -> None:
        """Take the tool in hand."""
        in_hand = self._canvas.mapTool()
        if in_hand is not self:
            # one that is taken up in place of another of these is followed by what was before both
            self._before = in_hand._before if isinstance(in_hand, MendingTool) else in_hand
            self._canvas.setMapTool(self)

    def put_down(self) -> None:
        """Let the tool before be in hand again."""
        if self._canvas.mapTool() is not self:
            return
        if self._before is None or sip.isdeleted(self._before):  # as a plugin's that was unloaded meanwhile
            self._canvas.unsetMapTool(self)
        else:
            self._canvas.setMapTool(self._before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the tool down with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.put_down()


class PickTool(MendingTool):
    """One click."""

    picked = pyqtSignal(QgsPointXY)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Tell where it was."""
        self.put_down()
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(event.mapPoint())


class DragTool(MendingTool):
    """One drag; a click without one is none."""

    dragging = pyqtSignal(QgsPointXY, QgsPointXY)
    """Where it began, and where the mouse is now."""
    dropped = pyqtSignal(QgsPointXY, QgsPointXY)
    """Where it began, and where it has ended."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._pressed: tuple[QPoint, QgsPointXY] | None = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Remember where it begins, on the screen and on the map."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.pos(), event.mapPoint()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the mouse."""
        if self._pressed is not None:
            self.dragging.emit(self._pressed[1], event.mapPoint())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Tell where it was."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or (event.pos() - pressed[0]).manhattanLength() < QApplication.startDragDistance():
            return
        self.put_down()
        self.dropped.emit(pressed[1], event.mapPoint())

    def deactivate(self) -> None:
        """Forget where it began."""
        self._pressed = None
        super().deactivate()


class LineTool(MendingTool):
    """A line of as many clicks as one likes, which the right button ends."""

    drawn = pyqtSignal(list)
    """Its points, two or more."""

    def __init__(self, canvas: QgsMapCanvas, colour: QColor) -> None:
        super().__init__(canvas)
        self._points: list[QgsPointXY] = []
        self._band = QgsRubberBand(canvas, LINE)
        self._band.setColor(colour)
        self._band.setWidth(WIDTH)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Draw the line to the cursor."""
        if self._points:
            self._show([*self._points, event.mapPoint()])

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a point, or end the line."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._points.append(event.mapPoint())
            self._show(self._points)
        elif event.button() == Qt.MouseButton.RightButton:
            points = self._points
            self.put_down()
            if len(points) > 1:
                self.drawn.emit(points)

    def deactivate(self) -> None:
        """Forget the line."""
        self._points = []
        self._band.reset(LINE)
        super().deactivate()

    def remove(self) -> None:
        """Take the line off the canvas for good."""
        self._canvas.scene().removeItem(self._band)

    def _show(self, points: list[QgsPointXY]) -> None:
        self._band.reset(LINE)
        for point in points:
            self._band.addPoint(point)
