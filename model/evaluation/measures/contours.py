"""Where points fall on the nearest of many contours, in a time that hardly grows with their number and length."""

from __future__ import annotations

import numpy as np
import shapely

from ...polygon.distances import NODE, pieces

RUN = 16
"""So many points one behind the other look for the lines near them together."""

ON_LINE = 1e-9


class Contours:
    """The outlines of polygons and the edges of their holes.

    Args:
        polygons: `[B]`; at least one, if any point is to be asked for.
    """

    def __init__(self, polygons: np.ndarray) -> None:
        corners, ring = shapely.get_coordinates(shapely.get_rings(polygons), return_index=True)
        self._pieces, _ = pieces(corners, np.bincount(ring))
        self._tree = shapely.STRtree(self._pieces, node_capacity=NODE)

    def nearest(self, points: np.ndarray) -> np.ndarray:
        """Return the nearest point on any contour for each of the points `[N, 2]`; one on a contour is its own."""
        geometries = shapely.points(points)
        pieces = self._pieces[self._nearest_pieces(points, geometries)]
        places = shapely.line_locate_point(pieces, geometries)
        images = shapely.get_coordinates(shapely.line_interpolate_point(pieces, places))
        on_line = np.linalg.norm(images - points, axis=1) < ON_LINE
        return np.where(on_line[:, None], points, images)

    def _nearest_pieces(self, points: np.ndarray, geometries: np.ndarray) -> np.ndarray:
        """The index of each point's nearest piece.

        To ask the tree for each point takes most of the time. So it is asked for one point of a run, and the others
        have the same nearest piece where no other one comes as near to the run as its farthest point is from that.
        """
        first = np.arange(0, len(points), RUN)
        run = np.arange(len(points)) // RUN
        nearest = self._tree.nearest(geometries[first])[run]
        reach = np.maximum.reduceat(shapely.distance(self._pieces[nearest], geometries), first)[:, None]
        low, high = np.minimum.reduceat(points, first) - reach, np.maximum.reduceat(points, first) + reach
        runs, _ = self._tree.query(shapely.box(*low.T, *high.T))
        doubtful = np.bincount(runs, minlength=len(first))[run] > 1
        nearest[doubtful] = self._tree.nearest(geometries[doubtful])
        return nearest
