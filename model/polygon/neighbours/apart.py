"""Polygons between which a straight line runs: most neighbours, once they have met, of all that touch."""

from __future__ import annotations

import numpy as np
import shapely

from ..ring import to_complex
from ..runs import batches, places_in_runs, starts

ROUNDING = 1e-9
"""What reaches no farther beyond a wall than this does not reach beyond it, in pixels."""

MOST_POINTS = 1 << 12
"""Each wall of a hull looks at each point of the other; where these are more, GEOS is the faster one to ask."""

TOGETHER = 1 << 20
"""About so many points are looked at together."""


def apart(shapes: np.ndarray, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Whether pairs of polygons lie on two sides of a wall of the convex hull of either, so have no area in common.

    Args:
        shapes: polygons `[B]`.
        first: indices of one of each pair, int `[P]`.
        second: indices of the other, int `[P]`.

    Returns:
        bool `[P]`; pairs that are nested in each other's bays are not told apart, nor those of very many corners.
    """
    if len(first) == 0:
        return np.zeros(0, dtype=bool)
    hulls = _Hulls(shapes)
    told = np.zeros(len(first), dtype=bool)
    points = hulls.count[first] * hulls.count[second]
    few = np.flatnonzero(points <= MOST_POINTS)
    for part in batches(points[few], TOGETHER):
        one, other = first[few[part]], second[few[part]]
        told[few[part]] = _beyond_a_wall(hulls, one, other) | _beyond_a_wall(hulls, other, one)
    return told


class _Hulls:
    """The convex hulls of polygons, closed rings one after the other; points are complex numbers.

    Attributes:
        count: how many walls each has, int `[B]`.
        first: index of each one's first point, int `[B]`.
        start: the points; a wall goes from each to the next but for the last of a ring, complex128 `[N]`.
        outward: unit vectors at right angles to the walls.
    """

    def __init__(self, shapes: np.ndarray) -> None:
        hulls = shapely.convex_hull(shapes)
        points, index = shapely.get_coordinates(hulls, return_index=True)
        self.count = np.bincount(index) - 1
        self.first = starts(self.count + 1)
        self.start = to_complex(points)
        way = np.append(np.diff(self.start), 0.0)
        aside = 1j * way / np.maximum(abs(way), 1e-12)
        middle = to_complex(shapely.get_coordinates(shapely.centroid(hulls)))[index]
        inside = ((middle - self.start) * aside.conj()).real > 0.0
        self.outward = np.where(inside, -aside, aside)


def _beyond_a_wall(hulls: _Hulls, own: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Whether of pairs of polygons the whole other one lies beyond a wall of the first one's hull, bool `[P]`."""
    walls, points = hulls.count[own], np.repeat(hulls.count[other], hulls.count[own])
    wall = np.repeat(np.repeat(hulls.first[own], walls) + places_in_runs(walls), points)
    point = np.repeat(np.repeat(hulls.first[other], walls), points) + places_in_runs(points)
    beyond = ((hulls.start[point] - hulls.start[wall]) * hulls.outward[wall].conj()).real
    least = np.minimum.reduceat(beyond, starts(points))
    return np.maximum.reduceat(least, starts(walls)) >= -ROUNDING
