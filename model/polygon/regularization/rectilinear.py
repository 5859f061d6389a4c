"""Rings all of whose walls are at right angles: for buildings in which single walls are left that keep to none.

Such a wall is more often one that was drawn badly than one that was built so. Turned about its middle it becomes a
wall like the others, or, where it joins two parallel ones, goes over into them by a step.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..ring import walls_of, without_repeats
from .directions import QUARTER, main_axis

Points = list[complex]

AT_REST = 1e-6
"""A wall that is off by no more radians is at right angles."""

DIAGONAL = math.radians(3.0)
"""No farther off 45° a wall was built so."""

ONE_WALL = 1.0 / 3.0
"""Parallel walls one behind the other that lie no farther apart than this share of the tolerance are one."""


def rectilinear(rings: Sequence[Points], tolerance: float) -> list[Points] | None:
    """Turn every wall to the nearer of the building's two main directions; corners are where walls cross.

    Args:
        rings: outline first; walls that nearly keep to right angles do so already.
        tolerance: how far a wall may be off, in pixels.

    Returns:
        None where nothing is to be done, a wall is at 45°, or no ring comes out. Whether the rings are valid and lie
        near those they came from is not looked at.
    """
    walls = [wall for ring in rings for wall in walls_of(ring)]
    axis = main_axis(walls, tolerance)
    off = [abs(_off(wall, axis)) for wall in walls]
    if max(off) < AT_REST or max(off) >= QUARTER / 2.0 - DIAGONAL:
        return None
    unit = cmath.rect(1.0, axis)
    upright = [_upright([point * unit.conjugate() for point in ring], tolerance * ONE_WALL) for ring in rings]
    return [[point * unit for point in ring] for ring in upright] if min(map(len, upright)) > 3 else None


def _off(wall: complex, axis: float) -> float:
    """By how many radians a wall is off the nearest right angle to an axis."""
    return math.remainder(cmath.phase(wall) - axis, QUARTER)


@dataclass(frozen=True)
class _Wall:
    """A piece of a line along x (level) or y.

    Attributes:
        level: whether it runs along x.
        aside: its y if level, else its x.
        length: of the walls that it stands for.
        start: where along the line the first of them starts.
    """

    level: bool
    aside: float
    length: float
    start: float

    @classmethod
    def of(cls, start: complex, wall: complex) -> _Wall:
        """The wall turned about its middle."""
        level, middle = abs(wall.real) >= abs(wall.imag), start + wall / 2.0
        along, aside = (start.real, middle.imag) if level else (start.imag, middle.real)
        return cls(level, aside, abs(wall), along)

    def joined(self, other: _Wall) -> _Wall:
        """This wall and a parallel one behind it as one."""
        length = self.length + other.length
        aside = (self.aside * self.length + other.aside * other.length) / length
        return _Wall(self.level, aside, length, self.start)

    def at(self, along: float) -> complex:
        """A point on it."""
        return complex(along, self.aside) if self.level else complex(self.aside, along)


def _upright(ring: Points, one_wall: float) -> Points:
    """A ring of level and upright walls; empty where all walls are parallel."""
    walls = [_Wall.of(point, wall) for point, wall in zip(ring, walls_of(ring))]
    first = next((k for k, wall in enumerate(walls) if wall.level != walls[k - 1].level), None)
    if first is None:
        return []
    merged: list[_Wall] = []
    for wall in walls[first:] + walls[:first]:
        if merged and merged[-1].level == wall.level and abs(merged[-1].aside - wall.aside) <= one_wall:
            merged[-1] = merged[-1].joined(wall)
        else:
            merged.append(wall)
    walls = [merged[-1], *merged]
    return without_repeats([corner for before, wall in pairwise(walls) for corner in _corners(before, wall)])


def _corners(before: _Wall, wall: _Wall) -> list[complex]:
    """Where two walls cross, or the ends of the step between two parallel ones, which is where they met."""
    if before.level == wall.level:
        return [before.at(wall.start), wall.at(wall.start)]
    return [wall.at(before.aside)]
