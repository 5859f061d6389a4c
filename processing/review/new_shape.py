"""The shape that a building is given: a geometry, and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsGeometry

from ..output.status import without_shape
from ..raster.ground import Ground


@dataclass(frozen=True)
class Shape:
    """A building's geometry, in the CRS of its layer, and the attributes that go with it, by name."""

    geometry: QgsGeometry
    attributes: dict[str, Any]

    @classmethod
    def measured(cls, geometry: QgsGeometry, ground: Ground, **attributes: Any) -> Shape:
        """A geometry with what its corners and its area say, and other attributes."""
        polygons = [part.asPolygon() for part in geometry.asGeometryCollection()]
        corners = sum(len(ring) - 1 for polygon in polygons for ring in polygon)
        return cls(geometry, {"vertices": corners, "area_m2": ground.area(geometry), **attributes})

    @classmethod
    def by_hand(cls, geometry: QgsGeometry, ground: Ground, status: str) -> Shape:
        """A geometry that the user has drawn a part of, so that its walls are no more as `status` says."""
        return cls.measured(geometry, ground, **({"status": without_shape(status)} if status else {}))
