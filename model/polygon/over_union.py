"""How alike two outlines are."""

from __future__ import annotations

import shapely


def over_union(one: shapely.Geometry, other: shapely.Geometry) -> float:
    """Intersection over union of two valid geometries; 0 where neither has an area."""
    common = one.intersection(other).area
    return float(common / max(one.area + other.area - common, 1e-9))
