"""What a user has checked of a layer: its polygons as they stand, and where none is missing, free of the layer itself.

Where that is they choose: what the map shows, around those that they have reviewed, next to the outlines, or in
another layer's polygons.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...model.contract.errors import QuoinError
from ...model.contract.teaching.finding import too_few
from ..algorithms.inputs import refuse_no_polygons
from ..reprojected import reprojected
from ..review.reviewed_layer import ReviewedLayer
from ..view.band_choice import panel_bands
from ..view.visible_area import VisibleArea
from .areas import Areas
from .drawn import inner_point, polygons_in
from .schoolbook import Schoolbook

VIEW, REVIEWED, OUTLINES = "view", "reviewed", "outlines"
"""Where none is missing: all that the map shows, around what was reviewed, or next to the outlines alone."""
AROUND_VIEW = 3.0
"""Polygons of so many views' widths are taken along: what lies beside the area is no ground either."""


def has_reviewed(layer: QgsVectorLayer) -> bool:
    """Whether anything in a layer was reviewed."""
    return next(_reviewed(layer), None) is not None


@dataclass(frozen=True)
class Checked:
    """Copies of what is to be learned from.

    Attributes:
        polygons: the layer's, unsaved changes among them.
        areas: where none is missing; None where that is known next to the outlines alone.
        near: whether none is missing next to the areas, too.
    """

    polygons: QgsVectorLayer
    areas: QgsVectorLayer | None
    near: bool

    @classmethod
    def of(cls, layer: QgsVectorLayer, where: str, view: VisibleArea, project: QgsProject) -> Checked:
        """Take from a layer what is needed; call it in the main thread.

        Args:
            layer: of polygons.
            where: one of `VIEW`, `REVIEWED` and `OUTLINES`, or the id of a layer of areas.
            view: what the map shows.
            project: that has the layers.
        """
        polygons, near = QgsFeatureRequest().setNoAttributes(), where in (REVIEWED, OUTLINES)
        areas = None if where == OUTLINES else _areas(layer, where, view, project)
        if where == VIEW:
            around = reprojected(view.polygon, view.crs, layer.crs(), project).boundingBox()
            around.scale(AROUND_VIEW)
            polygons.setFilterRect(around)
        return cls(_copy(layer, polygons), areas, near)

    def count(self, project: QgsProject) -> int:
        """How many of the polygons are learned from."""
        drawn = [each for feature in self.polygons.getFeatures() for each in polygons_in(feature.geometry())]
        if self.areas is None:
            return len(drawn)
        stored, wanted = self.areas.crs(), self.polygons.crs()
        shapes = [each.geometry().makeValid() for each in self.areas.getFeatures()]
        areas = Areas([reprojected(each, stored, wanted, project) for each in shapes])
        return sum(areas.hold(inner_point(each)) for each in drawn)

    def enough(self, project: QgsProject) -> int:
        """How many of the polygons are learned from.

        Raises:
            QuoinError: none, or fewer than can be learned from.
        """
        count = self.count(project)
        if not count:
            raise QuoinError("No building of the layer lies there; zoom to what you have checked.")
        if (sentence := too_few(count)) is not None:
            raise QuoinError.of(sentence)
        return count

    def book(self, raster: QgsRasterLayer, project: QgsProject) -> Schoolbook:
        """All of it with an image, in the bands that the panel reads; call it in the main thread.

        Raises:
            QuoinError: the image cannot be read, or the layer holds no polygons.
        """
        context = QgsProcessingContext()
        sources = [
            QgsProcessingFeatureSource(each, context) for each in (self.polygons, self.areas) if each is not None
        ]
        refuse_no_polygons(sources[0])
        areas = sources[1] if self.areas is not None else None
        return Schoolbook.of_layers([raster], sources[0], areas, project.transformContext(), self.near, panel_bands)


def _areas(layer: QgsVectorLayer, where: str, view: VisibleArea, project: QgsProject) -> QgsVectorLayer:
    if where == VIEW:
        return _layer_of([view.polygon], view.crs)
    if where == REVIEWED:
        return _layer_of([each.geometry() for each in _reviewed(layer)], layer.crs())
    chosen = project.mapLayer(where)
    if not isinstance(chosen, QgsVectorLayer):
        raise QuoinError("The layer of areas is gone; choose another one.")
    return _copy(chosen, QgsFeatureRequest().setNoAttributes())


def _reviewed(layer: QgsVectorLayer) -> Iterator[QgsFeature]:
    reviewed = ReviewedLayer(layer)
    if reviewed.field >= 0:
        features = layer.getFeatures(QgsFeatureRequest().setSubsetOfAttributes([reviewed.field]))
        yield from filter(reviewed.is_reviewed, features)


def _copy(layer: QgsVectorLayer, request: QgsFeatureRequest) -> QgsVectorLayer:
    copied = layer.materialize(request)
    copied.setName(layer.name())
    return copied


def _layer_of(shapes: list[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon", "areas", "memory")
    layer.setCrs(crs)
    features = [QgsFeature() for _ in shapes]
    for feature, shape in zip(features, shapes):
        feature.setGeometry(shape)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer
