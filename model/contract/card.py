"""The model card: what a trained network is for, where it comes from and how good it is."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from .options import SCORE, TAU


@dataclass
class ModelCard:
    """Facts about a trained network, kept in the same file as its weights.

    Attributes:
        name: short name, as users choose it.
        architecture: which network the weights fit.
        resolution: ground resolution it works at, metres per pixel.
        bands: what the three input channels are.
        mean, std: normalisation of 8-bit values, applied by the network itself.
        tau, score: default thresholds, calibrated on the validation split.
        data: the training data, a line each.
        credits: who must be named, and under which licence.
        steps: training steps behind the weights.
        measures: measured accuracy by split, e.g. `{"val": {"ap50": 0.5}}`.
    """

    name: str
    architecture: str = "keypoint"
    resolution: float = 0.13
    bands: tuple[str, ...] = ("red", "green", "blue")
    mean: float = 127.0
    std: float = 128.0
    tau: float = TAU
    score: float = SCORE
    data: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    steps: int = 0
    measures: dict[str, dict[str, float]] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, ready for JSON."""
        return asdict(self) | {"bands": list(self.bands)}

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> ModelCard:
        """The card that `to_dict` gave these values for."""
        return cls(**(values | {"bands": tuple(values["bands"])}))
