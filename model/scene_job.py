"""One raster's extraction: tile in, finished buildings out. The worker and the evaluation both run it."""

from __future__ import annotations

from collections.abc import Sequence

from .assembly import Assembly
from .building import Building
from .competition import Competition
from .detection import Detection
from .errors import QuoinError
from .extraction import ExtractionOptions, Extractor, read_buildings
from .limits import WALL_TOLERANCE
from .own_regions import own_regions
from .sent_tile import SentTile
from .tiling import Tile, TilePlan


class SceneJob:
    """Takes the tiles of a plan in order, of which some may be left out; returns buildings in pixels of the grid."""

    def __init__(self, extractor: Extractor, plan: TilePlan, options: ExtractionOptions) -> None:
        self._extractor = extractor
        self._plan = plan
        self._options = options
        self._competition = Competition(plan, extractor.card.score, WALL_TOLERANCE / options.resolution)
        self._assembly = Assembly(plan, options)
        self._next_index = 0

    def add(self, tiles: Sequence[SentTile]) -> list[list[Building]]:
        """Find the buildings of tiles in the order of the plan; return for each those that no later tile can change.

        Raises:
            QuoinError: a tile is not one that may come now.
        """
        images = [tile.image(self._place(tile.index)) for tile in tiles]
        choices = [own_regions(self._plan[tile.index], self._plan) for tile in tiles]
        seen = self._extractor.observe_all(images, self._options.score, choices)
        return [self._read(self._plan[tile.index], each.detections) for tile, each in zip(tiles, seen, strict=True)]

    def _place(self, index: int) -> Tile:
        if not self._next_index <= index < len(self._plan):
            raise QuoinError(f"Tile {index} came out of order; run the tool again.")
        self._next_index = index + 1
        return self._plan[index]

    def _read(self, tile: Tile, detections: list[Detection]) -> list[Building]:
        found = read_buildings(self._competition.settled(tile, detections), self._options)
        return self._assembly.add(tile, [building.shifted(tile.x, tile.y) for building in found])

    def finish(self) -> list[Building]:
        """Return all buildings still held back; no tile may follow."""
        self._next_index = len(self._plan)
        return self._assembly.finish()
