"""Max tangent angle error: the worst direction of a predicted wall (Girard et al., 2021, frame field learning)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import shapely

from ...building import Ring
from ...polygon.runs import batches, places_in_runs
from .contours import Contours
from .outlines import outline_polygons

SPACING = 2.0
MAX_STRETCH = 2.0

BATCH = 1 << 17
"""So many points are looked at together: a town has ten millions, each of some hundred bytes."""


def max_tangent_angles(predictions: Sequence[Sequence[Ring]], references: Sequence[Sequence[Ring]]) -> list[float]:
    """Return the largest angle in degrees between each prediction's outline and the nearest reference outline.

    Touching buildings of one side count as one. Courtyards of single buildings are filled. A prediction with no more
    than half of its area in references is left out, so missed and false buildings cost nothing here.

    Args:
        predictions: rings per building of one image, in pixels.
        references: the same of its references.
    """
    with ThreadPoolExecutor(max_workers=2) as pool:
        return contour_angles(*pool.map(merged_outlines, (predictions, references)))


def merged_outlines(buildings: Sequence[Sequence[Ring]]) -> shapely.Geometry:
    """Return the union of the buildings' filled outlines."""
    return shapely.union_all(outline_polygons(buildings))


def contour_angles(predictions: shapely.Geometry, references: shapely.Geometry) -> list[float]:
    """Return the angle for each of the predicted polygons that lies mostly in references and can be compared."""
    drawn, found = _polygons(references), _polygons(predictions)
    found = found[_mostly_within(found, drawn)]
    rings, owner = shapely.get_rings(found, return_index=True)
    contours = Contours(drawn)
    parts = [rings[part] for part in batches(shapely.length(rings) / SPACING, BATCH)]
    # Nearly all of the time is GEOS's, which lets other threads run.
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        angles = np.concatenate([np.empty(0), *pool.map(lambda part: _ring_angles(part, contours), parts)])
    largest = np.full(len(found), -np.inf)
    np.maximum.at(largest, owner, angles)
    return largest[np.isfinite(largest)].tolist()


def _polygons(geometry: shapely.Geometry) -> np.ndarray:
    parts = shapely.get_parts(geometry)
    return parts[(shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & (shapely.area(parts) > 0)]


def _mostly_within(found: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """Return which of the polygons have more than half of their area in the drawn ones, bool `[B]`."""
    own, under = shapely.STRtree(drawn).query(found, predicate="intersects")
    shared = shapely.area(shapely.intersection(drawn[under], found[own]))
    return np.bincount(own, shared, len(found)) > 0.5 * shapely.area(found)


def _ring_angles(rings: np.ndarray, contours: Contours) -> np.ndarray:
    """Return the largest angle between each ring's pieces and where they fall on the nearest contour, float `[R]`.

    In degrees; minus infinity where no piece of a ring can be compared.
    """
    points, ring = _sampled(rings)
    pieces, images = np.diff(points, axis=0), np.diff(contours.nearest(points), axis=0)
    lengths, image_lengths = np.linalg.norm(pieces, axis=1), np.linalg.norm(images, axis=1)
    kept = (ring[1:] == ring[:-1]) & (lengths > 0) & (image_lengths > 0)
    stretch = lengths[kept] / image_lengths[kept]
    kept[kept] = (stretch > 1 / MAX_STRETCH) & (stretch < MAX_STRETCH)
    largest = np.full(len(rings), -np.inf)
    np.maximum.at(largest, ring[1:][kept], _angles(pieces[kept], images[kept]))
    return np.degrees(largest)


def _angles(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the angles between two rows of directions `[N, 2]`, 0 to a quarter of a turn, in radians."""
    # By tangent and not by cosine, whose rounding alone would make a millionth of a degree out of nothing.
    cross = np.abs(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0])
    dot = np.abs((first * second).sum(axis=1))
    return np.arctan2(cross, dot)


def _sampled(rings: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Cut each edge of the rings in pieces of about two pixels; return all points `[N, 2]`, and the ring of each."""
    corners, ring = shapely.get_coordinates(rings, return_index=True)
    # The last corner, which is the first one again, begins no edge of its ring: it stands for itself.
    way = np.diff(corners, axis=0, append=corners[-1:])
    way[np.append(ring[1:] != ring[:-1], True)] = 0.0
    counts = np.maximum(1, np.rint(np.linalg.norm(way, axis=1) / SPACING)).astype(int)
    edge = np.repeat(np.arange(len(counts)), counts)
    return corners[edge] + way[edge] * (places_in_runs(counts) / counts[edge])[:, None], ring[edge]
