"""Sunlight: direction, cast shadows and the light that reaches every pixel."""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np

from ..paint.canvas import Canvas
from ..paint.texture import ramp

SUNLIGHT = np.array([1.0, 1.0, 1.0], np.float32).reshape(3, 1, 1)
SKYLIGHT = np.array([0.82, 0.97, 1.2], np.float32).reshape(3, 1, 1)
CLEAR_SKY = np.array([0.68, 0.96, 1.45], np.float32).reshape(3, 1, 1)


@dataclass
class Sun:
    """The light of a scene.

    Attributes:
        direction: unit vector towards the sun (x, y down, up).
        diffuse: share of the light on level ground that comes from the sky; 1 under an overcast sky.
        penumbra: metres below the lowest ray at which all direct light is gone.
        sky: colour of the light that comes from the sky, float32 `[3, 1, 1]`.
    """

    direction: np.ndarray
    diffuse: float
    penumbra: float = 0.35
    sky: np.ndarray = field(default_factory=lambda: SKYLIGHT)

    @classmethod
    def random(cls, rng: np.random.Generator) -> Sun:
        """A sun at least 33° high, as survey flights want it, sometimes behind haze or clouds."""
        azimuth, elevation = rng.uniform(0, 2 * np.pi), np.radians(rng.uniform(33, 75))
        level = np.cos(elevation)
        diffuse = rng.uniform(0.1, 0.3) if rng.random() < 0.8 else rng.uniform(0.45, 0.85)
        return cls(np.array([level * np.cos(azimuth), level * np.sin(azimuth), np.sin(elevation)]), diffuse)

    @classmethod
    def hard(cls, rng: np.random.Generator) -> Sun:
        """A sun 28° to 43° high in a clear sky: shadows are long, sharp, dark and bluish."""
        azimuth, elevation = rng.uniform(0, 2 * np.pi), np.radians(rng.uniform(28, 43))
        level = np.cos(elevation)
        towards = np.array([level * np.cos(azimuth), level * np.sin(azimuth), np.sin(elevation)])
        return cls(towards, rng.uniform(0.07, 0.18), 0.12, CLEAR_SKY)

    def seen_aslant(self, lean: np.ndarray) -> np.ndarray:
        """Towards the sun in a picture where what is higher by a metre is seen `lean` (metres) aside, a unit vector."""
        ray = self.direction / self.direction[2] - np.array([*lean, 0])
        return ray / np.linalg.norm(ray)


def cast_shadows(height: np.ndarray, towards_sun: np.ndarray, resolution: float) -> np.ndarray:
    """How many metres each pixel lies below the lowest sun ray that reaches it: 0 or less in the sun, float32 `[H, W]`.

    The horizon towards the sun, max over t of h(p + t s) - t tan(elevation), is gathered by doubling: each pass looks
    twice as far.
    """
    level = towards_sun[:2] / np.hypot(*towards_sun[:2])
    drop = resolution * towards_sun[2] / np.hypot(*towards_sun[:2])
    # Smoothed a little, because the shadow of a thin diagonal wall would otherwise show its pixels as teeth.
    horizon = _seen_from(_blurred(height, 1), level) - np.float32(drop)
    reach = 1
    while reach * drop < float(height.max()):
        horizon = np.maximum(horizon, _seen_from(horizon, level * reach) - np.float32(reach * drop))
        reach *= 2
    return horizon - height


def _seen_from(height: np.ndarray, offset: np.ndarray) -> np.ndarray:
    """`height` at p + offset for every pixel p, ground level outside the scene."""
    move = np.array([[1, 0, offset[0]], [0, 1, offset[1]]], np.float32)
    return cv2.warpAffine(height, move, height.shape[::-1], flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)


def illuminate(canvas: Canvas, sun: Sun, below_sun: np.ndarray) -> np.ndarray:
    """Light reflected by the scene, float32 `[3, H, W]`: the canvas' colours under sun and sky.

    `below_sun` is what `cast_shadows` gives.
    """
    shadow = ramp(below_sun, 0.0, sun.penumbra)
    direct = np.float32(1 - sun.diffuse) * (1 - shadow) * canvas.slant
    # Narrow lanes see less of the sky.
    closed_in = _blurred(canvas.height, 2.0 / canvas.resolution) - canvas.height
    sky = np.float32(sun.diffuse) * (1 - 0.35 * ramp(closed_in, 0.0, 6.0))
    light = direct * SUNLIGHT
    light += sky * sun.sky
    light *= np.clip(canvas.colour, 0.003, 0.97)
    return light


def _blurred(values: np.ndarray, radius: float) -> np.ndarray:
    """Box mean over `radius` pixels."""
    side = 2 * int(radius) + 1
    return cv2.blur(values, (side, side), borderType=cv2.BORDER_REFLECT)
