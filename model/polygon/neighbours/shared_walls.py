"""Walls that neighbours share: walls of two buildings that nearly coincide become one.

The longest of such walls leads. The others follow it: all get one line, in the leader's direction, through the mean of
where they were. Only a wall that follows none may lead, so a wall's line depends on nothing farther away than the
neighbours of its neighbours' neighbours, however long a row of houses is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ...building import Ring
from ..acceptance import is_near
from ..lines import crossing
from ..ring import following, from_complex, is_valid, signed_area, to_complex

LEAST_COSINE = math.cos(math.radians(15.0))
"""Walls at a larger angle to each other are not one wall."""

LEAST_SHARED = 0.3
"""The share of the shorter wall that must lie along the longer one."""

GAP_SHARE = 0.5
"""The widest gap that is closed, in tolerances: unlike an overlap it may be real."""

Line = tuple[complex, complex]
"""A point on it and its unit vector."""


@dataclass(frozen=True)
class _Walls:
    """All walls of all buildings, `[W]` each: complex `start` and `unit` vector, `length`, index of building."""

    start: np.ndarray
    unit: np.ndarray
    length: np.ndarray
    building: np.ndarray


@dataclass(frozen=True)
class _Pairs:
    """Walls of two buildings that nearly coincide, `[P]` each.

    Attributes:
        leader, follower: indices of walls; the leader is the longer one.
        shared: the length along which the follower lies beside the leader.
        aside: how far from the leader, outside its building, the follower lies in the middle of that.
    """

    leader: np.ndarray
    follower: np.ndarray
    shared: np.ndarray
    aside: np.ndarray


def share_walls(buildings: Sequence[list[Ring]], tolerance: float) -> list[list[Ring]]:
    """Move walls of neighbours that nearly coincide to one line.

    Args:
        buildings: valid polygons, turned as `ring.oriented` does.
        tolerance: by how much such walls may overlap, and how far a wall or corner may move.

    Returns:
        The rings, as many with as many points. A building to which this cannot be done keeps its own, the same objects.
    """
    walls = _all_walls(buildings)
    lines = _common_lines(walls, _leading_pairs(_near_pairs(walls, tolerance)))
    result, first = [], 0
    for rings in buildings:
        own = range(first, first + sum(len(ring) for ring in rings))
        result.append(_moved(rings, [lines.get(wall) for wall in own], tolerance))
        first = own.stop
    return result


def _all_walls(buildings: Sequence[list[Ring]]) -> _Walls:
    rings = [(index, to_complex(ring)) for index, building in enumerate(buildings) for ring in building]
    start = np.concatenate([points for _, points in rings])
    step = np.concatenate([following(points) - points for _, points in rings])
    length = abs(step)
    unit = step / np.maximum(length, 1e-12)
    return _Walls(start, unit, length, np.repeat([index for index, _ in rings], [len(points) for _, points in rings]))


def _near_pairs(walls: _Walls, tolerance: float) -> _Pairs:
    """All pairs of walls that nearly coincide; they run opposite ways, as all buildings turn the same way."""
    ends = np.stack([walls.start, walls.start + walls.length * walls.unit], axis=1)
    # Grown by the tolerance on two sides, boxes meet where walls may lie that near to each other.
    x, y = np.sort(ends.real, axis=1).T, np.sort(ends.imag, axis=1).T
    boxes = shapely.box(x[0] - tolerance, y[0] - tolerance, x[1], y[1])
    leader, follower = shapely.STRtree(boxes).query(boxes)
    rank = np.empty(len(boxes), dtype=int)
    rank[np.lexsort((walls.start.imag, walls.start.real, walls.length))] = np.arange(len(boxes))
    opposite = (walls.unit[leader] * walls.unit[follower].conj()).real < -LEAST_COSINE
    kept = opposite & (walls.building[leader] != walls.building[follower]) & (rank[leader] > rank[follower])
    leader, follower = leader[kept], follower[kept]
    # Along the leader, which is real, and away from its building.
    begin, end = ((ends[follower, k] - walls.start[leader]) * walls.unit[leader].conj() for k in (1, 0))
    low, high = np.maximum(begin.real, 0.0), np.minimum(end.real, walls.length[leader])
    slope = (end.imag - begin.imag) / np.maximum(end.real - begin.real, 1e-12)
    at_low, at_high = (begin.imag + slope * (place - begin.real) for place in (low, high))
    near = (np.minimum(at_low, at_high) >= -tolerance) & (np.maximum(at_low, at_high) <= GAP_SHARE * tolerance)
    near &= high - low >= LEAST_SHARED * walls.length[follower]
    return _Pairs(leader[near], follower[near], (high - low)[near], ((at_low + at_high) / 2.0)[near])


def _leading_pairs(pairs: _Pairs) -> _Pairs:
    """Those whose leader follows no other wall, and for each follower the one with which it shares most."""
    kept = ~np.isin(pairs.leader, pairs.follower)
    order = np.lexsort((pairs.leader, pairs.shared))
    order = order[kept[order]]
    _, last = np.unique(pairs.follower[order][::-1], return_index=True)
    chosen = order[::-1][last]
    return _Pairs(pairs.leader[chosen], pairs.follower[chosen], pairs.shared[chosen], pairs.aside[chosen])


def _common_lines(walls: _Walls, pairs: _Pairs) -> dict[int, Line]:
    """The new line of each wall that gets one, in the wall's own sense."""
    lines: dict[int, Line] = {}
    for leader in np.unique(pairs.leader).tolist():
        own = pairs.leader == leader
        weight = float(walls.length[leader] + pairs.shared[own].sum())
        unit = complex(walls.unit[leader])
        point = complex(walls.start[leader]) + 1j * unit * float(pairs.shared[own] @ pairs.aside[own]) / weight
        lines[leader] = (point, unit)
        lines.update(dict.fromkeys(pairs.follower[own].tolist(), (point, -unit)))
    return lines


def _moved(rings: list[Ring], lines: Sequence[Line | None], tolerance: float) -> list[Ring]:
    """The building with its walls on the given lines (None is where it was), or as it was where that does no good."""
    if not any(lines):
        return rings
    before, after, first = [to_complex(ring).tolist() for ring in rings], [], 0
    for points in before:
        after.append(_corners(points, lines[first : first + len(points)], tolerance))
        first += len(points)
    moved = [from_complex(np.array(points)) for points in after]
    same_turn = all(signed_area(a) * signed_area(b) > 0.0 for a, b in zip(rings, moved))
    near = all(is_near(old, new, tolerance) for old, new in zip(before, after))
    return moved if same_turn and near and is_valid(moved) else rings


def _corners(ring: list[complex], lines: Sequence[Line | None], tolerance: float) -> list[complex]:
    """The corners of a ring some of whose walls were given other lines."""
    units = [(after - point) / max(abs(after - point), 1e-12) for point, after in zip(ring, ring[1:] + ring[:1])]
    corners = []
    for k, corner in enumerate(ring):
        before, after = lines[k - 1], lines[k]
        if before is None and after is None:
            corners.append(corner)
            continue
        moved = crossing(*(before or (corner, units[k - 1])), *(after or (corner, units[k])))
        if moved is None or abs(moved - corner) > tolerance:
            # Walls nearly in one line cross anywhere: the corner goes straight across to the new line.
            point, unit = after or before  # type: ignore[misc]  # one of them is there
            moved = point + unit * ((corner - point) * unit.conjugate()).real
        corners.append(moved)
    return corners
