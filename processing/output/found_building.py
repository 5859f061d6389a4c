"""A building on the map, made from one in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry

from ...model.contract.card import ModelCard
from ...model.contract.contents import PlainBuilding
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
    """Where the pixels of a working grid lie on the map, and by which model of which card buildings are found there."""

    grid: WorkingGrid
    ground: Ground
    model: str
    card: ModelCard

    def buildings(self, found: Sequence[PlainBuilding]) -> list[FoundBuilding]:
        """The worker's buildings, rings in pixels of the grid, on the map."""
        return [self._building(each) for each in found]

    def _building(self, building: PlainBuilding) -> FoundBuilding:
        geometry = QgsGeometry.fromPolygonXY([self.grid.to_map([*ring, ring[0]]) for ring in building.rings])
        attributes = {
            "score": building.score,
            "probability": self.card.probability(building.score),
            "vertices": sum(map(len, building.rings)),
            "area_m2": self.ground.area(geometry),
            "model": Path(self.model).stem,
            "status": building.status,
        }
        return FoundBuilding(geometry, attributes)
