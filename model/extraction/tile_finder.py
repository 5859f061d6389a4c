"""The buildings that the network sees in tiles of a plan, each tile by itself: before seams and neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from ..building import Building
from ..contract.options import ReadOptions
from ..contract.tiling import TilePlan
from .extractor import Extractor
from .reading import read_buildings
from .sent_tile import SentTile
from .tile_observer import TileObserver


class TileFinder:
    """Finds the buildings of tiles of a plan, in any order.

    Args:
        extractor: the network.
        plan: that of the tiles.
        options: how buildings are read.
        resolution: metres on the ground per pixel of the grid.
    """

    def __init__(self, extractor: Extractor, plan: TilePlan, options: ReadOptions, resolution: float) -> None:
        self._family = extractor.family
        self._plan = plan
        self._options = options
        self._resolution = resolution
        self._observer = TileObserver(extractor, plan, resolution, options.score)

    def find(self, tiles: Sequence[SentTile]) -> list[list[Building]]:
        """For each tile what is found in it, in pixels of the grid."""
        seen = self._observer.observe(tiles)
        places = [self._plan[tile.index] for tile in tiles]
        found = [read_buildings(self._family, each.detections, self._options, self._resolution) for each in seen]
        return [[each.shifted(tile.x, tile.y) for each in some] for tile, some in zip(places, found, strict=True)]
