"""Where points fall on the nearest of many contours, in a time that hardly grows with their number and length."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ...building import Ring
from ...polygon.runs import places_in_runs, split, starts

LONGEST_PIECE = 128
"""A longer contour is cut into pieces of so many edges, since GEOS looks at all edges of the nearest line."""

RUN = 16
"""So many points one behind the other look for the lines near them together."""

NODE = 4
"""Members of a node of the tree: the nearest one is found in half of the time that ten take."""

ON_LINE = 1e-9


class Contours:
    """The outlines of polygons and the edges of their holes.

    Args:
        polygons: `[B]`; at least one, if any point is to be asked for.
    """

    def __init__(self, polygons: np.ndarray) -> None:
        corners, ring = shapely.get_coordinates(shapely.get_rings(polygons), return_index=True)
        self._pieces, _ = _pieces(corners, np.bincount(ring))
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


def distances_to_own(vertices: Sequence[Ring], lines: Sequence[Ring]) -> list[np.ndarray]:
    """Return how far each ring's vertices are from the closed line that belongs to it, float `[N]` each."""
    counts = np.array([len(ring) for ring in lines], dtype=int)
    pieces, line = _pieces(np.concatenate([np.concatenate([ring, ring[:1]]) for ring in lines]), counts + 1)
    points = split(shapely.points(np.concatenate(vertices)), np.array([len(ring) for ring in vertices]))
    own = split(pieces, np.bincount(line))
    return [
        shapely.distance(each if len(each) == 1 else each[shapely.STRtree(each).nearest(geometries)], geometries)
        for each, geometries in zip(own, points)
    ]


def _pieces(corners: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Cut lines into pieces of no more than `LONGEST_PIECE` edges; return them, and the line of each.

    Args:
        corners: of the lines, one line after the other, `[N, 2]`.
        counts: how many each line has, at least two, int `[L]`.
    """
    pieces = -(-(counts - 1) // LONGEST_PIECE)
    line, before = np.repeat(np.arange(len(counts)), pieces), places_in_runs(pieces) * LONGEST_PIECE
    taken = np.minimum(LONGEST_PIECE, counts[line] - 1 - before) + 1
    piece = np.repeat(np.arange(len(line)), taken)
    return shapely.linestrings(corners[(starts(counts)[line] + before)[piece] + places_in_runs(taken)], indices=piece), line
