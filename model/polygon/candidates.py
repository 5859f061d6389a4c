"""What may become a corner of a building: keypoints near the mask's contour, and the contour's own corners."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .lines import crossings
from .ring import following, preceding

REACH = 2.0
"""Keypoints farther than this from the contour are none of this building's, in tolerances."""

CLAIM = 1.5
"""A keypoint this near to a corner of the contour may stand for it, in tolerances."""

CUT = 3.0
"""A mask cuts a missed corner off no farther away than this, in tolerances."""

MOST = 48
"""Keypoints, and corners of the contour, considered at most: no building has so many, but noise may."""

CONTOUR_PROBABILITY = 0.02
"""A corner of the contour is worth as much as a keypoint of this probability."""


@dataclass(frozen=True)
class Candidates:
    """Candidates in the order in which the contour passes them; points are complex numbers, in tolerances.

    Attributes:
        place: where on the contour, counted in its segments: 2.5 is the middle of the third, float64 `[N]`.
        anchor: where walls end: for a keypoint midway to the contour, since both are uncertain, complex128 `[N]`.
        point: where the corner would be, complex128 `[N]`.
        price: what the ring pays for the corner, in squared tolerances, float64 `[N]`.
        detected: whether it is a keypoint, bool `[N]`.
    """

    place: np.ndarray
    anchor: np.ndarray
    point: np.ndarray
    price: np.ndarray
    detected: np.ndarray


def gather(outline: np.ndarray, points: np.ndarray, probabilities: np.ndarray) -> Candidates:
    """Sort keypoints and the corners of a contour into one sequence.

    A keypoint takes the place of the corner that it stands for.

    Args:
        outline: the simplified contour, complex128 `[M]`, in tolerances.
        points: keypoints, complex128 `[K]`, in tolerances.
        probabilities: of the keypoints, `[K]`.
    """
    step = following(outline) - outline
    place, distance = _project(points, outline, step)
    near = np.flatnonzero(distance < REACH)
    near = near[probabilities[near].argsort()[-MOST:]]
    points, place, probabilities = points[near], place[near], probabilities[near]
    free = np.ones(len(outline), dtype=bool)
    for keypoint, corner in _claims(points, outline):
        place[keypoint] = corner
        free[corner] = False
    rounded, crossing = _rounded_corners(outline, step, free)
    place = np.concatenate([place, np.flatnonzero(free), rounded])
    point = np.concatenate([points, outline[free], crossing])
    probability = np.concatenate([probabilities, np.full(len(place) - len(points), CONTOUR_PROBABILITY)])
    order = place.argsort(kind="stable")
    place, point, detected = place[order], point[order], order < len(points)
    return Candidates(
        place=place,
        anchor=np.where(detected, (point + _at(outline, step, place)) / 2.0, point),
        point=point,
        # With a standard deviation of half a tolerance, prices and squared departures are log likelihoods, halved.
        price=-0.5 * np.log(probability[order]),
        detected=detected,
    )


def _rounded_corners(outline: np.ndarray, step: np.ndarray, free: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Corners that the mask has cut off: for a short segment between two free corners, where its neighbours cross.

    Returns:
        Their places, the middles of those segments, and the crossings, both `[R]`.
    """
    ends, unit = following(outline), step / np.maximum(abs(step), 1e-12)
    arriving, leaving = preceding(unit), following(unit)
    crossing = crossings(outline, arriving, ends, leaving)
    ahead = (((crossing - outline) * arriving.conj()).real > 0.0) & (((ends - crossing) * leaving.conj()).real > 0.0)
    near = np.maximum(abs(crossing - outline), abs(crossing - ends)) < CUT
    cut = np.flatnonzero(free & following(free) & ahead & near)
    return cut + 0.5, crossing[cut]


def _project(points: np.ndarray, outline: np.ndarray, step: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each point the nearest place on the outline (see `Candidates.place`) and its distance, both float64 `[K]`."""
    away = points[:, None] - outline
    along = ((away * step.conj()).real / np.maximum(abs(step) ** 2, 1e-12)).clip(0.0, 1.0)
    distance = abs(away - along * step)
    nearest = distance.argmin(axis=1)
    rows = np.arange(len(points))
    return (nearest + along[rows, nearest]) % len(outline), distance[rows, nearest]


def _claims(points: np.ndarray, outline: np.ndarray) -> list[tuple[int, int]]:
    """Pairs (keypoint, corner of the outline) of which each is the other's nearest, within `CLAIM`."""
    if len(points) == 0:
        return []
    distance = abs(points[:, None] - outline)
    corners, keypoints = distance.argmin(axis=1).tolist(), distance.argmin(axis=0).tolist()
    pairs = [(keypoint, corner) for keypoint, corner in enumerate(corners) if keypoints[corner] == keypoint]
    return [pair for pair in pairs if distance[pair] < CLAIM]


def _at(outline: np.ndarray, step: np.ndarray, place: np.ndarray) -> np.ndarray:
    """The outline's points at the given places, complex128 `[N]`."""
    segment = place.astype(int)
    return outline[segment] + (place - segment) * step[segment]
