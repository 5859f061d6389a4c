"""One raster's extraction: tile in, finished buildings out. The worker and the evaluation both run it."""

from __future__ import annotations

from collections.abc import Sequence

from ..building import Building
from ..contract.errors import QuoinError
from ..contract.options import ReadOptions
from ..contract.tiling import TilePlan
from .assembly import Assembly
from .extractor import Extractor
from .held import Held
from .sent_tile import SentTile
from .tile_finder import TileFinder


class SceneJob:
    """Takes the tiles of a plan in order, of which some may be left out; returns buildings in pixels of the grid."""

    def __init__(self, extractor: Extractor, plan: TilePlan, options: ReadOptions, resolution: float) -> None:
        self._plan = plan
        self._finder = TileFinder(extractor, plan, options, resolution)
        self._assembly = Assembly(plan, options, resolution)
        self._next_index = 0

    def add(self, tiles: Sequence[SentTile]) -> list[list[Building]]:
        """Find the buildings of tiles in the order of the plan; return for each those that no later tile can change.

        Raises:
            QuoinError: a tile is not one that may come now.
        """
        for tile in tiles:
            self._expect(tile.index)
        found = self._finder.find(tiles)
        return [self._assembly.add(self._plan[tile.index], each) for tile, each in zip(tiles, found, strict=True)]

    def held_back(self) -> Held:
        """What is held back so far."""
        return self._assembly.held_back(self._next_index)

    def take_up(self, held: Held) -> None:
        """Go on from what another job of the same plan and options has held back. Raises `QuoinError` if it has not."""
        indices = [held.next_tile, *(index + 1 for index in held.waiting)]
        if not all(0 <= index <= len(self._plan) for index in indices):
            raise QuoinError("What the last worker held is of another raster; run the tool again.")
        self._assembly.take_up(held)
        self._next_index = held.next_tile

    def _expect(self, index: int) -> None:
        if not self._next_index <= index < len(self._plan):
            raise QuoinError("Tile {index} came out of order; run the tool again.", index=index)
        self._next_index = index + 1

    def finish(self) -> list[Building]:
        """Return all buildings still held back; no tile may follow."""
        self._next_index = len(self._plan)
        return self._assembly.finish()
