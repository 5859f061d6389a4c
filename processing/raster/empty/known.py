"""All that can be said, without reading, of where a raster holds nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsRasterDataProvider, QgsRectangle

from .coverage import Coverage
from .tile_table import TileTable

IsEmpty = Callable[[QgsRectangle], bool]
"""Whether nothing is in a part of the map, for sure."""


def nowhere_empty(window: QgsRectangle) -> bool:
    """Say that nothing is known of where a raster is empty."""
    return False


def known_empty(provider: QgsRasterDataProvider, bands: Sequence[int], pixel: float) -> IsEmpty:
    """What is known of a raster of which some bands are read, at a pixel size in map units."""
    known = TileTable.of(provider, pixel) or Coverage.of(provider, bands)
    return nowhere_empty if known is None else known.is_empty
