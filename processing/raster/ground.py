"""True lengths and areas on the ground of what a coordinate reference system measures in its own units."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsRectangle,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from .crs_space import CrsSpace, Vector

SHORTEST_STEP = 1e-7
"""Of a coordinate, the least that is measured over; any less is lost in its last digits."""
LEAST_SCALE = 0.02
"""Ground metres per metre of the map: a projection squeezes only places that it is not for any more."""


class Ground:
    """Measures on the ellipsoid of `crs`, so that EPSG:3857, feet and degrees come out in true metres."""

    def __init__(self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> None:
        self._crs = crs
        self._space = CrsSpace(crs, transforms)

    @property
    def in_degrees(self) -> bool:
        """Whether the CRS measures in angles."""
        return self._space.in_degrees

    @property
    def on_earth(self) -> bool:
        """Whether the CRS has a place among others; that of a building site has none."""
        return self._space.on_earth

    def metres_per_unit(self, extent: QgsRectangle) -> tuple[float, float]:
        """Ground metres per map unit along x and along y at the centre of `extent`.

        Raises:
            QuoinError: the CRS has no such place.
        """
        along_x, along_y = self._steps(extent)
        scales = _length(along_x), _length(along_y)
        if not all(scale > 0 for scale in scales):
            name = foreign(self._crs.authid() or self._crs.description())
            raise QuoinError(
                "The CRS {crs} has no place at {place}; set the layer's true CRS.",
                crs=name,
                place=extent.center().toString(4),
            )
        return scales

    def change_of_scale(self, extent: QgsRectangle) -> float:
        """By how much ground metres per map unit differ between north, middle and south of `extent`, as a share."""
        width, height = extent.width(), extent.height() / 100
        scales = []
        for y in (extent.yMinimum() + height, extent.center().y(), extent.yMaximum() - height):
            strip = QgsRectangle(extent.xMinimum(), y - height, extent.xMinimum() + width, y + height)
            scales.append(_length(self._steps(strip)[0]))
        return max(scales) / min(scales) - 1 if all(scale > 0 for scale in scales) else math.inf

    def area(self, geometry: QgsGeometry) -> float:
        """Area of a polygon of up to some kilometres in square metres."""
        return geometry.area() * _length(_cross(*self._steps(geometry.boundingBox())))

    def holds(self, extent: QgsRectangle) -> bool:
        """Whether what has these bounds can lie in this CRS: coordinates it allows, a true place in the middle."""
        corners = ((extent.xMinimum(), extent.yMinimum()), (extent.xMaximum(), extent.yMaximum()))
        if not all(self._space.allows(*corner) for corner in corners):
            return False
        scales = [_length(step) / self._space.unit for step in self._steps(extent)]
        return all(scale > (0 if self._space.in_degrees else LEAST_SCALE) for scale in scales)

    def _steps(self, extent: QgsRectangle) -> tuple[Vector, Vector]:
        """How far it is in space, in metres, along one map unit of x and one of y at the centre of `extent`."""
        x, y = extent.center().x(), extent.center().y()
        # Over a wide extent the way leaves the ground, so only a short piece at the centre is measured.
        least = max(SHORTEST_STEP * max(abs(x), abs(y)), SHORTEST_STEP)
        dx, dy = max(extent.width() / 200, least), max(extent.height() / 200, least)
        place = self._space.place
        return _slope(place(x - dx, y), place(x + dx, y), 2 * dx), _slope(place(x, y - dy), place(x, y + dy), 2 * dy)


def _slope(start: Vector, end: Vector, units: float) -> Vector:
    return (end[0] - start[0]) / units, (end[1] - start[1]) / units, (end[2] - start[2]) / units


def _length(vector: Vector) -> float:
    return math.sqrt(sum(part * part for part in vector))


def _cross(one: Vector, other: Vector) -> Vector:
    (a, b, c), (x, y, z) = one, other
    return b * z - c * y, c * x - a * z, a * y - b * x
