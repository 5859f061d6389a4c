"""Grouping along the mask's contour: which keypoints are corners, in which order, and which corners were missed.

Keypoints near the contour are put in the order in which the contour passes them, together with the contour's own
corners. The ring is the cheapest cycle through these candidates: a ring pays for each corner, the more the less
probable it is, gains by a keypoint that is nearly sure, and pays for how far the contour departs from each of its
walls. So a missed corner is inserted where the contour leaves the chord by more than 1.1 tolerances, whose square is
the price of one, and a doubled, spurious or collinear keypoint is left out because it explains nothing.

Distances are in tolerances along each axis, because a cell of the grid may be wider than it is high.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..building import Ring
from .candidates import MOST, NOTHING, REACH, Candidate, gather
from .contour import simplify
from .cycle import cheapest_cycle
from .peaks import Keypoints
from .ring import from_complex, to_complex
from .walls import wall_crossing

CONTOUR_DETAIL = 0.6
"""The contour is simplified to this share of the tolerance before anything is compared with it."""


@dataclass(frozen=True)
class Corners:
    """A ring's corners: `ring` float64 `[N, 2]` and for each corner whether it is a keypoint."""

    ring: Ring
    detected: list[bool]


class Traced(NamedTuple):
    """A contour and what the choice of its corners depends on.

    Attributes:
        contour: the mask's contour as a dense ring.
        keypoints: all keypoints of the building.
        tolerance: how far the contour may leave a wall, in pixels along each axis, `[2]`.
    """

    contour: Ring
    keypoints: Keypoints
    tolerance: np.ndarray


def order_corners(traced: Sequence[Traced]) -> list[Corners]:
    """Choose and order the corners of each contour; their ring may be invalid."""
    # Each step for all before the next: together with `building_rings` this saves a fifth of all geometry's time,
    # presumably because what a step needs stays in the processor's caches.
    scaled = [_scaled(each, each.contour) for each in traced]
    kept = [_simplify_to_few(contour) for contour in scaled]
    dense = [to_complex(contour) for contour in scaled]
    outlines = [points[indices] for points, indices in zip(dense, kept)]
    points = [to_complex(_scaled(each, each.keypoints.positions)) for each in traced]
    candidates = [
        gather(outline, own, each.keypoints.probabilities) for outline, own, each in zip(outlines, points, traced)
    ]
    departures = [_departures(outline, among).tolist() for outline, among in zip(outlines, candidates)]
    chosen = [_choose(*each) for each in zip(outlines, candidates, departures)]
    return [_corners(*each) for each in zip(traced, dense, kept, chosen)]


def _scaled(traced: Traced, points: np.ndarray) -> np.ndarray:
    """Points `[N, 2]` in tolerances from the contour's first point on, so wherever in the image the building is."""
    return (points - traced.contour[0]) / traced.tolerance


def _corners(traced: Traced, dense: np.ndarray, kept: np.ndarray, chosen: Sequence[Candidate]) -> Corners:
    """The chosen candidates as corners in the image, each inserted one refined."""
    corners = [corner.point for corner in chosen]
    detected = [corner.detected for corner in chosen]
    if not all(detected):
        places = np.interp([corner.place for corner in chosen], np.arange(len(kept) + 1), [*kept, kept[0] + len(dense)])
        corners = _refined(dense, places.tolist(), corners, detected)
    return Corners(traced.contour[0] + from_complex(np.array(corners)) * traced.tolerance, detected)


def _simplify_to_few(contour: Ring) -> np.ndarray:
    """Indices of at most `MOST` points that the contour keeps, at `CONTOUR_DETAIL` or as much coarser as that needs."""
    detail = CONTOUR_DETAIL
    kept = simplify(contour, detail)
    while len(kept) > MOST:
        detail *= 2.0
        kept = simplify(contour, detail)
    return kept


def _choose(outline: np.ndarray, candidates: list[Candidate], cost: list[list[float]]) -> list[Candidate]:
    """The candidates on the cheapest cycle, in order; `cost` is what `_departures` gives."""
    price = [candidate.price for candidate in candidates]
    # A cycle must start somewhere: at the likeliest keypoint or, without any, at the farthest point.
    lowest, middle = min(price), complex(outline.sum()) / len(outline)
    cheapest = [index for index, each in enumerate(price) if each == lowest]
    chosen = cheapest_cycle(cost, price, max(cheapest, key=lambda index: abs(candidates[index].anchor - middle)))
    start, after, before = chosen[0], chosen[1 % len(chosen)], chosen[-1]
    if cost[before][after] < cost[before][start] + price[start] + cost[start][after]:
        # The start was not worth its price; the corner after it was chosen freely.
        chosen = cheapest_cycle(cost, price, after)
    return [candidates[index] for index in chosen]


def _departures(outline: np.ndarray, candidates: list[Candidate]) -> np.ndarray:
    """How far the outline leaves the chord from i to j between these, float64 `[N, N]`.

    The squared distance of its farthest point on the left plus that of its farthest point on the right: a step in a
    wall lies on both sides, and takes two corners to explain.
    """
    start = np.array([candidate.anchor for candidate in candidates])
    chord = start - start[:, None] + NOTHING
    length = abs(chord)
    # [point of the outline, from, to], turned so that the chord lies along the real axis: here a building's time goes.
    away = (outline[:, None] - start)[:, :, None] * (chord.conj() / length)
    along, aside = away.real, away.imag
    beyond = along - np.minimum(np.maximum(along, 0.0), length)
    departure = np.copysign(beyond * beyond + aside * aside, aside)
    departure *= _between(np.array([candidate.place for candidate in candidates]), len(outline))
    return departure.max(axis=0, initial=0.0) - departure.min(axis=0, initial=0.0)


def _between(place: np.ndarray, count: int) -> np.ndarray:
    """Whether the way from place i to place j passes corner k of an outline with so many, bool `[K, N, N]`."""
    index = np.arange(len(place))
    passed = (np.arange(count)[:, None] - place) % count
    # Of two candidates at one place the later is reached at once, the earlier only after the whole ring.
    span = place - place[:, None] + count * (index <= index[:, None])
    return passed[:, :, None] < span


def _refined(dense: np.ndarray, places: list[float], corners: list[complex], detected: list[bool]) -> list[complex]:
    """The corners with each inserted one moved to where the walls beside it cross."""
    refined = corners.copy()
    for index, corner in enumerate(corners):
        if not detected[index]:
            crossing = wall_crossing(dense, places[index - 1], places[index], places[(index + 1) % len(places)])
            if crossing is not None and abs(crossing - corner) < REACH:
                refined[index] = crossing
    return refined
