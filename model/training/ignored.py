"""What nothing is known of in a labelled image: regions to ignore, and where nothing was photographed.

A mask, uint8 `[H, W]`, is 1 there and 0 elsewhere. What it covers is neither building nor ground: no loss is taken.
"""

from __future__ import annotations

import cv2
import numpy as np

from ..building import Ring
from ..data.outline import FIXED_POINT_BITS
from ..data.scenes import Scene

NARROWEST_GAP = 3.0
"""Black that is narrower than this, in metres, is a shadow and no gap in the imagery."""
JPEG_BLOCK = 8
"""So far, in pixels, JPEG smears the edge of a gap."""


def ignored_of(scene: Scene, image: np.ndarray) -> np.ndarray:
    """The mask of a scene whose image is given."""
    mask = uncovered(image, scene.resolution)
    for rings in scene.ignored:
        fill(mask, rings, 1)
    return mask


def uncovered(image: np.ndarray, resolution: float) -> np.ndarray:
    """The mask of where an image `[H, W, 3]` at a resolution (metres per pixel) shows nothing but black."""
    black = (image.max(axis=2) == 0).astype(np.uint8)
    side = max(1, round(NARROWEST_GAP / resolution))
    gaps = cv2.morphologyEx(black, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    return cv2.dilate(gaps, np.ones((2 * JPEG_BLOCK + 1,) * 2, np.uint8))


def fill(mask: np.ndarray, rings: list[Ring], value: int) -> None:
    """Set a mask's pixels within the rings (even-odd)."""
    # cv2 puts a pixel's centre on whole numbers, hence the half pixel
    points = [np.round((ring - 0.5) * 2**FIXED_POINT_BITS).astype(np.int32) for ring in rings]
    cv2.fillPoly(mask, points, value, shift=FIXED_POINT_BITS)
