"""What may become a corner of a building: keypoints near the mask's contour, and the contour's own corners."""

from __future__ import annotations

from dataclasses import dataclass

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
    away = points[:, None] - outline
    place, distance = _project(away, step)
    near = np.flatnonzero(distance < REACH)
    if len(near) > MOST:
        near = near[probabilities[near].argsort()[-MOST:]]
    points, place, probabilities = points[near], place[near], probabilities[near]
    free = np.ones(len(outline), dtype=bool)
    for keypoint, corner in _claims(abs(away[near])):
        place[keypoint] = corner
        free[corner] = False
    rounded, crossings = _rounded_corners(outline.tolist(), step.tolist(), free.tolist())
    place = np.concatenate([place, np.flatnonzero(free), rounded])
    point = np.concatenate([points, outline[free], crossings])
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


def _rounded_corners(
    outline: list[complex], step: list[complex], free: list[bool]
) -> tuple[list[float], list[complex]]:
    """Corners that the mask has cut off: for a short segment between two free corners, where its neighbours cross.

    Returns:
        Their places, the middles of those segments, and the crossings.
    """
    places, points = [], []
    for corner, start in enumerate(outline):
        after = (corner + 1) % len(outline)
        if not (free[corner] and free[after]):
            continue
        end, arriving, leaving = outline[after], _unit(step[corner - 1]), _unit(step[after])
        point = crossing(start, arriving, end, leaving)
        if point is None or max(abs(point - start), abs(point - end)) >= CUT:
            continue
        if ((point - start) * arriving.conjugate()).real > 0.0 and ((end - point) * leaving.conjugate()).real > 0.0:
            places.append(corner + 0.5)
            points.append(point)
    return places, points


def _unit(step: complex) -> complex:
    return step / max(abs(step), 1e-12)


def _project(away: np.ndarray, step: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each point the nearest place on the outline (see `Candidates.place`) and its distance, both float64 `[K]`.

    Args:
        away: from each corner of the outline to each point, complex128 `[K, M]`.
        step: from each corner of the outline to the next, complex128 `[M]`.
    """
    along = (away * (step / np.maximum(abs(step) ** 2, 1e-12)).conj()).real.clip(0.0, 1.0)
    distance = abs(away - along * step)
    nearest = distance.argmin(axis=1)
    rows = np.arange(len(away))
    return (nearest + along[rows, nearest]) % len(step), distance[rows, nearest]


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


def _at(outline: np.ndarray, step: np.ndarray, place: np.ndarray) -> np.ndarray:
    """The outline's points at the given places, complex128 `[N]`."""
    segment = place.astype(int)
    return outline[segment] + (place - segment) * step[segment]
