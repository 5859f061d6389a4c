"""On a turned map, or one in another CRS than the image, what is visible counts."""

from __future__ import annotations

from typing import Any

import pytest


def visible(canvas: Any) -> Any:
    """The polygon that the map shows, in its CRS."""
    from qgis.core import QgsGeometry, QgsPointXY

    corners = [QgsPointXY(corner) for corner in canvas.mapSettings().visiblePolygon()]
    return QgsGeometry.fromPolygonXY([corners])


def centre_on_map(feature: Any, layer: Any, canvas: Any) -> Any:
    """The centre of a building's box, as the map has it."""
    from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsProject

    to_map = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    return QgsGeometry.fromPointXY(to_map.transform(feature.geometry().boundingBox().center()))


@pytest.fixture(params=["turned by 30°", "turned by 90°", "in degrees", "turned in another CRS"])
def map_of_suburb(request: pytest.FixtureRequest, hands: Any, scene: Any) -> Any:
    """A map that shows a part of a suburb, so that buildings lie outside of it."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
    from qgis.PyQt.QtTest import QTest

    image = hands.open_image(scene.image)
    QTest.qWait(300)  # until the window has its size, and QGIS has done what it does with a project's first layer
    crs = {"in degrees": "EPSG:4326", "turned in another CRS": "EPSG:32737"}.get(request.param, image.crs().authid())
    there = QgsCoordinateReferenceSystem(crs)
    to_map = QgsCoordinateTransform(image.crs(), there, QgsProject.instance())
    hands.canvas.setDestinationCrs(there)
    hands.canvas.setRotation({"in degrees": 0, "turned by 90°": 90}.get(request.param, 30))
    hands.canvas.setExtent(to_map.transformBoundingBox(image.extent()))
    hands.canvas.zoomByFactor(0.5)
    yield hands
    hands.canvas.setRotation(0)


def test_extract_view_takes_what_is_visible_and_no_more(map_of_suburb: Any) -> None:
    hands = map_of_suburb
    hands.extract()
    layer, shown = hands.target(), visible(hands.canvas)
    assert hands.failures == []
    assert layer.featureCount() > 1
    assert all(shown.intersects(centre_on_map(feature, layer, hands.canvas)) for feature in layer.getFeatures())


def test_shift_drag_takes_all_in_the_box_as_it_is_drawn(map_of_suburb: Any) -> None:
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    hands = map_of_suburb
    hands.take_up_tool()
    size, shift = hands.canvas.viewport().size(), Qt.KeyboardModifier.ShiftModifier
    start, end = QPoint(2, 2), QPoint(size.width() - 2, size.height() // 2)
    inside = [
        outline
        for outline in hands.proposals()
        if all(start.x() < x < end.x() and start.y() < y < end.y() for x, y in on_screen(outline, hands))
    ]
    QTest.mousePress(hands.canvas.viewport(), Qt.MouseButton.LeftButton, shift, start)
    QTest.mouseMove(hands.canvas.viewport(), (start + end) / 2)
    QTest.mouseMove(hands.canvas.viewport(), end)
    QTest.qWait(20)
    drawn = on_screen(hands.controller.clicking.preview._box.asGeometry(), hands)
    QTest.mouseRelease(hands.canvas.viewport(), Qt.MouseButton.LeftButton, shift, end)
    QTest.qWait(20)
    assert len(inside) > 0
    assert hands.target().featureCount() == len(inside)
    for x, y in drawn:
        assert min(abs(x - start.x()), abs(x - end.x())) < 2
        assert min(abs(y - start.y()), abs(y - end.y())) < 2


def on_screen(outline: Any, hands: Any) -> list[tuple[float, float]]:
    """The corners of a polygon in pixels of the canvas."""
    to_screen = hands.canvas.getCoordinateTransform()
    places = [to_screen.transform(vertex.x(), vertex.y()) for vertex in outline.vertices()]
    return [(place.x(), place.y()) for place in places]
