"""PoLiS, the mean distance between the corners of one outline and the line of the other (Avbelj et al., 2015)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ...building import Ring
from ...polygon.runs import batches
from .contours import distances_to_own
from .outlines import distinct_vertices

SMALLEST_BOX_IOU = 0.5

POINTS_TOGETHER = 1 << 17
"""About so many vertices are looked at together."""


def polis(first: Ring, second: Ring) -> float:
    """Return the mean distance of each ring's distinct vertices to the other's line, averaged over both directions."""
    (distance,) = polis_of_pairs([first], [second])
    return distance


def polis_of_pairs(first: Sequence[Ring], second: Sequence[Ring]) -> list[float]:
    """Do so for pairs of rings, all together."""
    first, second = [distinct_vertices(ring) for ring in first], [distinct_vertices(ring) for ring in second]
    there, back = _mean_distances(first, second), _mean_distances(second, first)
    return [(one + other) / 2 for one, other in zip(there, back)]


def _mean_distances(vertices: Sequence[Ring], lines: Sequence[Ring]) -> list[float]:
    """Return the mean distance of each ring's vertices to the line of its partner."""
    counts = np.array([len(ring) for ring in vertices], dtype=int)
    return [
        float(distances.mean())
        for part in batches(counts, POINTS_TOGETHER)
        for distances in distances_to_own(vertices[part], lines[part])
    ]


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
    distances = polis_of_pairs(
        [predictions[i] for i in prediction[chosen].tolist()], [references[j] for j in reference[chosen].tolist()]
    )
    nearest = np.full(len(references), np.inf)
    np.minimum.at(nearest, reference[chosen], distances)
    return nearest[np.isfinite(nearest)].tolist()


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
