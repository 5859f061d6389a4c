"""What a model says of an image, before any polygon is read from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from torch import Tensor

from ..polygon import RegionMask

Features = Mapping[str, Tensor]
"""What was computed of an image, by name, such as levels of a feature pyramid, each `[1, C, H, W]`."""


@dataclass(frozen=True)
class Detection:
    """A building that a model proposes.

    Attributes:
        score: the detector's confidence, 0 to 1.
        box: x0, y0, x1, y1 in pixels of the image.
        evidence: of what its polygon is made: its mask, and whatever else the family knows of it.
    """

    score: float
    box: tuple[float, float, float, float]
    evidence: RegionMask


@dataclass(frozen=True)
class Observation:
    """What a model says of one image.

    Attributes:
        detections: the buildings it proposes, best first.
        features: what the model can be asked more with, see `Family.kept`.
    """

    detections: list[Detection]
    features: Features
