"""The direction that walls keep to at right angles, and how well they do; walls are complex numbers."""

from __future__ import annotations

import math
from cmath import phase
from typing import NamedTuple

import numpy as np

QUARTER = math.pi / 2.0


class Axes(NamedTuple):
    """The main direction of each of some outlines, `[B]` each.

    Attributes:
        direction: unit vector, complex128; the other three at right angles would do as well.
        regularity: from 0, walls run in all directions alike, to 1, all of them in the main one or at right angles.
    """

    direction: np.ndarray
    regularity: np.ndarray


def axes(walls: np.ndarray, first: np.ndarray) -> Axes:
    """The axes of outlines whose walls `[N]` follow each other; `first` is the index of each one's first wall, `[B]`.

    The mean direction and the mean resultant length of fourfold axial data, weighted by length (Mardia and Jupp,
    "Directional Statistics", 2000, chapter 9): to the fourth power all four directions are one.
    """
    lengths = abs(walls)
    fourfold = np.add.reduceat((walls / np.maximum(lengths, 1e-12)) ** 4 * lengths, first)
    total = np.add.reduceat(lengths, first)
    return Axes(np.exp(0.25j * np.angle(fourfold)), abs(fourfold) / np.maximum(total, 1e-12))


def askew(wall: complex, direction: complex) -> float:
    """By how many radians a wall is off right angles to a direction."""
    quarters = phase(wall * direction.conjugate()) / QUARTER
    return abs(quarters - round(quarters)) * QUARTER
