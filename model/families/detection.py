"""What the network says of an image, before any polygon is read from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from torch import Tensor

from ..polygon import Evidence

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


@dataclass(frozen=True)
class Observation:
    """What the network says of one image.

    Attributes:
        detections: the buildings it proposes, best first.
        features: what `Extractor.refine` needs to be asked more: of the image as it is.
    """

    detections: list[Detection]
    features: Features
