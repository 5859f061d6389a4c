"""Changes to a layer that is being edited: open for it, a step of its undo stack each, in its fields' own types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from qgis.core import QgsField, QgsVectorLayer

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from .fields import field_index


def start_editing(layer: QgsVectorLayer) -> None:
    """Begin to edit the layer unless it is edited already. Raises `QuoinError` where it cannot be."""
    if not layer.isEditable() and not layer.startEditing():
        raise QuoinError(
            "The layer “{layer}” cannot be edited; choose another one, or remove its read-only flag.",
            layer=foreign(layer.name()),
        )


@contextmanager
def undo_step(layer: QgsVectorLayer, action: str) -> Iterator[None]:
    """Make one undo step, of this name, of all that is changed inside; where that raises nothing is changed."""
    layer.beginEditCommand(action)
    try:
        yield
    except BaseException:
        layer.destroyEditCommand()
        raise
    layer.endEditCommand()


def field_values(layer: QgsVectorLayer, attributes: Mapping[str, Any]) -> dict[int, Any]:
    """What attributes by name give the layer's fields, by their index; without what no field takes."""
    fields = layer.fields()
    places = {field_index(fields, name): value for name, value in attributes.items()}
    return {
        index: converted
        for index, value in places.items()
        if index >= 0 and value is not None and (converted := as_field_has_it(fields.at(index), value)) is not None
    }


def as_field_has_it(field: QgsField, value: Any) -> Any:
    """Return `value` as the field's type, or None where it does not fit."""
    try:
        return field.convertCompatible(value)
    except ValueError:
        return None
