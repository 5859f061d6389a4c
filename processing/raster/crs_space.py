"""Where map coordinates lie in space, in metres: on the ellipsoid of their coordinate reference system."""

from __future__ import annotations

import math

from osgeo import osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
)

from ...model.contract.grid.scales import NOWHERE, Vector, geocentric

FARTHEST_METRES = 1e8
"""No projection puts a place on Earth farther than this from its origin, numbered zones included."""
FARTHEST_DEGREES = (360.0, 90.0)
ROUNDING = 1 + 1e-9


class CrsSpace:
    """Ellipsoid and units as PROJ knows them, also where neither has a code and QGIS has no name for them.

    A CRS without an ellipsoid, as of a building site, is a plane.

    Attributes:
        in_degrees: whether coordinates are angles.
        unit: how many metres, or degrees, one of its units is.
    """

    def __init__(self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> None:
        self.in_degrees = False
        self.unit = 1.0
        self._to_degrees: QgsCoordinateTransform | None = None
        reference = _reference(crs)
        self._is_map = reference is not None and not (reference.IsGeocentric() or _is_height(reference))
        if reference is None or not self._is_map:
            return
        self.in_degrees = bool(reference.IsGeographic())
        self.unit = math.degrees(reference.GetAngularUnits()) if self.in_degrees else reference.GetLinearUnits()
        if not reference.IsLocal():
            self._semi_major, semi_minor = reference.GetSemiMajor(), reference.GetSemiMinor()
            self._eccentricity_squared = 1 - (semi_minor / self._semi_major) ** 2
            globe = f"+proj=longlat +a={self._semi_major!r} +b={semi_minor!r} +no_defs"
            degrees = QgsCoordinateReferenceSystem.fromProj(globe)
            self._to_degrees = QgsCoordinateTransform(crs, degrees, transforms)
            self._to_degrees.setBallparkTransformsAreAppropriate(True)  # there is no datum to change

    @property
    def on_earth(self) -> bool:
        """Whether it has an ellipsoid, and with it a place among other CRSs."""
        return self._to_degrees is not None

    def allows(self, x: float, y: float) -> bool:
        """Whether coordinates are numbers that the CRS has a place for, going by their size alone."""
        across, down = FARTHEST_DEGREES if self.in_degrees else (FARTHEST_METRES, FARTHEST_METRES)
        fits = abs(x) * self.unit <= across * ROUNDING and abs(y) * self.unit <= down * ROUNDING  # no NaN does
        return self._is_map and fits

    def place(self, x: float, y: float) -> Vector:
        """The place in space, in metres; `NOWHERE` where the projection has none."""
        if self._to_degrees is None:
            return (x * self.unit, y * self.unit, 0.0) if self._is_map else NOWHERE
        try:
            point = self._to_degrees.transform(QgsPointXY(x, y))
        except QgsCsException:
            return NOWHERE
        return geocentric(point.x(), point.y(), self._semi_major, self._eccentricity_squared)


def _is_height(reference: osr.SpatialReference) -> bool:
    """Whether a CRS tells heights alone; newer GDALs also call vertical what tells places and heights."""
    return bool(reference.IsVertical()) and not reference.IsCompound()


def _reference(crs: QgsCoordinateReferenceSystem) -> osr.SpatialReference | None:
    """The CRS for GDAL; None where it is none."""
    reference = osr.SpatialReference()
    try:
        failed = reference.ImportFromWkt(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL))
    except RuntimeError:  # where another plugin has switched GDAL's exceptions on
        return None
    return None if failed else reference
