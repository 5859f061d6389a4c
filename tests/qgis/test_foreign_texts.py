"""A foreign project, layer or service cannot speak: what it is called is a name in the sentences that Quoin says."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable

import pytest
from foreign_names import NAMES
from osgeo import gdal, ogr

LONGEST = 1200
"""Of a sentence, in characters."""


@pytest.fixture(params=NAMES.values(), ids=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def houses(name: str, kind: str = "Polygon", crs: str = "EPSG:32636", east: float = 450_000) -> Any:
    """A scratch layer of three houses; with another kind than polygons, of none."""
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs={crs}", "houses", "memory")
    layer.setName(name)
    for number in range(3 if kind == "Polygon" else 0):
        feature = QgsFeature(layer.fields())
        west = east + 30 * number
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 40_000, west + 12, 40_010)))
        assert layer.dataProvider().addFeature(feature)
    return layer


def is_harmless(sentence: str) -> None:
    from qgis.PyQt.QtCore import Qt

    assert "<" not in sentence
    assert "\n" not in sentence.strip()
    assert "\x1b" not in sentence
    assert "\u202e" not in sentence
    assert len(sentence) < LONGEST
    sentence.encode()
    assert not Qt.mightBeRichText(sentence) or "&lt;" in sentence  # which Qt shows as a sign, and never takes for a tag


def refusal(algorithm: str, **parameters: Any) -> str:
    """What an algorithm says against its parameters, before the run or in it."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingException,
        QgsProcessingFeedback,
        QgsProject,
    )

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    found = QgsApplication.processingRegistry().createAlgorithmById(f"quoin:{algorithm}")
    right, said = found.checkParameterValues(parameters, context)
    if not right:
        return said
    feedback = QgsProcessingFeedback(False)
    try:
        _, right = found.run(parameters, context, feedback, catchExceptions=False)
    except QgsProcessingException as error:
        return str(error)
    assert not right
    return feedback.textLog()  # where it was said before the run in the background


def test_a_layer_that_is_refused_is_only_named(plugin: Any, name: str) -> None:
    is_harmless(refusal("regularizebuildings", INPUT=houses(name, "Point"), OUTPUT="TEMPORARY_OUTPUT"))


def test_a_layer_where_it_cannot_be_is_only_named(plugin: Any, name: str) -> None:
    layer = houses(name, crs="EPSG:4326")
    is_harmless(refusal("regularizebuildings", INPUT=layer, OUTPUT="TEMPORARY_OUTPUT"))
    is_harmless(refusal("evaluatebuildings", INPUT=layer, REFERENCE=layer))


def test_an_input_that_would_be_overwritten_is_only_named(plugin: Any, name: str, tmp_path: Path) -> None:
    """What is told before a run comes in a window of Processing's that takes tags for mark-up."""
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

    path = tmp_path / "town.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        houses("town"), str(path), QgsProject.instance().transformContext(), options
    )
    layer = QgsVectorLayer(str(path), "town", "ogr")
    layer.setName(name)
    said = refusal("regularizebuildings", INPUT=layer, OUTPUT=str(path))
    assert "would overwrite" in said
    is_harmless(said)


def test_a_raster_that_is_refused_is_only_named(plugin: Any, name: str, write_raster: Callable[..., Path]) -> None:
    import numpy as np
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(str(write_raster(np.zeros((3, 64, 64), np.uint8))), "image")
    layer.setName(name)
    extent = "0,1,0,1 [EPSG:32737]"
    said = refusal("extractbuildings", INPUT=layer, EXTENT=extent, OUTPUT="TEMPORARY_OUTPUT")
    assert "outside the raster layer" in said
    is_harmless(said)


@pytest.mark.usefixtures("torch_python")
def test_a_report_holds_names_as_texts(plugin: Any, name: str, tmp_path: Path) -> None:
    from html import unescape

    from qgis.core import QgsProcessingFeedback
    from quoin.model.contract.foreign_text import foreign

    import processing

    feedback = QgsProcessingFeedback(False)
    report = tmp_path / "report.html"
    parameters = {"INPUT": houses(name), "REFERENCE": houses("reference"), "REPORT": str(report)}
    results = processing.run("quoin:evaluatebuildings", parameters, feedback=feedback)
    page = report.read_text(encoding="utf-8")
    assert results["AP50"] == 1
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert unescape(title) == f"{foreign(name)} – reference"
    assert not [tag for tag in ("<img", "<a ", "<script", "<b>") if tag in page]
    assert "<" not in feedback.textLog()


