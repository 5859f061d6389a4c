"""Stretch: how band values become the 8-bit values that the model sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from qgis.core import Qgis, QgsRasterDataProvider, QgsRectangle

from ...model.contract.grid.sampling import HALF, LARGE, PATCH_SIDE, PATCHES, PERCENTILES, SAMPLE_SIDE, patches
from .band_reader import COLOURS, BandReader
from .empty.filled_places import filled_places
from .empty.known import IsEmpty, nowhere_empty


class Stretch:
    """A linear stretch of each channel from `limits` (low, high) to 0–255, the same for every tile."""

    def __init__(self, limits: Sequence[tuple[float, float]]) -> None:
        self.limits = list(limits)

    @classmethod
    def chosen(cls, name: str, reader: BandReader, bands: Sequence[int], is_empty: IsEmpty = nowhere_empty) -> Stretch:
        """The stretch `name` (see `RunOptions`) for `bands`, its percentiles those of the whole layer.

        So a place looks the same to the model whatever the extent of a run. `is_empty` says where nothing is.
        """
        types = {reader.provider.dataType(band) for band in bands}
        if name == "auto":
            name = "raw" if types == {Qgis.DataType.Byte} else "percentile"
        if name == "raw" or types <= set(COLOURS):
            return cls([(0.0, 255.0)] * len(bands))
        limits = {band: _percentiles(reader, band, is_empty) for band in set(bands)}
        return cls([limits[band] for band in bands])

    def apply(self, values: np.ndarray, channel: int) -> np.ndarray:
        """`values` of one channel as uint8; what is no number becomes 0."""
        low, high = self.limits[channel]
        if values.dtype == np.uint8 and (low, high) == (0.0, 255.0):
            return values
        # A constant band has no range to stretch.
        scale = 255.0 / (high - low) if high > low else 0.0
        stretched = (np.nan_to_num(values.astype(np.float64), nan=low) - low) * scale
        return np.clip(np.floor(stretched + HALF), 0, 255).astype(np.uint8)


def _percentiles(reader: BandReader, band: int, is_empty: IsEmpty) -> tuple[float, float]:
    """Of single pixels all over the layer; QGIS's own come from a histogram, whose bins depend on the type."""
    provider = reader.provider
    scattered = provider.name() == "gdal" and not provider.hasPyramids()
    values = np.empty(0)
    if scattered and provider.xSize() * provider.ySize() > LARGE:
        values = _all_values(reader, band, [patch for patch in _patches(provider) if not is_empty(patch[0])])
        if not len(values):
            values = _all_values(reader, band, _filled_patches(provider, is_empty))
    if not len(values):
        width, height = min(SAMPLE_SIDE, provider.xSize()), min(SAMPLE_SIDE, provider.ySize())
        values = _values(reader, band, provider.extent(), width, height)
    if not len(values):
        return 0.0, 0.0
    low, high = np.percentile(values, PERCENTILES)
    return float(low), float(high)


def _all_values(reader: BandReader, band: int, patches: Iterable[tuple[QgsRectangle, int]]) -> np.ndarray:
    """The values of square windows, of so many pixels a side each."""
    return np.concatenate([np.empty(0), *(_values(reader, band, patch, side, side) for patch, side in patches)])


def _values(reader: BandReader, band: int, window: QgsRectangle, width: int, height: int) -> np.ndarray:
    """The values of a window that has any, `[N]`."""
    values, missing = reader.read(band, window, width, height)
    return values[~missing]


def _patches(provider: QgsRasterDataProvider) -> Iterator[tuple[QgsRectangle, int]]:
    """Those of `sampling.patches` on the map, and how many pixels each is wide."""
    extent, columns, rows = provider.extent(), provider.xSize(), provider.ySize()
    step_x, step_y = extent.width() / columns, extent.height() / rows
    for left, top, side in patches(columns, rows):
        west, north = extent.xMinimum() + left * step_x, extent.yMaximum() - top * step_y
        yield QgsRectangle(west, north - side * step_y, west + side * step_x, north), side


def _filled_patches(provider: QgsRasterDataProvider, is_empty: IsEmpty) -> Iterator[tuple[QgsRectangle, int]]:
    """As `_patches`, but where a raster holds something, for one that has it all between those."""
    extent = provider.extent()
    step_x, step_y = extent.width() / provider.xSize(), extent.height() / provider.ySize()
    size = 2 * PATCH_SIDE * step_x, 2 * PATCH_SIDE * step_y
    for window in filled_places(extent, is_empty, size, PATCHES**2):
        yield window, PATCH_SIDE
