"""Reading the tiles of a working grid as they are sent to the worker."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..model.tiling import Tile
from .grid import WorkingGrid
from .raster import RasterReader
from .source_grid import SourceGrid


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
    """

    def __init__(self, reader: RasterReader, grid: WorkingGrid, source: SourceGrid) -> None:
        self._reader = reader
        self.grid = grid
        self._source = source

    def read(self, tile: Tile) -> TilePixels | None:
        """The pixels of a tile, or None where the raster has no data in it."""
        part = self.grid.window(tile.x, tile.y, tile.width, tile.height)
        region = self._source.region(part, tile.width, tile.height)
        pixels = self._reader.read(region.window, region.width, region.height)
        return TilePixels(pixels, region.box) if pixels.any() else None
