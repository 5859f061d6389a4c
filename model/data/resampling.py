"""Resampling to the working resolution: one way for scenes in memory and for the windows that QGIS reads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

REDUCING_GAP = 2.0
"""Pixels are averaged in whole blocks first, as long as the blocks stay this much finer than the result."""


def resample(image: np.ndarray, scale: float) -> np.ndarray:
    """An image, uint8 `[H, W, 3]`, resized by `scale`."""
    height, width = image.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return resample_window(image, (0, 0, width, height), size)


def resample_window(image: np.ndarray, box: Sequence[float], size: tuple[int, int]) -> np.ndarray:
    """Part of an image, uint8 `[H, W, 3]`, at another resolution: cubic, and antialiased going down.

    Args:
        image: may reach past the box, so that windows of one image come out as the image resampled in one piece would.
        box: the part (x0, y0, x1, y1), fractions of pixels allowed.
        size: (width, height) of the result.
    """
    x0, y0, x1, y1 = box
    if (x1 - x0, y1 - y0) == size and x0 == int(x0) and y0 == int(y0):
        return image[int(y0) : int(y1), int(x0) : int(x1)]
    resized = Image.fromarray(image).resize(size, Image.Resampling.BICUBIC, (x0, y0, x1, y1), REDUCING_GAP)
    return np.array(resized)
