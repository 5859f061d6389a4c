"""Whatever kind of layer an algorithm writes to, what it writes is in it, and where that can be, at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest

OPEN_FILES = ["a.gpkg", "a.sqlite", "ogr:dbname='{folder}/b.gpkg' table=\"second\" (geom)"]
WHOLE_FILES = ["a.shp", "a.geojson", "a.fgb"]
VALUES = [("north", 7, 1.5), ("süd", 3, None)]


@pytest.fixture
def fields(qgis_app: Any) -> Any:
    """Fields of which a file renames one and, if it is a GeoPackage, takes another for its key."""
    from qgis.core import QgsField, QgsFields
    from qgis.PyQt.QtCore import QVariant

    fields = QgsFields()
    for name, kind in (("Name_of_quarter", QVariant.String), ("fid", QVariant.Int), ("height", QVariant.Double)):
        fields.append(QgsField(name, kind))
    return fields


@pytest.fixture
def features(fields: Any) -> list[Any]:
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle

    features = []
    for place, values in enumerate(VALUES):
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(20 * place, 0, 20 * place + 10, 10)))
        feature.setAttributes(list(values))
        features.append(feature)
    return features


@pytest.fixture
def output(plugin: Any, fields: Any, tmp_path: Path) -> Callable[[str], Any]:
    """A function that makes the layer of a destination, as an algorithm does."""
    from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProcessingContext, QgsWkbTypes

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:regularizebuildings")
    crs = QgsCoordinateReferenceSystem("EPSG:32736")

    def make(destination: str) -> Any:
        where = destination.format(folder=tmp_path) if ":" in destination else str(tmp_path / destination)
        kind = QgsWkbTypes.Type.Polygon
        return algorithm.output_layer({"OUTPUT": where}, "OUTPUT", QgsProcessingContext(), fields, kind, crs)

    return make


def _rows(layer: Any) -> set[tuple[Any, ...]]:
    names = layer.fields().names()
    quarter = next(name for name in names if name.lower().startswith("name_of"))
    values = ([feature[name] for name in (quarter, "fid", "height")] for feature in layer.getFeatures())
    return {tuple(value if value else None for value in row) for row in values}


@pytest.mark.parametrize("destination", OPEN_FILES + WHOLE_FILES)
def test_holds_what_was_written(
    output: Callable[[str], Any], features: list[Any], destination: str, open_layer: Callable[..., Any]
) -> None:
    with output(destination) as written:
        for feature in features:
            written.write([feature])
    layer = open_layer(written.destination)
    assert _rows(layer) == set(VALUES)
    assert layer.extent().xMaximum() == 30


@pytest.mark.parametrize("destination", OPEN_FILES)
def test_is_there_before_the_layer_is_closed(
    output: Callable[[str], Any], features: list[Any], destination: str, open_layer: Callable[..., Any]
) -> None:
    with output(destination) as written:
        written.write(features[:1])
        assert _rows(open_layer(written.destination)) == set(VALUES[:1])


def test_table_is_put_beside_those_that_a_file_holds(
    output: Callable[[str], Any], features: list[Any], open_layer: Callable[..., Any], tmp_path: Path
) -> None:
    for table in ("first", "second"):
        with output(f"ogr:dbname='{{folder}}/b.gpkg' table=\"{table}\" (geom)") as written:
            written.write(features)
    assert [path.name for path in tmp_path.iterdir()] == ["b.gpkg"]
    for table in ("first", "second"):
        assert _rows(open_layer(tmp_path / f"b.gpkg|layername={table}")) == set(VALUES)
