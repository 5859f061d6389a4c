"""What is written is what QGIS's own algorithms write: every type of field, in every format that QGIS offers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import QgsField, QgsProcessingException, QgsProcessingFeedback, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QTime, QVariant

FORMATS = {each.driverName: each.globs[0][1:] for each in QgsVectorFileWriter.supportedFiltersAndFormats()}
LEAP_DAY = QDate(2024, 2, 29)
VALUES = {
    "whole number": (QgsField("v", QVariant.Int), [7, 1 - 2**31, None]),
    "long number": (QgsField("v", QVariant.LongLong), [7, 2**60, None]),
    "number": (QgsField("v", QVariant.Double), [7.25, 1e300, None]),
    "number of two decimals": (QgsField("v", QVariant.Double, "numeric", 10, 2), [7.25, -3.5, None]),
    "text": (QgsField("v", QVariant.String), ["a", "süd, 'x' \"y\"", None]),
    "short text": (QgsField("v", QVariant.String, "string", 3), ["a", "", None]),
    "date": (QgsField("v", QVariant.Date), [LEAP_DAY, QDate(1900, 1, 1), None]),
    "time": (QgsField("v", QVariant.Time), [QTime(12, 3, 4), QTime(0, 0, 1), None]),
    "date and time": (QgsField("v", QVariant.DateTime), [QDateTime(LEAP_DAY, QTime(12, 3, 4, 50)), None]),
    "yes or no": (QgsField("v", QVariant.Bool), [True, False, None]),
    "bytes": (QgsField("v", QVariant.ByteArray), [QByteArray(b"\x00\xffab"), QByteArray(b""), None]),
    "list of texts": (
        QgsField("v", QVariant.StringList, "string list", 0, 0, "", QVariant.String),
        [["a", "b,c"], [], None],
    ),
    "list of whole numbers": (QgsField("v", QVariant.List, "integer list", 0, 0, "", QVariant.Int), [[1, 2], [], None]),
    "list of numbers": (QgsField("v", QVariant.List, "double list", 0, 0, "", QVariant.Double), [[1.5, 2.0], None]),
    "list of long numbers": (
        QgsField("v", QVariant.List, "integer64 list", 0, 0, "", QVariant.LongLong),
        [[2**40, 2], None],
    ),
    "map": (
        QgsField("v", QVariant.Map, "map", 0, 0, "", QVariant.String),
        [{"a": 1, "b": [1, 2], "c": {"d": None}}, {}, None],
    ),
}


def content(path: Path) -> Any:
    """Fields and values of a file, whatever order its rows are in; a text where it cannot be opened."""
    layer = QgsVectorLayer(str(path), "layer", "ogr")
    if not layer.isValid():
        return "not readable"
    fields = [(field.name(), field.typeName(), field.length(), field.precision()) for field in layer.fields()]
    rows = [[*map(repr, feature.attributes()), feature.geometry().asWkt(3)] for feature in layer.getFeatures()]
    return fields, sorted(rows)


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("driver", FORMATS)
def test_values_are_written_as_qgis_writes_them(
    layer_with: Callable[..., Any], regularize: Callable[..., Any], tmp_path: Path, driver: str, kind: str
) -> None:
    field, values = VALUES[kind]
    layer = layer_with([QgsField("name", QVariant.String), field], [(f"n{i}", value) for i, value in enumerate(values)])
    theirs, ours = (tmp_path / folder / f"houses{FORMATS[driver]}" for folder in ("theirs", "ours"))
    theirs.parent.mkdir()
    ours.parent.mkdir()
    if not _qgis_writes(layer, theirs):
        with pytest.raises(QgsProcessingException):
            regularize(layer, ours)
        return
    regularize(layer, ours)
    assert content(ours) == content(theirs)


class Errors(QgsProcessingFeedback):
    """Keeps what an algorithm reports as an error."""

    def __init__(self) -> None:
        super().__init__(False)
        self.told: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.told.append(error)


def _qgis_writes(layer: Any, place: Path) -> bool:
    """Whether an algorithm of QGIS's writes all features: QGIS 3.40 goes on without those that it cannot write."""
    import processing

    errors = Errors()
    parameters = {"INPUT": layer, "OUTPUT": str(place), "HSPACING": 1, "VSPACING": 1}
    try:
        processing.run("native:snappointstogrid", parameters, feedback=errors)
    except QgsProcessingException:
        return False
    return not errors.told


def test_arrays_and_objects_of_a_geojson_are_kept(regularize: Callable[..., Any], tmp_path: Path) -> None:
    source = tmp_path / "source.geojson"
    ring = "[[600000,6650000],[600012,6650000],[600012,6650010],[600000,6650000]]"
    source.write_text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32635"}},'
        '"features":[{"type":"Feature","properties":{"tags":["roof","flat"],"floors":[1,2]},'
        f'"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}]}}'
    )
    regularize(str(source), tmp_path / "houses.gpkg")
    (feature,) = QgsVectorLayer(str(tmp_path / "houses.gpkg"), "layer", "ogr").getFeatures()
    assert "roof" in str(feature["tags"])
    assert "flat" in str(feature["tags"])
    assert "2" in str(feature["floors"])
