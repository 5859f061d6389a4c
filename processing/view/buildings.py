"""The buildings found in a view, as they lie on the map: which one is where, and which ones a layer has already."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..output.found_building import FoundBuilding
from .overlap import over_union

SAME = 0.5
"""Intersection over union from which on two polygons are taken for the same building, the usual limit in evaluation."""


class ViewBuildings:
    """Found buildings in the map's CRS, with a spatial index.

    Args:
        buildings: with geometry in `crs`.
        crs: of the raster layer.
        map_crs: of the map canvas, and of all points, boxes and outlines here.
    """

    def __init__(
        self,
        buildings: Sequence[FoundBuilding],
        crs: QgsCoordinateReferenceSystem,
        map_crs: QgsCoordinateReferenceSystem,
        project: QgsProject,
    ) -> None:
        self._buildings = list(buildings)
        self._map_crs = map_crs
        self._project = project
        self._outlines = [QgsGeometry(building.geometry) for building in buildings]
        transform = QgsCoordinateTransform(crs, map_crs, project)
        self._index = QgsSpatialIndex()
        for number, outline in enumerate(self._outlines):
            outline.transform(transform)  # noqa: QGS201  # raises where it fails
            feature = QgsFeature(number)
            feature.setGeometry(outline)
            self._index.addFeature(feature)  # noqa: QGS201  # it has a geometry
        self._taken: set[int] = set()

    def mark_taken(self, layer: QgsVectorLayer | QgsVectorLayerFeatureSource | None) -> None:
        """Find out which buildings `layer` has already; none where it is None."""
        self._taken = set()
        if layer is None or not self._outlines:
            return
        request = QgsFeatureRequest().setFilterRect(self._bounds()).setNoAttributes()
        request.setDestinationCrs(self._map_crs, self._project.transformContext())
        request.setTransformErrorCallback(lambda feature: None)  # else the features behind it would not come
        for feature in layer.getFeatures(request):
            for part in feature.geometry().asGeometryCollection():
                self._mark_like(part)

    def at(self, point: QgsPointXY) -> FoundBuilding | None:
        """The building under `point`, the smallest of several; one that the layer has already does not count."""
        number = self._number_at(point)
        return None if number is None or number in self._taken else self._buildings[number]

    def is_taken(self, point: QgsPointXY) -> bool:
        """Tell whether the layer already has the building under `point`."""
        return self._number_at(point) in self._taken

    def outline(self, point: QgsPointXY) -> QgsGeometry | None:
        """The outline of the building that `at` returns."""
        number = self._number_at(point)
        return None if number is None or number in self._taken else self._outlines[number]

    def within(self, box: QgsGeometry) -> list[FoundBuilding]:
        """The buildings wholly inside `box`, a polygon, that the layer does not have."""
        free = set(self._index.intersects(box.boundingBox())) - self._taken
        return [self._buildings[i] for i in sorted(free) if box.contains(self._outlines[i])]

    def free(self) -> list[FoundBuilding]:
        """All buildings that the layer does not have."""
        return [building for i, building in enumerate(self._buildings) if i not in self._taken]

    def free_outlines(self) -> QgsGeometry:
        """All outlines that the layer does not have, as one geometry."""
        return QgsGeometry.collectGeometry([o for i, o in enumerate(self._outlines) if i not in self._taken])

    def taken_outlines(self) -> QgsGeometry:
        """All outlines that the layer has already, as one geometry."""
        return QgsGeometry.collectGeometry([self._outlines[i] for i in self._taken])

    def _mark_like(self, polygon: QgsGeometry) -> None:
        candidates = set(self._index.intersects(polygon.boundingBox())) - self._taken
        self._taken.update(number for number in candidates if over_union(self._outlines[number], polygon) > SAME)

    def _number_at(self, point: QgsPointXY) -> int | None:
        numbers = self._index.intersects(QgsRectangle(point, point))
        hit = [number for number in numbers if self._outlines[number].contains(point)]
        return min(hit, key=lambda number: self._outlines[number].area(), default=None)

    def _bounds(self) -> QgsRectangle:
        bounds = QgsRectangle()
        for outline in self._outlines:
            bounds.combineExtentWith(outline.boundingBox())
        return bounds
