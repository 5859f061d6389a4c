"""What went wrong with which building: missed, false, merged, split, ragged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...building import Ring
from ..measures.scene import Comparison

MATCHED, MISSED, FALSE = "matched", "missed", "false"
RAGGED, MERGED, SPLIT = "ragged", "merged", "split"
RAGGED_LENGTH = 1.2
RAGGED_VERTICES = 2.0


@dataclass(frozen=True)
class Finding:
    """The verdict on one building.

    Attributes:
        outcome: `matched`, `missed` (a reference that nothing matches) or `false` (a prediction that matches nothing).
        error: `missed`, `false`, `merged`, `split`, `ragged`, or empty for a good match.
        prediction: place among the confident predictions; None for a missed reference.
        reference: place among the references; None for a false prediction.
        iou: that of the match; of the best overlapping partner if there is no match.
    """

    outcome: str
    error: str
    prediction: int | None
    reference: int | None
    iou: float


def findings_of(comparison: Comparison) -> list[Finding]:
    """Return a verdict on every match, every reference without a match and every confident prediction without one.

    *Merged*: a prediction that holds the better half of several references, and those of them that have no match.
    *Split*: a reference that holds the better half of several predictions, and those of them that have no match.
    *Ragged*: a match whose outline is over 1.2 times as long as the reference's, or has over twice its vertices.
    """
    matched_predictions = {i for i, _, _ in comparison.pairs}
    matched_references = {j for _, j, _ in comparison.pairs}
    merged_predictions, merged_references = _several_in_one(comparison, of="reference")
    split_references, split_predictions = _several_in_one(comparison, of="prediction")
    best_of_prediction, best_of_reference = _best_ious(comparison)
    findings = [_match(comparison, i, j, iou) for i, j, iou in comparison.pairs]
    for j in sorted(set(range(len(comparison.reference))) - matched_references):
        error = MERGED if j in merged_references else SPLIT if j in split_references else MISSED
        findings.append(Finding(MISSED, error, None, j, best_of_reference[j]))
    for i in sorted(set(range(len(comparison.predicted))) - matched_predictions):
        error = MERGED if i in merged_predictions else SPLIT if i in split_predictions else FALSE
        findings.append(Finding(FALSE, error, i, None, best_of_prediction[i]))
    return findings


def _match(comparison: Comparison, i: int, j: int, iou: float) -> Finding:
    predicted, drawn = comparison.predicted.outlines[i], comparison.reference.outlines[j]
    ragged = _length(predicted) > RAGGED_LENGTH * _length(drawn) or len(predicted) > RAGGED_VERTICES * len(drawn)
    return Finding(MATCHED, RAGGED if ragged else "", i, j, iou)


def _length(outline: Ring) -> float:
    return shapely.LinearRing(outline).length


def _several_in_one(comparison: Comparison, of: str) -> tuple[set[int], set[int]]:
    """Find buildings of one side that hold the better half of several buildings of the other, and those that are held.

    Args:
        comparison: the two sides.
        of: the side of the several, `reference` (in one prediction) or `prediction` (in one reference).
    """
    i, j, iou = comparison.overlaps.prediction, comparison.overlaps.reference, comparison.overlaps.iou
    predicted, drawn = _areas(comparison.predicted.masks)[i], _areas(comparison.reference.masks)[j]
    shared = iou / (1 + iou) * (predicted + drawn)
    several, one, area = (j, i, drawn) if of == "reference" else (i, j, predicted)
    held = shared > area / 2
    holders, counts = np.unique(one[held], return_counts=True)
    crowded = set(holders[counts > 1].tolist())
    return crowded, {int(s) for s, o in zip(several[held], one[held], strict=True) if o in crowded}


def _areas(masks: list) -> np.ndarray:
    return np.array([mask.area for mask in masks], dtype=np.float64)


def _best_ious(comparison: Comparison) -> tuple[np.ndarray, np.ndarray]:
    """Return each confident prediction's and each reference's largest IoU with any partner."""
    predictions, references = np.zeros(len(comparison.predicted)), np.zeros(len(comparison.reference))
    np.maximum.at(predictions, comparison.overlaps.prediction, comparison.overlaps.iou)
    np.maximum.at(references, comparison.overlaps.reference, comparison.overlaps.iou)
    return predictions, references
