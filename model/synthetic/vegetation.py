"""Trees, palms and bushes: lumpy domes that cast shadows and here and there hang over a roof."""

from __future__ import annotations

import cv2
import numpy as np

from . import palette
from .canvas import Canvas
from .palette import pick
from .settlements import Settlement
from .sun import Sun
from .texture import Textures, ramp, value_noise

OVERHANGING = 0.12
"""Share of plants that may reach over a roof by up to 0.6 of their radius."""


def paint_vegetation(
    canvas: Canvas, settlement: Settlement, sun: Sun, textures: Textures, rng: np.random.Generator
) -> None:
    """Plant the scene: bushes first, then trees over them; more where the scene is green anyway."""
    free = cv2.distanceTransform((canvas.roof_id == 0).astype(np.uint8), cv2.DIST_L2, 5)
    density = value_noise(canvas.shape, 18 / canvas.resolution, rng)
    hectares = free.size * canvas.resolution**2 / 1e4
    leaves = [pick(palette.LEAVES, rng) for _ in range(3)]
    palms = rng.choice([0.0, 0.0, 0.3])
    for per_hectare, radii in ((settlement.bushes, (0.4, 1.1)), (settlement.trees, (1.2, 4.5))):
        for _ in range(rng.poisson(per_hectare * hectares * rng.uniform(0.4, 1.6))):
            radius = rng.uniform(*radii) / canvas.resolution
            at = rng.uniform((0, 0), canvas.shape[::-1])
            if _grows(canvas, free, density, at, radius, rng):
                shape = "palm" if radii[1] > 2 and rng.random() < palms else "crown"
                _paint_plant(canvas, at, radius, shape, leaves[rng.integers(3)], sun, textures, rng)


def _grows(
    canvas: Canvas, free: np.ndarray, density: np.ndarray, at: np.ndarray, radius: float, rng: np.random.Generator
) -> bool:
    """Whether there is room for a plant, off streets and clear of roofs."""
    x, y = int(at[0]), int(at[1])
    room = radius * (0.4 if rng.random() < OVERHANGING else 1.05)
    return bool(not canvas.paved[y, x] and free[y, x] > room and rng.normal() < 0.3 + density[y, x])


def _paint_plant(
    canvas: Canvas,
    at: np.ndarray,
    radius: float,
    shape: str,
    leaf: np.ndarray,
    sun: Sun,
    textures: Textures,
    rng: np.random.Generator,
) -> None:
    window = canvas.window_around(at[None], radius * 1.3)
    if window.empty:
        return
    x, y = window.centres()
    dx, dy = (x - np.float32(at[0])) / np.float32(radius), (y - np.float32(at[1])) / np.float32(radius)
    distance = np.hypot(dx, dy) / _rim(np.arctan2(dy, dx), shape, rng)
    lumps = textures.mix(window.shape, clump=0.14, grain=0.05)
    dome = np.sqrt(np.clip(1 - distance**2, 0, 1)) + lumps
    cover = ramp(dome, 0.22, 0.45)
    size = np.float32(min(radius, 4 / canvas.resolution) * canvas.resolution)
    height = size * (0.5 + 0.9 * dome)
    colour = (
        palette.shade_of(leaf, rng, 0.15)
        * (0.75 + 0.35 * dome + textures.mix(window.shape, grain=0.1, clump=0.1))[..., None]
    )
    canvas.paint(window, cover, np.clip(colour, 0.004, 0.9), height, _leaf_slant(height, sun, canvas.resolution))


def _rim(angle: np.ndarray, shape: str, rng: np.random.Generator) -> np.ndarray:
    """Outline of a crown as a share of its radius: a few broad lobes, or the fronds of a palm."""
    if shape == "palm":
        fronds = int(rng.integers(7, 11))
        return 0.45 + 0.55 * np.abs(np.cos(angle * np.float32(fronds / 2) + np.float32(rng.uniform(0, 6))))
    lobes = np.ones_like(angle)
    for waves in (2, 3, 5):
        lobes += np.float32(rng.normal(0, 0.08)) * np.cos(waves * angle + np.float32(rng.uniform(0, 6)))
    return lobes


def _leaf_slant(height: np.ndarray, sun: Sun, resolution: float) -> np.ndarray:
    """Direct light on a bumpy surface relative to level ground, softened because leaves let light through."""
    if min(height.shape) < 2:
        return np.ones_like(height)
    down_y, down_x = (-slope / np.float32(resolution) for slope in np.gradient(height))
    lambert = (down_x * sun.direction[0] + down_y * sun.direction[1] + sun.direction[2]) / np.sqrt(
        1 + down_x**2 + down_y**2
    )
    return np.clip(0.45 + 0.55 * lambert / sun.direction[2], 0.25, 1.6).astype(np.float32)
