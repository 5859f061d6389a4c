"""A detection of a kept view, and the buildings that were read from it so far."""

from __future__ import annotations

from collections.abc import Hashable

from ..building import Building
from ..contract.options import ReadOptions
from ..contract.tiling import Tile, TilePlan
from ..extraction.reading import read_building
from ..extraction.tile_ownership import TileOwnership
from ..families.detection import Detection
from ..families.family import Family


class KeptDetection:
    """Reads its building only once for each different answer that options can give, see `Family.reading`."""

    def __init__(self, family: Family, detection: Detection, tile: Tile) -> None:
        self._family = family
        self.detection = detection
        self.tile = tile
        self._read: dict[Hashable, Building | None] = {}

    def building(self, options: ReadOptions, resolution: float) -> Building | None:
        """The building in pixels of the grid, or None where no polygon comes out; see `read_building`."""
        key = self._family.reading(self.detection, options), options.regularize
        if key not in self._read:
            building = read_building(self._family, self.detection, options, resolution)
            self._read[key] = None if building is None else building.shifted(self.tile.x, self.tile.y)
        return self._read[key]

    def holds(self, x: float, y: float) -> bool:
        """Whether its box holds a point of the grid."""
        left, top, right, bottom = self._box
        return left <= x <= right and top <= y <= bottom

    def is_cut(self, plan: TilePlan) -> bool:
        """Whether its box touches an edge of its tile beyond which the grid goes on."""
        return TileOwnership.of(self._box, self.tile, plan).is_cut

    @property
    def _box(self) -> tuple[float, float, float, float]:
        x0, y0, x1, y1 = self.detection.box
        return x0 + self.tile.x, y0 + self.tile.y, x1 + self.tile.x, y1 + self.tile.y
