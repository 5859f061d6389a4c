"""The directions that a building's walls keep to; walls are complex numbers, from their start to their end."""

from __future__ import annotations

import numpy as np

EIGHTH = np.pi / 4.0
"""An eighth of a turn: walls keep to right angles and, less often, to their halves."""

RIGHT_LIMIT = np.radians(15.0)
"""A wall farther than this from a right angle to its building is meant to be."""

DIAGONAL_LIMIT = np.radians(7.5)
"""The same for walls at 45°, which are rarer."""


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
    direction = walls / abs(walls)
    family = np.full(len(walls), -1)
    left = ~free
    while left.any():
        axis = _main_axis(walls[left], tolerance)
        eighths, _, kept = _kept(walls, axis, tolerance)
        kept &= left
        if not kept.any():
            break
        direction[kept] = axis * np.exp(1j * EIGHTH * eighths[kept])
        # Four eighths of a turn are the same direction backwards.
        family[kept] = family.max() + 1 + eighths[kept] % 4
        left &= ~kept
    return direction, family


def _main_axis(walls: np.ndarray, tolerance: float) -> complex:
    """The direction that most wall length keeps to: the best wall's own, then the mean of all that keep to it."""
    length = abs(walls)
    candidates = walls / length
    _, off, limit = _turns(walls, candidates[:, None])
    share = (1.0 - abs(off) / limit).clip(0.0) * np.where(limit == RIGHT_LIMIT, 1.0, 0.5)
    axis = complex(candidates[(share * length).sum(axis=1).argmax()])
    for _ in range(3):
        _, off, kept = _kept(walls, axis, tolerance)
        # The same error at its ends turns a long wall less: by the inverse of its length.
        weight = length**2 * kept
        axis *= np.exp(1j * (weight * off).sum() / max(weight.sum(), 1e-12))
    return axis


def _turns(walls: np.ndarray, axis: complex | np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Eighths of a turn from the axis to each wall, by how many radians that misses it, and the limit for that."""
    angle = np.angle(walls * np.conj(axis))
    eighths = np.round(angle / EIGHTH).astype(int)
    return eighths, angle - eighths * EIGHTH, RIGHT_LIMIT + (eighths % 2) * (DIAGONAL_LIMIT - RIGHT_LIMIT)


def _kept(walls: np.ndarray, axis: complex, tolerance: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Eighths of a turn and radians missed, as `_turns`, and whether a wall can be turned by the latter."""
    eighths, off, limit = _turns(walls, axis)
    return eighths, off, (abs(off) <= limit) & (abs(walls) / 2.0 * abs(np.sin(off)) <= tolerance)
