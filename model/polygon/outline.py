"""Grouping along the mask's contour: which keypoints are corners, in which order, and which corners were missed.

Keypoints that lie near the contour are put in the order in which the contour passes them, together with the contour's own corners. The ring is the
cheapest cycle through these candidates: every candidate that it takes has a price, a detected keypoint a small one and a corner of
the contour a higher one, and so has the contour's departure from each wall. So a missed corner is inserted exactly where the contour leaves the chord by
more than a tolerance, and a doubled, spurious or collinear keypoint is left out because it explains nothing.

Distances are in units of the tolerance along each axis, since a cell of the grid may be wider than it is high.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..building import Ring
from .contour import simplify
from .cycle import cheapest_cycle
from .peaks import Keypoints
from .walls import wall_intersection

CONTOUR_DETAIL = 0.4
"""The contour is simplified to this share of the tolerance before anything is compared with it."""

REACH = 2.0
"""Keypoints farther than this from the contour are none of this building's, in tolerances."""

CLAIM = 1.5
"""A keypoint this near to a corner of the contour is that corner, in tolerances."""

BLUR = 1.0
"""Nearer than this to a keypoint the contour, which rounds corners, says nothing of walls, in tolerances."""

KEYPOINT_PRICE = 0.3
"""Price of a keypoint of probability 0; one of probability 1 is free. In squared tolerances, as all prices."""

CONTOUR_PRICE = 1.5
"""Price of a corner of the contour: it is inserted where the contour would else leave the chord by more than the tolerance."""


@dataclass(frozen=True)
class Corners:
    """A ring's corners: `ring` float64 `[N, 2]` and for each corner whether it is a keypoint, bool `[N]`."""

    ring: Ring
    detected: np.ndarray


@dataclass(frozen=True)
class _Candidates:
    """What may become a corner, in the order in which the contour passes.

    Attributes:
        place: where on the contour, in its segments: 2.5 is the middle of the third, `[N]`.
        anchor: the point of the contour at that place, `[N, 2]`, in tolerances.
        point: where the corner would be, `[N, 2]`, in tolerances.
        price: `[N]`.
        detected: whether it is a keypoint, bool `[N]`.
    """

    place: np.ndarray
    anchor: np.ndarray
    point: np.ndarray
    price: np.ndarray
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
    kept = simplify(contour, tolerance * CONTOUR_DETAIL)
    outline = contour[kept] / tolerance
    candidates = _candidates(outline, keypoints, tolerance)
    chosen = _choose(outline, candidates)
    ring = candidates.point[chosen] * tolerance
    detected = candidates.detected[chosen]
    places = np.interp(candidates.place[chosen], np.arange(len(kept) + 1), np.append(kept, kept[0] + len(contour)))
    for index in np.flatnonzero(~detected):
        before, after = places[index - 1], places[(index + 1) % len(chosen)]
        corner = wall_intersection(contour, before, places[index], after)
        if corner is not None and np.hypot(*((corner - ring[index]) / tolerance)) < REACH:
            ring[index] = corner
    return Corners(ring, detected)


def _candidates(outline: np.ndarray, keypoints: Keypoints, tolerance: np.ndarray) -> _Candidates:
    """The keypoints near the outline and the outline's own corners, sorted along it."""
    points = keypoints.positions / tolerance
    place, distance = _project(points, outline)
    near = distance < REACH
    points, place, probabilities = points[near], place[near], keypoints.probabilities[near]
    corners = np.arange(len(outline), dtype=np.float64)
    claimed = _claims(points, outline)
    place[claimed >= 0] = claimed[claimed >= 0]
    free = np.setdiff1d(np.arange(len(outline)), claimed)
    place = np.concatenate([place, corners[free]])
    order = np.argsort(place, kind="stable")
    detected = np.arange(len(place)) < len(points)
    price = np.concatenate([KEYPOINT_PRICE * (1.0 - probabilities), np.full(len(free), CONTOUR_PRICE)])
    point = np.concatenate([points, outline[free]])
    return _Candidates(place[order], _at(outline, place[order]), point[order], price[order], detected[order])


def _project(points: np.ndarray, outline: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each point `[K, 2]` the nearest place on the outline (see `_Candidates.place`) and its distance, both `[K]`."""
    step = np.roll(outline, -1, axis=0) - outline
    away = points[:, None] - outline[None]
    along = np.clip((away * step).sum(axis=2) / (step * step).sum(axis=1), 0.0, 1.0)
    distance = np.hypot(*np.moveaxis(away - along[:, :, None] * step, 2, 0))
    nearest = distance.argmin(axis=1)
    rows = np.arange(len(points))
    return (nearest + along[rows, nearest]) % len(outline), distance[rows, nearest]


def _claims(points: np.ndarray, outline: np.ndarray) -> np.ndarray:
    """The corner of the outline that each keypoint stands for, int `[K]`, or -1: each the other's nearest, within `CLAIM`."""
    if len(points) == 0:
        return np.zeros(0, dtype=int)
    distance = np.hypot(*np.moveaxis(points[:, None] - outline[None], 2, 0))
    corner = distance.argmin(axis=1)
    rows = np.arange(len(points))
    mutual = (distance.argmin(axis=0)[corner] == rows) & (distance[rows, corner] < CLAIM)
    return np.where(mutual, corner, -1)


def _at(outline: np.ndarray, place: np.ndarray) -> np.ndarray:
    """Points of the outline at the given places."""
    segment = place.astype(int)
    start, end = outline[segment], outline[(segment + 1) % len(outline)]
    return start + (place - segment)[:, None] * (end - start)


def _choose(outline: np.ndarray, candidates: _Candidates) -> list[int]:
    """Indices of the candidates on the cheapest cycle, in order."""
    edge_cost = _departures(outline, candidates)
    farthest = np.hypot(*(candidates.anchor - outline.mean(axis=0)).T).argmax()
    first = cheapest_cycle(edge_cost, candidates.price, int(farthest))
    # The farthest candidate need not be a corner; one half a ring away that proved worth its price is.
    return cheapest_cycle(edge_cost, candidates.price, first[len(first) // 2])


def _departures(outline: np.ndarray, candidates: _Candidates) -> np.ndarray:
    """The square of the largest distance from each chord to the outline's points between its ends, `[N, N]`."""
    length = len(outline)
    start = candidates.anchor.astype(np.float32)
    chord = start[None] - start[:, None]
    away = outline.astype(np.float32)[None] - start[:, None]
    # All that follows is [from, to, point of the outline].
    squared = np.maximum((chord * chord).sum(axis=2), 1e-12)[:, :, None]
    dot = np.matmul(chord, away.transpose(0, 2, 1))
    along = np.clip(dot / squared, 0.0, 1.0)
    departure = (away * away).sum(axis=2)[:, None] - along * (2.0 * dot - along * squared)
    passed = (np.arange(length)[None] - candidates.place[:, None]) % length
    span = (candidates.place[None] - candidates.place[:, None]) % length
    span[np.tri(len(span), dtype=bool) & (span == 0.0)] = length
    far = (away * away).sum(axis=2) > np.where(candidates.detected, BLUR, 0.0)[:, None] ** 2
    between = (passed[:, None] < span[:, :, None]) & far[:, None] & far[None]
    return np.where(between, departure, 0.0).max(axis=2)
