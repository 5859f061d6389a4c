"""Buildings of whose outline a part is an arc are given it: points evenly along it, between straight walls."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from ...building import Ring
from ..ring import following, from_complex, is_valid, signed_area, to_complex
from .arc import LEAST_TURN, STEP, Arc, arcs_of
from .circle import fitted

WITH_ARCS = "+arcs"
"""Behind the status of a building of whose outline a part is an arc, see `Building`."""

DRAWN = 0.005
"""Arcs all of whose corners are no farther off them, as a share of the radius, are left as they are."""

OBTUSE = math.radians(15.0), math.radians(75.0)
"""How much walls along an arc turn from one to the next: more than noise, and less than at a right angle."""


class Node(NamedTuple):
    """A corner of an outline, from which a wall goes to the next one, or an arc."""

    point: complex
    arc: Arc | None = None


def curved(rings: list[Ring], contour: Ring, tolerance: float) -> list[Ring] | None:
    """The same building with arcs in its outline, which may be itself; None where its contour has none.

    Args:
        rings: valid, the outline first.
        contour: what the outline was made of, or the outline itself, the same way round.
        tolerance: how far the contour may be off an arc, in its unit.
    """
    arcs = arcs_of(contour, tolerance)
    if not arcs or all(_is_drawn(rings[0], arc, tolerance) for arc in arcs):
        return rings if arcs else None
    nodes: list[Node] | None = [Node(point) for point in to_complex(rings[0]).tolist()]
    for arc in arcs:
        nodes = None if nodes is None else _with_arc(nodes, arc, tolerance)
    if nodes is None:
        return None
    bent = [from_complex(np.concatenate([_points(node) for node in nodes])), *rings[1:]]
    return bent if is_valid(bent) and signed_area(bent[0]) * signed_area(rings[0]) > 0.0 else None


def may_bend(ring: Ring) -> bool:
    """Whether an outline has corners as they stand along an arc; most have right angles alone."""
    walls = following(to_complex(ring)) - to_complex(ring)
    turns = np.angle(following(walls) / walls) * math.copysign(1.0, signed_area(ring))
    return int(((turns > OBTUSE[0]) & (turns < OBTUSE[1])).sum()) > 1


def _points(node: Node) -> np.ndarray:
    return np.array([node.point]) if node.arc is None else node.arc.points()[:-1]


def _is_drawn(ring: Ring, arc: Arc, tolerance: float) -> bool:
    """Whether the corners along an arc are on one, and as close together as those that would be drawn.

    At its ends there may be the corners of walls that go on from it.
    """
    corners = to_complex(ring)
    out = (corners - arc.circle.centre) / (arc.start - arc.circle.centre)
    place = np.angle(out) * math.copysign(1.0, arc.turn) % (2.0 * math.pi)
    beside = (np.abs(np.abs(out) - 1.0) * arc.circle.radius <= tolerance) & (place <= abs(arc.turn))
    order = np.flatnonzero(beside)[np.argsort(place[beside])][1:-1]
    circle = fitted(corners[order]) if len(order) > LEAST_TURN / STEP - 3 else None
    if circle is None or np.diff(place[order]).max() > 1.1 * STEP:
        return False
    return bool(np.abs(np.abs(corners[order] - circle.centre) / circle.radius - 1.0).max() <= DRAWN)


def _with_arc(nodes: list[Node], arc: Arc, tolerance: float) -> list[Node] | None:
    """An outline with an arc in place of the walls beside it; None where no two walls are left that it could join."""
    places = [_place(nodes, point) for point in (arc.start, arc.end)]
    first = math.floor(places[1]) + 1
    count = math.floor((places[0] - places[1]) % len(nodes) + places[1]) - first + 1
    left = [nodes[index % len(nodes)] for index in range(first, first + count)]
    if len(left) < 2:
        return None
    left, end = _joined(left[::-1], arc, arc.end, tolerance)
    left, start = _joined(left[::-1], arc, arc.start, tolerance)
    if not left:
        return None
    return [*left, Node(start, arc.between(start, end)), Node(end)]


def _place(nodes: list[Node], point: complex) -> float:
    """Where an outline is nearest to a point: the number of the wall, and the share of it up to there."""
    starts = np.array([node.point for node in nodes])
    walls = following(starts) - starts
    shares = (((point - starts) * walls.conj()).real / np.abs(walls) ** 2).clip(0.0, 1.0 - 1e-9)
    wall = int(np.abs(starts + shares * walls - point).argmin())
    return wall + float(shares[wall])


def _joined(left: list[Node], arc: Arc, end: complex, tolerance: float) -> tuple[list[Node], complex]:
    """The corners that are left of an outline up to an arc, and where the last of its walls meets it.

    A corner beside the end of the arc is where they meet: it goes, and the wall before it goes on up to the arc.
    """
    if abs(left[-1].point - end) > tolerance or len(left) < 2:
        return left, end
    before, corner = left[-2].point, left[-1].point
    return left[:-1], _crossing(before, corner, arc, tolerance)


def _crossing(before: complex, corner: complex, arc: Arc, tolerance: float) -> complex:
    """Where the line from one point to another meets the circle of an arc, near the latter; else the nearest point."""
    centre, radius = arc.circle.centre, arc.circle.radius
    unit = (corner - before) / abs(corner - before)
    along_line = ((centre - before) * unit.conjugate()).real
    foot = before + along_line * unit
    half = math.sqrt(max(radius**2 - abs(foot - centre) ** 2, 0.0))
    meeting = min((foot + half * unit, foot - half * unit), key=lambda point: abs(point - corner))
    return arc.nearest(meeting if abs(meeting - corner) <= tolerance else corner)
