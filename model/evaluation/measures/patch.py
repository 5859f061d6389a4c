"""The paper's protocol: a patch with one building in the middle (Li et al., 2020)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from skimage.metrics import structural_similarity

from ...building import Ring
from .boundaries import BSDS_TOLERANCE, band_iou, boundary_band, boundary_distance, boundary_f
from .masks import Mask, rasterize
from .pixel_counts import PixelCounts, pair_counts, pooled

PATCH_PIXELS = 512
"""Side of the paper's patches."""
PATCH_RESOLUTION = 0.075
"""Metres on the ground per pixel of the paper's patches."""
TOLERANCES = ("0px", "1px", "3px", "bsds")


@dataclass(frozen=True)
class PatchResult:
    """What is measured on one patch; `boundary_f` has a value for each of `TOLERANCES`."""

    counts: PixelCounts
    boundary_iou: float
    boundary_f: dict[str, float]
    ssim: float
    found: bool
    seconds: float = 0.0


def measure_patch(
    prediction: Sequence[Ring], reference: Sequence[Ring], size: tuple[int, int], seconds: float = 0.0
) -> PatchResult:
    """Compare the rings predicted for the building in the middle (none if it was missed) with its reference."""
    predicted, drawn = _mask(prediction, size), _mask(reference, size)
    distance = boundary_distance(size)
    full_predicted, full_drawn = _canvas(predicted, size), _canvas(drawn, size)
    tolerances = [0.0, 1.0, 3.0, BSDS_TOLERANCE * math.hypot(*size)]
    return PatchResult(
        pair_counts(predicted, drawn),
        band_iou(boundary_band(predicted, distance), boundary_band(drawn, distance)),
        dict(zip(TOLERANCES, boundary_f(full_predicted, full_drawn, tolerances), strict=True)),
        mask_ssim(full_predicted, full_drawn),
        len(prediction) > 0,
        seconds,
    )


def mask_ssim(prediction: np.ndarray, reference: np.ndarray) -> float:
    """Structural similarity of two masks `[H, W]` (Wang et al., 2004), with scikit-image's 7×7 uniform window."""
    return float(structural_similarity(prediction.astype(float), reference.astype(float), win_size=7, data_range=1.0))


def _mask(rings: Sequence[Ring], size: tuple[int, int]) -> Mask:
    return rasterize(rings, size) if rings else Mask(0, 0, np.zeros((0, 0), dtype=bool))


def _canvas(mask: Mask, size: tuple[int, int]) -> np.ndarray:
    canvas = np.zeros(size, dtype=bool)
    top, left, bottom, right = mask.box
    canvas[top:bottom, left:right] = mask.pixels
    return canvas


def patch_measures(results: Sequence[PatchResult]) -> dict[str, float]:
    """Return the measures of the contract over patches: means over patches, and pooled where the key says so."""
    total = pooled(result.counts for result in results)
    means = {
        "mask_f1": [result.counts.f1 for result in results],
        "mask_iou": [result.counts.iou for result in results],
        "boundary_ssim": [result.ssim for result in results],
        "boundary_f": [result.boundary_f["bsds"] for result in results],
        "boundary_f_0px": [result.boundary_f["0px"] for result in results],
        "boundary_f_1px": [result.boundary_f["1px"] for result in results],
        "boundary_f_3px": [result.boundary_f["3px"] for result in results],
        "boundary_iou": [result.boundary_iou for result in results],
        "found": [float(result.found) for result in results],
        "seconds": [result.seconds for result in results],
    }
    measures = {key: float(np.mean(values)) if values else math.nan for key, values in means.items()}
    return {**measures, "mask_f1_pooled": total.f1, "mask_iou_pooled": total.iou}
