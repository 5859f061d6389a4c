"""A layer that is being reviewed: what is done with a building is one undo step, what is done is in a field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import (
    NULL,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsVectorLayer,
    QgsVectorLayerEditPassthrough,
    QgsVectorLayerUtils,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from ..output.edit_buffer import field_values, start_editing, undo_step
from ..output.field_types import TEXT
from ..output.fields import field_index
from ..output.numbers import next_number
from .new_shape import Shape

REVIEWED = "reviewed"
"""The field that keeps the state of a review with the layer."""
ACCEPTED = "accepted"


class ReviewedLayer:
    """Begins to edit the layer with the first act; the field comes with the first building that is accepted.

    Every act is one undo step of the name `action`, and raises a `QuoinError` where the layer does not take it.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.layer = layer

    def is_reviewed(self, feature: QgsFeature) -> bool:
        """Whether a building has been accepted."""
        index = self.field
        return bool(feature.attribute(index)) if index >= 0 else False

    @property
    def field(self) -> int:
        """The index of the field `reviewed`, -1 as long as there is none."""
        return field_index(self.layer.fields(), REVIEWED)

    def accept(self, number: int, action: str) -> None:
        """Mark the building of this feature id as reviewed."""
        start_editing(self.layer)
        with undo_step(self.layer, action):
            self._change(number, {REVIEWED: ACCEPTED}, [self._made_field()])

    def delete(self, number: int, action: str) -> None:
        """Delete the building of this feature id."""
        start_editing(self.layer)
        with undo_step(self.layer, action):
            self._check(self.layer.deleteFeature(number))

    def reshape(self, number: int, shape: Shape, action: str) -> None:
        """Give a building another shape."""
        start_editing(self.layer)
        with undo_step(self.layer, action):
            self._set_shape(number, shape)

    def split(self, number: int, shapes: Sequence[Shape], action: str) -> None:
        """Let a building have the first of some shapes, and new ones with its other attributes have the rest."""
        start_editing(self.layer)
        with undo_step(self.layer, action):
            self._set_shape(number, shapes[0])
            attributes = dict(enumerate(self.layer.getFeature(number).attributes()))
            for index in (*self.layer.primaryKeyAttributes(), self.field):
                attributes.pop(index, None)
            for shape in shapes[1:]:
                self._add(shape, attributes)

    def merge(self, number: int, other: int, shape: Shape, action: str) -> None:
        """Let a building have a shape that another, which is deleted, is part of."""
        start_editing(self.layer)
        with undo_step(self.layer, action):
            self._check(self.layer.deleteFeature(other))
            self._set_shape(number, shape)

    def fitting(self, geometry: QgsGeometry) -> QgsGeometry:
        """The geometry as one of the layer's type. Raises `QuoinError` where that takes several."""
        fitting = geometry.coerceToType(self.layer.wkbType())
        self._check(len(fitting) == 1)
        return fitting[0]

    def _set_shape(self, number: int, shape: Shape) -> None:
        self._check(self.layer.changeGeometry(number, self.fitting(shape.geometry)))
        self._change(number, shape.attributes)

    def _add(self, shape: Shape, attributes: Mapping[int, Any]) -> None:
        """Add a building, with a number of its own where the layer has numbers."""
        values = {**attributes, **field_values(self.layer, shape.attributes)}
        index = field_index(self.layer.fields(), "id")
        values.pop(index, None)
        if index >= 0 and self.layer.fields().at(index).isNumeric():  # names of buildings are not for us to give
            values.update(field_values(self.layer, {"id": next_number(self.layer, [index])}))
        context = self.layer.createExpressionContext()
        feature = QgsVectorLayerUtils.createFeature(self.layer, self.fitting(shape.geometry), values, context)
        self._check(self.layer.addFeature(feature))

    def _change(self, number: int, attributes: Mapping[str, Any], needed: Iterable[int] = ()) -> None:
        values = field_values(self.layer, attributes)
        self._check(set(values).issuperset(needed))
        unknown = (field_index(self.layer.fields(), name) for name, value in attributes.items() if value is None)
        values.update({index: NULL for index in unknown if index >= 0})  # as the probability of another model is
        if values:
            self._check(self.layer.changeAttributeValues(number, values))

    def _made_field(self) -> int:
        if self.field < 0:
            self._check_undo()
            self._check(self.layer.addAttribute(QgsField(REVIEWED, TEXT, "", len(ACCEPTED))))
        return self.field

    def _check_undo(self) -> None:
        """Refuse a new field in a transaction, of which QGIS can read nothing any more once the field is undone."""
        if isinstance(self.layer.editBuffer(), QgsVectorLayerEditPassthrough):
            raise QuoinError(
                "The layer “{layer}” is edited in a transaction, in which a new field cannot be undone; add a text "
                "field “{field}” to it before the review.",
                layer=foreign(self.layer.name()),
                field=REVIEWED,
            )

    def _check(self, taken: bool) -> None:
        if not taken:
            raise QuoinError(
                "The layer “{layer}” did not take the change; check that its buildings can be edited and that it has a "
                "field “{field}” for text, or takes a new one.",
                layer=foreign(self.layer.name()),
                field=REVIEWED,
            )
