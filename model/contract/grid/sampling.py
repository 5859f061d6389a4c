"""From which pixels of a raster the percentiles of its stretch are read: the same under QGIS and without it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product

PERCENTILES = (2.0, 98.0)
"""What becomes black and white."""
HALF = 0.501
"""Halves are frequent where the range is a round number; they are not to fall to either side by the last digit, which
GDAL's resampling may compute in 32 bits."""
SAMPLE_PIXELS = 250_000
"""Pixels that the percentiles are read from: QGIS's own default for a layer's minimum and maximum."""
SAMPLE_SIDE = round(math.sqrt(SAMPLE_PIXELS))
PATCHES = 16
"""In so many places across and down is a large file read, not all over, which would take it all in."""
PATCH_SIDE = math.isqrt(SAMPLE_PIXELS) // PATCHES
LARGE = 30_000_000
"""Pixels of a raster that takes long to read all over."""


def patches(width: int, height: int) -> Iterator[tuple[int, int, int]]:
    """Left, top and side of squares evenly over a raster of this size, together of `SAMPLE_PIXELS` or fewer."""
    side = min(PATCH_SIDE, width, height)
    for j, i in product(range(PATCHES), repeat=2):
        yield (width - side) * i // (PATCHES - 1), (height - side) * j // (PATCHES - 1), side
