"""Regularisation: walls that were meant to be straight, parallel or at right angles are made so."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import LinearRing, Polygon

from ..building import Ring
from .directions import align
from .lines import crossings
from .ring import from_complex, is_valid, signed_area, to_complex

LEAST_OVERLAP = 0.9
"""A polygon that overlaps (intersection over union) its input by less is not accepted."""

ROUNDS = 8
"""Straightening is repeated until nothing moves; a building that has not come to rest by now is left as it was."""

AT_REST = 1e-6
"""Nothing moves where no point moves by more than this, in pixels."""


def regularize(rings: list[Ring], tolerance: float) -> tuple[list[Ring], bool]:
    """Turn walls to the building's main directions at right and 45° angles and refit the corners as their crossings.

    Corners between walls that come to lie in one line are dropped. The result is accepted only as a whole: valid, no
    wall farther than the tolerance from where it was, and the overlap with the input high.

    Args:
        rings: a valid polygon, outline first.
        tolerance: how far a wall may move, in pixels.

    Returns:
        The rings, in the orientation they came in, and whether they were changed. Regularising them again changes
        nothing.
    """
    centre = rings[0].mean(axis=0)
    settled = _settle([to_complex(ring - centre) for ring in rings], tolerance)
    if settled is None:
        return rings, False
    result = [from_complex(points) + centre for points in settled]
    return (result, True) if _acceptable(rings, result, tolerance) else (rings, False)


def _acceptable(before: list[Ring], after: list[Ring], tolerance: float) -> bool:
    """Whether the rings are valid, turn as before, and lie near enough to those they came from."""
    if not is_valid(after) or any(signed_area(a) * signed_area(b) <= 0.0 for a, b in zip(before, after)):
        return False
    distances = [shapely.hausdorff_distance(LinearRing(a), LinearRing(b), 0.25) for a, b in zip(before, after)]
    if max(distances) > tolerance:
        return False
    old, new = Polygon(before[0], before[1:]), Polygon(after[0], after[1:])
    common = old.intersection(new).area
    return common >= LEAST_OVERLAP * (old.area + new.area - common)


def _settle(rings: list[np.ndarray], tolerance: float) -> list[np.ndarray] | None:
    """Straighten complex rings until nothing moves; None where nothing moves at once, or still does in the end."""
    for round_number in range(ROUNDS):
        straight = _straighten(rings, tolerance)
        if all(len(a) == len(b) and abs(a - b).max() < AT_REST for a, b in zip(rings, straight)):
            return rings if round_number else None
        if min(len(ring) for ring in straight) < 3:
            return None
        rings = straight
    return None


def _straighten(rings: list[np.ndarray], tolerance: float) -> list[np.ndarray]:
    """Align all walls that can be aligned with no corner moving farther than the tolerance."""
    walls = [np.roll(ring, -1) - ring for ring in rings]
    ends = np.cumsum([len(ring) for ring in rings])[:-1]
    free = np.zeros(sum(len(ring) for ring in rings), dtype=bool)
    while True:
        aligned = align(np.concatenate(walls), tolerance, free)
        refits = [
            _refit(ring, direction, family, tolerance)
            for ring, direction, family in zip(rings, *(np.split(part, ends) for part in aligned))
        ]
        stuck = np.concatenate([stuck for _, stuck in refits])
        if not stuck.any():
            return [refitted for refitted, _ in refits]
        # Without the walls that cannot follow, the others may keep to another direction.
        free |= stuck


def _refit(
    ring: np.ndarray, direction: np.ndarray, family: np.ndarray, tolerance: float
) -> tuple[np.ndarray, np.ndarray]:
    """Cross the walls of a ring after each was turned about its middle; wall k goes from point k to point k + 1.

    Returns:
        The new ring, and the walls, bool `[N]`, that must be left free because a corner would move too far.
    """
    starts = (family != np.roll(family, 1)) | (family < 0)
    if not starts.any():
        return ring, np.ones(len(ring), dtype=bool)
    # A run is a row of parallel walls, which become one. Count from the start of one.
    first = int(starts.argmax())
    ring, direction, family, starts = (np.roll(part, -first) for part in (ring, direction, family, starts))
    run = starts.cumsum() - 1
    unit = direction[starts]
    walls = np.roll(ring, -1) - ring
    length = abs(walls)
    aside = (unit[run].conj() * (ring + walls / 2.0)).imag
    aside = np.bincount(run, weights=length * aside) / np.bincount(run, weights=length)
    point = 1j * unit * aside
    corners = crossings(np.roll(point, 1), np.roll(unit, 1), point, unit)
    untouched = ((family < 0) & (np.roll(family, 1) < 0))[starts]
    corners[untouched] = ring[starts][untouched]
    moved = abs((unit[run].conj() * ring).imag - aside[run])
    moved[starts] = abs(corners - ring[starts])
    stuck = _shorter_walls(~(moved <= tolerance), np.where(family < 0, np.inf, length))
    return corners, np.roll(stuck, first)


def _shorter_walls(corners: np.ndarray, length: np.ndarray) -> np.ndarray:
    """For each marked corner k the shorter of its walls k - 1 and k; bool `[N]`, as are the marks."""
    before = np.roll(length, 1)
    shorter = np.zeros(len(length), dtype=bool)
    shorter |= corners & (length <= before)
    shorter |= np.roll(corners & (before < length), -1)
    return shorter & np.isfinite(length)
