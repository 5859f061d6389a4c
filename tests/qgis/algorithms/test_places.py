"""No output destroys an input, or a layer that is being edited; folders that are not there are made."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

import processing


def scratch_layer(count: int) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32635&field=name:string", "drawn", "memory")
    for number in range(count):
        layer.dataProvider().addFeature(house(layer, number))
    return layer


def house(layer: QgsVectorLayer, number: int) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    west = 600_000 + 30 * number
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 6_650_000, west + 12, 6_650_010)))
    return feature


def write(layer: QgsVectorLayer, path: Path, table: str = "", driver: str = "GPKG") -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = driver, table
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0


def counts(path: Path) -> dict[str, int]:
    """How many features each table of a file really holds."""
    file = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layers = [file.GetLayer(i) for i in range(file.GetLayerCount())]
    return {layer.GetName(): sum(1 for _ in layer) for layer in layers}


@pytest.fixture
def two_tables(qgis_app: Any, tmp_path: Path) -> Path:
    """A GeoPackage with the tables `a` of three houses and `b` of two."""
    path = tmp_path / "town.gpkg"
    write(scratch_layer(3), path, "a")
    write(scratch_layer(2), path, "b")
    return path


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    """The current project, empty, and as it was afterwards."""
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def regularize(plugin: Any) -> Callable[..., dict[str, Any]]:
    def run(source: Any, output: Any) -> dict[str, Any]:
        return processing.run("quoin:regularizebuildings", {"INPUT": source, "OUTPUT": output})

    return run


def table(path: Path, name: str) -> str:
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


SAME = {
    "the whole file": lambda path: str(path),
    "its table": lambda path: table(path, "a"),
    "its table in capitals": lambda path: table(path, "A"),
    "a link to it": lambda path: str(_link(path)),
    "a way around": lambda path: str(path.parent / "folder" / ".." / path.name),
    "without its ending": lambda path: str(path.with_suffix("")),
    "a definition": lambda path: QgsProcessingOutputLayerDefinition(str(path)),
    "a property": lambda path: QgsProperty.fromValue(str(path)),
}


def _link(path: Path) -> Path:
    link = path.with_name("link.gpkg")
    link.symlink_to(path)
    (path.parent / "folder").mkdir(exist_ok=True)
    return link


@pytest.mark.parametrize("case", SAME)
def test_output_over_its_own_input_is_refused_and_the_input_stays(
    regularize: Callable[..., Any], two_tables: Path, case: str
) -> None:
    (two_tables.parent / "folder").mkdir()
    with pytest.raises(QgsProcessingException, match="would overwrite the input"):
        regularize(f"{two_tables}|layername=a", SAME[case](two_tables))
    assert counts(two_tables) == {"a": 3, "b": 2}


def test_selection_of_a_layer_is_not_written_over_the_layer(
    regularize: Callable[..., Any], two_tables: Path, project: QgsProject
) -> None:
    layer = QgsVectorLayer(f"{two_tables}|layername=a", "a", "ogr")
    project.addMapLayer(layer)
    with pytest.raises(QgsProcessingException, match="would overwrite the input"):
        regularize(QgsProcessingFeatureSourceDefinition(layer.id(), True), table(two_tables, "a"))
    assert counts(two_tables) == {"a": 3, "b": 2}


def test_shapefile_is_not_written_over_itself(regularize: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "houses.shp"
    write(scratch_layer(3), path, driver="ESRI Shapefile")
    with pytest.raises(QgsProcessingException, match="would overwrite the input"):
        regularize(str(path), str(path))
    assert counts(path) == {"houses": 3}


def test_tables_beside_the_input_are_written(regularize: Callable[..., Any], two_tables: Path) -> None:
    regularize(f"{two_tables}|layername=a", table(two_tables, "b"))
    regularize(f"{two_tables}|layername=a", table(two_tables, "c"))
    assert counts(two_tables) == {"a": 3, "b": 3, "c": 3}


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A GeoPackage with a raster."""
    path = tmp_path / "photo.gpkg"
    raster = gdal.GetDriverByName("GPKG").Create(str(path), 64, 64, 3, gdal.GDT_Byte, ["RASTER_TABLE=photo"])
    raster.SetGeoTransform((600_000, 0.1, 0, 6_650_000, 0, -0.1))
    for band in (1, 2, 3):
        raster.GetRasterBand(band).WriteArray(np.full((64, 64), 90, np.uint8))
    return path


