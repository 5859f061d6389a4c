"""Stretch: how band values become the 8-bit values that the model sees."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsRasterDataProvider, QgsRectangle

STRETCHES = ("auto", "raw", "percentile")
PERCENTILES = (0.02, 0.98)
SAMPLE_PIXELS = 250_000
"""Pixels that the percentiles are read from: QGIS's own default for a layer's minimum and maximum."""


class Stretch:
    """A linear stretch of each channel from `limits` (low, high) to 0–255, the same for every tile."""

    def __init__(self, limits: Sequence[tuple[float, float]]) -> None:
        self.limits = list(limits)

    @classmethod
    def chosen(cls, name: str, provider: QgsRasterDataProvider, bands: list[int], extent: QgsRectangle) -> Stretch:
        """The stretch `name` (one of `STRETCHES`) for `bands`, its percentiles measured over `extent`."""
        if name == "auto":
            bytes_only = all(provider.dataType(band) == Qgis.DataType.Byte for band in bands)
            name = "raw" if bytes_only else "percentile"
        if name == "raw":
            return cls([(0.0, 255.0)] * len(bands))
        return cls([provider.cumulativeCut(band, *PERCENTILES, extent, SAMPLE_PIXELS) for band in bands])

    def apply(self, values: np.ndarray, channel: int) -> np.ndarray:
        """`values` of one channel as uint8; what is no number becomes 0."""
        low, high = self.limits[channel]
        if values.dtype == np.uint8 and (low, high) == (0.0, 255.0):
            return values
        # A constant band has no range to stretch.
        scale = 255.0 / (high - low) if high > low else 0.0
        stretched = (np.nan_to_num(values.astype(np.float32), nan=low) - low) * scale
        return np.clip(np.rint(stretched), 0, 255).astype(np.uint8)
