"""The Morphological Building Index as a family of models: bright, compact, and darker all around is a building.

Huang, Zhang, "A Multidirectional and Multiscale Morphological Index for Automatic Building Extraction from
Multispectral GeoEye-1 Imagery", 2011. Nothing is learned, and there are no weights.
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
from torch import Tensor, nn

from .map_family import MapFamily, Part

SHORTEST, LONGEST, STEP = 2, 52, 5
"""Lengths of the linear structuring elements, in pixels, as published: what is narrower or longer is no building."""
DIRECTIONS = ((0, 1), (1, 1), (1, 0), (1, -1))
"""As (rows, columns) a step: 0°, 45°, 90° and 135°."""
SIZES = (LONGEST - SHORTEST) // STEP + 1
THRESHOLD = 0.15
"""How much brighter than what is around it a building is, as a share of white."""
LEAST_PIXELS = 40
"""Smaller ones are cars and cornices: 10 m² at the resolution of the card."""
MOST_ELONGATION = 4.0
"""Length over width; what is longer is a road."""
TOLERANCE = 1.0
"""How far a polygon may leave its mask's contour, in pixels: half a metre at the resolution of the card."""


class MbiFamily(MapFamily):
    """The Morphological Building Index; works on the processor, whatever the device."""

    threshold = THRESHOLD
    tolerance = TOLERANCE

    def __init__(self) -> None:
        self.network = nn.Module()

    def maps(self, images: Tensor, tta_views: int) -> Tensor:
        """See `MapFamily.maps`; all orientations give the same."""
        pixels = images.cpu().numpy()
        # brightness is the maximum of the visible bands
        return torch.from_numpy(np.stack([SIZES * building_index(image.max(axis=0)) / 255 for image in pixels]))

    def is_building(self, part: Part) -> bool:
        """See `MapFamily.is_building`: the rules of size and of elongation."""
        return bool(part.inside.sum() >= LEAST_PIXELS) and elongation(part.inside) <= MOST_ELONGATION


def building_index(brightness: np.ndarray) -> np.ndarray:
    """The Morphological Building Index of every pixel, float32 `[H, W]`, 0 to 255 / `SIZES`.

    The differential morphological profile of white top-hats by reconstruction, mean over directions and sizes:
    MBI = Σ_d Σ_s |WTH(d, s + Δs) − WTH(d, s)| / (D S), s from `SHORTEST` to `LONGEST`. Openings by longer lines are
    nowhere larger, so that of each direction's sum the first and the last opening are all that is left.

    Args:
        brightness: uint8 `[H, W]`.
    """
    profiles = [opened(brightness, each, SHORTEST) - opened(brightness, each, LONGEST + STEP) for each in DIRECTIONS]
    return np.stack(profiles).mean(axis=0) / SIZES


def opened(brightness: np.ndarray, direction: tuple[int, int], length: int) -> np.ndarray:
    """Opening by reconstruction by a line, float32 `[H, W]`: bright parts that hold no such line are levelled.

    A white top-hat by reconstruction is what this takes away.
    """
    # takes a good half second to import, which only this needs
    from skimage.morphology import reconstruction

    eroded = cv2.erode(brightness, line(direction, length))
    return reconstruction(eroded, brightness).astype(np.float32)


def line(direction: tuple[int, int], length: int) -> np.ndarray:
    """A line of about a length in pixels in one of `DIRECTIONS`, uint8; a longer one holds every shorter one.

    Of an odd number of pixels, so that it has one in its middle.
    """
    down, across = direction
    count = 2 * (round(length / np.hypot(down, across)) // 2) + 1
    if not down:
        return np.ones((1, count), np.uint8)
    if not across:
        return np.ones((count, 1), np.uint8)
    diagonal = np.eye(count, dtype=np.uint8)
    return diagonal if across > 0 else np.ascontiguousarray(diagonal[:, ::-1])


def elongation(inside: np.ndarray) -> float:
    """Length over width of the smallest box of any direction around a part, bool `[H, W]`."""
    points = np.argwhere(inside).astype(np.float32)
    sides = cv2.minAreaRect(points)[1]
    # from the outermost pixels' centres to their edges
    return (max(sides) + 1) / (min(sides) + 1)
