"""Slanted walls between upright ones become upright: where the mask is unsure its contour cuts corners off.

Of the walls of Quoin's polygons that are 20° and more off right angles to the others one in twelve is so in the
reference, too. The rest stand for a corner, an inner corner or a step, of which the likeliest is drawn.
"""

from __future__ import annotations

import math
from cmath import phase
from typing import NamedTuple

import numpy as np

from ..ring import from_complex, is_valid, to_complex, walls_of
from .axes import QUARTER, askew, axes
from .corners import Corners
from .likelihood import Likelihood
from .needles import SHARPEST, sharpest

SLANTED = math.radians(20.0)
"""A wall farther from right angles is slanted."""

UPRIGHT = math.radians(15.0)
"""A wall nearer to right angles is upright."""

LEAST_REGULARITY = 0.5
"""Of a building whose walls keep less to right angles (see `Axes`) no wall is expected to."""

LEAST_LENGTH = 1.0
"""Shorter walls stay as they are, in tolerances."""

RARITY = 4.0
"""By how much a slanted wall must be likelier than any upright way, as a log likelihood: its corners must be sure."""

STEPS = (0.0, 0.5, 1.0)
"""Where along the wall a step may be; at its ends it makes a corner."""


class _Wall(NamedTuple):
    """A slanted wall between upright ones, as complex numbers.

    Attributes:
        start, end: its corners.
        before, after: the walls beside it, from their start to their end.
        along: unit vector of the upright direction next to the wall's own.
    """

    start: complex
    end: complex
    before: complex
    after: complex
    along: complex


def with_upright_walls(corners: Corners, likelihood: Likelihood, tolerance: float) -> Corners:
    """Draw in place of each slanted wall that has upright neighbours the likeliest way of upright ones.

    Args:
        corners: of a valid ring.
        likelihood: of the ring.
        tolerance: how far the mask's contour may leave a wall, in pixels.

    Returns:
        The corners of a valid ring, those that were given if nothing changes.
    """
    walls = walls_of(to_complex(corners.ring).tolist())
    direction = max(walls, key=abs)
    direction /= abs(direction)
    asked: set[complex] = set()
    for _ in walls:
        index = _slanted(corners, direction, LEAST_LENGTH * tolerance, asked)
        if index is None or (not asked and _is_irregular(walls)):
            break
        asked.add(complex(*corners.ring[index]))
        corners = _likeliest(corners, index, direction, likelihood)
    return corners


def _is_irregular(walls: list[complex]) -> bool:
    return bool(axes(np.array(walls), np.zeros(1, dtype=int)).regularity[0] < LEAST_REGULARITY)


def _slanted(corners: Corners, direction: complex, least: float, asked: set[complex]) -> int | None:
    """Index of the first corner from which a slanted wall between upright ones goes, but for those asked before."""
    points = to_complex(corners.ring).tolist()
    walls = walls_of(points)
    off = [askew(wall, direction) for wall in walls]
    for index, (point, wall) in enumerate(zip(points, walls)):
        beside = max(off[index - 1], off[(index + 1) % len(off)])
        if off[index] > SLANTED and beside < UPRIGHT and abs(wall) > least and point not in asked:
            return index
    return None


def _likeliest(corners: Corners, index: int, direction: complex, likelihood: Likelihood) -> Corners:
    """The ring with the wall from a corner as it is, or with the likeliest of its upright ways."""
    # From the wall's start on, so that its two corners are the first ones.
    ring, detected = np.roll(corners.ring, -index, axis=0), corners.detected[index:] + corners.detected[:index]
    points = to_complex(ring).tolist()
    start, end, following = points[:3]
    quarters = round(phase((end - start) * direction.conjugate()) / QUARTER)
    wall = _Wall(start, end, start - points[-1], following - end, direction * 1j**quarters)
    known = dict(zip(points[:2], detected[:2]))
    best, least = corners, likelihood.cost(corners.ring) + RARITY
    for way in _upright_ways(wall):
        drawn = Corners(from_complex(np.array(way + points[2:])), [known.get(p, False) for p in way] + detected[2:])
        cost = likelihood.cost(drawn.ring)
        if cost < least and is_valid([drawn.ring]) and sharpest(drawn)[1] >= SHARPEST:
            best, least = drawn, cost
    return best


def _upright_ways(wall: _Wall) -> list[list[complex]]:
    """The corners of each way from the wall before a slanted one to the wall after it, with right angles only."""
    way = (wall.end - wall.start) * wall.along.conjugate()
    along, aside = wall.along * way.real, wall.along * 1j * way.imag
    # Whether the walls beside it run along, and so straight on into the way, or back.
    arrives, leaves = (_runs_along(beside, wall.along) for beside in (wall.before, wall.after))
    ways = []
    for share in STEPS:
        if (arrives < 0 and share > 0.0) or (leaves < 0 and share < 1.0):
            continue
        step = wall.start + share * along
        first = [] if (share > 0.0) == (arrives != 0) else [wall.start]
        last = [] if (share < 1.0) == (leaves != 0) else [wall.end]
        ways.append([*first, *([step] if share > 0.0 else []), *([step + aside] if share < 1.0 else []), *last])
    if arrives == 0 and leaves == 0:
        ways.append([wall.start + aside / 2.0, wall.end - aside / 2.0])
    return ways


def _runs_along(wall: complex, direction: complex) -> int:
    """1 where an upright wall has a direction, -1 where it has the opposite one, else 0."""
    way = wall * direction.conjugate()
    if abs(way.real) < abs(way.imag):
        return 0
    return 1 if way.real > 0.0 else -1
