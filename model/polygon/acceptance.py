"""Whether straightened rings may stand for those that they came from; points are complex numbers in plain lists."""

from __future__ import annotations

import numpy as np
import shapely

from ..building import Ring
from .ring import from_complex, is_clearly_convex, is_valid, linear_ring, polygon

Points = list[complex]

LEAST_OVERLAP = 0.9
"""A polygon that overlaps (intersection over union) its input by less is not accepted."""

STEP = 0.25
"""How far one ring is from another is asked of its corners, and at so many shares of its walls."""

MOST_PAIRS = 1 << 14
"""GEOS's Hausdorff distance looks at all pairs of walls, which is the fastest way up to about so many pairs."""


def acceptable(before: list[Points], after: list[Points], tolerance: float) -> bool:
    """Whether the rings are valid, turn as before, and lie near enough to those they came from.

    Args:
        before: a valid polygon, outline first.
        after: as many rings.
        tolerance: how far a wall may have moved, in pixels.
    """
    if any(_area(old) * _area(new) <= 0.0 for old, new in zip(before, after)):
        return False
    if not all(is_near(old, new, tolerance) for old, new in zip(before, after)):
        return False
    if not (len(after) == 1 and is_clearly_convex(after[0])) and not is_valid([_ring(points) for points in after]):
        return False
    return _overlap_enough(before, after)


def _area(points: Points) -> float:
    """As `ring.signed_area`."""
    return 0.5 * sum((points[k - 1].conjugate() * point).imag for k, point in enumerate(points))


def is_near(before: Points, after: Points, tolerance: float) -> bool:
    """Whether no point of either ring is farther from the other ring than the tolerance."""
    if len(before) == len(after) and max(abs(a - b) for a, b in zip(before, after)) <= tolerance:
        # Of two walls no point is farther apart than their ends.
        return True
    old, new = (linear_ring(_ring(points)) for points in (before, after))
    if len(before) * len(after) > MOST_PAIRS:
        return _is_along(old, new, tolerance) and _is_along(new, old, tolerance)
    return bool(shapely.hausdorff_distance(old, new, STEP) <= tolerance)


def _is_along(line: shapely.LinearRing, other: shapely.LinearRing, tolerance: float) -> bool:
    """Whether no corner of a line, and no place at a quarter of a wall, is farther from another than the tolerance."""
    corners = shapely.get_coordinates(line)
    walls = np.diff(corners, axis=0)[:, None] * STEP
    places = (corners[:-1, None] + np.arange(round(1.0 / STEP))[:, None] * walls).reshape(-1, 2)
    shapely.prepare(other)
    return bool(shapely.dwithin(other, shapely.points(places), tolerance).all())


def _overlap_enough(before: list[Points], after: list[Points]) -> bool:
    """Whether intersection over union is `LEAST_OVERLAP` or more."""
    both = _covered(before) + _covered(after)
    if all(len(a) == len(b) for a, b in zip(before, after)):
        # What only one of the two covers is swept by the walls. For most buildings this answers without asking GEOS.
        swept = sum(_swept(a, b) for a, b in zip(before, after))
        if both - swept >= LEAST_OVERLAP * (both + swept):
            return True
    old, new = (polygon([_ring(points) for points in rings]) for rings in (before, after))
    common = shapely.intersection(old, new).area
    return bool(common >= LEAST_OVERLAP * (both - common))


def _covered(rings: list[Points]) -> float:
    """The area of the outline without the courtyards."""
    outline, *courtyards = (abs(_area(points)) for points in rings)
    return outline - sum(courtyards)


def _swept(before: Points, after: Points) -> float:
    """The area that the walls sweep at most when each point goes straight from where it was to where it is.

    Of a wall it is the integral of |move × direction|, a product that is linear in the place along the wall and, at
    each place, in the share of the way. Along the wall its mean is exact, `_mean_size`; over the way it is no more
    than the mean of the first and the last, since |x| is convex.
    """
    swept = 0.0
    for k in range(len(before)):
        moved_start, moved_end = (after[k - 1] - before[k - 1]).conjugate(), (after[k] - before[k]).conjugate()
        for direction in (before[k] - before[k - 1], after[k] - after[k - 1]):
            swept += 0.5 * _mean_size((moved_start * direction).imag, (moved_end * direction).imag)
    return swept


def _mean_size(first: float, last: float) -> float:
    """The mean of |x| where x goes from `first` to `last`: less than at its ends for a wall that turns in place."""
    if first * last >= 0.0:
        return 0.5 * abs(first + last)
    return 0.5 * (first * first + last * last) / (abs(first) + abs(last))


def _ring(points: Points) -> Ring:
    return from_complex(np.array(points))
