"""A parked car."""

from __future__ import annotations

import numpy as np

from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick
from ..plan.quads import points_at, rectangle


def paint_car(painting: Painting, at: np.ndarray, angle: float) -> None:
    """Body, windows and roof of a car as nested rectangles."""
    rng, canvas = painting.rng, painting.canvas
    body = rectangle(at, rng.uniform((3.6, 1.6), (5.0, 1.9)) * painting.metre, angle)
    colour = pick(palette.CAR, rng)
    bonnet = np.array([[0.03, 0.2], [0.2, 0], [0.8, 0], [0.97, 0.2], [0.97, 0.8], [0.8, 1], [0.2, 1], [0.03, 0.8]])
    windows = np.array([[0.24, 0.08], [0.82, 0.08], [0.82, 0.92], [0.24, 0.92]])
    top = np.array([[0.36, 0.1], [0.72, 0.1], [0.72, 0.9], [0.36, 0.9]])
    for shape, tint, height in ((bonnet, colour, 0.9), (windows, palette.GLASS, 1.2), (top, colour, 1.45)):
        canvas.fill(points_at(body, shape), tint, height)
