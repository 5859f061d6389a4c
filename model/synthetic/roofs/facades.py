"""Walls that are seen beside roofs which lean, with their windows."""

from __future__ import annotations

import numpy as np

from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick
from ..plan.site import Wing

STOREY = 2.9
WINDOWS = 2.6
"""Metres from one window to the next."""


def paint_facade(painting: Painting, wing: Wing) -> None:
    """The walls under one wing's eaves, in pixels, whose feet are seen beside the roof."""
    foot = painting.lean * wing.eaves
    if np.hypot(*foot) < 0.5:
        return
    colour = pick(palette.WALL, painting.rng)
    for a, b in zip(wing.quad, np.roll(wing.quad, -1, axis=0)):
        # A quad runs clockwise in the picture, so the outside is to the left of its sides.
        outward = np.array([b[1] - a[1], a[0] - b[0]]) / max(float(np.hypot(*(b - a))), 1e-9)
        if outward @ foot > 0.5:
            _paint_wall(painting, np.array([a, b, b + foot, a + foot]), outward, colour, wing.eaves)


def _paint_wall(painting: Painting, quad: np.ndarray, outward: np.ndarray, colour: np.ndarray, eaves: float) -> None:
    """One wall, top edge first: its height falls from the eaves to the ground."""
    window = painting.canvas.window_around(quad)
    if window.empty:
        return
    x, y = window.centres()
    a, b, foot = quad[0], quad[1], quad[3] - quad[0]
    fallen = np.clip(((x - a[0]) * outward[0] + (y - a[1]) * outward[1]) / (foot @ outward), 0, 1)
    height = (eaves * (1 - fallen)).astype(np.float32)
    along = (b - a) / np.hypot(*(b - a))
    moved_x, moved_y = x - a[0] - fallen * foot[0], y - a[1] - fallen * foot[1]
    place = (moved_x * along[0] + moved_y * along[1]) * painting.canvas.resolution / WINDOWS
    storey = height / STOREY
    glass = (storey % 1 > 0.3) & (storey % 1 < 0.75) & (place % 1 > 0.3) & (place % 1 < 0.7)
    light = np.clip(outward @ painting.sun.direction[:2] / painting.sun.direction[2], 0.05, 1.6)
    painting.canvas.paint(window, window.coverage([quad]), np.where(glass, palette.GLASS, colour), height, light)
