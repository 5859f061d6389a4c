"""The names under which fields go into a file that has columns of its own: for the rows' key, and for geometries."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsFeatureRequest, QgsFeatureSource, QgsField, QgsFields

from .field_types import INT, LONG, UINT, UNSIGNED_LONG
from .fields import field_index

KEYS = {"GPKG": "fid", "SQLite": "ogc_fid"}
"""The column that holds the key of a row, by the driver of the file."""
GEOMETRIES = {"GPKG": "geom", "SQLite": "geometry"}
"""The column that holds the geometries, in small letters."""
TAKES_KEYS = "GPKG"
"""The driver that takes keys from a field; in SQLite each row gets one of its own."""
WHOLE = (INT, UINT, LONG, UNSIGNED_LONG)


@dataclass(frozen=True)
class TableFields:
    """The fields under which features go into a file.

    Attributes:
        fields: one for each of the features', in their order.
        no_keys: the old and the new name of a field whose values cannot be keys; None where they can.
        taken: old and new names of fields whose names are taken.
    """

    fields: QgsFields
    no_keys: tuple[str, str] | None = None
    taken: list[tuple[str, str]] = field(default_factory=list)


def key_index(fields: QgsFields, driver: str) -> int:
    """The index of the field from which a file of `driver` takes its rows' keys; -1 without one."""
    return field_index(fields, KEYS[driver]) if driver == TAKES_KEYS else -1


def table_fields(source: QgsFeatureSource, driver: str) -> TableFields:
    """How the features of `source` go into a file of `driver`, empty for what is no file."""
    fields = source.fields()
    if driver not in KEYS:
        return TableFields(fields)
    index = field_index(fields, KEYS[driver])
    rejected = index >= 0 and not _can_be_keys(source, index, driver)
    names = fields.names()
    taken = [i for i, name in enumerate(names) if _is_taken(name, names[:i], driver)]
    renamed = _renamed(fields, [*taken, *([index] if rejected else [])])
    pairs = {i: (name, renamed.at(i).name()) for i, name in enumerate(names)}
    return TableFields(renamed, pairs[index] if rejected else None, [pairs[i] for i in taken])


def _can_be_keys(source: QgsFeatureSource, index: int, driver: str) -> bool:
    """Whether a field's values are unique whole numbers above 0, or all are null, which a file numbers itself."""
    if driver != TAKES_KEYS or source.fields().at(index).type() not in WHOLE:
        return False
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([index])
    values = [feature.attribute(index) or 0 for feature in source.getFeatures(request)]
    return not any(values) or (all(value > 0 for value in values) and len(set(values)) == len(values))


def _is_taken(name: str, before: list[str], driver: str) -> bool:
    """Whether a field's name is that of the geometries or of a field before, in which case does not count."""
    return name.lower() in (GEOMETRIES[driver], *(each.lower() for each in before))


def _renamed(fields: QgsFields, indices: list[int]) -> QgsFields:
    """The fields, with those of `indices` under the first names with a number that are free, as GDAL names such."""
    renamed = QgsFields()
    for each in fields.toList():
        renamed.append(QgsField(each))
    for index in indices:
        old = fields.at(index).name()
        numbered = (f"{old}{number}" for number in range(len(fields) + 1))
        renamed.rename(index, next(name for name in numbered if field_index(renamed, name) < 0))
    return renamed