def test_buildings_are_not_written_over_the_raster_in_a_geopackage(extract: Callable[..., Any], photo: Path) -> None:
    before = photo.read_bytes()
    for output in (str(photo), table(photo, "photo")):
        with pytest.raises(QgsProcessingException, match="would overwrite the input"):
            extract(INPUT=str(photo), OUTPUT=output)
    assert photo.read_bytes() == before


def test_verdicts_are_not_written_over_the_reference(plugin: Any, two_tables: Path) -> None:
    inputs = {"INPUT": f"{two_tables}|layername=a", "REFERENCE": f"{two_tables}|layername=b"}
    for outputs in ({"OUTPUT": table(two_tables, "b")}, {"OUTPUT": "memory:", "REPORT": str(two_tables)}):
        with pytest.raises(QgsProcessingException, match="would overwrite the input"):
            processing.run("quoin:evaluatebuildings", {**inputs, **outputs})
    assert counts(two_tables) == {"a": 3, "b": 2}


@pytest.mark.parametrize("transaction", [False, True])
@pytest.mark.parametrize("output", ["whole file", "a", "b", "c"])
def test_layer_open_for_editing_loses_nothing(
    regularize: Callable[..., Any], two_tables: Path, project: QgsProject, output: str, transaction: bool
) -> None:
    """With a transaction all of the file is locked; else the tables beside it can be written."""
    project.setAutoTransaction(transaction)
    layer = QgsVectorLayer(f"{two_tables}|layername=a", "a", "ogr")
    project.addMapLayer(layer)
    assert layer.startEditing()
    assert layer.addFeature(house(layer, 9))
    destination = str(two_tables) if output == "whole file" else table(two_tables, output)
    refused = transaction or output in ("whole file", "a")
    if refused:
        with pytest.raises(QgsProcessingException, match="is open for editing"):
            regularize(scratch_layer(1), destination)
    else:
        regularize(scratch_layer(1), destination)
    assert layer.commitChanges()
    assert counts(two_tables) == {"a": 4, "b": 2, **({} if refused else {output: 1})}


def test_file_whose_layer_is_open_can_be_written_anew(
    regularize: Callable[..., Any], two_tables: Path, project: QgsProject
) -> None:
    project.addMapLayer(QgsVectorLayer(f"{two_tables}|layername=a", "a", "ogr"))
    regularize(scratch_layer(1), str(two_tables))
    assert counts(two_tables) == {"town": 1}


def test_says_so_before_the_run(plugin: Any, two_tables: Path) -> None:
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:regularizebuildings")
    parameters = {"INPUT": f"{two_tables}|layername=a", "OUTPUT": str(two_tables)}
    right, sentence = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not right
    assert "choose another place" in sentence


def test_folders_of_report_and_output_are_made(plugin: Any, two_tables: Path, tmp_path: Path) -> None:
    source = f"{two_tables}|layername=a"
    report, output = tmp_path / "new" / "report.html", tmp_path / "other" / "new" / "verdicts.gpkg"
    parameters = {"INPUT": source, "REFERENCE": source, "OUTPUT": str(output), "REPORT": str(report)}
    processing.run("quoin:evaluatebuildings", parameters)
    assert "<svg" in report.read_text(encoding="utf-8")
    assert counts(output) == {"verdicts": 3}


@pytest.mark.parametrize("hindrance", ["file", "pipe"])
@pytest.mark.parametrize("name", ["OUTPUT", "REPORT"])
def test_place_where_nothing_can_be_written_is_told_before_the_work(
    plugin: Any, two_tables: Path, tmp_path: Path, name: str, hindrance: str
) -> None:
    place = tmp_path / "place" / ("report.html" if name == "REPORT" else "verdicts.gpkg")
    if hindrance == "file":
        place.parent.write_text("in the way")
    else:
        place.parent.mkdir()
        os.mkfifo(place)  # which would wait for somebody to read
    source, feedback = f"{two_tables}|layername=a", QgsProcessingFeedback(False)
    parameters = {"INPUT": source, "REFERENCE": source, "OUTPUT": "memory:", name: str(place)}
    with pytest.raises(QgsProcessingException, match=r"cannot be written .*; choose another place"):
        processing.run("quoin:evaluatebuildings", parameters, feedback=feedback)
    assert feedback.progress() == 0


