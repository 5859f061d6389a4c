"""Overlaps of neighbours, parted between the two along a line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon

from ..distances import distances
from ..ring import CLEARANCE
from .apart import apart

GRID_SHARE = 1e-4
"""Coordinates of polygons that were cut are rounded to this share of the tolerance, so that what was cut fits."""

ON_LINE = 3e-4
"""A point this near to an outline, in tolerances, lies on it."""

COVERED = 0.7
"""A building of which others cover a larger share is another answer for theirs."""

SPIKE = 0.25
"""Half the width of what is too thin to be a part of a building, in tolerances."""
SHARPEST = 100.0
"""Corners keep their point unless it reaches this many widths: cut off, it would leave a wall that is too short."""

MOST_COMMON = 500
"""Of more common points of two outlines not all pairs are looked at."""


MOST_PARTS = 200
"""Outlines that cross in more places share a border that is crooked all along, as no two buildings do."""


class Parting(NamedTuple):
    """What each of two polygons loses of their overlap; either may be empty."""

    first: shapely.Geometry
    second: shapely.Geometry


NOTHING = Polygon()


class _Bounded(NamedTuple):
    """A polygon and its edge: the outline and those of the courtyards."""

    shape: Polygon
    edge: shapely.Geometry


def part_overlaps(shapes: Sequence[Polygon], tolerance: float, leave_rivals: bool) -> list[Polygon]:
    """Cut overlaps so that of two neighbours none covers what the other does.

    An overlap is parted along the line between the two points where the outlines cross; where that is not possible, one
    of the two gives it up, the one whose edge recedes less, or else each gives up half of it, on either side of its
    long axis. What would take more than the tolerance from the edge is left alone: such polygons are no neighbours but
    rival answers for one building. So are polygons left alone that cross each other in very many places.

    Args:
        shapes: valid polygons.
        tolerance: how far the edge of a polygon may recede.
        leave_rivals: whether nothing is parted that is most of a polygon and wider than its edge may recede.

    Returns:
        Valid polygons; those that lose nothing are the same objects.
    """
    lost: dict[int, list[shapely.Geometry]] = defaultdict(list)
    bounded = [_Bounded(shape, edge) for shape, edge in zip(shapes, shapely.boundary(shapes))]
    common = _without_tangles(common_parts(np.array(shapes), tolerance))
    if leave_rivals:
        common = _without_rivals(common, np.array(shapes), tolerance)
    for first, second, part in zip(*common):
        parting = _best_parting(part, bounded[first], bounded[second], tolerance)
        lost[first].append(parting.first)
        lost[second].append(parting.second)
    return [_without(shape, lost[index], tolerance) if index in lost else shape for index, shape in enumerate(shapes)]


class CommonParts(NamedTuple):
    """What pairs of polygons have in common: int `[K]` indices of the two, and the connected parts, `[K]`."""

    first: np.ndarray
    second: np.ndarray
    parts: np.ndarray


def _without_tangles(common: CommonParts) -> CommonParts:
    """The common parts of those pairs that have few."""
    pairs = np.stack([common.first, common.second], axis=1)
    _, pair, counts = np.unique(pairs, axis=0, return_inverse=True, return_counts=True)
    few = counts[pair.reshape(-1)] <= MOST_PARTS
    return CommonParts(*(each[few] for each in common))


def _without_rivals(common: CommonParts, shapes: np.ndarray, tolerance: float) -> CommonParts:
    """The common parts without those that are most of a polygon, and wider than its edge may recede on both sides."""
    areas, bounds = shapely.area(common.parts), shapely.bounds(common.parts)
    lengths = np.hypot(*(bounds[:, 2:] - bounds[:, :2]).T)
    smaller = np.minimum(*(shapely.area(shapes[index]) for index in (common.first, common.second)))
    left = (areas <= COVERED * smaller) | (areas <= 2.0 * tolerance * lengths)
    return CommonParts(common.first[left], common.second[left], common.parts[left])


def common_parts(shapes: np.ndarray, tolerance: float) -> CommonParts:
    """All connected parts that two of the valid polygons `[B]` have in common, each pair once."""
    return parts_of_pairs(shapes, *pairs_together(shapes), tolerance)


def pairs_together(shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Indices of the two of each pair of polygons `[B]` that may overlap, each pair once, int `[P]` both."""
    first, second = shapely.STRtree(shapes).query(shapes)
    # GEOS differs in the last digits by which comes first, which may not depend on the order of the buildings
    rank = np.lexsort(shapely.bounds(shapes).T).argsort()
    once = rank[first] < rank[second]
    first, second = first[once], second[once]
    together = ~apart(shapes, first, second)
    return first[together], second[together]


