"""Rings as exact geometry: closed outlines, cut at the image's edge."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ...building import Ring


def distinct_vertices(ring: Ring) -> Ring:
    """Return a ring without vertices that repeat the one before them."""
    ring = np.asarray(ring, dtype=np.float64).reshape(-1, 2)
    return ring[np.any(ring != np.roll(ring, 1, axis=0), axis=1)]


def outline_polygons(buildings: Sequence[Sequence[Ring]]) -> np.ndarray:
    """Return the valid areas inside buildings' outlines, courtyards filled, without those that enclose nothing."""
    outlines = [distinct_vertices(rings[0]) for rings in buildings]
    enclosing = [outline for outline in outlines if len(outline) >= 3]
    if not enclosing:
        return np.empty(0, dtype=object)
    ring = np.repeat(np.arange(len(enclosing)), [len(outline) for outline in enclosing])
    areas = shapely.make_valid(shapely.polygons(shapely.linearrings(np.concatenate(enclosing), indices=ring)))
    return areas[shapely.area(areas) > 0]


def clipped(rings: Sequence[Ring], size: tuple[int, int]) -> list[Ring]:
    """Cut a building at the edges of an image of `size` (height, width).

    A building within the image stays as it is, vertex by vertex. Where the cut leaves several parts, the largest stands
    for the building. The list is empty if nothing of it lies in the image.
    """
    height, width = size
    corners = np.concatenate(rings)
    if np.all(corners >= 0) and np.all(corners <= [width, height]):
        return list(rings)
    if len(distinct_vertices(rings[0])) < 3:
        return []
    holes = [ring for ring in rings[1:] if len(distinct_vertices(ring)) >= 3]
    building = shapely.make_valid(shapely.Polygon(rings[0], holes))
    parts = shapely.get_parts(shapely.intersection(building, shapely.box(0, 0, width, height)))
    polygons = [part for part in parts if part.geom_type == "Polygon" and part.area > 0]
    return rings_of(max(polygons, key=shapely.area)) if polygons else []


def rings_of(polygon: shapely.Polygon) -> list[Ring]:
    """Return a polygon's outline and holes as open rings."""
    return [shapely.get_coordinates(ring)[:-1] for ring in (polygon.exterior, *polygon.interiors)]
