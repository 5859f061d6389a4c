"""PoLiS, the mean distance between the corners of one outline and the line of the other (Avbelj et al., 2015)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import shapely

from ...building import Ring
from ...polygon.copies import copies
from ...polygon.distances import distances
from .outlines import distinct_vertices

SMALLEST_BOX_IOU = 0.5


def polis(first: Ring, second: Ring) -> float:
    """Return the mean distance of each ring's distinct vertices to the other's line, averaged over both directions."""
    first, second = distinct_vertices(first), distinct_vertices(second)
    return (_mean_distance(first, second) + _mean_distance(second, first)) / 2


def _mean_distance(vertices: Ring, line: Ring) -> float:
    return float(distances(shapely.points(vertices), shapely.LinearRing(line)).mean())


def polis_of_image(predictions: Sequence[Ring], references: Sequence[Ring]) -> list[float]:
    """Return the distance of each reference outline to the prediction whose bounding box fits its own best.

    As in the field's evaluators a reference counts if that box has an IoU above 0.5, and a prediction may serve several
    references. Courtyards are not looked at.
    """
    boxes, drawn = _boxes(predictions), _boxes(references)
    reference, prediction = shapely.STRtree(shapely.box(*boxes.T)).query(shapely.box(*drawn.T))
    ious = _box_ious(boxes[prediction], drawn[reference])
    best = np.full(len(references), SMALLEST_BOX_IOU)
    np.maximum.at(best, reference, ious)
    # Of equally good boxes the nearest outline is taken, so that the order of the predictions never matters.
    chosen = np.flatnonzero((ious == best[reference]) & (ious > SMALLEST_BOX_IOU))
    of_copies = cache(lambda i, j: polis(predictions[i], references[j]))
    originals, drawn_originals = (_originals(outlines) for outlines in (predictions, references))
    nearest = np.full(len(references), np.inf)
    for i, j in zip(prediction[chosen].tolist(), reference[chosen].tolist()):
        nearest[j] = min(nearest[j], of_copies(originals[i], drawn_originals[j]))
    return nearest[np.isfinite(nearest)].tolist()


def _originals(outlines: Sequence[Ring]) -> list[int]:
    """For each outline the place of the first one that is its like."""
    places, alike = copies([ring] for ring in outlines)
    return [places[number] for number in alike]


def _boxes(outlines: Sequence[Ring]) -> np.ndarray:
    return np.array([[*ring.min(axis=0), *ring.max(axis=0)] for ring in outlines]).reshape(-1, 4)


def _box_ious(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the IoU of pairs of boxes `[K, 4]`; 0 where neither has an area."""
    shared = _area(np.maximum(first[:, :2], second[:, :2]), np.minimum(first[:, 2:], second[:, 2:]))
    either = _area(first[:, :2], first[:, 2:]) + _area(second[:, :2], second[:, 2:]) - shared
    return np.divide(shared, either, out=np.zeros(len(first)), where=either > 0)


def _area(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Return the areas between corners `[K, 2]`; 0 where they lie the other way round."""
    return np.clip(high - low, 0, None).prod(axis=1)
