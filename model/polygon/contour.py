"""The mask's contour: a dense outline and the dense outlines of its courtyards."""

from __future__ import annotations

import cv2
import numpy as np
import shapely
from shapely import Polygon

from ..building import Ring
from .evidence import Evidence
from .ring import is_valid

FINE_GRID = 112
"""A coarser mask is interpolated to about so many cells a side before it is traced."""

CELL_CORNERS = np.ones((2, 2), np.uint8)

COURTYARD_SHARE = 0.01
"""Courtyards smaller than this share of the outline's area are holes in the mask, not in the building."""


def trace(evidence: Evidence) -> list[Ring] | None:
    """Trace the largest part of the mask, where it is more likely building than not.

    Returns:
        The outline, then courtyards, as dense rings in image pixels, a point for every cell of the fine grid
        that they pass; None where the mask holds nothing.
    """
    factor = max(1, FINE_GRID // evidence.mask.shape[0])
    rings, parents = _trace_cells(_fine_mask(evidence.mask, factor))
    if not rings:
        return None
    areas = [cv2.contourArea(ring) if parent < 0 else 0.0 for ring, parent in zip(rings, parents)]
    largest = areas.index(max(areas))
    least = COURTYARD_SHARE * areas[largest]
    holes = [ring for ring, parent in zip(rings, parents) if parent == largest and cv2.contourArea(ring) > least]
    # One cell of the padding lies before the grid's first.
    return [evidence.to_pixels(ring / factor - 1.0) for ring in [rings[largest], *holes]]


def _fine_mask(mask: np.ndarray, factor: int) -> np.ndarray:
    """The mask without specks and spurs of a cell or two, with an empty cell added all round, interpolated; bool."""
    padded = cv2.copyMakeBorder(cv2.medianBlur(mask, 5), 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    return cv2.resize(padded, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR) > 0.5


def _trace_cells(inside: np.ndarray) -> tuple[list[np.ndarray], list[int]]:
    """Contours along the outer edges of cells.

    Returns:
        Rings int32 `[N, 2]` in cells, and for each the index of the ring that it is a hole of, or -1.
    """
    # OpenCV joins the centres of the outermost cells. Marking the cells' corners instead puts its line on their edges.
    corners = cv2.dilate(inside.view(np.uint8), CELL_CORNERS, anchor=(1, 1))
    contours, hierarchy = cv2.findContours(corners, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if hierarchy is None:
        return [], []
    return [contour[:, 0] for contour in contours], hierarchy[0, :, 3].tolist()


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
