"""Average precision and recall of instance masks, as in the COCO benchmark (Lin et al., 2014, and pycocotools)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ...building import Building, Ring
from .instances import predicted_instances, reference_instances
from .masks import Mask, intersection
from .pixel_counts import union_counts

IOU_THRESHOLDS = np.linspace(0.5, 0.95, 10)
RECALL_LEVELS = np.linspace(0.0, 1.0, 101)

LOWEST_SCORE = 0.05
"""Average precision wants the doubtful detections too."""


@dataclass(frozen=True)
class Overlaps:
    """The pairs of an image's predictions and references that share pixels.

    Attributes:
        prediction: int `[K]`, index of each pair's prediction.
        reference: int `[K]`, index of each pair's reference.
        iou: float `[K]`, intersection over union of the two.
    """

    prediction: np.ndarray
    reference: np.ndarray
    iou: np.ndarray


@dataclass(frozen=True)
class Ranking:
    """An image's predictions in order of falling score, and which of them are true.

    Attributes:
        scores: float `[D]`, falling.
        hits: bool `[T, D]`, true where the prediction matches a reference at `IOU_THRESHOLDS[t]`.
        references: number of references.
        ignored: bool `[T, D]`, true where the prediction counts as neither true nor false.
    """

    scores: np.ndarray
    hits: np.ndarray
    references: int
    ignored: np.ndarray


def average_precision(
    predictions: Sequence[Sequence[Building]],
    references: Sequence[Sequence[Sequence[Ring]]],
    sizes: Sequence[tuple[int, int]],
    score: float = 0.5,
    ignored: Sequence[Sequence[Sequence[Ring]]] | None = None,
) -> dict[str, float]:
    """Return the few figures that tell how far a training is; quick enough for each validation.

    Args:
        predictions: buildings per image, found with a low score threshold.
        references: rings per reference building per image.
        sizes: (height, width) per image; what lies outside is cut off.
        score: threshold above which predictions count for `iou` and `mask_iou`.
        ignored: rings per region to ignore per image; none by default.

    Returns:
        `ap`, `ap50`, `ap75` pooled over the images; `iou` of the images' unions, mean over images; `mask_iou`, mean
        over the pairs that match at 0.5. All on masks of pixel centres. NaN where there is nothing to measure.
    """
    rankings, image_ious, pair_ious = [], [], []
    regions = ignored or [[]] * len(sizes)
    for found, drawn, unknown, size in zip(predictions, references, regions, sizes, strict=True):
        predicted, reference = predicted_instances(found, size), reference_instances(drawn, size)
        overlaps = mask_overlaps(predicted.masks, reference.masks)
        shares = shares_within(predicted.masks, reference_instances(unknown, size).masks)
        rankings.append(rank(overlaps, predicted.scores, len(reference), shares=shares))
        confident = predicted.confident(score)
        pairs = match(overlaps, len(confident), len(reference), 0.5)
        pair_ious += [iou for _, _, iou in pairs]
        confident = confident.only(np.flatnonzero(~unjudged(pairs, shares[: len(confident)], 0.5)))
        image_ious.append(union_counts(confident.masks, reference.masks).iou)
    precisions, _ = precision_and_recall(rankings)
    return {
        "ap": float(precisions.mean()),
        "ap50": float(precisions[0]),
        "ap75": float(precisions[5]),
        "iou": float(np.mean(image_ious)) if image_ious else float("nan"),
        "mask_iou": float(np.mean(pair_ious)) if pair_ious else float("nan"),
    }


def mask_overlaps(predictions: Sequence[Mask], references: Sequence[Mask]) -> Overlaps:
    """Return the intersection over union of all pairs of masks that share pixels."""
    tree = shapely.STRtree(_boxes(references))
    pairs = tree.query(_boxes(predictions), predicate="intersects")
    ious = []
    for i, j in pairs.T:
        shared = intersection(predictions[i], references[j])
        ious.append(shared / (predictions[i].area + references[j].area - shared))
    iou = np.array(ious, dtype=np.float64)
    return Overlaps(pairs[0][iou > 0], pairs[1][iou > 0], iou[iou > 0])


def shares_within(predictions: Sequence[Mask], regions: Sequence[Mask]) -> np.ndarray:
    """Return the largest share of each prediction that lies in one of the regions to ignore, float `[D]`."""
    shares = np.zeros(len(predictions))
    tree = shapely.STRtree(_boxes(regions))
    for i, j in tree.query(_boxes(predictions), predicate="intersects").T:
        shares[i] = max(shares[i], intersection(predictions[i], regions[j]) / predictions[i].area)
    return shares


def unjudged(pairs: Sequence[tuple[int, int, float]], shares: np.ndarray, threshold: float) -> np.ndarray:
    """Return which predictions are neither true nor false: without a match, and by enough in a region to ignore.

    Args:
        pairs: the matches.
        shares: see `shares_within`.
        threshold: least share, the IoU that a match wants.
    """
    unsure = shares >= threshold
    unsure[[i for i, _, _ in pairs]] = False
    return unsure


def _boxes(masks: Sequence[Mask]) -> np.ndarray:
    boxes = np.array([mask.box for mask in masks], dtype=np.float64).reshape(-1, 4)
    return shapely.box(*boxes.T)


def match(overlaps: Overlaps, predictions: int, references: int, threshold: float) -> list[tuple[int, int, float]]:
    """Give each prediction, best score first, the free reference that it overlaps best, if by at least `threshold`.

    Args:
        overlaps: pairs whose predictions are numbered by falling score.
        predictions: how many predictions take part; the lower scored ones are left out.
        references: number of references.
        threshold: smallest IoU of a match.

    Returns:
        (prediction, reference, IoU) of each pair.
    """
    enough = np.flatnonzero((overlaps.prediction < predictions) & (overlaps.iou >= threshold))
    i, j, iou = overlaps.prediction[enough], overlaps.reference[enough], overlaps.iou[enough]
    order = np.lexsort((j, -iou, i))
    taken: set[int] = set()
    pairs: list[tuple[int, int, float]] = []
    last = -1
    for each in zip(i[order].tolist(), j[order].tolist(), iou[order].tolist()):
        if each[0] != last and each[1] not in taken:
            last = each[0]
            taken.add(each[1])
            pairs.append(each)
    return pairs


def rank(
    overlaps: Overlaps,
    scores: np.ndarray,
    references: int,
    max_detections: int | None = None,
    shares: np.ndarray | None = None,
) -> Ranking:
    """Decide at each of the IoU thresholds which predictions of an image are true.

    COCO looks at the 100 best predictions of a photograph only; a scene holds more buildings, so by default all count.

    Args:
        overlaps: pairs whose predictions are numbered by falling score.
        scores: falling scores of all predictions `[D]`.
        references: number of references.
        max_detections: how many predictions of the image count at most.
        shares: of the predictions in regions to ignore, see `shares_within`; none by default.
    """
    kept = len(scores) if max_detections is None else min(len(scores), max_detections)
    hits = np.zeros((len(IOU_THRESHOLDS), kept), dtype=bool)
    ignored = np.zeros_like(hits)
    for t, threshold in enumerate(IOU_THRESHOLDS):
        pairs = match(overlaps, kept, references, threshold)
        hits[t, [i for i, _, _ in pairs]] = True
        if shares is not None:
            ignored[t] = unjudged(pairs, shares[:kept], threshold)
    return Ranking(scores[:kept], hits, references, ignored)


def precision_and_recall(rankings: Sequence[Ranking]) -> tuple[np.ndarray, np.ndarray]:
    """Return average precision and final recall over all images at each of the IoU thresholds; NaN if no reference."""
    references = sum(ranking.references for ranking in rankings)
    if references == 0:
        return np.full(len(IOU_THRESHOLDS), np.nan), np.full(len(IOU_THRESHOLDS), np.nan)
    curves = precision_curves(rankings)
    recalls = np.concatenate([ranking.hits for ranking in rankings], axis=1).sum(axis=1) / references
    return curves.mean(axis=1), recalls


def precision_curves(rankings: Sequence[Ranking]) -> np.ndarray:
    """Return the best precision at or beyond each of the 101 recall levels, float `[T, 101]`."""
    references = sum(ranking.references for ranking in rankings)
    scores = np.concatenate([ranking.scores for ranking in rankings])
    order = np.argsort(-scores, kind="stable")
    hits = np.concatenate([ranking.hits for ranking in rankings], axis=1)[:, order]
    ignored = np.concatenate([ranking.ignored for ranking in rankings], axis=1)[:, order]
    curves = np.zeros((len(IOU_THRESHOLDS), len(RECALL_LEVELS)))
    if len(scores) == 0:
        return curves
    # Predictions of one score are taken or left together; pycocotools would rank them by their order in the file.
    ends = np.flatnonzero(np.append(np.diff(scores[order]) != 0, True))
    found = hits.cumsum(axis=1)[:, ends]
    judged = (~ignored).cumsum(axis=1)[:, ends]
    precision = np.maximum.accumulate((found / np.maximum(judged, 1))[:, ::-1], axis=1)[:, ::-1]
    for t in range(len(IOU_THRESHOLDS)):
        places = np.searchsorted(found[t] / references, RECALL_LEVELS, side="left")
        reached = places < len(ends)
        curves[t, reached] = precision[t, places[reached]]
    return curves
