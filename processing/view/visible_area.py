"""What a map shows: on a turned map, or of an image in another CRS, less than the upright box around it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)

from ..output.found_building import FoundBuilding


class VisibleArea:
    """A polygon on the map.

    Attributes:
        polygon: in `crs`.
        crs: of the map.
    """

    def __init__(self, polygon: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        self.polygon = polygon
        self.crs = crs

    @classmethod
    def of(cls, settings: QgsMapSettings) -> VisibleArea:
        """What a map of these settings shows."""
        corners = [QgsPointXY(corner) for corner in settings.visiblePolygon()]
        return cls(QgsGeometry.fromPolygonXY([corners]), settings.destinationCrs())

    @property
    def extent(self) -> QgsRectangle:
        """The upright box around it, in its CRS."""
        return self.polygon.boundingBox()

    def key(self) -> str:
        """The same for the same area, and for no other."""
        return f"{self.crs.authid()} {self.polygon.asWkt()}"

    def shown(
        self, buildings: Sequence[FoundBuilding], crs: QgsCoordinateReferenceSystem, project: QgsProject
    ) -> list[FoundBuilding]:
        """Those of the buildings, with geometry in `crs`, whose centre lies in it."""
        to_map = QgsCoordinateTransform(crs, self.crs, project)
        return [building for building in buildings if self._holds(building.geometry.boundingBox().center(), to_map)]

    def _holds(self, centre: QgsPointXY, to_map: QgsCoordinateTransform) -> bool:
        try:
            place = to_map.transform(centre)
        except QgsCsException:  # no map shows it
            return False
        return self.polygon.intersects(QgsGeometry.fromPointXY(place))
