"""PoLiS, the mean distance between the corners of one outline and the line of the other (Avbelj et al., 2015)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ...building import Ring
from .outlines import distinct_vertices

SMALLEST_BOX_IOU = 0.5


def polis(first: Ring, second: Ring) -> float:
    """Return the mean distance of each ring's distinct vertices to the other's line, averaged over both directions."""
    first, second = distinct_vertices(first), distinct_vertices(second)
    return (_mean_distance(first, second) + _mean_distance(second, first)) / 2


def _mean_distance(vertices: Ring, line: Ring) -> float:
    return float(shapely.distance(shapely.points(vertices), shapely.LinearRing(line)).mean())


def polis_of_image(predictions: Sequence[Ring], references: Sequence[Ring]) -> list[float]:
    """Return the distance of each reference outline to the prediction whose bounding box fits its own best.

    As in the field's evaluators a reference counts if that box has an IoU above 0.5, and a prediction may serve several
    references. Courtyards are not looked at.
    """
    boxes = [np.concatenate([ring.min(axis=0), ring.max(axis=0)]) for ring in predictions]
    tree = shapely.STRtree([shapely.box(*box) for box in boxes])
    distances = []
    for reference in references:
        box = np.concatenate([reference.min(axis=0), reference.max(axis=0)])
        near = tree.query(shapely.box(*box))
        ious = np.array([_box_iou(boxes[i], box) for i in near])
        if len(ious) and ious.max() > SMALLEST_BOX_IOU:
            # Of equally good boxes the nearest outline is taken, so that the order of the predictions never matters.
            distances.append(min(polis(predictions[i], reference) for i in near[ious == ious.max()]))
    return distances


def _box_iou(first: np.ndarray, second: np.ndarray) -> float:
    sides = np.clip(np.minimum(first[2:], second[2:]) - np.maximum(first[:2], second[:2]), 0, None)
    shared = float(sides.prod())
    either = float((first[2:] - first[:2]).prod() + (second[2:] - second[:2]).prod()) - shared
    return shared / either if either > 0 else 0.0
