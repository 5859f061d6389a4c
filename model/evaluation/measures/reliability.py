"""How far scores can be taken for probabilities, and what makes them so.

A building counts as right where it matches a reference at `MATCH_IOU`, as for all measures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...contract.card import ModelCard
from .scene import Comparison

BINS = 10
LEAST_BLOCK = 30
"""Buildings behind each step of a calibration: with fewer it follows chance."""


class Judged(NamedTuple):
    """Scores of buildings, float `[N]`, and which of the buildings are right, bool `[N]`."""

    scores: np.ndarray
    right: np.ndarray

    @classmethod
    def of(cls, comparison: Comparison) -> Judged:
        """Those of the predictions of a scene."""
        right = np.zeros(len(comparison.predicted), dtype=bool)
        right[[prediction for prediction, _, _ in comparison.pairs]] = True
        return cls(np.asarray(comparison.predicted.scores, dtype=np.float64), right)

    @classmethod
    def together(cls, several: Sequence[Judged]) -> Judged:
        """Those of several scenes."""
        scores, right = zip(*several, strict=True)
        return cls(np.concatenate(scores), np.concatenate(right))


@dataclass(frozen=True)
class Bin:
    """Buildings of about one probability: its mean, the share of them that is right, and their number."""

    said: float
    right: float
    buildings: int


def reliability(said: np.ndarray, right: np.ndarray) -> list[Bin]:
    """Bins of as many buildings each, by rising probability.

    Args:
        said: probability of each building, `[N]`.
        right: which of them are right, bool `[N]`.
    """
    parts = np.array_split(np.argsort(said, kind="stable"), min(BINS, len(said)) or 1)
    return [Bin(float(said[part].mean()), float(right[part].mean()), len(part)) for part in parts if len(part)]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: Naeini et al., 2015, with bins of equal mass as in Nixon et al., 2019."""
    weighed = [each.buildings * abs(each.said - each.right) for each in bins]
    return sum(weighed) / max(1, sum(each.buildings for each in bins))


def calibrated(judged: Judged) -> list[list[float]]:
    """Pairs for a card's `calibration`: the isotonic regression of being right on the score, of blocks of buildings.

    Zadrozny and Elkan, "Transforming classifier scores into accurate multiclass probability estimates", 2002.

    Args:
        judged: one building or more.
    """
    from scipy.optimize import isotonic_regression  # only here, since it takes long, and few fit anything

    order = np.argsort(judged.scores, kind="stable")
    parts = np.array_split(order, max(1, len(order) // LEAST_BLOCK))
    scores = np.array([judged.scores[part].mean() for part in parts])
    weights = np.array([len(part) for part in parts], dtype=np.float64)
    fit = isotonic_regression([judged.right[part].mean() for part in parts], weights=weights)
    ends = fit.blocks.astype(int)
    steps = [slice(start, end) for start, end in zip(ends, ends[1:], strict=False)]
    return [[float(np.average(scores[step], weights=weights[step])), float(fit.x[step.start])] for step in steps]


def with_card(judged: Judged, card: ModelCard) -> dict[str, list[Bin]]:
    """How reliable the scores are, and the probabilities of a card that knows them."""
    if not len(judged.scores):
        return {}
    bins = {"score": reliability(*judged)}
    if card.calibration:
        bins["probability"] = reliability(probabilities(judged.scores, card), judged.right)
    return bins


def probabilities(scores: np.ndarray, card: ModelCard) -> np.ndarray:
    """What a calibrated card says of scores, float `[N]`."""
    return np.array([card.probability(score) for score in scores.tolist()], dtype=np.float64)
