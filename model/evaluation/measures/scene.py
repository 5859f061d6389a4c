"""The real job's protocol: all buildings of a whole scene against all references."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from ...building import Building, Ring
from ..progress import Progress, no_progress
from .average_precision import (
    Overlaps,
    Ranking,
    mask_overlaps,
    match,
    precision_and_recall,
    rank,
    shares_within,
    unjudged,
)
from .boundaries import band_iou, boundary_band, boundary_distance
from .instances import Instances, predicted_instances, reference_instances
from .pixel_counts import PixelCounts, pair_counts, union_counts
from .polis import polis_of_image
from .size_classes import rank_by_size
from .tangent_angle import max_tangent_angles

MATCH_IOU = 0.5
"""IoU from which a prediction counts as the reference's building."""


@dataclass(frozen=True)
class SceneResult:
    """What is measured on one scene.

    Attributes:
        ranking: all predictions, for average precision.
        boundary_ranking: the same by the smaller of mask IoU and Boundary IoU.
        by_size: all predictions, for average precision by size class.
        union: pixels of the unions of confident predictions and of references.
        vertices: number of vertices of confident predictions and of references.
        pairs: pixels of each matched pair.
        pair_vertices: number of vertices of the prediction and of the reference of each matched pair.
        polis: distance of each reference with a fitting prediction, in pixels.
        angles: max tangent angle error of each prediction that it is defined for, in degrees.
        predictions: number of confident predictions.
        references: number of references.
        resolution: metres on the ground per pixel.
        seconds: what finding the buildings took.
    """

    ranking: Ranking
    boundary_ranking: Ranking
    by_size: dict[str, Ranking]
    union: PixelCounts
    vertices: tuple[int, int]
    pairs: list[PixelCounts]
    pair_vertices: list[tuple[int, int]]
    polis: list[float]
    angles: list[float]
    predictions: int
    references: int
    resolution: float
    seconds: float

    @property
    def c_iou(self) -> float:
        """IoU of the unions, made smaller as the numbers of vertices differ (Zorzi et al., 2022, PolyWorld)."""
        return _c_iou(self.union, self.vertices)

    @property
    def c_ious_of_pairs(self) -> list[float]:
        """The same of each matched pair, so that too many corners here make no amends for too few there."""
        return [_c_iou(pair, vertices) for pair, vertices in zip(self.pairs, self.pair_vertices, strict=True)]

    @property
    def n_ratio(self) -> float:
        """Predicted vertices per reference vertex (Adimoolam et al., 2025, Pix2Poly); NaN without references."""
        return self.vertices[0] / self.vertices[1] if self.vertices[1] else math.nan

    @property
    def n_ratio_of_pairs(self) -> float:
        """The same over the matched pairs alone; NaN without any."""
        predicted, drawn = np.sum(self.pair_vertices, axis=0) if self.pair_vertices else (0, 0)
        return float(predicted / drawn) if drawn else math.nan


@dataclass(frozen=True)
class Comparison:
    """The two sides of a scene, and which of their buildings belong together.

    Attributes:
        predicted: confident predictions, without those that regions to ignore excuse.
        reference: references.
        overlaps: all pairs of theirs that share pixels.
        pairs: (prediction, reference, IoU) of each match.
    """

    predicted: Instances
    reference: Instances
    overlaps: Overlaps
    pairs: list[tuple[int, int, float]]


def measure_scene(
    predictions: Sequence[Building],
    references: Sequence[Sequence[Ring]],
    size: tuple[int, int],
    score: float,
    resolution: float = 1.0,
    seconds: float = 0.0,
    progress: Progress = no_progress,
    candidates: Sequence[Building] | None = None,
    ignored: Sequence[Sequence[Ring]] = (),
) -> tuple[SceneResult, Comparison]:
    """Measure the predictions of one scene.

    Args:
        predictions: in pixels.
        references: rings per reference building, in pixels.
        size: (height, width) of the scene.
        score: predictions from this score on are confident: they count for all measures but the average precisions.
        resolution: metres on the ground per pixel.
        seconds: what finding the buildings took.
        progress: told the share of the measuring that is done.
        candidates: what the average precisions rank, found with a low score threshold; the predictions by default.
        ignored: rings per region to ignore, in pixels. As COCO has it, a prediction that matches no reference and lies
            in one by at least the IoU that a match wants is neither true nor false; here it counts for no measure.
    """
    everything = predicted_instances(predictions if candidates is None else candidates, size)
    reference = reference_instances(references, size)
    regions = reference_instances(ignored, size).masks
    progress(0.3)
    overlaps = mask_overlaps(everything.masks, reference.masks)
    shares = shares_within(everything.masks, regions)
    if candidates is None:
        comparison = _compared(everything.confident(score), reference, overlaps, shares)
    else:
        shown = predicted_instances(predictions, size).confident(score)
        own_overlaps = mask_overlaps(shown.masks, reference.masks)
        comparison = _compared(shown, reference, own_overlaps, shares_within(shown.masks, regions))
    predicted = comparison.predicted
    with ThreadPoolExecutor(max_workers=1) as aside:
        # Python ranks while GEOS works on the angles, which take longest.
        angles = aside.submit(max_tangent_angles, predicted.rings, reference.rings)
        by_boundary = boundary_overlaps(overlaps, everything, reference, size)
        progress(0.4)
        distances = polis_of_image(predicted.outlines, reference.outlines)
        progress(0.5)
        result = SceneResult(
            ranking=rank(overlaps, everything.scores, len(reference), shares=shares),
            boundary_ranking=rank(by_boundary, everything.scores, len(reference), shares=shares),
            by_size=rank_by_size(overlaps, everything, reference, resolution, shares),
            union=union_counts(predicted.masks, reference.masks),
            vertices=(predicted.vertices, reference.vertices),
            pairs=[pair_counts(predicted.masks[i], reference.masks[j]) for i, j, _ in comparison.pairs],
            pair_vertices=[(predicted.vertices_of(i), reference.vertices_of(j)) for i, j, _ in comparison.pairs],
            polis=distances,
            angles=angles.result(),
            predictions=len(predicted),
            references=len(reference),
            resolution=resolution,
            seconds=seconds,
        )
    progress(0.9)
    return result, comparison


