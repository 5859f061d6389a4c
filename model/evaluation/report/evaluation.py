"""What an evaluation comes to: measures with intervals, figures per image, errors, and pictures."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ..measures.bootstrap import Measure
from ..measures.reliability import Bin, Judged
from ..measures.size_classes import SizeFigures
from .findings import Finding
from .pictures import Picture


@dataclass
class ImageFigures:
    """The values of one image of several."""

    name: str
    measures: dict[str, float | None]


@dataclass
class Evaluation:
    """The outcome of an evaluation.

    Attributes:
        protocol: `scenes`, `patches` or `layers`.
        measures: by the keys of the contract.
        title: what was evaluated.
        settings: how it was evaluated, for people to read.
        images: the same per image; empty where an image is a patch.
        curves: precision at 101 levels of recall, by the IoU it is for.
        sizes: average precision by size class; empty for patches.
        errors: number of buildings by kind of error, `good` among them.
        galleries: pictures of buildings, by the gallery's title.
        judged: which buildings are right, by their scores; only for scenes.
        reliability: how often they are, by what is said of them (`score`, `probability`).
        findings: the verdict on every building; only for layers.
        peak_memory_mb: of this process.
    """

    protocol: str
    measures: dict[str, Measure]
    title: str = "Evaluation of buildings"
    settings: dict[str, str] = field(default_factory=dict)
    images: list[ImageFigures] = field(default_factory=list)
    curves: dict[str, list[float]] = field(default_factory=dict)
    sizes: list[SizeFigures] = field(default_factory=list)
    errors: dict[str, int] = field(default_factory=dict)
    galleries: dict[str, list[Picture]] = field(default_factory=dict)
    judged: Judged | None = None
    reliability: dict[str, list[Bin]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    peak_memory_mb: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain values, ready for JSON; what is not defined is None."""
        return {
            "protocol": self.protocol,
            "title": self.title,
            "settings": self.settings,
            "measures": {key: asdict(measure) for key, measure in self.measures.items()},
            "per_image": [asdict(figures) for figures in self.images],
            "sizes": [asdict(figures) for figures in self.sizes],
            "errors": self.errors,
            "reliability": {said: [asdict(each) for each in bins] for said, bins in self.reliability.items()},
            "findings": [asdict(finding) for finding in self.findings],
            "peak_memory_mb": self.peak_memory_mb,
        }


def defined(values: Mapping[str, float]) -> dict[str, float | None]:
    """Replace NaN by None."""
    return {key: None if math.isnan(value) else value for key, value in values.items()}


def count(number: int) -> Measure:
    """Return a number that has no interval."""
    return Measure(float(number))
