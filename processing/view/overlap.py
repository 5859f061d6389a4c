"""How much of the ground two polygons share."""

from __future__ import annotations

from qgis.core import QgsGeometry

SAME = 0.999
"""Intersection over union from which on one polygon says nothing that the other does not."""


def over_union(one: QgsGeometry, other: QgsGeometry) -> float:
    """Intersection over union of two polygons, 0 where it cannot be told."""
    common = _common(one, other)
    return common / (one.area() + other.area() - common) if common else 0.0


def is_same(one: QgsGeometry, other: QgsGeometry) -> bool:
    """Whether two polygons are one and the same, however they are drawn."""
    return over_union(one, other) > SAME


def covered(one: QgsGeometry, other: QgsGeometry) -> float:
    """What part of one polygon another covers, 0 where it cannot be told."""
    common = _common(one, other)
    return common / one.area() if common else 0.0


def _common(one: QgsGeometry, other: QgsGeometry) -> float:
    common = one.intersection(other)
    return 0.0 if common.isNull() else float(common.area())
