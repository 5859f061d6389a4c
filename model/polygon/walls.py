"""A corner as the crossing of the two walls that meet in it."""

from __future__ import annotations

import numpy as np

from ..building import Ring

TRIM = 0.2
"""Share of a wall's contour left out at either end, where the mask rounds the corner."""

SHARPEST_SINE = 0.2
"""Walls that meet at a smaller angle than this sine's cross at no reliable point."""


def wall_intersection(contour: Ring, before: float, corner: float, after: float) -> np.ndarray | None:
    """Cross the lines fitted to the contour on both sides of a corner.

    Args:
        contour: a dense ring.
        before: index along the contour, possibly fractional, of the corner before.
        corner: the same of the corner.
        after: the same of the corner after.

    Returns:
        The crossing, `[2]`, or None where the walls are too short or too nearly parallel.
    """
    arriving = _stretch(contour, before, corner)
    leaving = _stretch(contour, corner, after)
    if min(len(arriving), len(leaving)) < 3:
        return None
    return _crossing(*_line(arriving), *_line(leaving))


def _stretch(contour: Ring, start: float, end: float) -> np.ndarray:
    """The contour's points from index `start` to `end`, cyclic, without its ends."""
    length = (end - start) % len(contour)
    first, last = start + TRIM * length, end if end >= start else end + len(contour)
    return contour[np.arange(np.ceil(first), np.floor(last - TRIM * length) + 1).astype(int) % len(contour)]


def _line(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Centre and unit direction of the total least squares line through points `[N, 2]`."""
    centre = points.mean(axis=0)
    (xx, xy), (_, yy) = np.cov(points.T, bias=True)
    angle = 0.5 * np.arctan2(2.0 * xy, xx - yy)
    return centre, np.array([np.cos(angle), np.sin(angle)])


def _crossing(p: np.ndarray, u: np.ndarray, q: np.ndarray, v: np.ndarray) -> np.ndarray | None:
    """Where the line through p along u meets the line through q along v."""
    sine = u[0] * v[1] - u[1] * v[0]
    if abs(sine) < SHARPEST_SINE:
        return None
    w = q - p
    return p + u * (w[0] * v[1] - w[1] * v[0]) / sine
