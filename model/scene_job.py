"""One raster's extraction: tile in, finished buildings out. The worker and the evaluation both run it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .assembly import Assembly
from .building import Building
from .errors import QuoinError
from .extraction import ExtractionOptions, Extractor, read_buildings
from .own_detections import own_detections
from .tile_pixels import tile_pixels
from .tiling import TilePlan


class SceneJob:
    """Takes the tiles of a plan in order, of which some may be left out; returns buildings in pixels of the grid."""

    def __init__(self, extractor: Extractor, plan: TilePlan, options: ExtractionOptions) -> None:
        self._extractor = extractor
        self._plan = plan
        self._options = options
        self._assembly = Assembly(plan, options)
        self._next_index = 0

    def add(self, index: int, pixels: np.ndarray, box: Sequence[float] | None = None) -> list[Building]:
        """Find the buildings of one tile; return those that no later tile can change.

        Args:
            index: the tile's place in the plan, larger than that of the tile before.
            pixels: see `tile_pixels`.
            box: see `tile_pixels`.

        Raises:
            QuoinError: the tile is not one that may come now.
        """
        if not self._next_index <= index < len(self._plan):
            raise QuoinError(f"Tile {index} came out of order; run the tool again.")
        tile = self._plan[index]
        seen = self._extractor.observe(tile_pixels(tile, pixels, box), self._options.score)
        found = read_buildings(own_detections(seen.detections, tile, self._plan), self._options)
        self._next_index = index + 1
        return self._assembly.add(tile, [building.shifted(tile.x, tile.y) for building in found])

    def finish(self) -> list[Building]:
        """Return all buildings still held back; no tile may follow."""
        self._next_index = len(self._plan)
        return self._assembly.finish()
