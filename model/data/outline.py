"""A labelled building inside a crop, and its mask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import cv2
import numpy as np

from ..building import Ring

MASK_OVERSAMPLING = 4
FIXED_POINT_BITS = 4


@dataclass
class Outline:
    """A labelled building inside a crop.

    Attributes:
        rings: outline and courtyards in pixels, clipped to the crop.
        corners: float64 `[M, 2]`, the true corners; points made by clipping are not among them.
    """

    rings: list[Ring]
    corners: np.ndarray = field(default_factory=lambda: np.zeros((0, 2)))

    def transformed(self, transform: np.ndarray) -> Outline:
        """The outline moved by an affine `[2, 3]`."""
        linear, offset = transform[:, :2].T, transform[:, 2]
        return Outline([ring @ linear + offset for ring in self.rings], self.corners @ linear + offset)


def draw_mask(rings: list[Ring], size: int) -> np.ndarray:
    """Share of each cell inside the rings (even-odd), float32 `[size, size]`; rings in cells."""
    return draw_union([rings], size)


def draw_union(buildings: Iterable[list[Ring]], size: int) -> np.ndarray:
    """Share of each cell inside any of some buildings, float32 `[size, size]`; each its rings in cells."""
    fine = np.zeros((size * MASK_OVERSAMPLING,) * 2, np.uint8)
    for rings in buildings:
        # cv2 puts a pixel's centre on whole numbers, hence the half pixel
        points = [np.round((ring * MASK_OVERSAMPLING - 0.5) * 2**FIXED_POINT_BITS).astype(np.int32) for ring in rings]
        cv2.fillPoly(fine, points, 255, shift=FIXED_POINT_BITS)
    return cv2.resize(fine, (size, size), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
