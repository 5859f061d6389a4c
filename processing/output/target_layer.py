"""Adding buildings to a layer that is being edited, as QGIS's own digitizing tools would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFieldConstraints,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
    QgsWkbTypes,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from .edit_buffer import field_values, start_editing, undo_step
from .fields import field_index
from .found_building import FoundBuilding
from .numbers import Numbers, largest_number, next_number


class TargetLayer:
    """A polygon layer that takes buildings into its edit buffer, each call of `add` as one undo step.

    Fields are matched by name, whatever the case; all others get the layer's default values. The project's settings
    for topological editing and overlaps are followed.

    Attributes:
        unnumbered: so many buildings got no number, since the field `id` holds no higher one.
    """

    def __init__(self, layer: QgsVectorLayer, project: QgsProject) -> None:
        self._layer = layer
        self._project = project
        self.unnumbered = 0

    def add(
        self, buildings: Sequence[FoundBuilding], crs: QgsCoordinateReferenceSystem, action: str
    ) -> list[QgsFeature]:
        """Add `buildings`, whose geometry is in `crs`; return the features that this made.

        They may be fewer than the buildings, where the project forbids overlaps and others cover one, and more, where
        they cut one in pieces. `action` is the name of the undo step. Begins to edit the layer if need be.

        Raises:
            QuoinError: the layer cannot be edited, or does not cover the place; it is unchanged then.
        """
        geometries = self._transformed(buildings, crs)
        start_editing(self._layer)
        numbers = self._numbers()
        rows = self._attribute_rows(buildings, numbers)
        data = [QgsVectorLayerUtils.QgsFeatureData(*pair) for pair in zip(geometries, rows)]
        context = self._layer.createExpressionContext()
        with undo_step(self._layer, action):
            features = QgsVectorLayerUtils.createFeatures(self._layer, data, context)
            added = [part for feature in features for part in self._add(feature, numbers)]
        self.unnumbered = numbers.missing if numbers else 0
        return added

    def unmet_constraints(self, feature: QgsFeature) -> list[str]:
        """Names of the fields whose hard constraints keep `feature` from being saved until the user fills them in."""
        hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        return [
            field.name()
            for index, field in enumerate(self._layer.fields().toList())
            if not QgsVectorLayerUtils.validateAttribute(self._layer, feature, index, hard)[0]
        ]

    def _transformed(self, buildings: Sequence[FoundBuilding], crs: QgsCoordinateReferenceSystem) -> list[QgsGeometry]:
        transform = QgsCoordinateTransform(crs, self._layer.crs(), self._project)
        geometries = [QgsGeometry(building.geometry) for building in buildings]
        try:
            for geometry in geometries:
                geometry.transform(transform)  # noqa: QGS201  # raises where it fails
        except QgsCsException as error:
            raise QuoinError(
                "The buildings lie outside of what the layer “{layer}” covers with its coordinate reference system "
                "{crs}; choose a layer with another one.",
                layer=foreign(self._layer.name()),
                crs=foreign(self._layer.crs().authid()),
            ) from error
        return geometries

    def _numbers(self) -> Numbers | None:
        """Numbers for the field `id` that go on from the highest there is; None where no field takes them."""
        fields = self._layer.fields()
        index = field_index(fields, "id")
        if index < 0 or not fields.at(index).isNumeric():
            return None
        return Numbers(next_number(self._layer, [index]), largest=largest_number(fields.at(index)))

    def _attribute_rows(self, buildings: Sequence[FoundBuilding], numbers: Numbers | None) -> list[dict[int, Any]]:
        """What each building gives the layer's fields, by their index."""
        if numbers is None:
            return [field_values(self._layer, building.attributes) for building in buildings]
        with numbers.next(len(buildings)) as given:
            rows = [{**building.attributes, "id": each} for building, each in zip(buildings, given)]
            return [field_values(self._layer, row) for row in rows]

    def _add(self, feature: QgsFeature, numbers: Numbers | None) -> list[QgsFeature]:
        geometry = feature.geometry()
        neighbours = self._layers_not_to_overlap()
        if neighbours:
            geometry.avoidIntersections(neighbours)  # noqa: QGS201  # else it stays as it is, as in QGIS's own tools
            feature.setGeometry(geometry)
        if geometry.isEmpty():
            return []
        parts = QgsVectorLayerUtils.makeFeatureCompatible(feature, self._layer)
        if numbers is not None:
            self._number_anew(parts[1:], numbers)
        if not all(self._layer.addFeature(part) for part in parts):
            raise QuoinError(
                "The layer “{layer}” did not take a building; check that it can be edited.",
                layer=foreign(self._layer.name()),
            )
        if self._project.topologicalEditing():
            self._add_shared_vertices(geometry, neighbours)
        return parts

    def _number_anew(self, pieces: Sequence[QgsFeature], numbers: Numbers) -> None:
        """Give numbers of their own to the pieces that a building was cut in, which all have its number."""
        index = field_index(self._layer.fields(), "id")
        with numbers.next(len(pieces)) as given:
            for piece, number in zip(pieces, given):
                piece.setAttribute(index, number)  # noqa: QGS201  # the layer has the field

    def _layers_not_to_overlap(self) -> list[QgsVectorLayer]:
        mode = self._project.avoidIntersectionsMode()
        if mode == QgsProject.AvoidIntersectionsMode.AvoidIntersectionsCurrentLayer:
            return [self._layer]
        if mode == QgsProject.AvoidIntersectionsMode.AvoidIntersectionsLayers:
            return self._project.avoidIntersectionsLayers()
        return []

    def _add_shared_vertices(self, geometry: QgsGeometry, neighbours: Sequence[QgsVectorLayer]) -> None:
        """Give polygons that `geometry` touches a vertex at each of its vertices, as QGIS's digitizing does."""
        for layer in {self._layer, *neighbours}:
            if layer.isEditable() and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
                layer.addTopologicalPoints(geometry)  # noqa: QGS201  # also tells that there was nothing to add