@pytest.mark.parametrize("name", ["OUTPUT", "REPORT"])
def test_a_name_that_no_file_can_have_is_told_in_one_sentence(
    plugin: Any, two_tables: Path, tmp_path: Path, name: str
) -> None:
    source = f"{two_tables}|layername=a"
    parameters = {"INPUT": source, "REFERENCE": source, "OUTPUT": "memory:", name: str(tmp_path / "a\0b.gpkg")}
    with pytest.raises(QgsProcessingException, match=r"a b\.gpkg cannot be the name of a file; choose another place"):
        processing.run("quoin:evaluatebuildings", parameters)


def behind_a_virtual_file(path: Path) -> str:
    """An OGR mosaic of one table, in another."""
    for name, source in (("inner", path), ("outer", path.with_name("inner.vrt"))):
        text = f"<OGRVRTDataSource><OGRVRTLayer name='a'><SrcDataSource>{source}</SrcDataSource></OGRVRTLayer>"
        path.with_name(f"{name}.vrt").write_text(f"{text}</OGRVRTDataSource>", encoding="utf-8")
    return str(path.with_name("outer.vrt"))


def behind_a_query(path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername=a", "houses")
    QgsProject.instance().addMapLayer(layer)
    query = QgsVectorLayer("?query=SELECT * FROM houses", "query", "virtual")
    assert query.featureCount() == 3
    return query


def behind_a_join(path: Path) -> QgsVectorLayer:
    other, layer = QgsVectorLayer(f"{path}|layername=a", "houses"), scratch_layer(3)
    QgsProject.instance().addMapLayers([other, layer])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(other)
    join.setJoinFieldName("name")
    join.setTargetFieldName("name")
    assert layer.addJoin(join)
    return layer


@pytest.mark.parametrize("hidden", [behind_a_virtual_file, behind_a_query, behind_a_join])
def test_output_over_what_an_input_is_made_of_is_refused(
    regularize: Callable[..., Any], project: QgsProject, two_tables: Path, hidden: Callable[[Path], Any]
) -> None:
    with pytest.raises(QgsProcessingException, match="would overwrite the input"):
        regularize(hidden(two_tables), str(two_tables))
    assert counts(two_tables) == {"a": 3, "b": 2}


def test_buildings_are_not_written_over_a_part_of_a_mosaic(extract: Callable[..., Any], photo: Path) -> None:
    mosaic = str(photo.with_name("mosaic.vrt"))
    gdal.BuildVRT(mosaic, [str(photo)]).FlushCache()
    with pytest.raises(QgsProcessingException, match="would overwrite the input mosaic"):
        extract(INPUT=mosaic, OUTPUT=str(photo), MODEL="mbi")
    assert gdal.Open(str(photo)).RasterXSize > 0


@pytest.mark.parametrize(("name", "ending"), [("REPORT", ".tif"), ("TO_CHECK", ".gpkg")])
def test_nothing_that_is_learned_from_is_overwritten(
    plugin: Any, photo: Path, two_tables: Path, name: str, ending: str
) -> None:
    image = photo.with_name(f"image{ending}")
    gdal.Translate(str(image), str(photo)).FlushCache()
    before = image.read_bytes()
    parameters = {"INPUT": [str(image)], "POLYGONS": f"{two_tables}|layername=a", "NAME": "town", name: str(image)}
    with pytest.raises(QgsProcessingException, match="would overwrite the input"):
        processing.run("quoin:trainmodel", parameters)
    assert image.read_bytes() == before


def test_a_folder_for_temporary_files_that_is_gone_is_told_in_one_sentence(
    plugin: Any, two_tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    source = f"{two_tables}|layername=a"
    with pytest.raises(QgsProcessingException, match=r"needed on the way .*gone.*; check that the disk has room"):
        processing.run("quoin:evaluatebuildings", {"INPUT": source, "REFERENCE": source, "OUTPUT": "memory:"})
