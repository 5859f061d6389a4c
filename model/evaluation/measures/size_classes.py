"""Average precision by the size of buildings, as COCO has it: in square metres, and in COCO's own classes of pixels.

Only buildings of the class are references. A prediction that matches one of another class counts neither way, and so
does one that matches nothing and is itself of another class: pycocotools' `areaRng`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .average_precision import IOU_THRESHOLDS, Overlaps, Ranking, match, precision_and_recall, unjudged
from .instances import Instances


@dataclass(frozen=True)
class SizeClass:
    """Buildings whose area lies between two bounds, both of which belong to it.

    Attributes:
        name: for people to read, with its unit.
        least: smallest area.
        most: largest area.
        on_ground: whether bounds are square metres; else they are pixels of the image.
    """

    name: str
    least: float
    most: float
    on_ground: bool

    def holds(self, buildings: Instances, resolution: float) -> np.ndarray:
        """Which of the buildings are of the class, bool `[N]`; `resolution` is that of the masks, metres per pixel."""
        areas = np.array([mask.area for mask in buildings.masks], dtype=np.float64)
        if self.on_ground:
            areas *= resolution**2
        return (areas >= self.least) & (areas <= self.most)


SIZE_CLASSES = (
    SizeClass("under 50 m²", 0, 50, True),
    SizeClass("50 to 250 m²", 50, 250, True),
    SizeClass("over 250 m²", 250, math.inf, True),
    SizeClass("small, under 32² px", 0, 32**2, False),
    SizeClass("medium, 32² to 96² px", 32**2, 96**2, False),
    SizeClass("large, over 96² px", 96**2, math.inf, False),
)


@dataclass(frozen=True)
class SizeFigures:
    """What is measured on the buildings of a class; None without any.

    Attributes:
        size: name of the class.
        buildings: number of references.
        ap, ap50: average precision.
    """

    size: str
    buildings: int
    ap: float | None
    ap50: float | None


def rank_by_size(
    overlaps: Overlaps, predicted: Instances, reference: Instances, resolution: float, shares: np.ndarray
) -> dict[str, Ranking]:
    """The ranking of a scene's predictions for each of the classes, by name.

    Args:
        overlaps: all pairs that share pixels.
        predicted: predictions.
        reference: references.
        resolution: metres on the ground per pixel.
        shares: of the predictions in regions to ignore, see `shares_within`.
    """
    return {
        one.name: rank_class(
            overlaps, predicted.scores, one.holds(predicted, resolution), one.holds(reference, resolution), shares
        )
        for one in SIZE_CLASSES
    }


def rank_class(
    overlaps: Overlaps, scores: np.ndarray, own_predictions: np.ndarray, own_references: np.ndarray, shares: np.ndarray
) -> Ranking:
    """As `rank`, for a class of buildings.

    Args:
        overlaps: pairs whose predictions are numbered by falling score.
        scores: falling scores of all predictions `[D]`.
        own_predictions: bool `[D]`, which predictions are of the class.
        own_references: bool `[R]`, which references are.
        shares: of the predictions in regions to ignore.
    """
    count, references = len(scores), len(own_references)
    hits = np.zeros((len(IOU_THRESHOLDS), count), dtype=bool)
    ignored = np.zeros_like(hits)
    own = own_references[overlaps.reference]
    for t, threshold in enumerate(IOU_THRESHOLDS):
        pairs = match(_part(overlaps, own), count, references, threshold)
        hits[t, [i for i, _, _ in pairs]] = True
        # a region to ignore that a prediction lies in by more keeps it from another class's reference
        within = np.where(shares >= threshold, shares, 0.0)
        others = ~own & ~hits[t, overlaps.prediction] & (overlaps.iou > within[overlaps.prediction])
        excused = [i for i, _, _ in match(_part(overlaps, others), count, references, threshold)]
        ignored[t] = unjudged(pairs, shares, threshold) | (~hits[t] & ~own_predictions)
        ignored[t, excused] = True
    return Ranking(scores, hits, int(own_references.sum()), ignored)


def size_figures(rankings: Sequence[Mapping[str, Ranking]]) -> list[SizeFigures]:
    """The figures of each class over scenes, of which `rank_by_size` gave the rankings."""
    return [_figures(one.name, [scene[one.name] for scene in rankings]) for one in SIZE_CLASSES]


def _figures(size: str, rankings: Sequence[Ranking]) -> SizeFigures:
    buildings = sum(ranking.references for ranking in rankings)
    if not buildings:
        return SizeFigures(size, 0, None, None)
    precisions, _ = precision_and_recall(rankings)
    return SizeFigures(size, buildings, float(precisions.mean()), float(precisions[0]))


def _part(overlaps: Overlaps, chosen: np.ndarray) -> Overlaps:
    return Overlaps(overlaps.prediction[chosen], overlaps.reference[chosen], overlaps.iou[chosen])
