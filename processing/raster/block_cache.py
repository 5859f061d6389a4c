"""Bounds what GDAL keeps of a raster in memory: by default a twentieth of the machine's, of which tiles use little."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal
from qgis.core import QgsRasterDataProvider

LEAST = 64 << 20
"""Bytes that are left to GDAL in any case, for the parts of a mosaic, overviews, and what else QGIS draws."""
SPARE = 1.5
"""More than a tile's own blocks, so that neighbours find those that they share."""

_lock = threading.Lock()
_sizes: list[int] = []
_usual = 0


@contextmanager
def bounded_block_cache(size: int) -> Iterator[None]:
    """Let GDAL keep at most `size` bytes, never more than it usually may; of several at a time the largest counts."""
    global _usual
    with _lock:
        if not _sizes:
            _usual = gdal.GetCacheMax()
        _sizes.append(size)
        _apply()
    try:
        yield
    finally:
        with _lock:
            _sizes.remove(size)
            _apply()


def _apply() -> None:
    gdal.SetCacheMax(min(_usual, max(_sizes, default=_usual)))


def block_cache_size(provider: QgsRasterDataProvider, width: float, height: float) -> int:
    """Bytes that all blocks under windows of this size take, in pixels of the raster.

    Where blocks are as wide as the raster, as in files without tiles, a row of windows shares them: with any less they
    would be read and unpacked again for each.
    """
    bytes_per_pixel = sum(provider.dataTypeSize(band) for band in range(1, provider.bandCount() + 1))
    columns = _covered(width, provider.xBlockSize(), provider.xSize())
    rows = _covered(height, provider.yBlockSize(), provider.ySize())
    return max(LEAST, int(SPARE * columns * rows * bytes_per_pixel))


def _covered(length: float, block: int, most: int) -> float:
    """Pixels along one axis of all blocks that a window may touch."""
    return min(length + 2 * block, most)
