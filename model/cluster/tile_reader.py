"""Reading the tiles of a working grid: the very pixels that QGIS's side sends to its worker."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..contract.grid.source_cells import Cells, Cutout, SourceCells
from ..contract.grid.working_grid import WorkingGrid
from ..contract.tiling import Tile
from ..extraction.sent_tile import SentTile
from .raster import Raster
from .stretch import Limits, stretched


class TileReader:
    """Reads tiles in the raster's own pixels, or in blocks of them where these are much finer than needed.

    Args:
        raster: is read.
        grid: that of the tiles.
        bands: red, green and blue.
        limits: of the stretch, for each of them.
    """

    def __init__(self, raster: Raster, grid: WorkingGrid, bands: Sequence[int], limits: Sequence[Limits]) -> None:
        self._raster = raster
        self._grid = grid
        self._bands = bands
        self._limits = limits
        pixel, wanted, extent = raster.pixel, grid.lattice.pixel, raster.extent
        columns = Cells.of_pixels(pixel[0], wanted[0], extent.width)
        rows = Cells.of_pixels(pixel[1], wanted[1], extent.height)
        self._cells = SourceCells(extent, columns, rows)
        self._block = round(columns.step / pixel[0]), round(rows.step / pixel[1])

    def read(self, tile: Tile) -> SentTile | None:
        """What the network is to see of a tile, or None where the raster has no data in it.

        Raises:
            QuoinError: it could not be read.
        """
        part = self._grid.window(tile.x, tile.y, tile.width, tile.height)
        cutout = self._cells.cutout(part, tile.width, tile.height)
        pixels = self._pixels(cutout)
        return SentTile(tile.index, pixels, cutout.box) if pixels.any() else None

    def _pixels(self, cutout: Cutout) -> np.ndarray:
        """uint8 `[H, W, 3]`, 0 where the raster has no data."""
        across, down = self._block
        window = cutout.left * across, cutout.top * down, cutout.right * across, cutout.bottom * down
        size = cutout.right - cutout.left, cutout.bottom - cutout.top
        if self._raster.colours is not None:
            return self._looked_up(self._raster.colours, window, size)
        channels = {band: self._channel(band, window, size) for band in set(self._bands)}
        pixels = np.stack([channels[band] for band in self._bands], axis=-1)
        opaque = self._raster.opaque(window, size)
        return pixels if opaque is None else pixels * opaque[..., None]

    def _channel(self, band: int, window: tuple[int, int, int, int], size: tuple[int, int]) -> np.ndarray:
        values, missing = self._raster.read(band, window, size, average=True)
        return np.where(missing, np.uint8(0), stretched(values, self._limits[self._bands.index(band)]))

    def _looked_up(self, colours: np.ndarray, window: tuple[int, int, int, int], size: tuple[int, int]) -> np.ndarray:
        """Averages of the colours of all pixels, since indices must not be averaged."""
        fine = self._block[0]
        width, height = size
        indices, missing = self._raster.read(1, window, (width * fine, height * fine), average=False)
        known = (indices >= 0) & (indices < len(colours)) & ~missing
        looked_up = np.where(known[..., None], colours[np.where(known, indices, 0).astype(np.intp)], np.uint8(0))
        if fine == 1:
            return looked_up
        return np.rint(looked_up.reshape(height, fine, width, fine, 3).mean(axis=(1, 3))).astype(np.uint8)
