"""Confidence intervals by the bootstrap (Efron, 1979): how far a figure hangs on which images were taken."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

DRAWS = 1000
CONFIDENCE = 0.95

Result = TypeVar("Result")


@dataclass(frozen=True)
class Measure:
    """A value and its 95 % interval; None for what is not defined, such as an interval from a single image."""

    value: float | None
    low: float | None = None
    high: float | None = None


def with_intervals(
    results: Sequence[Result], measures: Callable[[Sequence[Result]], dict[str, float]], draws: int = DRAWS
) -> dict[str, Measure]:
    """Compute measures over all images, and their percentile intervals over resamples of the images.

    The same results always give the same intervals.

    Args:
        results: one per image.
        measures: computes the measures of a list of results; NaN for what is not defined.
        draws: number of resamples.
    """
    values = measures(results)
    if len(results) < 2:
        return {key: Measure(_defined(value)) for key, value in values.items()}
    generator = np.random.default_rng(0)
    picks = generator.integers(len(results), size=(draws, len(results)))
    resampled = [measures([results[i] for i in pick]) for pick in picks]
    return {key: _measure(value, [sample[key] for sample in resampled]) for key, value in values.items()}


def _measure(value: float, samples: Sequence[float]) -> Measure:
    defined = [sample for sample in samples if not math.isnan(sample)]
    if not defined:
        return Measure(_defined(value))
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(defined, [tail, 1 - tail])
    return Measure(_defined(value), float(low), float(high))


def _defined(value: float) -> float | None:
    return None if math.isnan(value) else value
