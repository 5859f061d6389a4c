"""The mask's contour: a dense outline and the dense outlines of its courtyards."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import shapely
from shapely import Polygon

from ...building import Ring
from ..evidence import RegionMask
from ..ring import is_valid
from ..runs import split

FINE_GRID = 112
"""A coarser mask is interpolated to about so many cells a side before it is traced."""

MEDIAN_REACH = 2
"""The median of each cell and of those so many cells away takes its place."""

ONE = 2**15
"""What a probability of 1 is where probabilities are whole numbers."""

CELL_CORNERS = np.ones((2, 2), np.uint8)

COURTYARD_SHARE = 0.01
"""Courtyards smaller than this share of the outline's area are holes in the mask, not in the building."""


def trace(evidences: Sequence[RegionMask]) -> list[list[Ring] | None]:
    """Trace the largest part of each mask, where it is more likely building than not.

    Args:
        evidences: of buildings, one or more, all on grids of one size.

    Returns:
        For each building the outline, then courtyards, as dense rings in image pixels, a point for every cell of the
        fine grid that they pass; None where the mask holds nothing.
    """
    factor = max(1, FINE_GRID // len(evidences[0].mask))
    found = [largest_part(each) for each in _cell_corners(np.array([each.mask for each in evidences]), factor)]
    traced = [index for index, rings in enumerate(found) if rings]
    result: list[list[Ring] | None] = [None] * len(evidences)
    if traced:
        of_rings = [evidences[index] for index in traced for _ in found[index]]
        rings = iter(_in_pixels([ring for index in traced for ring in found[index]], of_rings, factor))
        for index in traced:
            result[index] = [next(rings) for _ in found[index]]
    return result


def _in_pixels(rings: Sequence[np.ndarray], evidences: Sequence[RegionMask], factor: int) -> list[Ring]:
    """Rings of cells of the fine grid in image pixels, all at once since many short rows take numpy long."""
    counts = np.array([len(ring) for ring in rings])
    origin, cell = (np.repeat(each, counts, axis=0) for each in zip(*((one.origin, one.cell) for one in evidences)))
    # One cell of the padding lies before the grid's first.
    return split(origin + (np.concatenate(rings) / factor - 1.0) * cell, counts)


def _cell_corners(masks: np.ndarray, factor: int) -> np.ndarray:
    """The corners of the cells of masks `[B, S, S]`, interpolated and with an empty cell added all round; uint8.

    Specks and spurs of a cell or two are left out. All masks go through each step as one image, below each other.
    """
    count, size, _ = masks.shape
    # The rows that the median sees beyond a mask are its first or last, as at the edge of an image.
    rows = np.arange(-MEDIAN_REACH, size + MEDIAN_REACH).clip(0, size - 1)
    # Medians of integers take half the time.
    whole = (masks * np.float32(ONE)).astype(np.uint16)[:, rows].reshape(-1, size)
    smooth = cv2.medianBlur(whole, 2 * MEDIAN_REACH + 1).reshape(count, -1, size)
    padded = np.zeros((count, size + 2, size + 2), np.uint16)
    padded[:, 1:-1, 1:-1] = smooth[:, MEDIAN_REACH:-MEDIAN_REACH]
    fine = cv2.resize(padded.reshape(-1, size + 2), None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR)
    # OpenCV joins the centres of the outermost cells. Marking the cells' corners instead puts its line on their edges.
    corners = cv2.dilate((fine > ONE // 2).view(np.uint8), CELL_CORNERS, anchor=(1, 1))
    return corners.reshape(count, -1, corners.shape[1])


def largest_part(corners: np.ndarray) -> list[np.ndarray]:
    """The outline of the largest part and its courtyards, int32 `[N, 2]` each, in cells; none where there is none."""
    contours, hierarchy = cv2.findContours(corners, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if hierarchy is None:
        return []
    rings, parents = [contour[:, 0] for contour in contours], hierarchy[0, :, 3].tolist()
    if len(rings) == 1:
        return rings
    areas = [cv2.contourArea(ring) if parent < 0 else 0.0 for ring, parent in zip(rings, parents)]
    largest = areas.index(max(areas))
    least = COURTYARD_SHARE * areas[largest]
    holes = [ring for ring, parent in zip(rings, parents) if parent == largest and cv2.contourArea(ring) > least]
    return [rings[largest], *holes]


def simplify(ring: Ring, tolerance: float) -> np.ndarray:
    """Douglas and Peucker's simplification of a closed ring.

    Args:
        ring: `[N, 2]`.
        tolerance: how far the ring may be left.

    Returns:
        Indices of the points that stay, ascending, int `[M]`.
    """
    points = ring.astype(np.float32)
    kept = cv2.approxPolyDP(points, tolerance, closed=True)[:, 0]
    # Two float32 coordinates compare as one integer.
    return np.flatnonzero((points.view(np.int64)[:, 0] == kept.copy().view(np.int64)).any(axis=0))


def simplified_ring(ring: Ring, tolerance: np.ndarray) -> Ring:
    """A valid ring of few points within about `tolerance` (per axis, `[2]`) of a dense one."""
    for share in (1.0, 0.5, 0.25):
        corners = ring[simplify((ring - ring[0]) / tolerance, share)]
        if is_valid([corners]):
            return corners
    # A ring that touches itself: of its parts the largest, which GEOS simplifies without making it invalid.
    parts = shapely.get_parts(shapely.make_valid(Polygon(ring), method="structure", keep_collapsed=False))
    largest = parts[shapely.area(parts).argmax()].simplify(tolerance.min())
    return np.array(largest.exterior.coords)[:-1]
