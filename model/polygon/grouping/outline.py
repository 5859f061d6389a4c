"""Grouping along the mask's contour: which keypoints are corners, in which order, and which corners were missed.

Keypoints near the contour are put in the order in which the contour passes them, together with the contour's own
corners. The ring is the cheapest cycle through these candidates: a ring pays for each corner, the more the less
probable it is, gains by a keypoint that is nearly sure, and pays for how far the contour departs from each of its
walls and for walls that are off right angles to the others. So a missed corner is inserted where the contour leaves
the chord by more than 1.1 tolerances, whose square is the price of one, and a doubled, spurious or collinear keypoint
is left out because it explains nothing.

Distances are in tolerances along each axis, because a cell of the grid may be wider than it is high.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ...building import Ring
from ..ring import from_complex, to_complex
from ..runs import places_in_runs, split, starts
from .candidates import MOST, REACH, Candidates, Points, gather
from .chords import costs
from .contour import simplify
from .corners import Corners
from .cycle import cheapest_cycle
from .likelihood import Likelihood
from .outlines import Outlines
from .peaks import Keypoints
from .walls import wall_crossing

CONTOUR_DETAIL = 0.6
"""The contour is simplified to this share of the tolerance before anything is compared with it."""


class Traced(NamedTuple):
    """A contour and what the choice of its corners depends on.

    Attributes:
        contour: the mask's contour as a dense ring.
        keypoints: all keypoints of the building.
        tolerance: how far the contour may leave a wall, in pixels along each axis, `[2]`.
        likelihood: of rings for it.
    """

    contour: Ring
    keypoints: Keypoints
    tolerance: np.ndarray
    likelihood: Likelihood


def order_corners(traced: Sequence[Traced]) -> list[Corners]:
    """Choose and order the corners of each contour, one or more; their ring may be invalid."""
    contours = _scaled(traced, [each.contour for each in traced])
    kept = [_simplify_to_few(contour) for contour in contours]
    dense = [to_complex(contour) for contour in contours]
    tolerances = np.array([each.tolerance for each in traced])
    outlines = Outlines([points[indices] for points, indices in zip(dense, kept)], tolerances)
    candidates = gather(outlines, _keypoints(traced))
    along = _along_contours(outlines, candidates, np.concatenate(kept), np.array([len(points) for points in dense]))
    return [
        _corners(each, points, candidates.point[chosen], candidates.detected[chosen].tolist(), along[chosen].tolist())
        for each, points, chosen in zip(traced, dense, _choose(outlines, candidates))
    ]


def _scaled(traced: Sequence[Traced], points: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Points `[N, 2]` of each in tolerances from its contour's first point on, so wherever in the image it is."""
    counts = np.array([len(own) for own in points])
    first = np.repeat([each.contour[0] for each in traced], counts, axis=0)
    tolerance = np.repeat([each.tolerance for each in traced], counts, axis=0)
    return split((np.concatenate(points) - first) / tolerance, counts)


def _keypoints(traced: Sequence[Traced]) -> Points:
    """The keypoints of all, in tolerances."""
    scaled = np.concatenate(_scaled(traced, [each.keypoints.positions for each in traced]))
    building = np.repeat(np.arange(len(traced)), [len(each.keypoints) for each in traced])
    return Points(building, to_complex(scaled), np.concatenate([each.keypoints.probabilities for each in traced]))


def _simplify_to_few(contour: Ring) -> np.ndarray:
    """Indices of at most `MOST` points that the contour keeps, at `CONTOUR_DETAIL` or as much coarser as that needs."""
    detail = CONTOUR_DETAIL
    kept = simplify(contour, detail)
    while len(kept) > MOST:
        detail *= 2.0
        kept = simplify(contour, detail)
    return kept


def _choose(outlines: Outlines, candidates: Candidates) -> list[np.ndarray]:
    """Indices of the candidates on each outline's cheapest cycle, in order."""
    # A cycle must start somewhere: at the likeliest keypoint or, without any, at the farthest point.
    middle = np.add.reduceat(outlines.corner, outlines.first) / outlines.count
    farness = abs(candidates.anchor - middle[candidates.building])
    order = np.lexsort((-farness, candidates.price, candidates.building))
    chosen = _cheapest_cycles(outlines, candidates, order[starts(np.bincount(candidates.building))])
    start, after, before = (np.array([cycle[k % len(cycle)] for cycle in chosen]) for k in (0, 1, -1))
    begin, end = np.concatenate([before, before, start]), np.concatenate([after, start, after])
    past, there, back = costs(outlines, candidates, begin, end).reshape(3, -1)
    # Where the start was not worth its price, the corner after it was chosen freely.
    again = np.flatnonzero(past < there + candidates.price[start] + back)
    if len(again):
        for index, cycle in zip(again.tolist(), _cheapest_cycles(outlines, candidates, after[again])):
            chosen[index] = cycle
    return chosen


def _cheapest_cycles(outlines: Outlines, candidates: Candidates, start: np.ndarray) -> list[np.ndarray]:
    """Indices of the candidates on the cheapest cycle through each of the given ones, int `[C]`."""
    counts = np.bincount(candidates.building)
    first, count = starts(counts)[candidates.building[start]], counts[candidates.building[start]]
    # Chords go once around: to each candidate after the start, and to the start again, from all before.
    end = places_in_runs(count) + 1
    cycle = np.repeat(np.repeat(np.arange(len(start)), count), end)
    ends = [
        first[cycle] + ((start - first)[cycle] + steps) % count[cycle]
        for steps in (places_in_runs(end), np.repeat(end, end))
    ]
    prices, chosen, used = costs(outlines, candidates, *ends).tolist(), [], 0
    for node, low, number in zip(start.tolist(), first.tolist(), count.tolist()):
        nodes = np.concatenate([np.arange(node, low + number), np.arange(low, node)])
        own = prices[used : used + number * (number + 1) // 2]
        chosen.append(nodes[cheapest_cycle(own, candidates.price[nodes].tolist())])
        used += len(own)
    return chosen


def _along_contours(outlines: Outlines, candidates: Candidates, kept: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Where on its dense contour each candidate is, as a fractional index.

    Args:
        outlines: the contours, simplified.
        candidates: on these.
        kept: index along its dense contour of each corner of the outlines, `[M]`.
        lengths: number of points of the dense contours, `[B]`.
    """
    segment = candidates.place.astype(int)
    corner = outlines.first[candidates.building] + segment
    to_next = (kept[outlines.next] - kept) % lengths[outlines.building]
    return kept[corner] + (candidates.place - segment) * to_next[corner]


def _corners(
    traced: Traced, dense: np.ndarray, points: np.ndarray, detected: list[bool], along: list[float]
) -> Corners:
    """The chosen corners in the image, each inserted one refined.

    Args:
        traced: the contour.
        dense: the same in tolerances, complex128 `[N]`.
        points: the corners in tolerances, complex128 `[C]`.
        detected: whether each is a keypoint.
        along: where on the contour each is.
    """
    if not all(detected):
        points = _refined(dense, along, points.tolist(), detected)
    return Corners(traced.contour[0] + from_complex(points) * traced.tolerance, detected)


def _refined(dense: np.ndarray, places: list[float], corners: list[complex], detected: list[bool]) -> np.ndarray:
    """The corners with each inserted one moved to where the walls beside it cross."""
    refined = corners.copy()
    for index, corner in enumerate(corners):
        if not detected[index]:
            crossing = wall_crossing(dense, places[index - 1], places[index], places[(index + 1) % len(places)])
            if crossing is not None and abs(crossing - corner) < REACH:
                refined[index] = crossing
    return np.array(refined)
