"""A field of the name that a file keeps for its rows' key, and whether its values can be one."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsFeatureRequest, QgsFeatureSource, QgsField, QgsFields
from qgis.PyQt.QtCore import QVariant

from .fields import field_index

KEYS = {"GPKG": "fid", "SQLite": "ogc_fid"}
"""The column that holds the key of a row, by the driver of the file."""
TAKES_KEYS = "GPKG"
"""The driver that takes keys from a field; in SQLite each row gets one of its own."""
WHOLE = (QVariant.Int, QVariant.UInt, QVariant.LongLong, QVariant.ULongLong)


@dataclass(frozen=True)
class KeyedFields:
    """The fields under which features go into a file.

    Attributes:
        fields: one for each of the features', in their order.
        kept: the old and the new name of a field that was renamed, since its values can be no keys; None without one.
    """

    fields: QgsFields
    kept: tuple[str, str] | None = None


def key_index(fields: QgsFields, driver: str) -> int:
    """The index of the field from which a file of `driver` takes its rows' keys; -1 without one."""
    return field_index(fields, KEYS[driver]) if driver == TAKES_KEYS else -1


def keyed_fields(source: QgsFeatureSource, driver: str) -> KeyedFields:
    """How the features of `source` go into a file of `driver`, empty for what is no file."""
    fields = source.fields()
    index = field_index(fields, KEYS[driver]) if driver in KEYS else -1
    if index < 0:
        return KeyedFields(fields)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([index])
    values = [feature.attribute(index) or 0 for feature in source.getFeatures(request)]
    whole = driver == TAKES_KEYS and fields.at(index).type() in WHOLE
    unique = whole and all(value > 0 for value in values) and len(set(values)) == len(values)
    if unique or (whole and not any(values)):
        return KeyedFields(fields)
    return _renamed(fields, index)


def _renamed(fields: QgsFields, index: int) -> KeyedFields:
    """The fields with the one of `index` under the first name with a number that is free, as GDAL names such fields."""
    old = fields.at(index).name()
    new = next(name for number in range(len(fields) + 1) if field_index(fields, name := f"{old}{number}") < 0)
    renamed = QgsFields()
    for each in fields.toList():
        renamed.append(QgsField(each))
    renamed.rename(index, new)
    return KeyedFields(renamed, kept=(old, new))
