"""A corner as the crossing of the two walls that meet in it; points are complex numbers."""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from ..lines import crossing, fitted_line

TRIM = 0.2
"""Share of a wall's contour left out at either end, where the mask rounds the corner."""


def wall_crossing(contour: np.ndarray, before: float, corner: float, after: float) -> complex | None:
    """Cross the lines fitted to the contour on both sides of a corner.

    Args:
        contour: a dense ring, complex128 `[N]`.
        before: index along the contour, possibly fractional, of the corner before.
        corner: the same of the corner.
        after: the same of the corner after.

    Returns:
        The crossing, or None where the walls are too short or too nearly parallel.
    """
    arriving, leaving = _stretch(contour, before, corner), _stretch(contour, corner, after)
    if min(len(arriving), len(leaving)) < 3:
        return None
    return crossing(*fitted_line(arriving), *fitted_line(leaving))


def _stretch(contour: np.ndarray, start: float, end: float) -> np.ndarray:
    """The contour's points from index `start` to `end`, cyclic, without its ends."""
    length = (end - start) % len(contour)
    first, last = ceil(start + TRIM * length), floor(start + (1.0 - TRIM) * length)
    return contour.take(range(first, last + 1), mode="wrap")
