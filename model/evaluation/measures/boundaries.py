"""How well the boundaries of two masks agree: Boundary IoU and boundary F-measure."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from .masks import Mask, intersection

BSDS_TOLERANCE = 0.0075
"""Tolerance of the Berkeley segmentation benchmark, as a share of the image's diagonal."""


def boundary_distance(size: tuple[int, int]) -> int:
    """Width in pixels of the band that Boundary IoU compares: 2 % of the diagonal of an image of (height, width)."""
    return max(1, round(0.02 * math.hypot(*size)))


def boundary_band(mask: Mask, distance: int) -> Mask:
    """Keep the pixels within chessboard `distance` of the outside; the image's edge counts as outside.

    The crop of a mask ends where the mask or the image ends, so whatever lies past the crop is outside.
    """
    if min(mask.pixels.shape) <= 2 * distance:
        return mask
    padded = np.pad(mask.pixels.astype(np.uint8), 1)
    depth = cv2.distanceTransform(padded, cv2.DIST_C, 3)[1:-1, 1:-1]
    return Mask(mask.row, mask.column, mask.pixels & (depth <= distance))


def band_iou(first: Mask, second: Mask) -> float:
    """Boundary IoU (Cheng et al., 2021): the IoU of two bands from `boundary_band`; 1 if both are empty."""
    shared = intersection(first, second)
    either = first.area + second.area - shared
    return shared / either if either else 1.0


def boundary_f(prediction: np.ndarray, reference: np.ndarray, tolerances: Sequence[float]) -> list[float]:
    """Harmonic mean of the shares of either boundary that lie within a tolerance of the other (Martin et al., 2004).

    A boundary pixel is a mask's pixel with a 4-neighbour outside the mask or the image; distances are Euclidean.

    Args:
        prediction: bool `[H, W]`.
        reference: bool `[H, W]`.
        tolerances: in pixels, not rounded.

    Returns:
        A value for each tolerance: 0 to 1; 1 if both masks are empty, 0 if one is.
    """
    predicted, drawn = inner_boundary(prediction), inner_boundary(reference)
    if not predicted.any() or not drawn.any():
        return [float(predicted.any() == drawn.any())] * len(tolerances)
    to_drawn, to_predicted = _distances(predicted, drawn), _distances(drawn, predicted)
    return [_harmonic_mean(np.mean(to_drawn <= t), np.mean(to_predicted <= t)) for t in tolerances]


def inner_boundary(mask: np.ndarray) -> np.ndarray:
    """Return a mask `[H, W]` minus its 4-neighbour erosion."""
    padded = np.pad(mask, 1)
    core = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    return mask & ~core


def _distances(boundary: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return the distance of each boundary pixel to the nearest pixel of the other boundary, `[N]`."""
    return cv2.distanceTransform((~other).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[boundary]


def _harmonic_mean(first: np.floating, second: np.floating) -> float:
    return float(2 * first * second / (first + second)) if first + second else 0.0
