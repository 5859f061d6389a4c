"""What a database or a file did not take is told in its own words, and what is counted can be read back."""

from __future__ import annotations

import resource
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

MANY = 60
ROOM = 4096
WHOLE_FILES = ["shp", "geojson", "fgb", "gml", "kml", "tab", "geojsonl"]


@pytest.fixture
def houses(layer_with: Callable[..., Any]) -> QgsVectorLayer:
    return layer_with([QgsField("name", QVariant.String)], [(f"a house with a long name {i}",) for i in range(MANY)])


@pytest.fixture
def appended(plugin: Any, houses: QgsVectorLayer) -> Callable[..., Any]:
    """A function that makes the layer of an algorithm that appends the houses to a table."""

    def make(path: Path) -> Any:
        remapping = QgsRemappingSinkDefinition()
        table = QgsVectorLayer(str(path), "table", "ogr")
        for put in (remapping.setSourceCrs, remapping.setDestinationCrs):
            put(table.crs())
        remapping.setDestinationWkbType(table.wkbType())
        remapping.setDestinationFields(table.fields())
        remapping.setFieldMap({"name": QgsProperty.fromField("name")})
        destination = QgsProcessingOutputLayerDefinition(str(path))
        destination.setRemappingDefinition(remapping)
        return output_layer(destination, houses)

    return make


def output_layer(destination: Any, houses: QgsVectorLayer) -> Any:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:extractbuildings")
    output_layer.context = QgsProcessingContext()  # type: ignore[attr-defined]  # the sink needs it until it is gone
    parameters, context = {"OUTPUT": destination}, output_layer.context  # type: ignore[attr-defined]
    kind = QgsWkbTypes.Type.Polygon
    return algorithm.output_layer(parameters, "OUTPUT", context, houses.fields(), kind, houses.crs())


def write(destination: Path, houses: QgsVectorLayer, together: int) -> tuple[int, str]:
    """Write all houses, so many at a time; return how many were written, and what was said where that failed."""
    from quoin.model.contract.errors import QuoinError

    features, written = list(houses.getFeatures()), 0
    try:
        with output_layer(str(destination), houses) as output:
            for start in range(0, len(features), together):
                output.write(features[start : start + together])
                written += together
    except (QuoinError, QgsProcessingException) as error:
        return written, str(error)
    return written, ""


@pytest.fixture
def table(plugin: Any, houses: QgsVectorLayer, tmp_path: Path) -> Path:
    """A GeoPackage with a table of one house."""
    path = tmp_path / "table.gpkg"
    with output_layer(str(path), houses) as output:
        output.write(list(houses.getFeatures())[:1])
    return path


def execute(path: Path, statement: str) -> None:
    """With GDAL, which has the functions that a GeoPackage's own triggers call."""
    gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE).ExecuteSQL(statement)


