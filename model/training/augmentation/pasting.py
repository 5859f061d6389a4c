"""Copy-paste: buildings of one crop set on the free ground of another, so that roofs are seen in other surroundings.

The simple form of Ghiasi et al., "Simple Copy-Paste is a Strong Data Augmentation Method for Instance Segmentation",
2021, but that nothing is pasted over a building: half of one is nothing that a satellite ever saw.
"""

from __future__ import annotations

import cv2
import numpy as np
import shapely
import shapely.affinity
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from ...data.outline import Outline, draw_mask
from ..crops import Crop

MOST = 8
"""Buildings pasted into one crop at most."""
TRIES = 6
"""Places tried for each of them."""
GAP = 3.0
"""Free ground around a pasted building, in pixels."""
FEATHER = 0.7
"""Width of the soft edge, in pixels: about that of a lens."""
SHADOW_REACH = 12.0
"""Longest shadow, in pixels."""


def paste(crop: Crop, donor: Crop, random: np.random.Generator) -> Crop:
    """The crop with buildings of a donor of the same size added: whole ones, where nothing is labelled or ignored."""
    pasted: list[tuple[Outline, np.ndarray]] = []
    taken: list[BaseGeometry] = [Polygon(outline.rings[0]) for outline in crop.outlines]
    sun = random.uniform(-SHADOW_REACH, SHADOW_REACH, 2)
    whole = [outline for outline in donor.outlines if len(outline.corners) == sum(map(len, outline.rings))]
    for k in random.permutation(len(whole))[: random.integers(1, MOST + 1)]:
        shift = _free_place(whole[k], taken, crop.ignored, random)
        if shift is None:
            continue
        moved = whole[k].transformed(np.column_stack([np.eye(2), shift]))
        pasted.append((moved, shift))
        taken.append(Polygon(moved.rings[0]))
    image = crop.image.astype(np.float32)
    # all shadows before any roof: none falls on a roof that is pasted
    for outline, _ in pasted:
        image = _shaded(image, outline, sun)
    for outline, shift in pasted:
        image = _roofed(image, donor.image, outline, shift)
    return Crop(image.round().astype(np.uint8), [*crop.outlines, *(outline for outline, _ in pasted)], crop.ignored)


def _free_place(
    outline: Outline, taken: list[BaseGeometry], ignored: np.ndarray, random: np.random.Generator
) -> np.ndarray | None:
    """A shift by whole pixels that brings the building onto free ground inside the crop; None if none was found."""
    size = len(ignored)
    low, high = outline.rings[0].min(axis=0) - GAP, outline.rings[0].max(axis=0) + GAP
    if (high - low).max() >= size - 1:
        return None
    around = Polygon(outline.rings[0]).buffer(GAP, join_style="mitre")
    occupied = MultiPolygon() if not taken else shapely.union_all([shapely.make_valid(shape) for shape in taken])
    for _ in range(TRIES):
        shift = np.round(random.uniform(np.ceil(-low), np.floor(size - high)))
        (left, top), (right, bottom) = np.floor(low + shift).astype(int), np.ceil(high + shift).astype(int)
        if ignored[top:bottom, left:right].any():
            continue
        if not shapely.affinity.translate(around, *shift).intersects(occupied):
            return shift
    return None


def _shaded(image: np.ndarray, outline: Outline, sun: np.ndarray) -> np.ndarray:
    """The image with a building's shadow."""
    size = image.shape[0]
    shadow = draw_mask([ring + sun for ring in outline.rings], size)
    for share in (0.25, 0.5, 0.75):  # a shadow reaches from the wall to its end
        shadow = np.maximum(shadow, draw_mask([ring + share * sun for ring in outline.rings], size))
    return image * (1 - 0.5 * cv2.GaussianBlur(shadow, (0, 0), 1.0)[:, :, None])


def _roofed(image: np.ndarray, donor: np.ndarray, outline: Outline, shift: np.ndarray) -> np.ndarray:
    """The image with a building's pixels."""
    size = image.shape[0]
    shape = cv2.GaussianBlur(draw_mask(outline.rings, size), (0, 0), FEATHER)[:, :, None]
    moved = cv2.warpAffine(donor, np.column_stack([np.eye(2), shift]), (size, size)).astype(np.float32)
    return image * (1 - shape) + moved * shape
