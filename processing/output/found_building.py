"""A building on the map, made from one in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry

from ..raster.ground import Ground
from ..raster.working_grid import WorkingGrid


@dataclass(frozen=True)
class FoundBuilding:
    """A building as it goes into a layer.

    Attributes:
        geometry: a polygon in the raster layer's CRS.
        attributes: by the names of `building_fields`, without `id`, which the layer gives.
    """

    geometry: QgsGeometry
    attributes: dict[str, Any]


@dataclass(frozen=True)
class MapPlace:
    """Where the pixels of a working grid lie on the map, and by which model buildings are found there."""

    grid: WorkingGrid
    ground: Ground
    model: str

    def buildings(self, found: Sequence[dict[str, Any]]) -> list[FoundBuilding]:
        """The worker's buildings `{"rings", "score", "status"}`, rings in pixels of the grid, on the map."""
        return [self._building(each) for each in found]

    def _building(self, building: dict[str, Any]) -> FoundBuilding:
        rings: list[list[Sequence[float]]] = building["rings"]
        geometry = QgsGeometry.fromPolygonXY([self.grid.to_map([*ring, ring[0]]) for ring in rings])
        attributes = {
            "score": building["score"],
            "vertices": sum(len(ring) for ring in rings),
            "area_m2": self.ground.area(geometry),
            "model": Path(self.model).stem,
            "status": building["status"],
        }
        return FoundBuilding(geometry, attributes)
