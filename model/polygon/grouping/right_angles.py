"""Corners at right angles that the mask does not show: keypoints that make two upright walls of a slanted one.

Where a mask fills an inner corner in, or cuts an outer one off, its contour goes straight from one wall to the other
beyond, and a keypoint in between is too far from it to count. If walls through that keypoint would keep to the
building's direction, it is a corner all the same: that a stray one lies just there is unlikely.
"""

from __future__ import annotations

import math

import numpy as np

from ..ring import from_complex, is_valid, to_complex, walls_of
from .axes import askew
from .corners import Corners
from .peaks import Keypoints

SLANTED = math.pi / 12.0
"""15°: a wall is slanted that is farther from right angles to the longest one, as it is for regularisation."""

UPRIGHT = math.pi / 15.0
"""12°: walls through a corner that was missed are nearer than this to right angles."""

APART = 1.0
"""A keypoint that is no corner is farther than this from all corners, in tolerances."""

SURE = 0.2
"""Least probability of a keypoint that is believed against the mask."""

REACH = 2.5
"""A keypoint farther than this from the slanted wall is none of its corners, in tolerances."""


def with_right_angles(corners: Corners, keypoints: Keypoints, tolerance: float) -> Corners:
    """Insert the most probable such keypoint into each slanted wall that has one.

    Args:
        corners: of a valid ring.
        keypoints: all keypoints of the building.
        tolerance: how far the contour may leave a wall, in pixels.

    Returns:
        The corners of a valid ring, those that were given if nothing changes.
    """
    points = to_complex(corners.ring).tolist()
    walls = walls_of(points)
    axis = max(walls, key=abs)
    slanted = [k for k, wall in enumerate(walls) if abs(wall) > APART * tolerance and askew(wall, axis) > SLANTED]
    if not slanted:
        return corners
    sure = (-keypoints.probabilities).argsort()[: int((keypoints.probabilities > SURE).sum())]
    by_probability = to_complex(keypoints.positions[sure]).tolist()
    free = [point for point in by_probability if min(abs(point - corner) for corner in points) > APART * tolerance]
    detected = corners.detected.copy()
    for k in reversed(slanted):
        start, end = points[k], points[(k + 1) % len(walls)]
        between = [point for point in free if _is_corner(start, point, end, axis, REACH * tolerance)]
        if between:
            points.insert(k + 1, between[0])
            detected.insert(k + 1, True)
    ring = from_complex(np.array(points))
    return Corners(ring, detected) if len(points) > len(walls) and is_valid([ring]) else corners


def _is_corner(start: complex, point: complex, end: complex, axis: complex, reach: float) -> bool:
    """Whether a point no farther than `reach` from a wall makes two upright ones of it."""
    aside = ((end - start).conjugate() * (point - start)).imag / abs(end - start)
    return abs(aside) < reach and max(askew(point - start, axis), askew(end - point, axis)) < UPRIGHT