def parts_of_pairs(shapes: np.ndarray, first: np.ndarray, second: np.ndarray, tolerance: float) -> CommonParts:
    """The same as `common_parts` for some of its pairs."""
    # On a grid: without one GEOS 3.14 gives all of a polygon where two only share an edge, but for the last digit.
    common = shapely.intersection(shapes[first], shapes[second], grid_size=GRID_SHARE * tolerance)
    parts, pair = shapely.get_parts(common, return_index=True)
    large = shapely.area(parts) > (GRID_SHARE * tolerance) ** 2
    return CommonParts(first[pair[large]], second[pair[large]], parts[large])


def _best_parting(part: Polygon, first: _Bounded, second: _Bounded, tolerance: float) -> Parting:
    """The parting along the chord, or the one that takes less from the edge, or one into halves, or one of nothing."""
    for parting in _along_the_chord(part, first, second, tolerance):
        if _depth(parting, first, second, tolerance) <= tolerance:
            return parting
    one_sided = [Parting(part, NOTHING), Parting(NOTHING, part)]
    depths = [_depth(parting, first, second, tolerance) for parting in one_sided]
    if min(depths) <= tolerance:
        return one_sided[depths.index(min(depths))]
    for parting in _into_halves(part):
        # which half is whose nobody knows yet: the wrong one would cut off the other, which is kept
        pairs = ((first.shape, parting.first), (second.shape, parting.second))
        if all(receding(shape, cut(shape, loss, tolerance), tolerance) <= tolerance for shape, loss in pairs):
            return parting
    return Parting(NOTHING, NOTHING)


def _depth(parting: Parting, first: _Bounded, second: _Bounded, tolerance: float) -> float:
    """How far the edge of either polygon recedes at most by a parting; infinite where that is more than the tolerance.

    What is left of a polygon holds what it keeps of the overlap, and all else of it lies beyond the other's edge. Most
    partings are decided by how far away these two are; to cut and to look takes several times as long.
    """
    deepest = 0.0
    for own, other, loss, kept in ((first, second, *parting), (second, first, *parting[::-1])):
        if loss.is_empty:
            continue
        points = shapely.points(_points_along(loss, tolerance))
        to_kept = distances(points, kept)
        if np.fmin(to_kept, distances(points, other.edge)).max() > tolerance:
            return np.inf
        depth = to_kept.max()
        if kept.is_empty or depth > tolerance:
            depth = receding(loss, cut(own.shape, loss, tolerance), tolerance)
        deepest = max(deepest, depth)
    return deepest


def _points_along(geometry: shapely.Geometry, tolerance: float) -> np.ndarray:
    """Points `[N, 2]` on its edges, one every quarter of the tolerance."""
    # of its lines, since GEOS gives nothing for a polygon without width
    return shapely.get_coordinates(shapely.segmentize(shapely.boundary(geometry), tolerance / 4.0))


def receding(before: shapely.Geometry, after: Polygon, tolerance: float) -> float:
    """How far the farthest point of what was is from what is left."""
    if after.is_empty:
        return np.inf
    points = _points_along(before, tolerance)
    # Most are still covered, which a prepared polygon tells far sooner than how far away they are.
    shapely.prepare(after)
    lost = points[~shapely.intersects_xy(after, points)]
    return float(distances(shapely.points(lost), after).max(initial=0.0))


def cut(shape: Polygon, loss: shapely.Geometry, tolerance: float) -> Polygon:
    """The largest part of a polygon without what it loses, with no slivers thinner than the grid."""
    grid = GRID_SHARE * tolerance
    # On the grid beforehand: specks that are no wider than it make GEOS give up.
    rest = shapely.difference(shape, shapely.set_precision(loss, grid), grid_size=grid)
    return _largest(rest)


def without_spikes(shape: Polygon, tolerance: float) -> Polygon:
    """A polygon without what is too thin, as is left where a cut runs nearly along a wall."""
    width = max(SPIKE * tolerance, 2 * CLEARANCE)
    within = _largest(shapely.buffer(shape, -width, join_style="mitre"))
    widened = shapely.buffer(within, width, join_style="mitre", mitre_limit=SHARPEST)
    if shape.interiors:
        # GEOS may fill a courtyard whose wall was too thin, or give two polygons that overlap
        whole = shapely.make_valid(widened, method="structure", keep_collapsed=False)
        widened = shapely.intersection(whole, shape, grid_size=GRID_SHARE * tolerance)
    return _largest(widened)


