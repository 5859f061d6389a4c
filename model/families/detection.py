"""What the network says of an image, before any polygon is read from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from ..polygon import Evidence
from .keypoint.confidence import confidence

Features = Mapping[str, Tensor]
"""Levels of the feature pyramid by their names, each `[1, C, H, W]`."""


@dataclass(frozen=True)
class Detection:
    """A building that the network proposes.

    Attributes:
        score: the detector's confidence, 0 to 1.
        box: x0, y0, x1, y1 in pixels of the image.
        evidence: of its keypoints and its mask.
    """

    score: float
    box: tuple[float, float, float, float]
    evidence: Evidence


def detections(raw: dict[str, Tensor], least_score: float) -> list[Detection]:
    """The network's output for one image (see `BuildingRoIHeads.forward`) as detections, best first.

    Args:
        raw: the output.
        least_score: more doubtful ones are left out.
    """
    scores = confidence(*(raw[name].float() for name in ("scores", "masks", "surfaces")))
    order = torch.argsort(scores, descending=True)
    order = order[scores[order] >= least_score]
    # selected first, so that what is left out does not stay in memory
    arrays = {
        name: raw[name][order].float().cpu().numpy() for name in ("boxes", "rois", "heatmaps", "masks", "offsets")
    }
    return [
        Detection(
            score,
            tuple(arrays["boxes"][k].tolist()),
            Evidence(
                arrays["heatmaps"][k], arrays["masks"][k], arrays["offsets"][k], tuple(arrays["rois"][k].tolist())
            ),
        )
        for k, score in enumerate(scores[order].tolist())
    ]
