"""Grouping along the mask's contour: which keypoints are corners, in which order, and which corners were missed.

Keypoints near the contour are put in the order in which the contour passes them, together with the contour's own
corners. The ring is the cheapest cycle through these candidates: a ring pays for each corner, little for a detected
keypoint and more for a corner of the contour, and for how far the contour departs from each of its walls. So a missed
corner is inserted where the contour leaves the chord by more than a tolerance, and a doubled, spurious or collinear
keypoint is left out because it explains nothing.

Distances are in tolerances along each axis, because a cell of the grid may be wider than it is high.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..building import Ring
from .candidates import MOST, REACH, Candidates, gather
from .contour import simplify
from .cycle import cheapest_cycle
from .peaks import Keypoints
from .ring import from_complex, to_complex
from .walls import wall_crossing

CONTOUR_DETAIL = 0.6
"""The contour is simplified to this share of the tolerance before anything is compared with it."""


@dataclass(frozen=True)
class Corners:
    """A ring's corners: `ring` float64 `[N, 2]` and for each corner whether it is a keypoint, bool `[N]`."""

    ring: Ring
    detected: np.ndarray


def order_corners(contour: Ring, keypoints: Keypoints, tolerance: np.ndarray) -> Corners:
    """Choose and order the corners of one contour.

    Args:
        contour: the mask's contour as a dense ring.
        keypoints: all keypoints of the building.
        tolerance: how far the contour may leave a wall, in pixels along each axis, `[2]`.

    Returns:
        The corners; their ring may be invalid.
    """
    dense = to_complex(contour / tolerance)
    kept = _simplify_to_few(contour, tolerance * CONTOUR_DETAIL)
    outline = dense[kept]
    candidates = gather(outline, to_complex(keypoints.positions / tolerance), keypoints.probabilities)
    chosen = _choose(outline, candidates)
    places = np.interp(candidates.place[chosen], np.arange(len(kept) + 1), np.append(kept, kept[0] + len(dense)))
    detected = candidates.detected[chosen]
    corners = _refined(dense, places, candidates.point[chosen], detected)
    return Corners(from_complex(corners) * tolerance, detected)


def _simplify_to_few(contour: Ring, tolerance: np.ndarray) -> np.ndarray:
    """Indices of at most `MOST` points that the contour keeps, at this tolerance or the next coarser one that does."""
    kept = simplify(contour, tolerance)
    while len(kept) > MOST:
        tolerance = 2.0 * tolerance
        kept = simplify(contour, tolerance)
    return kept


def _choose(outline: np.ndarray, candidates: Candidates) -> list[int]:
    """Indices of the candidates on the cheapest cycle, in order."""
    cost = _departures(outline, candidates)
    farthest = abs(candidates.anchor - outline.mean()).argmax()
    first = cheapest_cycle(cost, candidates.price, int(farthest))
    # The farthest candidate need not be worth its price; one half a ring away, chosen freely, is.
    return cheapest_cycle(cost, candidates.price, first[len(first) // 2])


def _departures(outline: np.ndarray, candidates: Candidates) -> np.ndarray:
    """Squared distance of the outline's farthest point between i and j from the chord i to j, float64 `[N, N]`."""
    count, start, place = len(outline), candidates.anchor, candidates.place
    chord = (start - start[:, None])[:, :, None]
    away = (outline - start[:, None])[:, None]
    # By components, [from, to, point of the outline]: this is where the time of a building goes.
    length = np.maximum(chord.real**2 + chord.imag**2, 1e-12)
    dot = away.real * chord.real + away.imag * chord.imag
    along = (dot / length).clip(0.0, 1.0)
    departure = away.real**2 + away.imag**2 - along * (2.0 * dot - along * length)
    passed = (np.arange(count) - place[:, None]) % count
    span = (place - place[:, None]) % count
    # Of two candidates at one place the later is reached at once, the earlier only after the whole ring.
    span[np.tri(len(place), dtype=bool) & (span == 0.0)] = count
    return np.where(passed[:, None] < span[:, :, None], departure, 0.0).max(axis=2)


def _refined(dense: np.ndarray, places: np.ndarray, corners: np.ndarray, detected: np.ndarray) -> np.ndarray:
    """The corners with each inserted one moved to where the walls beside it cross; complex128 `[N]`."""
    refined = corners.copy()
    for index in np.flatnonzero(~detected):
        after = places[(index + 1) % len(places)]
        crossing = wall_crossing(dense, places[index - 1], places[index], after)
        if abs(crossing - corners[index]) < REACH:
            refined[index] = crossing
    return refined
