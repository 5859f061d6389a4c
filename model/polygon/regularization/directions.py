"""The directions that a building's walls keep to; walls are complex numbers, from their start to their end.

A building has so few walls that plain loops are several times faster than arrays.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence

QUARTER = math.pi / 2.0
EIGHTH = math.pi / 4.0
"""An eighth of a turn: walls keep to right angles and, less often, to their halves."""

RIGHT_LIMIT = math.pi / 12.0
"""15°: a wall farther from a right angle to its building is meant to be."""

DIAGONAL_LIMIT = math.pi / 60.0
"""3°: the same for walls at 45°, which are far rarer; a wall of any other slant is more often one drawn badly."""

ASKED = 12
"""The main direction is that of one of so many walls, the longest: a ring from elsewhere may have thousands."""


FAMILIES = 4
"""Walls that keep to one main direction run in so many directions, forth or back."""

WING = 3
"""A direction beside the main one takes so many walls or more: those of a wing that stands askew."""


def align(walls: Sequence[complex], tolerance: float, free: Sequence[bool]) -> tuple[list[complex], list[int]]:
    """Give walls the direction that they were meant to have.

    The walls that keep to the building's main direction at right or 45° angles are turned to it. Those left over are
    given a main direction of their own if they are enough for a wing, and so on.

    Args:
        walls: in pixels.
        tolerance: how far a wall's ends may move when it turns about its middle, in pixels.
        free: the walls that keep their own direction.

    Returns:
        The walls' new directions, of absolute value 1, and their families: walls of one family are parallel, -1 is
        none.
    """
    lengths = [abs(wall) for wall in walls]
    headings = [cmath.phase(wall) for wall in walls]
    swings = _swings(lengths, tolerance)
    families = [-1] * len(walls)
    left = [wall for wall in range(len(walls)) if not free[wall]]
    first_family, least = 0, 1
    while len(left) >= least:
        axis = _main_axis(*([values[wall] for wall in left] for values in (headings, lengths, swings)))
        turns = {wall: _turn(headings[wall], axis, swings[wall]) for wall in left}
        kept = {wall: turn[0] for wall, turn in turns.items() if turn}
        if len(kept) < least:
            break
        for wall, eighths in kept.items():
            headings[wall] = axis + eighths * EIGHTH
            # Four eighths of a turn are the same direction backwards.
            families[wall] = first_family + eighths % FAMILIES
        left = [wall for wall in left if wall not in kept]
        first_family, least = first_family + FAMILIES, WING
    return [cmath.rect(1.0, heading) for heading in headings], families


def main_axis(walls: Sequence[complex], tolerance: float) -> float:
    """The heading that most wall length keeps to at right angles, or at 45°, in radians."""
    lengths = [abs(wall) for wall in walls]
    return _main_axis([cmath.phase(wall) for wall in walls], lengths, _swings(lengths, tolerance))


def keep_to_one(families: Sequence[int]) -> bool:
    """Whether all walls keep to the main direction at right or 45° angles."""
    return min(families) >= 0 and max(families) < FAMILIES


def _swings(lengths: Sequence[float], tolerance: float) -> list[float]:
    """By how many radians walls may turn about their middles."""
    return [math.asin(min(2.0 * tolerance / length, 1.0)) for length in lengths]


def _main_axis(headings: Sequence[float], lengths: Sequence[float], swings: Sequence[float]) -> float:
    """The heading that most wall length keeps to: the best wall's own, then the mean of all that keep to it.

    Args:
        headings: of the walls, in radians.
        lengths: of the walls.
        swings: by how many radians each may turn.
    """
    asked = headings
    if len(headings) > ASKED:
        asked = [heading for _, heading in sorted(zip(lengths, headings), reverse=True)[:ASKED]]
    axis = max(asked, key=lambda candidate: _length_along(candidate, headings, lengths))
    for _ in range(2):
        total = weights = 0.0
        for heading, length, swing in zip(headings, lengths, swings):
            turn = _turn(heading, axis, swing)
            if turn:
                # The same error at its ends turns a long wall less: by the inverse of its length.
                total += length * length * turn[1]
                weights += length * length
        axis += total / max(weights, 1e-12)
    return axis


def _length_along(axis: float, headings: Sequence[float], lengths: Sequence[float]) -> float:
    """The wall length that keeps to an axis; it counts the less, the less a wall does, and half at 45°."""
    total = 0.0
    for heading, length in zip(headings, lengths):
        # As `_turn`, without the time of a call.
        angle = (heading - axis) / EIGHTH
        eighths = round(angle)
        off = abs(angle - eighths) * EIGHTH
        if eighths % 2 == 0 and off < RIGHT_LIMIT:
            total += length * (1.0 - off / RIGHT_LIMIT)
        elif eighths % 2 and off < DIAGONAL_LIMIT:
            total += 0.5 * length * (1.0 - off / DIAGONAL_LIMIT)
    return total


def _turn(heading: float, axis: float, swing: float) -> tuple[int, float] | None:
    """Whole eighths of a turn from an axis to a wall, and by how many radians it is off; None where it is by too many.

    Args:
        heading: of the wall, in radians.
        axis: in radians.
        swing: by how many radians the wall may turn.
    """
    angle = heading - axis
    eighths = round(angle / EIGHTH)
    off = angle - eighths * EIGHTH
    return (eighths, off) if abs(off) <= min(swing, DIAGONAL_LIMIT if eighths % 2 else RIGHT_LIMIT) else None
