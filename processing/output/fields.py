"""The fields of a building layer, by the names of the contract."""

from __future__ import annotations

from qgis.core import QgsField, QgsFields

from .field_types import DOUBLE, INT, TEXT

TYPES = {
    "id": INT,
    "score": DOUBLE,
    "probability": DOUBLE,
    "vertices": INT,
    "area_m2": DOUBLE,
    "model": TEXT,
    "status": TEXT,
}


SHAPEFILE_LETTERS = 10
"""A Shapefile's fields have no longer names: what is left of one is all that it has of it."""


def field_index(fields: QgsFields, name: str) -> int:
    """The index of the field `name`, else of one that differs only in case; -1 without one.

    Fields of buildings are known by what a Shapefile leaves of their names, too. QGIS's own search takes an alias for a
    name.
    """
    exact = fields.indexFromName(name)
    if exact >= 0:
        return exact
    meant = [name, name[:SHAPEFILE_LETTERS]] if name in TYPES else [name]
    names = [other.lower() for other in fields.names()]
    return next((names.index(each.lower()) for each in meant if each.lower() in names), -1)


def building_fields() -> QgsFields:
    """The fields, in the order of `TYPES`.

    `probability` is what the model's calibration makes of `score`, `status` how the rings were made.
    """
    fields = QgsFields()
    for name, kind in TYPES.items():
        fields.append(QgsField(name, kind))
    return fields
