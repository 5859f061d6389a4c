"""Quadrilaterals as bilinear patches: blocks, lots and footprints are all cut out of them.

A quad is a float64 array `[4, 2]` of corners at (u, v) = (0, 0), (1, 0), (1, 1), (0, 1), clockwise in the picture.
Lines of constant u or v stay straight, and two patches cut along the same line share it exactly, which is what attached
houses need.
"""

from __future__ import annotations

import numpy as np

Quad = np.ndarray


def rectangle(centre: np.ndarray, sides: np.ndarray | tuple[float, float], angle: float) -> Quad:
    """A rectangle with the first of its `sides` along `angle` (radians) and the second across it."""
    corners = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]]) * sides
    cos, sin = np.cos(angle), np.sin(angle)
    return corners @ np.array([[cos, sin], [-sin, cos]]) + centre


def points_at(quad: Quad, uv: np.ndarray) -> np.ndarray:
    """Map patch coordinates `[N, 2]` to the plane."""
    u, v = uv[:, :1], uv[:, 1:]
    return (1 - v) * ((1 - u) * quad[0] + u * quad[1]) + v * ((1 - u) * quad[3] + u * quad[2])


def part_of(quad: Quad, u0: float, u1: float, v0: float, v1: float) -> Quad:
    """The piece of `quad` between two lines of constant u and two of constant v."""
    return points_at(quad, np.array([[u0, v0], [u1, v0], [u1, v1], [u0, v1]]))


def turned(quad: Quad, quarters: int) -> Quad:
    """The same quad with its corners renumbered, so that another side becomes the front (v = 0)."""
    return np.roll(quad, -quarters, axis=0)


def extent(quad: Quad) -> tuple[float, float]:
    """Mean lengths of the sides along u and along v."""
    sides = np.linalg.norm(np.roll(quad, -1, axis=0) - quad, axis=1)
    return float(sides[0] + sides[2]) / 2, float(sides[1] + sides[3]) / 2


def direction(quad: Quad) -> float:
    """Angle of the front side in radians."""
    dx, dy = quad[1] - quad[0]
    return float(np.arctan2(dy, dx))
