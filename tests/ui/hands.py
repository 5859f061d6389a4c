"""What a user does with the dock and the map: mouse, keys, and waiting."""

from __future__ import annotations

import time
from typing import Any, Callable

from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

LONGEST_WAIT = 240
"""Seconds; for a machine under load."""


class Hands:
    """Works the dock of a controller by mouse events."""

    def __init__(self, controller: Any, iface: Any) -> None:
        self.controller = controller
        self.dock = controller.dock
        self.iface = iface
        self.canvas = iface.mapCanvas()
        self.messages = iface.messageBar()
        self.failures: list[str] = []
        controller.session.failed.connect(self.failures.append)
        self.dock.tau_box.setValue(0.1)
        self.dock.score_box.setValue(0.5)

    def put_down(self) -> None:
        """Leave nothing running and nothing unsaved."""
        self.controller.session.failed.disconnect(self.failures.append)
        self.canvas.unsetMapTool(self.controller.clicking.tool)
        self.iface.close_project()
        self.wait_until(lambda: not self.controller.run.is_running())

    def open_image(self, path: Any) -> QgsRasterLayer:
        """Load an image and zoom to it."""
        layer = QgsRasterLayer(str(path), "image")
        QgsProject.instance().addMapLayer(layer)
        self.canvas.setDestinationCrs(layer.crs())
        self.canvas.setExtent(layer.extent())
        return layer

    def wait_until(self, condition: Callable[[], Any]) -> None:
        """Let QGIS run until something is so."""
        end = time.monotonic() + LONGEST_WAIT
        while not condition():
            assert time.monotonic() < end, f"waited in vain; failures: {self.failures}"
            QTest.qWait(20)

    def press(self, button: Any) -> None:
        """Click a button of the dock."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def extract(self) -> None:
        """Extract the view and wait for the end."""
        self.press(self.dock.extract_button)
        assert self.controller.run.is_running()
        self.wait_until(lambda: not self.controller.run.is_running())

    def take_up_tool(self) -> None:
        """Take up click to segment and wait for the proposals."""
        before = self.controller.session.network_runs
        self.press(self.dock.click_button)
        self.wait_until(lambda: self.controller.session.network_runs > before)
        self.wait_until(lambda: self.proposals() or self.failures)

    def proposals(self) -> list[QgsGeometry]:
        """The outlines that the map shows as proposed."""
        return self.controller.clicking.preview.proposed().asGeometryCollection()

    def pixel(self, point: QgsPointXY) -> QPoint:
        """Where on the canvas a point of the map is."""
        place = self.canvas.getCoordinateTransform().transform(point)
        return QPoint(round(place.x()), round(place.y()))

    def map_point(self, pixel: QPoint) -> QgsPointXY:
        """Where on the map a pixel of the canvas is."""
        return self.canvas.getCoordinateTransform().toMapCoordinates(pixel)

    def move(self, point: QgsPointXY) -> None:
        """Move the mouse over the map."""
        QTest.mouseMove(self.canvas.viewport(), self.pixel(point) + QPoint(3, 3))
        QTest.mouseMove(self.canvas.viewport(), self.pixel(point))
        QTest.qWait(20)

    def click(self, point: QgsPointXY, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Click on the map."""
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.pixel(point))
        QTest.qWait(20)

    def drag(self, start: QgsPointXY, end: QgsPointXY) -> QgsPointXY:
        """Drag from one point of the map to another, once it has come to rest; return where the pixel lies."""
        QTest.qWait(500)  # the panel has changed its size, and the map's with it
        viewport, left, none = self.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        first, last = self.pixel(start), self.pixel(end)
        QTest.mousePress(viewport, left, none, first)
        QTest.mouseMove(viewport, (first + last) / 2)
        QTest.mouseMove(viewport, last)
        dropped = self.map_point(last)
        QTest.mouseRelease(viewport, left, none, last)
        QTest.qWait(20)
        return dropped

    def drag_with_shift(self, start: QPoint, end: QPoint) -> None:
        """Drag a box on the map, corners in pixels of the canvas."""
        viewport, shift = self.canvas.viewport(), Qt.KeyboardModifier.ShiftModifier
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, shift, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, shift, end)
        QTest.qWait(20)

    def target(self) -> QgsVectorLayer | None:
        """The layer that buildings go to."""
        return self.controller.target.layer()
