"""Rivals: doubtful answers for one place, of which the most probable stays.

Unlike neighbours they overlap by more than a tolerance, so that one has to give way: always the one of the lower score.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely import Polygon

from .overlaps import COVERED, ON_LINE, CommonParts, common_parts, cut, pairs_together, parts_of_pairs, without_spikes


def suppressed(shapes: np.ndarray, scores: np.ndarray, tolerance: float) -> np.ndarray:
    """Find the polygons of which better ones cover more than `COVERED`.

    Polygons that are covered so by all better ones together are contested. Out of these fall those that are covered so
    by better ones that nobody contests: what is covered by what falls out itself stays. So what becomes of a polygon
    depends on nothing farther away than the rivals of its rivals.

    Args:
        shapes: valid polygons `[B]`.
        scores: how probable each is, `[B]`.
        tolerance: see `common_parts`.

    Returns:
        Whether each falls out, bool `[B]`.
    """
    first, second = pairs_together(shapes)
    _, worse = _by_rank(shapes, scores, first, second)
    likely = _may_be_covered(shapes, first, second, worse)[worse]
    common = parts_of_pairs(shapes, first[likely], second[likely], tolerance)
    better, worse, parts = _ranked(shapes, scores, common)
    contested = _covered(shapes, worse, parts)
    stays = ~contested[better]
    return _covered(shapes, worse[stays], parts[stays])


def clipped_to_better(shapes: np.ndarray, scores: np.ndarray, tolerance: float) -> list[Polygon | None]:
    """Cut off each polygon what better ones cover of it.

    Args:
        shapes: valid polygons `[B]`.
        scores: how probable each is, `[B]`.
        tolerance: what is left must be wider than twice this somewhere, and more than `COVERED` leaves.

    Returns:
        The same objects where nothing is cut off, None where no building is left.
    """
    _, worse, parts = _ranked(shapes, scores, common_parts(shapes, tolerance))
    result: list[Polygon | None] = list(shapes)
    for index in np.unique(worse).tolist():
        shape, loss = shapes[index], shapely.union_all(parts[worse == index])
        rest = shapely.simplify(without_spikes(cut(shape, loss, tolerance), tolerance), ON_LINE * tolerance)
        thin = shapely.is_empty(shapely.buffer(rest, -tolerance, join_style="mitre"))
        result[index] = None if thin or rest.area < (1.0 - COVERED) * shape.area else rest
    return result


def _ranked(shapes: np.ndarray, scores: np.ndarray, common: CommonParts) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The common parts of two polygons, and before them the indices of the better and of the worse one."""
    return *_by_rank(shapes, scores, common.first, common.second), common.parts


def _by_rank(
    shapes: np.ndarray, scores: np.ndarray, first: np.ndarray, second: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Of each pair the index of the better one and that of the worse one."""
    # Where scores are equal, not by the order of the buildings.
    rank = np.lexsort((*shapely.bounds(shapes).T, scores)).argsort()
    first_is_better = rank[first] > rank[second]
    return np.where(first_is_better, first, second), np.where(first_is_better, second, first)


def _may_be_covered(shapes: np.ndarray, first: np.ndarray, second: np.ndarray, worse: np.ndarray) -> np.ndarray:
    """Which of the polygons lie so far in the boxes around better ones that it is worth to look, bool `[B]`."""
    bounds = shapely.bounds(shapes)
    low, high = np.maximum(bounds[first, :2], bounds[second, :2]), np.minimum(bounds[first, 2:], bounds[second, 2:])
    return np.bincount(worse, (high - low).prod(axis=1), len(shapes)) > COVERED * shapely.area(shapes)


def _covered(shapes: np.ndarray, worse: np.ndarray, parts: np.ndarray) -> np.ndarray:
    """Of which of the polygons the given parts together make up more than the share `COVERED`."""
    areas = shapely.area(shapes)
    covered = np.bincount(worse, shapely.area(parts), len(shapes)) > COVERED * areas
    # Parts may overlap; few polygons have so many that it matters.
    for index in np.flatnonzero(covered).tolist():
        covered[index] = shapely.union_all(parts[worse == index]).area > COVERED * areas[index]
    return covered
