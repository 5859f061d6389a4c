"""True lengths and areas on the ground of what a coordinate reference system measures in its own units."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsUnitTypes,
)


class Ground:
    """Measures on the ellipsoid of `crs`, so that EPSG:3857 and degrees come out in true metres."""

    def __init__(self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> None:
        self._measure = QgsDistanceArea()
        self._measure.setSourceCrs(crs, transforms)
        self._measure.setEllipsoid(crs.ellipsoidAcronym())  # noqa: QGS201  # a CRS without one is measured in its plane

    def metres_per_unit(self, extent: QgsRectangle) -> tuple[float, float]:
        """Ground metres per map unit along x and along y at the centre of `extent`."""
        # Over a wide extent the geodesic leaves the parallel, so only a short piece at the centre is measured.
        dx, dy = extent.width() / 200, extent.height() / 200
        centre = extent.center()
        east_west = self._length(centre.x() - dx, centre.y(), centre.x() + dx, centre.y())
        north_south = self._length(centre.x(), centre.y() - dy, centre.x(), centre.y() + dy)
        return east_west / (2 * dx), north_south / (2 * dy)

    def change_of_scale(self, extent: QgsRectangle) -> float:
        """By how much ground metres per map unit differ between north, middle and south of `extent`, as a share."""
        width, height = extent.width(), extent.height() / 100
        scales = []
        for y in (extent.yMinimum() + height, extent.center().y(), extent.yMaximum() - height):
            strip = QgsRectangle(extent.xMinimum(), y - height, extent.xMinimum() + width, y + height)
            scales.append(self.metres_per_unit(strip)[0])
        return max(scales) / min(scales) - 1 if min(scales) > 0 else math.inf

    def area(self, geometry: QgsGeometry) -> float:
        """Area of a polygon in square metres."""
        area = self._measure.measureArea(geometry)
        return self._measure.convertAreaMeasurement(area, QgsUnitTypes.AreaUnit.AreaSquareMeters)

    def _length(self, x0: float, y0: float, x1: float, y1: float) -> float:
        length = self._measure.measureLine(QgsPointXY(x0, y0), QgsPointXY(x1, y1))
        return self._measure.convertLengthMeasurement(length, QgsUnitTypes.DistanceUnit.DistanceMeters)
