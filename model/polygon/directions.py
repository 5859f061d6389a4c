"""The directions that a building's walls keep to; walls are complex numbers, from their start to their end."""

from __future__ import annotations

import numpy as np

EIGHTH = np.pi / 4.0
"""An eighth of a turn: walls keep to right angles and, less often, to their halves."""

RIGHT_LIMIT = np.pi / 12.0
"""15°: a wall farther from a right angle to its building is meant to be."""

DIAGONAL_LIMIT = np.pi / 24.0
"""7.5°: the same for walls at 45°, which are rarer."""


def align(walls: np.ndarray, tolerance: float, free: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give walls the direction that they were meant to have.

    The walls that keep to the building's main direction at right or 45° angles are turned to it. Those left over are
    given a main direction of their own, and so on: a wing may stand askew.

    Args:
        walls: complex128 `[N]`, in pixels.
        tolerance: how far a wall's ends may move when it turns about its middle, in pixels.
        free: walls that keep their own direction, bool `[N]`.

    Returns:
        The walls' new directions, complex128 `[N]` of absolute value 1, and their families, int `[N]`: walls of one
        family are parallel, -1 is none.
    """
    length = abs(walls)
    heading = np.arctan2(walls.imag, walls.real)
    swing = np.arcsin(np.minimum(2.0 * tolerance / length, 1.0))
    family = np.full(len(walls), -1)
    left = np.flatnonzero(~free)
    while len(left):
        axis = _main_axis(heading[left], length[left], swing[left])
        eighths, off, limit = _turns(heading[left], axis)
        kept = abs(off) <= np.minimum(limit, swing[left])
        if not kept.any():
            break
        heading[left[kept]] = axis + eighths[kept] * EIGHTH
        # Four eighths of a turn are the same direction backwards.
        family[left[kept]] = family.max() + 1 + eighths[kept] % 4
        left = left[~kept]
    return np.exp(1j * heading), family


def _main_axis(heading: np.ndarray, length: np.ndarray, swing: np.ndarray) -> float:
    """The heading that most wall length keeps to: the best wall's own, then the mean of all that keep to it.

    Args:
        heading: of the walls, in radians, `[N]`.
        length: of the walls, `[N]`.
        swing: by how many radians each may turn, `[N]`.
    """
    _, off, limit = _turns(heading, heading[:, None])
    share = (1.0 - abs(off) / limit).clip(0.0) * np.where(limit == RIGHT_LIMIT, 1.0, 0.5)
    axis = float(heading[(share @ length).argmax()])
    for _ in range(2):
        _, off, limit = _turns(heading, axis)
        # The same error at its ends turns a long wall less: by the inverse of its length.
        weight = length**2 * (abs(off) <= np.minimum(limit, swing))
        axis += float(weight @ off) / max(float(weight.sum()), 1e-12)
    return axis


def _turns(heading: np.ndarray, axis: float | np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Eighths of a turn from the axis to each heading, by how many radians that misses it, and the limit for that."""
    angle = heading - axis
    eighths = np.rint(angle / EIGHTH).astype(int)
    return eighths, angle - eighths * EIGHTH, np.where(eighths % 2 == 0, RIGHT_LIMIT, DIAGONAL_LIMIT)
