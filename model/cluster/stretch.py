"""How band values become the 8-bit values that the model sees: the same as `processing/raster/stretch.py`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..contract.grid.sampling import HALF, LARGE, PERCENTILES, SAMPLE_SIDE, patches
from .raster import Raster

Limits = tuple[float, float]
"""The values that become 0 and 255."""
AS_THEY_ARE: Limits = (0.0, 255.0)


def limits_of(name: str, raster: Raster, bands: Sequence[int]) -> list[Limits]:
    """The limits of `bands` by the stretch `name` (see `RunOptions`), its percentiles those of the whole raster.

    So a place looks the same to the model whatever the extent of a run.
    """
    is_raw = {raster.dtype(band) for band in bands} == {"uint8"} if name == "auto" else name == "raw"
    if is_raw:
        return [AS_THEY_ARE] * len(bands)
    limits = {band: _percentiles(raster, band) for band in set(bands)}
    return [limits[band] for band in bands]


def stretched(values: np.ndarray, limits: Limits) -> np.ndarray:
    """`values` as uint8; what is no number becomes 0."""
    if values.dtype == np.uint8 and limits == AS_THEY_ARE:
        return values
    low, high = limits
    # A constant band has no range to stretch.
    scale = 255.0 / (high - low) if high > low else 0.0
    scaled = (np.nan_to_num(values.astype(np.float64), nan=low) - low) * scale
    return np.clip(np.floor(scaled + HALF), 0, 255).astype(np.uint8)


def _percentiles(raster: Raster, band: int) -> Limits:
    """Of single pixels all over the raster."""
    values = np.empty(0)
    if not raster.has_overviews and raster.width * raster.height > LARGE:
        places = patches(raster.width, raster.height)
        windows = [(left, top, left + side, top + side) for left, top, side in places]
        values = np.concatenate([_values(raster, band, window) for window in windows])
    if not len(values):
        values = _values(raster, band, (0, 0, raster.width, raster.height))
    if not len(values):
        return 0.0, 0.0
    low, high = np.percentile(values, PERCENTILES)
    return float(low), float(high)


def _values(raster: Raster, band: int, window: tuple[int, int, int, int]) -> np.ndarray:
    """The values of a window that has any, `[N]`; single ones of a large window."""
    size = min(SAMPLE_SIDE, window[2] - window[0]), min(SAMPLE_SIDE, window[3] - window[1])
    values, missing = raster.read(band, window, size, average=False)
    return values[~missing]
