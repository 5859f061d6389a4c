"""What a process is given to do: to find the buildings of some tiles, or to settle those of some rows.

Each task is named by a work folder and a place in it, and leaves its result there, so that it may be done by anybody,
again, or twice.
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import shapely
import torch

from ..contract.tiling import Tile
from ..device.memory import return_freed_memory
from ..extraction.distributed import FoundInTiles, RowBand
from ..extraction.extractor import Extractor
from ..extraction.sent_tile import SentTile
from ..extraction.tile_finder import TileFinder
from .parts import write_parts
from .raster import Raster, bound_cache
from .run_plan import RunPlan
from .store import Piece, Store, tiles_of
from .tile_reader import TileReader

_ALONE = threading.Lock()
"""A raster and a network are for one thread at a time."""


@dataclass(frozen=True)
class Done:
    """What a task has done.

    Attributes:
        tiles: so many, empty ones among them.
        seconds: so long it took.
        buildings: so many came out.
    """

    tiles: int
    seconds: float
    buildings: int


def find(folder: str, pieces: Sequence[Piece]) -> Done:
    """Find the buildings in the tiles of pieces, and keep them; those that are done already are left as they are."""
    started = time.monotonic()
    store, tiles, buildings = Store(Path(folder)), 0, 0
    with _ALONE:
        for piece in pieces:
            if not store.is_found(piece):
                finder = _finder(folder)
                found = finder.find(piece)
                store.keep_found(piece, found)
                buildings += sum(map(len, found.values()))
                tiles += len(list(tiles_of(finder.tiles, piece)))
    return Done(tiles, time.monotonic() - started, buildings)


def settle(folder: str, start: int, stop: int) -> Done:
    """Write the final buildings of some rows of tiles, all of whose tiles were found, as those around them."""
    started = time.monotonic()
    store, rows = Store(Path(folder)), range(start, stop)
    if store.settled(rows).is_dir():
        return Done(0, 0.0, 0)
    plan = store.plan()
    tiles = plan.tiles()

    @lru_cache(maxsize=8)  # the margin is looked at, and then gone through
    def found(row: int) -> FoundInTiles:
        return store.found_in_row(tiles, row)

    band = RowBand(tiles, plan.read, plan.grid.lattice.resolution, found)
    room = store.room()
    count = write_parts(room, plan, band.settled(rows))
    store.put_settled(rows, room)
    return Done(len(rows) * len(tiles.columns), time.monotonic() - started, count)


class PieceFinder:
    """Finds buildings in the tiles of a run.

    Attributes:
        tiles: all of them.
    """

    def __init__(self, plan: RunPlan) -> None:
        self.tiles = plan.tiles()
        torch.set_num_threads(plan.threads)
        raster = Raster(plan.raster)
        bound_cache(_cache_bytes(plan, raster))
        self._reader = TileReader(raster, plan.grid, plan.bands, plan.limits)
        self._extractor = Extractor.load(plan.model, plan.network.device, plan.network.tta_views)
        self._finder = TileFinder(self._extractor, self.tiles, plan.read, plan.grid.lattice.resolution)
        area = plan.area_in_pixels()
        self._area = None if area is None else area.buffer(plan.run.overlap)

    def find(self, piece: Piece) -> FoundInTiles:
        """What is found in the tiles of a piece that hold data."""
        found: FoundInTiles = {}
        waiting: list[SentTile] = []
        for tile in self._read(piece):
            waiting.append(tile)
            if len(waiting) >= self._extractor.most_together:
                found |= self._found(waiting)
                waiting = []
        return found | (self._found(waiting) if waiting else {})

    def _found(self, tiles: list[SentTile]) -> FoundInTiles:
        return {tile.index: some for tile, some in zip(tiles, self._finder.find(tiles), strict=True)}

    def _read(self, piece: Piece) -> Iterator[SentTile]:
        for index in tiles_of(self.tiles, piece):
            tile = self.tiles[index]
            if self._is_asked_for(tile) and (read := self._reader.read(tile)) is not None:
                yield read

    def _is_asked_for(self, tile: Tile) -> bool:
        """Whether the tile may matter to the area, going by what lies around it, too."""
        box = shapely.box(tile.x, tile.y, tile.x + tile.width, tile.y + tile.height)
        return self._area is None or bool(shapely.intersects(self._area, box))


def _cache_bytes(plan: RunPlan, raster: Raster) -> int:
    """What tiles of a row may need again."""
    across, down = plan.grid.lattice.pixel
    width, height = raster.pixel
    return raster.cache_bytes(plan.run.tile_size * across / width, plan.run.tile_size * down / height)


@lru_cache(maxsize=1)
def _finder(folder: str) -> PieceFinder:
    gc.collect()  # the finder of another raster, before this one's network needs the memory
    return_freed_memory()
    return PieceFinder(Store(Path(folder)).plan())
