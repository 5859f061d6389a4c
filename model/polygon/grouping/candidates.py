"""What may become a corner of a building: keypoints near the mask's contour, and the contour's own corners.

All buildings of a tile are asked together; points are complex numbers, in tolerances.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..lines import LEAST_SINE
from ..runs import places_in_runs, starts
from .outlines import Outlines

REACH = 2.0
"""Keypoints farther than this from the contour are none of this building's, in tolerances."""

CLAIM = 1.5
"""A keypoint this near to a corner of the contour may stand for it, in tolerances."""

CUT = 3.0
"""A mask cuts a missed corner off no farther away than this, in tolerances."""

MOST = 32
"""Keypoints, and corners of the contour, considered at most: no building has so many, but noise may."""

NOTHING = 1e-9
"""Added to a way that may be of no length, so that it has a direction; in tolerances."""

CONTOUR_PROBABILITY = 0.08
"""A corner of the contour is worth as much as a keypoint of this probability."""

TRUST = 0.5
"""The share of its log likelihood that a keypoint costs when it is left out.

With none of it an inner corner that the mask has filled in is never drawn, however sure the network is of it; with all
of it walls get too many corners.
"""


class Points(NamedTuple):
    """Keypoints, building after building, `[K]` each: index of building, complex point, probability."""

    building: np.ndarray
    point: np.ndarray
    probability: np.ndarray


class Candidates(NamedTuple):
    """Points that may become corners, building after building in the order in which the contour passes them.

    Attributes:
        building: index of each one's building, ascending, int `[N]`.
        place: where on the outline, counted in its segments: 2.5 is the middle of the third; float64 `[N]`.
        anchor: where walls end: for a keypoint midway to the outline, since both are uncertain; complex128 `[N]`.
        point: where the corner would be, complex128 `[N]`.
        price: what the ring pays for the corner, in squared tolerances; what is negative it gains; float64 `[N]`.
        detected: whether it is a keypoint, bool `[N]`.
    """

    building: np.ndarray
    place: np.ndarray
    anchor: np.ndarray
    point: np.ndarray
    price: np.ndarray
    detected: np.ndarray


def gather(outlines: Outlines, keypoints: Points) -> Candidates:
    """Sort keypoints and the corners of the outlines into one sequence for each building.

    A keypoint takes the place of the corner that it stands for.
    """
    place, distance = _project(outlines, keypoints)
    near = _most_probable(keypoints, distance < REACH)
    keypoints, place = Points(*(each[near] for each in keypoints)), place[near]
    claiming, claimed = _claims(outlines, keypoints)
    place[claiming] = outlines.place[claimed]
    free = np.ones(len(outlines.corner), dtype=bool)
    free[claimed] = False
    segment = place.astype(int)
    corner = outlines.first[keypoints.building] + segment
    anchor = (keypoints.point + outlines.corner[corner] + (place - segment) * outlines.step[corner]) / 2.0
    price, detected = _price(keypoints.probability), np.ones(len(place), dtype=bool)
    found = [Candidates(keypoints.building, place, anchor, keypoints.point, price, detected)]
    found += [_of_the_contour(outlines, free), _cut_off(outlines, free)]
    joined = Candidates(*map(np.concatenate, zip(*found)))
    order = np.lexsort((joined.place, joined.building))
    return Candidates(*(each[order] for each in joined))


def _most_probable(keypoints: Points, near: np.ndarray) -> np.ndarray:
    """Indices of the near keypoints (bool `[K]`), of each building the `MOST` most probable, in their order."""
    kept = np.flatnonzero(near)
    building = keypoints.building[kept]
    by_probability = np.lexsort((-keypoints.probability[kept], building))
    rank = np.empty(len(kept), dtype=int)
    rank[by_probability] = places_in_runs(np.bincount(building))
    return kept[rank < MOST]


def _price(probability: np.ndarray) -> np.ndarray:
    """What a corner costs more than leaving it out: less than nothing for a keypoint that is nearly sure."""
    # With a standard deviation of half a tolerance, prices and squared departures are log likelihoods, halved.
    return -0.5 * (np.log(probability) - TRUST * np.log(np.maximum(1.0 - probability, 0.01)))


def _of_the_contour(outlines: Outlines, free: np.ndarray) -> Candidates:
    """The outlines' corners for which no keypoint stands."""
    point = outlines.corner[free]
    return _undetected(outlines.building[free], outlines.place[free].astype(float), point)


def _cut_off(outlines: Outlines, free: np.ndarray) -> Candidates:
    """Corners that the mask has cut off.

    These are taken to be where its neighbours cross, for each short segment between two free corners, and to have their
    place in its middle.
    """
    unit = outlines.step / np.maximum(abs(outlines.step), 1e-12)
    start, end = outlines.corner, outlines.corner[outlines.next]
    arriving, leaving = unit[outlines.previous], unit[outlines.next]
    sine = (arriving.conj() * leaving).imag
    crosses = abs(sine) >= LEAST_SINE
    point = start + arriving * (((end - start).conj() * leaving).imag / np.where(crosses, sine, 1.0))
    before, after = (point - start) * arriving.conj(), (end - point) * leaving.conj()
    likely = crosses & (np.maximum(abs(before), abs(after)) < CUT) & (before.real > 0.0) & (after.real > 0.0)
    kept = likely & free & free[outlines.next]
    return _undetected(outlines.building[kept], outlines.place[kept] + 0.5, point[kept])


def _undetected(building: np.ndarray, place: np.ndarray, point: np.ndarray) -> Candidates:
    price = _price(np.full(len(place), CONTOUR_PROBABILITY))
    return Candidates(building, place, point, point, price, np.zeros(len(place), dtype=bool))


def _project(outlines: Outlines, keypoints: Points) -> tuple[np.ndarray, np.ndarray]:
    """For each keypoint the nearest place on its outline (see `Candidates`) and its distance, both float64 `[K]`."""
    corner = outlines.table[keypoints.building]
    away, step = keypoints.point[:, None] - outlines.corner[corner], outlines.step[corner]
    along = np.minimum(np.maximum((away / (step + NOTHING)).real, 0.0), 1.0)
    distance = abs(away - along * step)
    nearest = distance.argmin(axis=1)
    keypoint = np.arange(len(nearest))
    place = nearest + along[keypoint, nearest]
    return place % outlines.count[keypoints.building], distance[keypoint, nearest]


def _claims(outlines: Outlines, keypoints: Points) -> tuple[np.ndarray, np.ndarray]:
    """Indices of keypoints and of corners of which each is the other's nearest, within `CLAIM`; both int `[C]`."""
    if len(keypoints.point) == 0:
        return np.empty(0, dtype=int), np.empty(0, dtype=int)
    corner = outlines.table[keypoints.building]
    distance = abs(keypoints.point[:, None] - outlines.corner[corner])
    nearest = distance.argmin(axis=1)
    own_distance = distance[np.arange(len(nearest)), nearest]
    _, counts = np.unique(keypoints.building, return_counts=True)
    least = np.repeat(np.minimum.reduceat(distance, starts(counts)), counts, axis=0)
    claiming = np.flatnonzero((own_distance == least[np.arange(len(nearest)), nearest]) & (own_distance < CLAIM))
    # Of keypoints just as near the first.
    claimed, first = np.unique(corner[claiming, nearest[claiming]], return_index=True)
    return claiming[first], claimed
