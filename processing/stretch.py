"""Stretch: how band values become the 8-bit values that the model sees."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsRasterDataProvider, QgsRectangle

from .band_reader import COLOURS, BandReader

STRETCHES = ("auto", "raw", "percentile")
PERCENTILES = (2.0, 98.0)
HALF = 0.501
"""Halves are frequent where the range is a round number; they are not to fall to either side by the last digit, which
GDAL's resampling may compute in 32 bits."""
SAMPLE_PIXELS = 250_000
"""Pixels that the percentiles are read from: QGIS's own default for a layer's minimum and maximum."""


class Stretch:
    """A linear stretch of each channel from `limits` (low, high) to 0–255, the same for every tile."""

    def __init__(self, limits: Sequence[tuple[float, float]]) -> None:
        self.limits = list(limits)

    @classmethod
    def chosen(cls, name: str, provider: QgsRasterDataProvider, bands: list[int], extent: QgsRectangle) -> Stretch:
        """The stretch `name` (one of `STRETCHES`) for `bands`, its percentiles measured over `extent`."""
        types = {provider.dataType(band) for band in bands}
        if name == "auto":
            name = "raw" if types == {Qgis.DataType.Byte} else "percentile"
        if name == "raw" or types <= set(COLOURS):
            return cls([(0.0, 255.0)] * len(bands))
        limits = {band: _percentiles(provider, band, extent) for band in set(bands)}
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


def _percentiles(provider: QgsRasterDataProvider, band: int, extent: QgsRectangle) -> tuple[float, float]:
    """Of a grid of single pixels over the extent; QGIS's own come from a histogram, whose bins depend on the type."""
    side = math.sqrt(SAMPLE_PIXELS)
    width, height = min(round(side), provider.xSize()), min(round(side), provider.ySize())
    values, missing = BandReader(provider).read(band, extent, width, height)
    if missing.all():
        return 0.0, 0.0
    low, high = np.percentile(values[~missing], PERCENTILES)
    return float(low), float(high)
