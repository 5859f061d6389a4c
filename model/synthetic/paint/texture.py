"""Random textures: smooth noise at several sizes, cropped at random places wherever a surface needs one."""

from __future__ import annotations

import cv2
import numpy as np

BLOBS = {"grain": 0.15, "twig": 0.35, "clump": 0.8, "patch": 3.0, "broad": 15.0}
"""Size in metres of the blobs of each plain noise map."""
MIXTURES = {
    "weather": {"grain": 0.08, "clump": 0.08, "patch": 0.06, "broad": 0.07},
    "mottle": {"patch": 0.8, "clump": 0.6},
    "foliage": {"clump": 0.13, "twig": 0.1, "grain": 0.03},
}
"""Maps that are sums of plain ones: `weather`, for brightness; `mottle`, of deviation 1; `foliage`, for crowns."""


def value_noise(shape: tuple[int, int], cell: float, rng: np.random.Generator) -> np.ndarray:
    """Smooth noise float32 `[H, W]` of mean 0 and deviation 1 whose blobs are about `cell` pixels wide."""
    rows, columns = shape
    scale = max(cell, 1.0)
    lattice = rng.standard_normal((int(rows / scale) + 4, int(columns / scale) + 4), dtype=np.float32)
    x, y = rng.uniform(1, 2, 2)
    to_lattice = np.array([[1 / scale, 0, x], [0, 1 / scale, y]], np.float32)
    noise = cv2.warpAffine(lattice, to_lattice, (columns, rows), flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP)
    return noise / np.float32(max(float(noise[::2, ::2].std()), 1e-6))


def ramp(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """Smooth step from 0 at `low` to 1 at `high` (3t² - 2t³)."""
    t = (values - np.float32(low)) * np.float32(1 / (high - low))
    np.clip(t, 0, 1, out=t)
    return t * t * (3 - 2 * t)


class Textures:
    """Noise maps of a scene, made once and cropped at random places."""

    def __init__(self, shape: tuple[int, int], resolution: float, rng: np.random.Generator) -> None:
        self._rng = rng
        self._maps = {name: value_noise(shape, size / resolution, rng) for name, size in BLOBS.items()}
        for name, weights in MIXTURES.items():
            self._maps[name] = self.mix(shape, **weights)

    def crop(self, name: str, shape: tuple[int, int]) -> np.ndarray:
        """A window of `shape` out of a map (a key of `BLOBS` or `MIXTURES`); not to be written to."""
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
