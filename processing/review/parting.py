"""A building cut in two along a line, and two made one."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsRectangle

from ...model.contract.options import WALL_TOLERANCE
from ..raster.ground import Ground

MITRE_LIMIT, SEGMENTS = 5.0, 8
"""How corners are kept where a gap is closed."""
STRAIGHT_METRES = 0.02
"""A corner that lies no farther from the wall through its neighbours is none."""


def parted(outline: QgsGeometry, line: Sequence[QgsPointXY], ground: Ground) -> list[QgsGeometry]:
    """The parts into which a line cuts a polygon, the largest first; one alone where it does not cross it.

    Where the line leaves the polygon near one of its corners, it does so in the corner.
    """
    corners = [QgsPointXY(point) for point in outline.vertices()]
    reach = WALL_TOLERANCE / _metres(outline, ground)
    cut = QgsGeometry.fromPolylineXY(list(line)).intersection(outline)
    walls = QgsGeometry(outline.constGet().boundary())
    stretches = [stretch.asPolyline() for stretch in cut.asGeometryCollection() if stretch.length() > 0]
    for points in stretches:
        walls = walls.combine(_to_walls(points, corners, reach))
    pieces = QgsGeometry.polygonize([walls]).asGeometryCollection()
    inside = [piece for piece in pieces if outline.contains(piece.pointOnSurface())]
    return sorted((cleaned(piece, ground) for piece in inside), key=lambda piece: -piece.area())


def merged(one: QgsGeometry, other: QgsGeometry, ground: Ground) -> QgsGeometry | None:
    """Two polygons as one; None where more than the tolerance lies between them."""
    whole = one.combine(other)
    if _is_one(whole):
        return cleaned(whole, ground)
    half = WALL_TOLERANCE / _metres(one, ground) / 2
    # a hair more, or they would touch in nothing
    closed = _grown(_grown(whole, half * 1.001), -half * 1.001).combine(whole)
    return cleaned(closed, ground) if _is_one(closed) else None


def cleaned(outline: QgsGeometry, ground: Ground) -> QgsGeometry:
    """Without corners in straight walls."""
    simple = outline.simplify(STRAIGHT_METRES / _metres(outline, ground))
    return simple if simple.isGeosValid() and not simple.isEmpty() else outline


def _metres(outline: QgsGeometry, ground: Ground) -> float:
    return max(ground.metres_per_unit(QgsRectangle(outline.boundingBox())))


def _to_walls(points: Sequence[QgsPointXY], corners: Sequence[QgsPointXY], reach: float) -> QgsGeometry:
    """A line with its ends in corners within reach, else a little longer, so that it meets a wall despite rounding."""
    near = [min(corners, key=end.distance) for end in (points[0], points[-1])]
    start, end = (corner.distance(end) <= reach for corner, end in zip(near, (points[0], points[-1])))
    line = [near[0] if start else points[0], *points[1:-1], near[1] if end else points[-1]]
    return QgsGeometry.fromPolylineXY(line).extendLine(0 if start else reach / 100, 0 if end else reach / 100)


def _is_one(geometry: QgsGeometry) -> bool:
    return len(geometry.asGeometryCollection()) == 1


def _grown(geometry: QgsGeometry, by: float) -> QgsGeometry:
    return geometry.buffer(by, SEGMENTS, Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Miter, MITRE_LIMIT)
