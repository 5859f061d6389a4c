"""Regularisation: walls that were meant to be straight, parallel or at right angles are made so."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import LinearRing

from ..building import Ring
from .directions import align
from .lines import crossings
from .ring import following, from_complex, is_valid, polygon, preceding, signed_area, to_complex, without_repeats

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
    settled = _settle([without_repeats(to_complex(ring - centre)) for ring in rings], tolerance)
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
    old, new = polygon(before), polygon(after)
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
    walls = np.concatenate([following(ring) - ring for ring in rings])
    ends = np.cumsum([len(ring) for ring in rings])[:-1]
    free = np.zeros(len(walls), dtype=bool)
    while True:
        direction, family = (np.split(part, ends) for part in align(walls, tolerance, free))
        refits = [_refit(*each, tolerance) for each in zip(rings, direction, family)]
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
    walls = following(ring) - ring
    starts = (family != preceding(family)) | (family < 0)
    if not starts.any():
        return ring, np.ones(len(ring), dtype=bool)
    run, unit = _runs(starts), direction[starts]
    aside = (unit[run].conj() * (ring + walls / 2.0)).imag
    aside = np.bincount(run, weights=abs(walls) * aside) / np.bincount(run, weights=abs(walls))
    point = 1j * unit * aside
    corners = crossings(preceding(point), preceding(unit), point, unit)
    untouched = ((family < 0) & (preceding(family) < 0))[starts]
    corners[untouched] = ring[starts][untouched]
    moved = abs((unit[run].conj() * ring).imag - aside[run])
    moved[starts] = abs(corners - ring[starts])
    too_far = ~(moved <= tolerance)  # NaN, where walls do not cross, is too far as well.
    return corners, _shorter_walls(too_far, np.where(family < 0, np.inf, abs(walls)))


def _runs(starts: np.ndarray) -> np.ndarray:
    """Number the rows of parallel walls, which become one each; the walls before the first start belong to the last."""
    run: np.ndarray = starts.cumsum() - 1
    return np.where(run < 0, run[-1], run)


def _shorter_walls(corners: np.ndarray, length: np.ndarray) -> np.ndarray:
    """For each marked corner k the shorter of its walls k - 1 and k; bool `[N]`, as are the marks."""
    before = preceding(length)
    shorter = (corners & (length <= before)) | following(corners & (before < length))
    return shorter & np.isfinite(length)
