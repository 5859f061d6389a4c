"""What may become a corner of a building: keypoints near the mask's contour, and the contour's own corners."""

from __future__ import annotations

import math
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from .lines import crossing
from .ring import following

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


class Candidate(NamedTuple):
    """A point that may become a corner; points are complex numbers, in tolerances.

    Attributes:
        place: where on the contour, counted in its segments: 2.5 is the middle of the third.
        anchor: where walls end: for a keypoint midway to the contour, since both are uncertain.
        point: where the corner would be.
        price: what the ring pays for the corner, in squared tolerances; what is negative it gains.
        detected: whether it is a keypoint.
    """

    place: float
    anchor: complex
    point: complex
    price: float
    detected: bool


def gather(outline: np.ndarray, points: np.ndarray, probabilities: np.ndarray) -> list[Candidate]:
    """Sort keypoints and the corners of a contour into one sequence, in the order in which the contour passes them.

    A keypoint takes the place of the corner that it stands for.

    Args:
        outline: the simplified contour, complex128 `[M]`, in tolerances.
        points: keypoints, complex128 `[K]`, in tolerances.
        probabilities: of the keypoints, `[K]`.
    """
    step = following(outline) - outline
    away = points[:, None] - outline
    places, distance = _project(away, step)
    near = np.flatnonzero(distance < REACH)
    if len(near) > MOST:
        near = near[probabilities[near].argsort()[-MOST:]]
    place, free = places[near].tolist(), [True] * len(outline)
    for keypoint, corner in _claims(abs(away[near])):
        place[keypoint] = corner
        free[corner] = False
    corners, steps = outline.tolist(), step.tolist()
    candidates = []
    for along, point, probability in zip(place, points[near].tolist(), probabilities[near].tolist()):
        segment = int(along)
        anchor = (point + corners[segment] + (along - segment) * steps[segment]) / 2.0
        candidates.append(Candidate(along, anchor, point, _price(probability), detected=True))
    price = _price(CONTOUR_PROBABILITY)
    for along, point in _contour_corners(corners, steps, free):
        candidates.append(Candidate(along, point, point, price, detected=False))
    return sorted(candidates, key=attrgetter("place"))


def _price(probability: float) -> float:
    """What a corner costs more than leaving it out: less than nothing for a keypoint that is nearly sure."""
    # With a standard deviation of half a tolerance, prices and squared departures are log likelihoods, halved.
    return -0.5 * (math.log(probability) - TRUST * math.log(max(1.0 - probability, 0.01)))


def _contour_corners(outline: list[complex], step: list[complex], free: list[bool]) -> list[tuple[float, complex]]:
    """Places and points of the contour's free corners, and of those that the mask has cut off.

    These are taken to be where its neighbours cross, for each short segment between two free corners, and to have their
    place in its middle.
    """
    found: list[tuple[float, complex]] = [(corner, outline[corner]) for corner, is_free in enumerate(free) if is_free]
    for corner, start in enumerate(outline):
        after = (corner + 1) % len(outline)
        if not (free[corner] and free[after]):
            continue
        end, arriving, leaving = outline[after], _unit(step[corner - 1]), _unit(step[after])
        point = crossing(start, arriving, end, leaving)
        if point is None or max(abs(point - start), abs(point - end)) >= CUT:
            continue
        if ((point - start) * arriving.conjugate()).real > 0.0 and ((end - point) * leaving.conjugate()).real > 0.0:
            found.append((corner + 0.5, point))
    return found


def _unit(step: complex) -> complex:
    return step / max(abs(step), 1e-12)


def _project(away: np.ndarray, step: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each point the nearest place on the outline (see `Candidate.place`) and its distance, both float64 `[K]`.

    Args:
        away: from each corner of the outline to each point, complex128 `[K, M]`.
        step: from each corner of the outline to the next, complex128 `[M]`.
    """
    along = np.minimum(np.maximum((away / (step + NOTHING)).real, 0.0), 1.0)
    distance = abs(away - along * step)
    nearest = distance.argmin(axis=1)
    place = nearest + along[np.arange(len(nearest)), nearest]
    return place % len(step), distance.min(axis=1)


def _claims(distance: np.ndarray) -> list[tuple[int, int]]:
    """Pairs (keypoint, corner of the outline) of which each is the other's nearest, within `CLAIM`.

    Args:
        distance: of each keypoint from each corner, float64 `[K, M]`.
    """
    if len(distance) == 0:
        return []
    corners, keypoints = distance.argmin(axis=1).tolist(), distance.argmin(axis=0).tolist()
    pairs = [(keypoint, corner) for keypoint, corner in enumerate(corners) if keypoints[corner] == keypoint]
    return [pair for pair in pairs if distance[pair] < CLAIM]
