"""A corner of a building's outline that is dragged elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from .new_shape import Shape


@dataclass(frozen=True)
class Drag:
    """From where to where the user has dragged, in some CRS.

    Attributes:
        start, end: the points.
        reach: how far from the start the corner may lie that is meant, in the CRS's units.
        crs: of all of it.
    """

    start: QgsPointXY
    end: QgsPointXY
    reach: float
    crs: QgsCoordinateReferenceSystem

    def corner_of(self, outline: QgsGeometry) -> int | None:
        """The number of the corner that is dragged, of an outline in the same CRS; None where there is none."""
        if outline.isEmpty():
            return None
        _, corner, _, _, square = outline.closestVertex(self.start)
        return corner if square <= self.reach**2 else None

    def sketch(self, outline: QgsGeometry) -> QgsGeometry:
        """An outline in the same CRS as it is while it is dragged."""
        corner = self.corner_of(outline)
        return outline if corner is None else _with_corner(outline, corner, self.end)


class DroppedCorner:
    """A corner that has been let go, and may go on to where one is seen; all in the CRS of the layer."""

    def __init__(
        self, outline: QgsGeometry, corner: int, point: QgsPointXY, as_shape: Callable[[QgsGeometry], Shape]
    ) -> None:
        self._outline = outline
        self._corner = corner
        self._as_shape = as_shape
        self.outline = _with_corner(outline, corner, point)

    def shape(self, seen: QgsPointXY | None) -> Shape:
        """The building with the corner where one is seen, or where it was dropped if there is no good one."""
        snapped = None if seen is None else _with_corner(self._outline, self._corner, seen)
        good = snapped if snapped is not None and snapped.isGeosValid() else self.outline
        return self._as_shape(good)


def _with_corner(outline: QgsGeometry, corner: int, point: QgsPointXY) -> QgsGeometry:
    """An outline with one of its corners elsewhere."""
    moved = QgsGeometry(outline)
    moved.moveVertex(point.x(), point.y(), corner)  # noqa: QGS201  # the corner is there
    return moved


def part_at(outline: QgsGeometry, corner: QgsPointXY) -> QgsGeometry:
    """The polygon that a corner is of, where there are several."""
    return min(outline.asGeometryCollection(), key=lambda part: part.closestVertex(corner)[-1])
