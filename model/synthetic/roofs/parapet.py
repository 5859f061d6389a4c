"""The raised rim of a flat roof."""

from __future__ import annotations

import cv2
import numpy as np

from ..paint.painting import Painting
from ..paint.texture import ramp


def raise_parapet(painting: Painting, coverage: np.ndarray, colour: np.ndarray) -> np.ndarray:
    """Raise the rim of a flat roof, and colour it; returns metres above the roof."""
    rng, resolution = painting.rng, painting.canvas.resolution
    if rng.random() < 0.25:
        return np.zeros_like(coverage)
    inside = cv2.copyMakeBorder((coverage > 0.5).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, 3)[1:-1, 1:-1] * np.float32(resolution)
    rim = ramp(depth, 0.32 + resolution, 0.22)
    colour *= 1 + rim * np.float32(rng.uniform(-0.05, 0.45))
    return rim * np.float32(rng.uniform(0.2, 1.0))
