"""Reading the tiles of a working grid as they are sent to the worker."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass

import numpy as np

from ...model.contract.errors import QuoinError
from ...model.contract.tiling import Tile
from .block_cache import block_cache_size, bounded_block_cache
from .empty.known import IsEmpty, nowhere_empty
from .reader import RasterReader
from .source_grid import Region, SourceGrid
from .working_grid import WorkingGrid


@dataclass(frozen=True)
class TilePixels:
    """What the worker makes a tile's pixels of.

    Attributes:
        pixels: uint8 `[H, W, 3]` at the resolution of the source, reaching past the tile as far as resampling looks.
        box: the tile (x0, y0, x1, y1) in `pixels`, in fractions of pixels.
    """

    pixels: np.ndarray
    box: tuple[float, float, float, float]


class TileReader:
    """Reads tiles in the resolution of the source: the worker resamples them, as it does the scenes of an evaluation.

    Attributes:
        grid: the working grid.
        gaps: what could not be read so far.
    """

    def __init__(
        self, reader: RasterReader, grid: WorkingGrid, source: SourceGrid, is_empty: IsEmpty = nowhere_empty
    ) -> None:
        """Args: is_empty: what is known of where the raster holds nothing."""
        self._reader = reader
        self._is_empty = is_empty
        self.grid = grid
        self.gaps = reader.gaps
        self._source = source

    def read(self, tile: Tile) -> TilePixels | None:
        """The pixels of a tile, or None where the raster has no data in it, or none that can be read: see `gaps`."""
        region = self._region(tile.x, tile.y, tile.width, tile.height)
        try:
            pixels = self._reader.read(region.window, region.width, region.height)
        except QuoinError:
            self.gaps.note_tile(lost=True)
            return None
        self.gaps.note_tile(lost=False)
        return TilePixels(pixels, region.box) if pixels.any() else None

    def is_empty(self, x: int, y: int, width: int, height: int) -> bool:
        """Whether it is known, without reading, that the raster holds nothing in a part of the grid, in its pixels."""
        return self._is_empty(self._region(x, y, width, height).window)

    def _region(self, x: int, y: int, width: int, height: int) -> Region:
        return self._source.region(self.grid.window(x, y, width, height), width, height)

    def bounded_memory(self, tile_size: int) -> AbstractContextManager[None]:
        """While this is entered, GDAL keeps no more of the raster than the tiles of a row may need again."""
        (across, down), (width, height) = self.grid.lattice.pixel, self._source.native or self.grid.lattice.pixel
        size = block_cache_size(self._reader.provider, tile_size * across / width, tile_size * down / height)
        return bounded_block_cache(size)