RULES = {
    "a trigger": (
        "CREATE TRIGGER most BEFORE INSERT ON \"table\" BEGIN SELECT RAISE(ABORT, 'the town is built up'); END",
        "the town is built up",
    ),
    "a check": (
        'CREATE UNIQUE INDEX once ON "table" (substr(name, 1, 7))',
        "UNIQUE constraint failed",
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_rule_of_a_database_is_told_in_its_words(
    appended: Callable[..., Any], houses: QgsVectorLayer, table: Path, rule: str
) -> None:
    from quoin.model.contract.errors import QuoinError

    statement, words = RULES[rule]
    execute(table, statement)
    with pytest.raises(QuoinError, match=words) as error, appended(table) as output:
        output.write(list(houses.getFeatures()))
    assert "disk" not in str(error.value)
    assert "change the rules of the table, or choose another output" in str(error.value)
    assert QgsVectorLayer(str(table), "table", "ogr").featureCount() == 1


def test_field_that_must_not_be_null_is_told(
    appended: Callable[..., Any], houses: QgsVectorLayer, tmp_path: Path
) -> None:
    from quoin.model.contract.errors import QuoinError

    path = tmp_path / "strict.gpkg"
    file = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0)
    layer = file.CreateLayer("strict", geom_type=ogr.wkbPolygon)
    owner = ogr.FieldDefn("owner", ogr.OFTString)
    owner.SetNullable(0)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer.CreateField(owner)
    del layer, file
    words = r"NOT NULL constraint failed: strict\.owner"
    with pytest.raises(QuoinError, match=words) as error, appended(path) as output:
        output.write(list(houses.getFeatures()))
    assert "disk" not in str(error.value)


@pytest.mark.parametrize("way", ["append", "new"])
def test_locked_database_is_told(
    appended: Callable[..., Any], houses: QgsVectorLayer, table: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    from quoin.model.contract.errors import QuoinError

    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", "100")
    output = appended(table) if way == "append" else output_layer(str(table.with_name("new.gpkg")), houses)
    other = sqlite3.connect(table if way == "append" else table.with_name("new.gpkg"))
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(QuoinError, match="database is locked") as error, output:
            output.write(list(houses.getFeatures()))
    finally:
        gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", None)
        other.rollback()
        other.close()
    assert "disk" not in str(error.value)
    assert "end what else is writing to it" in str(error.value)


@contextmanager
def small_files(most: int) -> Iterator[None]:
    """Limits the size of files, which fails as a full disk does and needs no right to mount one.

    No longer than a run takes: pytest itself may write to a file that is larger.
    """
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


@pytest.mark.parametrize("extension", WHOLE_FILES)
def test_file_that_holds_less_than_was_written_is_no_success(
    plugin: Any, houses: QgsVectorLayer, tmp_path: Path, extension: str
) -> None:
    assert write(tmp_path / f"whole.{extension}", houses, together=10) == (MANY, "")
    with small_files(ROOM):
        _, said = write(tmp_path / f"cut.{extension}", houses, together=10)
    assert "check that the disk has room" in said


@pytest.mark.parametrize("room", range(114_688, 196_608, 8192))
def test_geopackage_on_a_full_disk_says_as_many_as_it_holds(
    plugin: Any, layer_with: Callable[..., Any], tmp_path: Path, room: int
) -> None:
    houses = layer_with([QgsField("name", QVariant.String)], [("x" * 50,)] * 1000)
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room}", "tmpfs", folder], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("a small file system cannot be mounted here")
    try:
        written, said = write(folder / "houses.gpkg", houses, together=100)
        assert said
        layer = QgsVectorLayer(str(folder / "houses.gpkg"), "houses", "ogr")
        assert written == (layer.featureCount() if layer.isValid() else 0)
        assert written == (sum(1 for _ in layer.getFeatures()) if layer.isValid() else 0)
        del layer
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def test_count_of_a_geopackage_is_corrected_after_a_failure(table: Path) -> None:
    """Newer libraries count what a failed commit has lost; this one is told wrong by hand."""
    from quoin.processing.output.stored_rows import correct_count

    with sqlite3.connect(table) as database:
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = 15")
    database.close()
    assert QgsVectorLayer(str(table), "table", "ogr").featureCount() == 15
    correct_count(str(table))
    assert QgsVectorLayer(str(table), "table", "ogr").featureCount() == 1


@pytest.mark.parametrize("extension", ["shp", "geojson", "fgb", "gml", "kml", "gpkg", "sqlite", "csv"])
def test_feature_without_a_geometry_is_no_loss_and_told_where_the_format_refuses_it(
    plugin: Any, houses: QgsVectorLayer, tmp_path: Path, extension: str
) -> None:
    from quoin.model.contract.errors import QuoinError

    bare = QgsFeature(houses.fields())
    output = output_layer(str(tmp_path / f"houses.{extension}"), houses)
    if _written_by_qgis(bare, houses, tmp_path / f"asked.{extension}"):
        with output:
            output.write([bare, *houses.getFeatures()])
    else:  # as FlatGeobuf and KML of newer GDALs do
        with pytest.raises(QuoinError, match="choose another output"), output:
            output.write([bare, *houses.getFeatures()])


def _written_by_qgis(feature: QgsFeature, like: QgsVectorLayer, place: Path) -> bool:
    """Whether QGIS's own writer takes a feature."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(place.suffix)
    context = QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(str(place), like.fields(), like.wkbType(), like.crs(), context, options)
    return writer.addFeature(feature) and writer.flushBuffer()
