"""Random textures: smooth noise at several sizes, cropped at random places wherever a surface needs one."""

from __future__ import annotations

import cv2
import numpy as np


def value_noise(shape: tuple[int, int], cell: float, rng: np.random.Generator) -> np.ndarray:
    """Smooth noise float32 `[H, W]` of mean 0 and deviation 1 whose blobs are about `cell` pixels wide."""
    rows, columns = shape
    scale = max(cell, 1.0)
    lattice = rng.standard_normal((int(rows / scale) + 4, int(columns / scale) + 4), dtype=np.float32)
    x, y = rng.uniform(1, 2, 2)
    to_lattice = np.array([[1 / scale, 0, x], [0, 1 / scale, y]], np.float32)
    noise = cv2.warpAffine(lattice, to_lattice, (columns, rows), flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP)
    return noise / max(float(noise.std()), 1e-6)


def ramp(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """Smooth step from 0 at `low` to 1 at `high` (3t² - 2t³)."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


class Textures:
    """Noise maps of a scene, named by the size of their blobs on the ground: `grain` 0.15 m, `clump` 0.7 m, `patch` 3 m, `broad` 15 m."""

    BLOBS = {"grain": 0.15, "clump": 0.7, "patch": 3.0, "broad": 15.0}

    def __init__(self, shape: tuple[int, int], resolution: float, rng: np.random.Generator) -> None:
        self._rng = rng
        self._maps = {name: value_noise(shape, size / resolution, rng) for name, size in self.BLOBS.items()}

    def crop(self, name: str, shape: tuple[int, int]) -> np.ndarray:
        """A window of `shape` cut out of a noise map at a random place."""
        noise = self._maps[name]
        y = int(self._rng.integers(0, noise.shape[0] - shape[0] + 1))
        x = int(self._rng.integers(0, noise.shape[1] - shape[1] + 1))
        return noise[y : y + shape[0], x : x + shape[1]]

    def mix(self, shape: tuple[int, int], **weights: float) -> np.ndarray:
        """Weighted sum of crops, for example `mix(shape, grain=0.1, patch=0.3)`."""
        total = np.zeros(shape, np.float32)
        for name, weight in weights.items():
            total += np.float32(weight) * self.crop(name, shape)
        return total
