"""True lengths and areas on the ground of what a coordinate reference system measures in its own units."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsRectangle,
)

from ...model.contract.foreign_text import foreign
from ...model.contract.grid.extent import Extent
from ...model.contract.grid.scales import Scales, length
from .crs_space import CrsSpace

LEAST_SCALE = 0.02
"""Ground metres per metre of the map: a projection squeezes only places that it is not for any more."""


class Ground:
    """Measures on the ellipsoid of `crs`, so that EPSG:3857, feet and degrees come out in true metres.

    Attributes:
        scales: what it measures with.
    """

    def __init__(self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> None:
        self._space = CrsSpace(crs, transforms)
        self.scales = Scales(self._space.place, foreign(crs.authid() or crs.description()))

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
        return self.scales.metres_per_unit(extent_of(extent))

    def change_of_scale(self, extent: QgsRectangle) -> float:
        """By how much ground metres per map unit differ between north, middle and south of `extent`, as a share."""
        return self.scales.change_of_scale(extent_of(extent))

    def area(self, geometry: QgsGeometry) -> float:
        """Area of a polygon of up to some kilometres in square metres."""
        return geometry.area() * self.scales.square_metres(extent_of(geometry.boundingBox()))

    def holds(self, extent: QgsRectangle) -> bool:
        """Whether what has these bounds can lie in this CRS: coordinates it allows, a true place in the middle."""
        corners = ((extent.xMinimum(), extent.yMinimum()), (extent.xMaximum(), extent.yMaximum()))
        if not all(self._space.allows(*corner) for corner in corners):
            return False
        scales = [length(step) / self._space.unit for step in self.scales.steps(extent_of(extent))]
        return all(scale > (0 if self._space.in_degrees else LEAST_SCALE) for scale in scales)


def extent_of(extent: QgsRectangle) -> Extent:
    """A rectangle of QGIS's."""
    return Extent(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
