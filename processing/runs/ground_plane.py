"""A plane in metres, laid on the ground where some polygons are."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ...model.contract.contents import Feature
from ..raster.ground import Ground


class GroundPlane:
    """Metres east and south of the centre of `extent`, in which a few kilometres are true."""

    def __init__(self, ground: Ground, extent: QgsRectangle) -> None:
        self._centre = extent.center()
        self._metres_x, self._metres_y = ground.metres_per_unit(extent)

    def to_metres(self, geometry: QgsGeometry) -> Feature:
        """The parts of a polygon or multipolygon; curves become straight pieces, Z and M are left out."""
        polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
        return [[[self._point(point) for point in ring[:-1]] for ring in polygon] for polygon in polygons]

    def to_map(self, parts: Feature, multipart: bool) -> QgsGeometry:
        """The geometry of parts in metres."""
        polygons = [[[self._map_point(*point) for point in [*ring, ring[0]]] for ring in part] for part in parts]
        return QgsGeometry.fromMultiPolygonXY(polygons) if multipart else QgsGeometry.fromPolygonXY(polygons[0])

    def _point(self, point: QgsPointXY) -> list[float]:
        return [(point.x() - self._centre.x()) * self._metres_x, (self._centre.y() - point.y()) * self._metres_y]

    def _map_point(self, x: float, y: float) -> QgsPointXY:
        return QgsPointXY(self._centre.x() + x / self._metres_x, self._centre.y() - y / self._metres_y)