def _compared(predicted: Instances, reference: Instances, overlaps: Overlaps, shares: np.ndarray) -> Comparison:
    """Compare, by overlaps and shares in regions to ignore.

    Some of either may be those of less confident predictions, which stand behind all others.
    """
    pairs = match(overlaps, len(predicted), len(reference), MATCH_IOU)
    judged = ~unjudged(pairs, shares[: len(predicted)], MATCH_IOU)
    place = np.cumsum(judged) - 1
    known = overlaps.prediction < len(predicted)
    known[known] = judged[overlaps.prediction[known]]
    kept = Overlaps(place[overlaps.prediction[known]], overlaps.reference[known], overlaps.iou[known])
    renumbered = [(int(place[i]), j, iou) for i, j, iou in pairs]
    return Comparison(predicted.only(np.flatnonzero(judged)), reference, kept, renumbered)


def boundary_overlaps(
    overlaps: Overlaps, predicted: Instances, reference: Instances, size: tuple[int, int]
) -> Overlaps:
    """Replace each pair's IoU by the smaller of it and the Boundary IoU (Cheng et al., 2021)."""
    distance = boundary_distance(size)
    predicted_bands = [boundary_band(mask, distance) for mask in predicted.masks]
    reference_bands = [boundary_band(mask, distance) for mask in reference.masks]
    ious = overlaps.iou.copy()
    for k, (i, j) in enumerate(zip(overlaps.prediction.tolist(), overlaps.reference.tolist(), strict=True)):
        if predicted_bands[i] is not predicted.masks[i] or reference_bands[j] is not reference.masks[j]:
            ious[k] = min(ious[k], band_iou(predicted_bands[i], reference_bands[j]))
    return Overlaps(overlaps.prediction, overlaps.reference, ious)


def scene_measures(results: Sequence[SceneResult]) -> dict[str, float]:
    """Return the measures of the contract over scenes; NaN for what is not defined.

    Where nothing was found, shares are 0 and distances and angles undefined: there is no outline to measure.
    """
    precisions, recalls = precision_and_recall([result.ranking for result in results])
    boundary_precisions, _ = precision_and_recall([result.boundary_ranking for result in results])
    matched = sum(len(result.pairs) for result in results)
    references = sum(result.references for result in results)
    return {
        "ap": float(precisions.mean()),
        "ap50": float(precisions[0]),
        "ap75": float(precisions[5]),
        "ar": float(recalls.mean()),
        "boundary_ap": float(boundary_precisions.mean()),
        "precision": matched / max(1, sum(result.predictions for result in results)),
        "recall": matched / references if references else math.nan,
        "mask_iou": _mean([pair.iou for result in results for pair in result.pairs] or [0.0]),
        "mask_f1": _mean([pair.f1 for result in results for pair in result.pairs] or [0.0]),
        "iou": _mean(result.union.iou for result in results),
        "c_iou": _mean(result.c_iou for result in results),
        "n_ratio": _mean(result.n_ratio for result in results),
        "matched_c_iou": _mean([value for result in results for value in result.c_ious_of_pairs] or [0.0]),
        "matched_n_ratio": _mean(result.n_ratio_of_pairs for result in results),
        "polis": _mean(_mean(result.polis) for result in results),
        "polis_m": _mean(_mean(result.polis) * result.resolution for result in results),
        "max_tangent_angle": _mean(angle for result in results for angle in result.angles),
        "seconds": _mean(result.seconds for result in results),
    }


def _c_iou(pixels: PixelCounts, vertices: tuple[int, int]) -> float:
    predicted, drawn = vertices
    return pixels.iou * (1 - abs(predicted - drawn) / (predicted + drawn)) if predicted + drawn else 1.0


def _mean(values: Iterable[float]) -> float:
    """Return the mean of the values that are defined; NaN if none is."""
    defined = [value for value in values if not math.isnan(value)]
    return float(np.mean(defined)) if defined else math.nan
