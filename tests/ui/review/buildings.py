"""The layer under review, and what a user does to it."""

from __future__ import annotations

import math
from typing import Any

SLANT = 4.0
"""Degrees by which the walls of a skewed building are off right angles."""


def content(layer: Any) -> list[tuple[Any, ...]]:
    return sorted((f.id(), f.attributes(), f.geometry().asWkt()) for f in layer.getFeatures())


def on_desk(hands: Any) -> Any:
    return hands.controller.reviewing.desk.current


def key(hands: Any, letter: str) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    QTest.keyClick(hands.canvas, getattr(Qt.Key, f"Key_{letter}"))
    hands.wait_until(lambda: not hands.controller.reviewing.is_waiting)
    QTest.qWait(20)


def told(hands: Any) -> str:
    return hands.dock.review.building_text.text()


def skew(layer: Any, number: int) -> None:
    """Slant the upright walls of a building."""
    from qgis.core import QgsGeometry, QgsPointXY

    points = layer.getFeature(number).geometry().asPolygon()[0]
    lean = math.tan(math.radians(SLANT))
    slanted = [QgsPointXY(p.x() + (p.y() - points[0].y()) * lean, p.y()) for p in points]
    layer.dataProvider().changeGeometryValues({number: QgsGeometry.fromPolygonXY([slanted])})


def moved_corner(outline: Any, point: Any) -> Any:
    """An outline with its first corner elsewhere."""
    from qgis.core import QgsGeometry

    _, *others, _ = outline.asPolygon()[0]
    return QgsGeometry.fromPolygonXY([[point, *others, point]])


def from_its_second_corner(outline: Any) -> Any:
    """An outline that begins at the second of its corners."""
    from qgis.core import QgsGeometry

    _, *others, first = outline.asPolygon()[0]
    return QgsGeometry.fromPolygonXY([[*others, first, others[0]]])


def cut_off(layer: Any, number: int) -> None:
    """Take the right third of a building away."""
    from qgis.core import QgsGeometry

    outline = layer.getFeature(number).geometry()
    box = outline.boundingBox()
    box.setXMaximum(box.xMinimum() + box.width() * 2 / 3)
    layer.dataProvider().changeGeometryValues({number: outline.intersection(QgsGeometry.fromRect(box))})


def check_one_step(hands: Any, layer: Any, number: int, before: list[tuple[Any, ...]]) -> None:
    """What was done to the building on the desk is one step, which undo and redo restore exactly."""
    after = content(layer)
    assert layer.undoStack().count() == 1
    assert on_desk(hands) == number
    layer.undoStack().undo()
    assert content(layer) == before
    layer.undoStack().redo()
    assert content(layer) == after
