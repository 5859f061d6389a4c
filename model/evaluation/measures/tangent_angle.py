"""Max tangent angle error: the worst direction of a predicted wall (Girard et al., 2021, frame field learning)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ...building import Ring
from .outlines import outline_polygon

SPACING = 2.0
MAX_STRETCH = 2.0
ON_LINE = 1e-9


def max_tangent_angles(predictions: Sequence[Sequence[Ring]], references: Sequence[Sequence[Ring]]) -> list[float]:
    """Return the largest angle in degrees between each prediction's outline and the nearest reference outline.

    Touching buildings of one side count as one. Courtyards of single buildings are filled. A prediction with no more
    than half of its area in references is left out, so missed and false buildings cost nothing here.

    Args:
        predictions: rings per building of one image, in pixels.
        references: the same of its references.
    """
    return contour_angles(merged_outlines(predictions), merged_outlines(references))


def merged_outlines(buildings: Sequence[Sequence[Ring]]) -> shapely.Geometry:
    """Return the union of the buildings' filled outlines."""
    return shapely.union_all([polygon for rings in buildings if (polygon := outline_polygon(rings)) is not None])


def contour_angles(predictions: shapely.Geometry, references: shapely.Geometry) -> list[float]:
    """Return the angle for each of the predicted polygons that lies mostly in references and can be compared."""
    drawn = _polygons(references)
    contours = np.array([contour for polygon in drawn for contour in _contours(polygon)])
    polygon_tree, contour_tree = shapely.STRtree(drawn), shapely.STRtree(contours)
    angles = []
    for polygon in _polygons(predictions):
        under = drawn[polygon_tree.query(polygon, predicate="intersects")]
        if shapely.area(shapely.intersection(under, polygon)).sum() / polygon.area > 0.5:
            angles += [max(near)] if (near := _ring_angles(polygon, contours, contour_tree)) else []
    return angles


def _polygons(geometry: shapely.Geometry) -> np.ndarray:
    parts = shapely.get_parts(geometry)
    return parts[(shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & (shapely.area(parts) > 0)]


def _contours(polygon: shapely.Polygon) -> list[shapely.LinearRing]:
    return [polygon.exterior, *polygon.interiors]


def _ring_angles(polygon: shapely.Polygon, contours: np.ndarray, tree: shapely.STRtree) -> list[float]:
    """Return for each ring the largest angle between its pieces and where they fall on the nearest contour."""
    angles = []
    for ring in _contours(polygon):
        points = _sampled(shapely.get_coordinates(ring))
        pieces, images = np.diff(points, axis=0), np.diff(_projected(points, contours, tree), axis=0)
        lengths, image_lengths = np.linalg.norm(pieces, axis=1), np.linalg.norm(images, axis=1)
        kept = (lengths > 0) & (image_lengths > 0)
        stretch = lengths[kept] / image_lengths[kept]
        kept[kept] = (stretch > 1 / MAX_STRETCH) & (stretch < MAX_STRETCH)
        if kept.any():
            angles.append(_largest_angle(pieces[kept], images[kept]))
    return angles


def _largest_angle(first: np.ndarray, second: np.ndarray) -> float:
    """Return the largest angle in degrees, 0 to 90, between two rows of directions `[N, 2]`."""
    # By tangent and not by cosine, whose rounding alone would make a millionth of a degree out of nothing.
    cross = np.abs(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0])
    dot = np.abs((first * second).sum(axis=1))
    return float(np.degrees(np.arctan2(cross, dot).max()))


def _sampled(line: np.ndarray) -> np.ndarray:
    """Cut each edge of a closed line `[N, 2]` in pieces of about two pixels and return all points."""
    parts = []
    for start, end in zip(line[:-1], line[1:], strict=True):
        count = max(1, round(float(np.linalg.norm(end - start)) / SPACING))
        parts.append(start + (end - start) * (np.arange(count) / count)[:, None])
    return np.concatenate([*parts, line[-1:]])


def _projected(points: np.ndarray, contours: np.ndarray, tree: shapely.STRtree) -> np.ndarray:
    """Return the nearest point `[N, 2]` on any contour; a point on a contour is its own."""
    geometries = shapely.points(points)
    nearest = contours[tree.nearest(geometries)]
    images = shapely.get_coordinates(
        shapely.line_interpolate_point(nearest, shapely.line_locate_point(nearest, geometries))
    )
    on_line = np.linalg.norm(images - points, axis=1) < ON_LINE
    return np.where(on_line[:, None], points, images)