def test_the_log_panel_shows_lines_as_they_are(qgis_app: Any, name: str) -> None:
    from qgis.core import QgsApplication
    from qgis.gui import QgsMessageLogViewer
    from qgis.PyQt.QtWidgets import QPlainTextEdit
    from quoin.processing.log import log

    viewer = QgsMessageLogViewer()
    told: list[str] = []
    take = lambda text, *_: told.append(text)  # noqa: E731  # Qt disconnects the very object that it connected
    QgsApplication.messageLog().messageReceived.connect(take)
    log(f"WARNING: {name}")
    QgsApplication.messageLog().messageReceived.disconnect(take)
    (line,) = told
    assert max(map(len, line.splitlines())) < LONGEST
    (shown,) = viewer.findChildren(QPlainTextEdit)
    page = shown.document().toHtml()
    assert "<img" not in page
    assert "<a " not in page
    assert "\x1b" not in line


@pytest.fixture
def rude_service() -> Iterator[str]:
    """The address of tiles that a service refuses with a picture in its words."""

    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(500, NAMES["picture"] + NAMES["link"] + "x" * 5000)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Refusing)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_what_a_service_says_is_shown_as_it_is(
    qgis_app: Any, rude_service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.core import QgsApplication, QgsCoordinateTransformContext, QgsRectangle
    from quoin.model.contract.errors import QuoinError
    from quoin.model.contract.tiling import plan_tiles
    from quoin.processing.raster import band_reader
    from quoin.processing.raster.source import RasterSource
    from served import service_layer

    monkeypatch.setattr(band_reader, "PAUSES", (0.0, 0.0))
    layer = service_layer("xyz", rude_service, "EPSG:3857")
    source = RasterSource.of_layer(layer, QgsRectangle(0, 0, 40, 40), QgsCoordinateTransformContext())
    told: list[tuple[str, str]] = []
    take = lambda text, tag, *_: told.append((text, tag))  # noqa: E731  # Qt disconnects the object that it connected
    QgsApplication.messageLog().messageReceived.connect(take)
    reader = source.reader(source.grid(0.13, 0))
    tile = next(iter(plan_tiles(reader.grid.width, reader.grid.height, 2048, 0)))
    try:
        reader.read(tile)
    except QuoinError as error:
        is_harmless(str(error))
    QgsApplication.messageLog().messageReceived.disconnect(take)
    lines = [text for text, tag in told if tag == "Quoin"]
    assert any("‹img" in line for line in lines)
    for line in lines:
        is_harmless(line)


def test_what_a_trigger_says_is_quoted(plugin: Any, tmp_path: Path) -> None:
    """Whoever makes a database may write the texts of its errors himself."""
    from qgis.core import QgsFeature, QgsFeatureSink
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.output.layer import OutputLayer

    class Refusing(QgsFeatureSink):
        """A sink whose database said that; which GDAL cuts short, but not every provider."""

        def addFeatures(self, *_: Any) -> bool:
            return False

        def lastError(self) -> str:
            return NAMES["lines"] + NAMES["terminal"] + NAMES["megabyte"]

    with pytest.raises(QuoinError) as refused, OutputLayer(Refusing(), "memory:") as layer:
        layer.write([QgsFeature()])
    said = str(refused.value)
    assert len(said) < LONGEST
    assert "\x1b" not in said
    assert "\n" not in said


def table(path: Path, name: str) -> None:
    """A GeoPackage with one table of one row, and another one that must stay."""
    file = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for each in (name, "kept"):
        layer = file.CreateLayer(each, None, ogr.wkbPolygon)
        row = ogr.Feature(layer.GetLayerDefn())
        row.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON ((0 0, 1 0, 1 1, 0 0))"))
        layer.CreateFeature(row)


@pytest.mark.parametrize("kind", ["quotes", "statement"])  # GDAL makes no table of other signs
def test_a_tables_name_is_no_statement(qgis_app: Any, kind: str, tmp_path: Path) -> None:
    import sqlite3

    from quoin.processing.output.stored_rows import correct_count, stored_rows

    path = tmp_path / "town.gpkg"
    table(path, NAMES[kind])
    with sqlite3.connect(path) as database:
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = 7")
    destination = f"{path}|layername={NAMES[kind]}"
    assert stored_rows(destination) == 1
    correct_count(destination)
    with sqlite3.connect(path) as database:
        counts = dict(database.execute("SELECT table_name, feature_count FROM gpkg_ogr_contents"))
    assert counts == {NAMES[kind]: 1, "kept": 7}


@pytest.mark.usefixtures("torch_python")
def test_names_of_fields_are_only_named(plugin: Any, name: str, tmp_path: Path) -> None:
    """Two fields that differ in capitals alone: one is called otherwise in the file, and that is told."""
    from qgis.core import QgsField, QgsProcessingFeedback
    from qgis.PyQt.QtCore import QVariant

    import processing

    layer = houses("town")
    fields = [QgsField(each, QVariant.String) for each in (name[:60].lower(), name[:60].upper())]
    assert layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    feedback = QgsProcessingFeedback(False)
    parameters = {"INPUT": layer, "OUTPUT": str(tmp_path / "town.gpkg")}
    processing.run("quoin:regularizebuildings", parameters, feedback=feedback)
    for line in feedback.textLog().splitlines():
        is_harmless(line)
