"""From a building's evidence to its rings."""

from __future__ import annotations

import numpy as np

from ..building import Ring
from ..errors import QuoinError
from .contour import simplified_ring, trace
from .evidence import Evidence
from .nearest import nearest_ring
from .outline import Corners, order_corners
from .peaks import Keypoints, find_keypoints
from .ring import is_valid, oriented, signed_area

TOLERANCE_CELLS = 2.5
"""How far a mask's contour strays from the wall, in cells of the grid."""

TOLERANCE_PIXELS = 6.0
"""The same in image pixels, for small buildings, whose cells are finer than what the network can tell."""

FINER = (1.0, 0.5, 0.25)
"""Shares of the tolerance tried in turn: a building narrower than the tolerance needs a finer one."""

NO_KEYPOINTS = Keypoints(np.empty((0, 2)), np.empty(0))

LEAST_AREA = 0.6
"""A ring with less of the contour's area than this is no likeness of the building."""


def building_rings(evidence: Evidence, tau: float, grouping: str) -> tuple[list[Ring], str] | None:
    """Join a building's keypoints to rings.

    Args:
        evidence: what the network says of the building.
        tau: threshold τ of ExtractPeak.
        grouping: `outline` or `nearest`.

    Returns:
        Valid, oriented rings in image pixels and the status of `Building`; None where neither keypoints nor mask give
        a polygon.
    """
    keypoints = find_keypoints(evidence, tau)
    if grouping == "outline":
        found = _by_outline(evidence, keypoints)
    elif grouping == "nearest":
        found = _by_nearest(evidence, keypoints)
    else:
        raise QuoinError(f"There is no grouping named {grouping}: choose outline or nearest.")
    if found is None:
        return None
    rings, status = found
    return oriented(rings), status


def _by_nearest(evidence: Evidence, keypoints: Keypoints) -> tuple[list[Ring], str] | None:
    """The paper's ring, or the contour where that ring crosses itself."""
    if len(keypoints) >= 3:
        ring = nearest_ring(keypoints.positions)
        if is_valid([ring]):
            return [ring], "keypoints"
    contours = trace(evidence)
    return None if contours is None else (_by_contour(contours, _tolerance(evidence)), "contour")


def _by_outline(evidence: Evidence, keypoints: Keypoints) -> tuple[list[Ring], str] | None:
    """The ring of keypoints along the contour, or the contour where none comes out."""
    contours = trace(evidence)
    if contours is None:
        return None
    tolerance = _tolerance(evidence)
    outline = _valid_corners(contours[0], keypoints, tolerance)
    if outline is None or not any(outline.detected):
        return _by_contour(contours, tolerance), "contour"
    courtyards = [_valid_corners(contour, keypoints, tolerance) for contour in contours[1:]]
    found = [outline, *(courtyard for courtyard in courtyards if courtyard is not None)]
    kept = [found[index] for index in _nested([corners.ring for corners in found])]
    complete = all(all(corners.detected) for corners in kept)
    return [corners.ring for corners in kept], "keypoints" if complete else "completed"


def _tolerance(evidence: Evidence) -> np.ndarray:
    """How far a wall may be from the contour, in pixels along each axis, `[2]`."""
    return np.maximum(TOLERANCE_CELLS * evidence.cell, TOLERANCE_PIXELS)


def _valid_corners(contour: Ring, keypoints: Keypoints, tolerance: np.ndarray) -> Corners | None:
    """The corners along a contour, at the coarsest tolerance at which they bound a likeness of it."""
    least = LEAST_AREA * abs(signed_area(contour))
    for share in FINER:
        corners = _repaired(order_corners(contour, keypoints, share * tolerance))
        if corners is not None and abs(signed_area(corners.ring)) > least:
            return corners
    return None


def _repaired(corners: Corners) -> Corners | None:
    """The corners if their ring is valid, else without the one whose loss makes it so and leaves the most area."""
    if is_valid([corners.ring]):
        return corners
    ring, detected = corners.ring, corners.detected
    rests = [Corners(np.delete(ring, k, axis=0), detected[:k] + detected[k + 1 :]) for k in range(len(ring))]
    valid = [rest for rest in rests if is_valid([rest.ring])]
    return max(valid, key=lambda rest: abs(signed_area(rest.ring)), default=None)


def _by_contour(contours: list[Ring], tolerance: np.ndarray) -> list[Ring]:
    """The contours' own corners: what is left when keypoints give no polygon."""
    corners = [_valid_corners(contour, NO_KEYPOINTS, tolerance) for contour in contours]
    rings = [
        simplified_ring(contour, tolerance) if each is None else each.ring for contour, each in zip(contours, corners)
    ]
    return [rings[index] for index in _nested(rings)]


def _nested(rings: list[Ring]) -> list[int]:
    """Indices of the outline, which is valid, and of those courtyards that make a valid polygon with it."""
    kept = [0]
    for index in range(1, len(rings)):
        if is_valid([rings[each] for each in [*kept, index]]):
            kept.append(index)
    return kept
