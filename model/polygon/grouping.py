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
from .ring import is_valid, oriented, polygon

TOLERANCE_CELLS = 2.5
"""How far a mask's contour strays from the wall, in cells of the grid."""

TOLERANCE_PIXELS = 1.5
"""The same in image pixels, for small buildings, whose cells are finer than what the network can tell."""

LEAST_SHARE = 0.5
"""A ring that covers less of the contour's area than this is no likeness of the building."""


def building_rings(evidence: Evidence, tau: float, grouping: str) -> tuple[list[Ring], str] | None:
    """Join a building's keypoints to rings.

    Args:
        evidence: what the network says of the building.
        tau: threshold τ of ExtractPeak.
        grouping: `outline` or `nearest`.

    Returns:
        Valid, oriented rings in image pixels and the status of `Building`; None where neither keypoints nor mask give a polygon.
    """
    keypoints = find_keypoints(evidence, tau)
    if grouping == "outline":
        return _by_outline(evidence, keypoints)
    if grouping == "nearest":
        return _by_nearest(evidence, keypoints)
    raise QuoinError(f"There is no grouping named {grouping}: choose outline or nearest.")


def _tolerance(evidence: Evidence) -> np.ndarray:
    """How far a wall may be from the contour, in pixels along each axis, `[2]`."""
    return np.maximum(TOLERANCE_CELLS * evidence.cell, TOLERANCE_PIXELS)


def _by_nearest(evidence: Evidence, keypoints: Keypoints) -> tuple[list[Ring], str] | None:
    """The paper's ring, or the contour where that ring crosses itself."""
    if len(keypoints) >= 3:
        ring = nearest_ring(keypoints.positions)
        if is_valid([ring]):
            return oriented([ring]), "keypoints"
    contours = trace(evidence)
    return None if contours is None else _by_contour(contours, _tolerance(evidence))


def _by_outline(evidence: Evidence, keypoints: Keypoints) -> tuple[list[Ring], str] | None:
    """The ring of keypoints along the contour, or the contour where none comes out."""
    contours = trace(evidence)
    if contours is None:
        return None
    tolerance = _tolerance(evidence)
    corners = [order_corners(contour, keypoints, tolerance) for contour in contours]
    outline = _repaired(corners[0])
    if outline is None or not outline.detected.any() or not _alike(outline.ring, contours[0]):
        return _by_contour(contours, tolerance)
    kept = _with_courtyards(outline, corners[1:])
    complete = all(corner.detected.all() for corner in kept)
    return oriented([corner.ring for corner in kept]), "keypoints" if complete else "completed"


def _alike(ring: Ring, contour: Ring) -> bool:
    shape, mask = polygon([ring]), polygon([contour])
    return shape.area >= LEAST_SHARE * mask.area


def _repaired(corners: Corners) -> Corners | None:
    """The corners as they are if their ring is valid, else without the one corner whose loss changes the area least."""
    if is_valid([corners.ring]):
        return corners
    rest = [np.delete(np.arange(len(corners.ring)), index) for index in range(len(corners.ring))]
    valid = [keep for keep in rest if is_valid([corners.ring[keep]])]
    if not valid:
        return None
    keep = max(valid, key=lambda keep: polygon([corners.ring[keep]]).area)
    return Corners(corners.ring[keep], corners.detected[keep])


def _with_courtyards(outline: Corners, courtyards: list[Corners]) -> list[Corners]:
    """The outline and those courtyards that make a valid polygon with it."""
    kept = [outline]
    for courtyard in courtyards:
        if is_valid([corners.ring for corners in [*kept, courtyard]]):
            kept.append(courtyard)
    return kept


def _by_contour(contours: list[Ring], tolerance: np.ndarray) -> tuple[list[Ring], str]:
    """The simplified contours: what is left when keypoints give no polygon."""
    outline, *courtyards = (simplified_ring(contour, tolerance) for contour in contours)
    kept = [outline]
    for courtyard in courtyards:
        if is_valid([*kept, courtyard]):
            kept.append(courtyard)
    return oriented(kept), "contour"
