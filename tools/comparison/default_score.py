"""A model's default score, by one rule for all: where F1 of matches is at its best on the validation scenes.

F1 of each country's scenes apart, then the mean, so that no well mapped town decides alone; of equals the lowest.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from model.building import Building
from model.data.scenes import Scene
from model.evaluation.measures.average_precision import mask_overlaps, match, shares_within, unjudged
from model.evaluation.measures.instances import predicted_instances, reference_instances
from model.evaluation.measures.scene import MATCH_IOU
from model.evaluation.protocols.labelled import Labelled, in_image
from model.evaluation.protocols.scenes import on_map

SCORES = tuple(round(0.05 * step, 2) for step in range(1, 19))
"""Those that are tried."""

Counts = tuple[int, int, int]
"""Matches, predictions and references."""


def best_score(scenes: Sequence[Scene], found: Sequence[Sequence[Building]]) -> float:
    """The score of `SCORES` for a model that found these buildings in each of the validation scenes."""
    labelled = [Labelled.of(scene) for scene in scenes]
    return max(SCORES, key=lambda score: _mean_f1(scenes, labelled, found, score))


def _mean_f1(
    scenes: Sequence[Scene], labelled: Sequence[Labelled], found: Sequence[Sequence[Building]], score: float
) -> float:
    counts: dict[str, list[Counts]] = {}
    for scene, known, buildings in zip(scenes, labelled, found, strict=True):
        drawn = on_map(buildings, score, scene.resolution)
        counts.setdefault(scene.country, []).append(match_counts(known, drawn))
    return float(np.mean([f1(of_country) for of_country in counts.values()]))


def match_counts(labelled: Labelled, drawn: Sequence[Building]) -> Counts:
    """Of the buildings of a map; what regions to ignore excuse is no prediction."""
    size = labelled.image.shape[:2]
    predicted = predicted_instances(in_image(drawn, size), size)
    reference = reference_instances(labelled.references, size)
    overlaps = mask_overlaps(predicted.masks, reference.masks)
    pairs = match(overlaps, len(predicted), len(reference), MATCH_IOU)
    shares = shares_within(predicted.masks, reference_instances(labelled.ignored, size).masks)
    excused = int(unjudged(pairs, shares, MATCH_IOU).sum())
    return len(pairs), len(predicted) - excused, len(reference)


def f1(counts: Sequence[Counts]) -> float:
    """Of the matches of several scenes together; 0 where there is nothing."""
    matched, predicted, references = map(sum, zip(*counts, strict=True))
    return 2 * matched / max(1, predicted + references)
