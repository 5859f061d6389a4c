"""Distances of many points from a geometry, in a time that hardly grows with the number of its corners."""

from __future__ import annotations

import numpy as np
import shapely

from .runs import places_in_runs, starts

LONGEST = 128
"""A line of more edges is cut into pieces, since GEOS looks at all edges of a line."""

PIECE = 16
"""Edges of a piece."""

NODE = 4
"""Members of a node of the tree: the nearest one is found in half of the time that ten take."""


def distances(points: np.ndarray, geometry: shapely.Geometry) -> np.ndarray:
    """How far each of the points `[N]` is from polygons or lines, as `shapely.distance`: NaN where these are empty."""
    if shapely.get_num_coordinates(geometry) <= LONGEST:
        return shapely.distance(points, geometry)
    is_area = shapely.get_dimensions(geometry) == 2
    corners, line = shapely.get_coordinates(
        shapely.get_parts(shapely.boundary(geometry) if is_area else geometry), return_index=True
    )
    lines, _ = pieces(corners, np.bincount(line))
    away = shapely.distance(lines[shapely.STRtree(lines, NODE).nearest(points)], points)
    if is_area:
        shapely.prepare(geometry)
        away[shapely.intersects(geometry, points)] = 0.0
    return away


def pieces(corners: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Cut lines of more than `LONGEST` edges into pieces; return all pieces, and the line of each.

    Args:
        corners: of the lines, one line after the other, `[N, 2]`.
        counts: how many each line has, at least two, int `[L]`.
    """
    edges = counts - 1
    most = np.where(edges > LONGEST, PIECE, edges)
    number = -(-edges // most)
    line = np.repeat(np.arange(len(counts)), number)
    before = places_in_runs(number) * most[line]
    taken = np.minimum(most[line], edges[line] - before) + 1
    piece = np.repeat(np.arange(len(line)), taken)
    place = (starts(counts)[line] + before)[piece] + places_in_runs(taken)
    return shapely.linestrings(corners[place], indices=piece), line
