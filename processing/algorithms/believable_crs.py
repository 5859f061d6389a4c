"""Whether the coordinates of a layer can be what its CRS says, and whose CRS else they are in."""

from __future__ import annotations

import math
from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from ..raster.ground import Ground

SPECK_METRES = 0.02
"""A block of houses two kilometres wide is of less degrees than that many metres."""


def believable_crs(
    source: QgsProcessingFeatureSource,
    transforms: QgsCoordinateTransformContext,
    other: QgsProcessingFeatureSource | None = None,
) -> QgsCoordinateReferenceSystem:
    """Return the source's CRS, or the other's where the source's cannot be true.

    GeoJSON files in metres that do not say so are common; QGIS takes them to be in degrees.

    Raises:
        QuoinError: the CRS cannot be true and there is no other that is of help.
    """
    crs = source.sourceCrs()
    if _is_believable(source, crs, transforms):
        return crs
    if other is not None and _is_believable(other, other.sourceCrs(), transforms):
        crs = other.sourceCrs()
        if _is_believable(source, crs, transforms):
            return crs
    name = foreign(source.sourceName())
    raise QuoinError(
        "The layer {layer} has no CRS, or one that its coordinates do not fit: set its true CRS.", layer=name
    )


def _is_believable(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
) -> bool:
    """Whether a CRS has a place for the source's features, but for some that are odd."""
    if not crs.isValid():
        return False
    ground, extent = Ground(crs, transforms), _extent(source)
    if extent.isNull() or (ground.holds(extent) and not _may_be_degrees(extent, ground)):
        return True
    held = [ground.holds(box) and not _is_speck(box, ground) for box in _boxes(source)]
    return 2 * sum(held) > len(held)


def _extent(source: QgsProcessingFeatureSource) -> QgsRectangle:
    """The bounds of all features; without an end where QGIS cannot tell."""
    try:
        return source.sourceExtent()
    except Exception:  # SIP's word for one of C++: QGIS 3.22 lets that of a failed transformation out
        return QgsRectangle(-math.inf, -math.inf, math.inf, math.inf)


def _boxes(source: QgsProcessingFeatureSource) -> Iterator[QgsRectangle]:
    """The bounds of all features that have a geometry."""
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes(), flag):
        if not feature.geometry().isEmpty():
            yield feature.geometry().boundingBox()


def _may_be_degrees(extent: QgsRectangle, ground: Ground) -> bool:
    """Whether coordinates that say metres are so small that they may be longitudes and latitudes."""
    return not ground.in_degrees and QgsRectangle(-360, -90, 360, 90).contains(extent)


def _is_speck(box: QgsRectangle, ground: Ground) -> bool:
    """Whether what has these bounds is no larger than a building in degrees is if they are taken for metres."""
    metres_x, metres_y = ground.metres_per_unit(box)
    return max(box.width() * metres_x, box.height() * metres_y) < SPECK_METRES