def _largest(geometry: shapely.Geometry) -> Polygon:
    """The largest polygon of it, empty where there is none."""
    return max(_polygons(shapely.get_parts(geometry)), key=shapely.area, default=NOTHING)


def _flat(geometry: shapely.Geometry) -> shapely.Geometry:
    """Its polygons alone: a line that is left beside them cannot be cut away from anything."""
    if isinstance(geometry, Polygon | MultiPolygon):
        return geometry
    return MultiPolygon(_polygons(shapely.get_parts(geometry)))


def _along_the_chord(part: Polygon, first: _Bounded, second: _Bounded, tolerance: float) -> list[Parting]:
    """The parting along the line between those two common points of the outlines that lie farthest apart, if any do."""
    corners = shapely.get_coordinates(part.exterior)[:-1]
    points = shapely.points(corners)
    of_first, of_second = (distances(points, each.edge) < ON_LINE * tolerance for each in (first, second))
    common = corners[of_first & of_second]
    if len(common) < 2:
        return []
    start, end = _farthest(common)
    sides = _sides(part, start, end)
    # What lies between the chord and the first polygon's own outline is what that one gives up.
    side_of = (end - start)[0] * (corners - start)[:, 1] - (end - start)[1] * (corners - start)[:, 0]
    first_edge = side_of[of_first & ~of_second].sum() - side_of[of_second & ~of_first].sum()
    return [Parting(*sides) if first_edge > 0.0 else Parting(*sides[::-1])]


def _farthest(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The two of the points `[N, 2]` that lie farthest apart; of very many those farthest from their middle or so."""
    if len(points) > MOST_COMMON:
        start = points[np.hypot(*(points - points.mean(axis=0)).T).argmax()]
        return start, points[np.hypot(*(points - start).T).argmax()]
    apart = np.hypot(*(points[:, None] - points).T)
    first, second = np.unravel_index(apart.argmax(), apart.shape)
    return points[first], points[second]


def _into_halves(part: Polygon) -> list[Parting]:
    """The two partings along the long axis of the smallest rectangle around the overlap, if it has any width."""
    around = shapely.minimum_rotated_rectangle(part)
    if not isinstance(around, Polygon):
        return []
    corners = shapely.get_coordinates(around)[:4]
    middles = (corners + np.roll(corners, -1, axis=0)) / 2.0
    start, end = max((middles[:3:2], middles[1::2]), key=lambda ends: float(np.hypot(*(ends[1] - ends[0]))))
    sides = _sides(part, start, end)
    return [Parting(*sides), Parting(*sides[::-1])]


def _sides(part: Polygon, start: np.ndarray, end: np.ndarray) -> list[shapely.Geometry]:
    """What lies on the left of a line, and what on the right."""
    left = _left_of(start, end, 2.0 * float(np.ptp(shapely.get_coordinates(part), axis=0).sum()))
    return [_flat(shapely.intersection(part, left)), _flat(shapely.difference(part, left))]


def _left_of(start: np.ndarray, end: np.ndarray, reach: float) -> Polygon:
    """A square on the left of a line (where the cross product is positive), larger than anything it is used on."""
    along = (end - start) / np.hypot(*(end - start)) * reach
    across = np.array([-along[1], along[0]])
    return shapely.polygons(
        np.array([start - along, start + 2.0 * along, start + 2.0 * along + 2.0 * across, start - along + 2.0 * across])
    )


def _without(shape: Polygon, pieces: list[shapely.Geometry], tolerance: float) -> Polygon:
    """The polygon without what it loses, or as it was where a single valid polygon does not come out."""
    areas = _polygons(shapely.get_parts(pieces))
    if not areas:
        return shape
    rest = shapely.simplify(cut(shape, shapely.union_all(areas), tolerance), ON_LINE * tolerance)
    return rest if receding(shape, rest, tolerance) <= tolerance else shape


def _polygons(geometries: Sequence[shapely.Geometry]) -> list[Polygon]:
    return [geometry for geometry in geometries if isinstance(geometry, Polygon) and not geometry.is_empty]
