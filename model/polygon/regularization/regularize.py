"""Regularisation: walls that were meant to be straight, parallel or at right angles are made so.

Points are complex numbers in plain lists, as in `directions`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ...building import Ring
from ..acceptance import acceptable
from ..lines import crossing
from ..ring import from_complex, to_complex, walls_of, without_repeats
from .directions import align, keep_to_one
from .rectilinear import rectilinear

Points = list[complex]

ATTEMPTS = 12
"""So often walls that cannot follow are left out of a round: buildings take six attempts at most, lakes fifty."""

ROUNDS = 8
"""Straightening is repeated until nothing moves; a building that has not come to rest by now is left as it was."""

AT_REST = 1e-6
"""Nothing moves where no point moves by more than this, in pixels."""


def regularize(rings: list[Ring], tolerance: float) -> tuple[list[Ring], bool]:
    """Turn walls to the building's main directions at right and 45° angles and refit the corners as their crossings.

    Corners between walls that come to lie in one line are dropped. Where walls are left slantwise all go to right
    angles, if they can: by a step where such a wall joined two parallel ones. The result is accepted only as a whole:
    valid, no wall farther than the tolerance from where it was, and the overlap with the input high.

    Args:
        rings: a valid polygon, outline first.
        tolerance: how far a wall may move, in pixels.

    Returns:
        The rings, in the orientation they came in, and whether they were changed. Regularising them again changes
        nothing.
    """
    placed: list[Points] = [to_complex(ring).tolist() for ring in rings]
    centre = sum(placed[0]) / len(placed[0])
    before = [without_repeats([point - centre for point in points]) for points in placed]
    after = _squared(before, tolerance)
    if after is None:
        return rings, False
    return [from_complex(np.array(points) + centre) for points in after], True


def _squared(before: list[Points], tolerance: float) -> list[Points] | None:
    """Straighten rings, and put at right angles what is left slantwise; None where nothing changes."""
    straight = _if_acceptable(before, _settle(before, tolerance), tolerance)
    start = straight or before
    upright = _if_acceptable(start, rectilinear(start, tolerance), tolerance)
    if upright is None:
        return straight
    # from where it began that may be too far; were it left straight then, it would change once it is given again
    return _if_acceptable(before, upright, tolerance)


def _if_acceptable(before: list[Points], after: list[Points] | None, tolerance: float) -> list[Points] | None:
    return after if after is not None and acceptable(before, after, tolerance) else None


def _settle(rings: list[Points], tolerance: float) -> list[Points] | None:
    """Straighten rings until nothing moves; None where nothing moves at once, or still does in the end."""
    for round_number in range(ROUNDS):
        straight = _straighten(rings, tolerance)
        if straight is None:
            return None
        if all(_same(ring, other) for ring, other in zip(rings, straight.rings)):
            return rings if round_number else None
        rings = [without_repeats(ring) for ring in straight.rings]
        if min(len(ring) for ring in rings) < 3:
            return None
        if straight.aligned:
            return rings
    return None


def _same(ring: Points, other: Points) -> bool:
    return len(ring) == len(other) and all(abs(a - b) < AT_REST for a, b in zip(ring, other))


class _Straight(NamedTuple):
    """Straightened rings, and whether all walls keep to one main direction, so that none would move again."""

    rings: list[Points]
    aligned: bool


def _straighten(rings: list[Points], tolerance: float) -> _Straight | None:
    """Align all walls that can be aligned with no corner moving farther than the tolerance."""
    walls_of_rings = [walls_of(ring) for ring in rings]
    walls = [wall for walls in walls_of_rings for wall in walls]
    free = [False] * len(walls)
    for _ in range(ATTEMPTS):
        directions, families = align(walls, tolerance, free)
        straight, stuck, first = [], [], 0
        for ring, own_walls in zip(rings, walls_of_rings):
            own = slice(first, first + len(ring))
            refitted, too_far = _refit(ring, own_walls, directions[own], families[own], tolerance)
            straight.append(refitted)
            stuck += [first + wall for wall in too_far]
            first += len(ring)
        if not stuck:
            return _Straight(straight, aligned=keep_to_one(families))
        # Without the walls that cannot follow, the others may keep to another direction.
        for wall in stuck:
            free[wall] = True
    return None


def _refit(
    ring: Points, walls: Points, directions: Points, families: Sequence[int], tolerance: float
) -> tuple[Points, list[int]]:
    """Cross the walls of a ring after each was turned about its middle; wall k goes from point k to point k + 1.

    Rows of parallel walls become one wall each.

    Returns:
        The new ring, and the walls that must be left free because a corner would move too far.
    """
    starts = [k for k in range(len(ring)) if families[k] < 0 or families[k] != families[k - 1]]
    if not starts:
        return ring, list(range(len(ring)))
    lengths = [abs(wall) for wall in walls]
    rows = _rows(starts, len(ring))
    lines = [_line(ring, walls, lengths, row, directions[row[0]]) for row in rows]
    corners, too_far = [], []
    for row, before, line in zip(rows, [lines[-1], *lines], lines):
        first, inner = row[0], row[1:]
        turned = families[first] >= 0 or families[first - 1] >= 0
        corner = crossing(*before, *line) if turned else ring[first]
        if corner is None or abs(corner - ring[first]) > tolerance:
            too_far.append(first)
        else:
            corners.append(corner)
        point, unit = line
        too_far += [k for k in inner if abs((unit.conjugate() * (ring[k] - point)).imag) > tolerance]
    return corners, [_shorter_wall(k, lengths, families) for k in too_far]


def _rows(starts: Sequence[int], count: int) -> list[list[int]]:
    """The walls from each start to the next; the last row goes on at the beginning."""
    ends = [*starts[1:], starts[0] + count]
    return [[k % count for k in range(start, end)] for start, end in zip(starts, ends)]


def _line(
    ring: Points, walls: Points, lengths: Sequence[float], row: Sequence[int], unit: complex
) -> tuple[complex, complex]:
    """A point and the unit vector of the line through the middles of a row of walls, weighted by their lengths."""
    if len(row) == 1:
        return ring[row[0]] + walls[row[0]] / 2.0, unit
    aside = sum(lengths[k] * (unit.conjugate() * (ring[k] + walls[k] / 2.0)).imag for k in row)
    return 1j * unit * (aside / sum(lengths[k] for k in row)), unit


def _shorter_wall(corner: int, lengths: Sequence[float], families: Sequence[int]) -> int:
    """Of the two walls at a corner the one to give up: the shorter, but none that is free already."""
    before = corner - 1 if corner else len(lengths) - 1
    if families[before] < 0:
        return corner
    return corner if families[corner] >= 0 and lengths[corner] <= lengths[before] else before
