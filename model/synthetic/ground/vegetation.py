"""Trees, palms, bushes and hedges: lumpy domes that cast shadows and here and there hang over a roof."""

from __future__ import annotations

import cv2
import numpy as np

from ..light.sun import Sun
from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick, shade_of
from ..paint.texture import ramp, value_noise
from ..plan.quads import points_at
from ..plan.site import Layout

BUSH = (0.3, 1.1)
"""Least and greatest radius in metres."""


def paint_vegetation(painting: Painting, layout: Layout) -> None:
    """Plant the scene: hedges and bushes first, then trees over them, more in some places than in others."""
    canvas, rng, settlement = painting.canvas, painting.rng, painting.settlement
    free = cv2.distanceTransform((canvas.roof_id == 0).astype(np.uint8), cv2.DIST_L2, 5)
    density = value_noise(canvas.shape, 18 * painting.metre, rng)
    species = [pick(palette.LEAVES, rng) for _ in range(4)]
    palms = rng.choice([0.0, 0.0, 0.4])
    for at, radius in _hedges(painting, layout) + _scattered(painting, settlement.bushes, BUSH, density):
        if _has_room(painting, free, at, radius):
            _paint_plant(painting, at, radius, species[rng.integers(2)], False)
    for at, radius in _scattered(painting, settlement.trees, settlement.crowns, density):
        if _has_room(painting, free, at, radius):
            _paint_plant(painting, at, radius, species[rng.integers(4)], rng.random() < palms)


def _scattered(
    painting: Painting, per_hectare: float, radii: tuple[float, float], density: np.ndarray
) -> list[tuple[np.ndarray, float]]:
    """Random places, thinned out where `density` is low, with a radius in pixels."""
    rng = painting.rng
    count = rng.poisson(1.6 * per_hectare * painting.hectares * rng.lognormal(-0.2, 0.6))
    places = rng.uniform((0, 0), painting.canvas.shape[::-1], (count, 2))
    wanted = rng.normal(0, 0.8, count) < 0.3 + density[places[:, 1].astype(int), places[:, 0].astype(int)]
    least, most = radii
    sizes = (least + (most - least) * rng.beta(1.2, 2.0, count)) * painting.metre
    return list(zip(places[wanted], sizes[wanted]))


def _hedges(painting: Painting, layout: Layout) -> list[tuple[np.ndarray, float]]:
    """Bushes in a row along the sides of lots."""
    rng, metre = painting.rng, painting.metre
    hedges: list[tuple[np.ndarray, float]] = []
    for lot in layout.lots:
        if rng.random() < painting.settlement.hedges:
            side, radius = int(rng.integers(4)), rng.uniform(0.4, 1.0) * metre
            a, b = lot.quad[side] * metre, lot.quad[(side + 1) % 4] * metre
            steps = np.arange(0, 1, radius / max(float(np.hypot(*(b - a))), 1.0))
            row = points_at(np.array([a, b, b, a]), np.stack([steps, 0 * steps], axis=1))
            hedges += [(at + rng.normal(0, 0.15 * radius, 2), radius * rng.uniform(0.8, 1.25)) for at in row]
    return hedges


def _has_room(painting: Painting, free: np.ndarray, at: np.ndarray, radius: float) -> bool:
    """Whether a plant stands inside the scene, off the streets and clear of roofs.

    Some may reach over a roof by up to 0.6 of their radius.
    """
    rows, columns = free.shape
    x, y = int(at[0]), int(at[1])
    if not (0 <= x < columns and 0 <= y < rows) or painting.canvas.paved[y, x]:
        return False
    return bool(free[y, x] > radius * (0.4 if painting.rng.random() < painting.settlement.overhang else 1.05))


def _paint_plant(painting: Painting, at: np.ndarray, radius: float, leaf: np.ndarray, palm: bool) -> None:
    """A dome with lumps; light and dark leaves by height and slope."""
    canvas, rng, textures = painting.canvas, painting.rng, painting.textures
    window = canvas.window_around(at[None], radius * 1.3)
    x, y = window.centres()
    dx, dy = (x - np.float32(at[0])) / np.float32(radius), (y - np.float32(at[1])) / np.float32(radius)
    angle = np.arctan2(dy, dx)
    distance = np.hypot(dx, dy) / (_fronds(angle, rng) if palm else _lobes(angle, rng))
    lumps = textures.crop("foliage", window.shape)
    dome = np.sqrt(np.clip(1 - distance**2, 0, 1)) + lumps * np.clip(1.4 - distance, 0, 1)
    size = np.float32(min(radius / painting.metre, 3.5))
    height = size * (0.6 + 0.9 * np.maximum(dome, 0))
    gloom = np.float32(rng.uniform(0.3, 0.6))
    tone = 1 - gloom + gloom * dome + 0.5 * lumps + textures.mix(window.shape, grain=0.12, clump=0.06)
    colour = shade_of(leaf, rng, 0.2, 0.06) * np.maximum(tone, 0.15)
    canvas.paint(window, ramp(dome, 0.2, 0.45), colour, height, _leaf_slant(height, painting.sun, canvas.resolution))


def _fronds(angle: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Outline of a palm as a share of its radius."""
    count = int(rng.integers(8, 13))
    return 0.3 + 0.7 * np.cos(angle * np.float32(count / 2) + np.float32(rng.uniform(0, 6))) ** 2


def _lobes(angle: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Outline of a crown as a share of its radius."""
    outline = np.ones_like(angle)
    for waves in (2, 3, 5):
        outline += np.float32(rng.normal(0, 0.09)) * np.cos(waves * angle + np.float32(rng.uniform(0, 6)))
    return outline


def _leaf_slant(height: np.ndarray, sun: Sun, resolution: float) -> np.ndarray:
    """Direct light on a bumpy surface relative to level ground, softened because leaves let light through."""
    if min(height.shape) < 2:
        return np.ones_like(height)
    down_y, down_x = (-slope / np.float32(resolution) for slope in np.gradient(height))
    facing = down_x * sun.direction[0] + down_y * sun.direction[1] + sun.direction[2]
    lambert = facing / (np.sqrt(1 + down_x**2 + down_y**2) * sun.direction[2])
    return np.clip(0.4 + 0.6 * lambert, 0.2, 1.7).astype(np.float32)
