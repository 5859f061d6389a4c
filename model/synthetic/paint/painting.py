"""A scene in the making: what everyone who paints on it needs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..light.sun import Sun
from ..plan.settlement import Settlement
from .canvas import Canvas
from .texture import Textures


@dataclass
class Painting:
    """The canvas and the circumstances of one scene.

    Attributes:
        canvas: what has been painted so far.
        textures: noise to paint with.
        settlement: what kind of place it is.
        sun: the light.
        lean: pixels by which the foot of a wall is seen away from its top, per metre of height.
        rng: the one source of chance.
    """

    canvas: Canvas
    textures: Textures
    settlement: Settlement
    sun: Sun
    lean: np.ndarray
    rng: np.random.Generator

    @property
    def metre(self) -> float:
        """Pixels per metre."""
        return 1 / self.canvas.resolution

    @property
    def hectares(self) -> float:
        """Area of the scene."""
        return self.canvas.height.size * self.canvas.resolution**2 / 1e4
