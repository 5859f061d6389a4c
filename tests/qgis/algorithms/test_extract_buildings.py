"""The whole path, from a raster layer to a vector layer, with the real worker and the shipped weights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

Extract = Callable[..., "dict[str, Any]"]
FIELDS = ["id", "score", "probability", "vertices", "area_m2", "model", "status"]
STATUSES = {"keypoints", "completed", "contour"}


@pytest.fixture(scope="module")
def whole(plugin: Any, scene: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The results of extracting from all of the scene with default settings, in a background task as the toolbox does.

    The other tests run in the main thread, as `qgis_process` does.
    """
    from qgis.core import (
        QgsApplication,
        QgsProcessingAlgRunnerTask,
        QgsProcessingContext,
        QgsProcessingFeedback,
    )
    from qgis.PyQt.QtCore import QEventLoop

    output = tmp_path_factory.mktemp("whole") / "buildings.gpkg"
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:extractbuildings")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    parameters = {"INPUT": str(scene.image), "OUTPUT": str(output)}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    finished, outcome = QEventLoop(), []
    task.executed.connect(lambda *results: (outcome.extend(results), finished.quit()))
    QgsApplication.taskManager().addTask(task)
    finished.exec()
    succeeded, results = outcome
    assert succeeded, feedback.textLog()
    return results


def _geometries(layer: Any) -> list[Any]:
    return [feature.geometry() for feature in layer.getFeatures()]


def _iou(one: Any, other: Any) -> float:
    shared = one.intersection(other).area()
    return shared / (one.area() + other.area() - shared)


def _matched(found: list[Any], wanted: list[Any], least: float = 0.5) -> int:
    """How many of `wanted` have one of `found` on them with at least this intersection over union."""
    return sum(max((_iou(one, other) for other in found), default=0.0) >= least for one in wanted)


def test_finds_the_buildings_of_the_scene(whole: dict[str, Any], scene: Any, open_layer: Callable[..., Any]) -> None:
    known = _geometries(open_layer(scene.reference))
    found = _geometries(open_layer(whole["OUTPUT"]))
    # Roofs under trees and sheds of a few metres are missed by good models too, and parked lorries found.
    assert len(found) == pytest.approx(len(known), rel=0.35)
    assert _matched(found, known) >= 0.8 * len(known)


def test_writes_valid_polygons_in_the_rasters_crs(whole: dict[str, Any], open_layer: Callable[..., Any]) -> None:
    layer = open_layer(whole["OUTPUT"])
    assert layer.crs().authid() == "EPSG:32736"
    assert layer.featureCount() == whole["COUNT"] > 0
    assert all(geometry.isGeosValid() for geometry in _geometries(layer))


def test_fills_the_fields_of_the_contract(whole: dict[str, Any], open_layer: Callable[..., Any]) -> None:
    from quoin.model.contract.model_file import read_card
    from quoin.model.contract.registry import model_file

    card = read_card(model_file("keypoint"))
    least = card.score
    layer = open_layer(whole["OUTPUT"])
    assert layer.fields().names() == ["fid", *FIELDS]
    features = list(layer.getFeatures())
    assert [feature["id"] for feature in features] == list(range(1, len(features) + 1))
    for feature in features:
        polygon = feature.geometry().asPolygon()
        assert least <= feature["score"] <= 1.0
        assert (feature["probability"] or None) == card.probability(feature["score"])
        assert feature["vertices"] == sum(len(ring) - 1 for ring in polygon) >= 3
        # The scene lies on its zone's central meridian, where UTM areas are 0.9996² of true ones.
        assert feature["area_m2"] == pytest.approx(feature.geometry().area() / 0.9996**2, rel=1e-3)
        assert feature["area_m2"] >= 4.0
        assert feature["model"] == "keypoint"
        assert feature["status"].split("+")[0] in STATUSES


def test_extent_in_another_crs_is_transformed(
    extract: Extract, whole: dict[str, Any], scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer

    image = QgsRasterLayer(str(scene.image), "scene")
    half = image.extent()
    half.setXMaximum(half.center().x())
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    box = QgsCoordinateTransform(image.crs(), degrees, QgsProject.instance()).transformBoundingBox(half)
    extent = f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [EPSG:4326]"
    results = extract(INPUT=str(scene.image), EXTENT=extent, OUTPUT=str(tmp_path / "half.gpkg"))

    found = _geometries(open_layer(results["OUTPUT"]))
    everything = _geometries(open_layer(whole["OUTPUT"]))
    inside = [g for g in everything if g.boundingBox().xMaximum() < half.xMaximum() - 2]
    # The bounding box of the turned half is a little larger than the half.
    assert all(half.buffered(1).contains(geometry.boundingBox().center()) for geometry in found)
    assert _matched(found, inside) >= 0.8 * len(inside) > 0


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326"])
def test_same_ground_in_another_crs_gives_the_same_buildings(
    extract: Extract, whole: dict[str, Any], scene: Any, tmp_path: Path, open_layer: Callable[..., Any], crs: str
) -> None:
    """The scene laid at 60° north, where a metre is two of EPSG:3857 and a degree of longitude half one of latitude."""
    from osgeo import gdal
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
    from quoin.processing.raster.ground import Ground

    reference, wgs84 = QgsCoordinateReferenceSystem(crs), QgsCoordinateReferenceSystem("EPSG:4326")
    corner = QgsCoordinateTransform(wgs84, reference, QgsProject.instance()).transform(QgsPointXY(25, 60))
    ground = Ground(reference, QgsProject.instance().transformContext())
    near = QgsRectangle(corner.x(), corner.y(), corner.x() + 1e-3, corner.y() + 1e-3)
    metres_x, metres_y = ground.metres_per_unit(near)
    side = 1024 * 0.14
    bounds = [corner.x(), corner.y(), corner.x() + side / metres_x, corner.y() - side / metres_y]
    moved = tmp_path / "moved.tif"
    gdal.Translate(str(moved), str(scene.image), outputSRS=crs, outputBounds=bounds)

    results = extract(INPUT=str(moved), OUTPUT=str(tmp_path / "buildings.gpkg"))
    areas = sorted(feature["area_m2"] for feature in open_layer(results["OUTPUT"]).getFeatures())
    expected = sorted(feature["area_m2"] for feature in open_layer(whole["OUTPUT"]).getFeatures())
    assert areas == pytest.approx(expected, rel=0.01)


def test_two_orientations_find_the_same_buildings_with_other_scores(
    extract: Extract, whole: dict[str, Any], scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    results = extract(INPUT=str(scene.image), TTA_VIEWS="2", OUTPUT=str(tmp_path / "twice.gpkg"))
    once, twice = open_layer(whole["OUTPUT"]), open_layer(results["OUTPUT"])
    assert _matched(_geometries(twice), _geometries(once)) >= 0.8 * once.featureCount()
    scores = [{feature["score"] for feature in layer.getFeatures()} for layer in (once, twice)]
    assert scores[0].isdisjoint(scores[1])


def test_nothing_found_is_an_empty_layer(
    extract: Extract, small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    results = extract(INPUT=str(small_scene.image), MIN_AREA=1e6, OUTPUT=str(tmp_path / "none.gpkg"))
    assert results["COUNT"] == 0
    assert open_layer(results["OUTPUT"]).featureCount() == 0


@pytest.fixture
def log_lines(qgis_app: Any) -> Iterator[list[str]]:
    """What reaches QGIS's log panel under *Quoin*."""
    lines: list[str] = []

    def keep(message: str, tag: str, level: int) -> None:
        if tag == "Quoin":
            lines.append(message)

    qgis_app.messageLog().messageReceived.connect(keep)
    yield lines
    qgis_app.messageLog().messageReceived.disconnect(keep)


@pytest.mark.parametrize("given", [{}, {"TAU": None, "SCORE": ""}, {"TAU": 0.2, "SCORE": "0.6"}])
def test_thresholds_are_the_models_own_unless_given(
    extract: Extract, small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any], given: dict[str, Any]
) -> None:
    from own_model import write_model
    from qgis.core import QgsProcessingFeedback

    file = write_model(tmp_path / "sure.safetensors", tau=0.3, score=0.5, resolution=0.15)
    feedback = QgsProcessingFeedback()
    output = str(tmp_path / "buildings.gpkg")
    results = extract(feedback, INPUT=str(small_scene.image), MODEL_FILE=str(file), OUTPUT=output, **given)
    tau, score = (0.2, 0.6) if given.get("TAU") else (0.3, 0.5)
    told = f"Corner threshold τ {tau}, minimum score {score}; the model's own are 0.3 and 0.5."
    assert told in feedback.textLog()
    assert "at 0.15 m on the ground" in feedback.textLog()
    scores = [feature["score"] for feature in open_layer(results["OUTPUT"]).getFeatures()]
    assert min(scores) >= score


def _failed(extract: Extract, image: Path, file: Path) -> tuple[str, str]:
    """The sentence that a run with this model fails with, and what Processing logs."""
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback, output = QgsProcessingFeedback(), file.with_name("buildings.gpkg")
    with pytest.raises(QgsProcessingException) as error:
        extract(feedback, INPUT=str(image), MODEL_FILE=str(file), OUTPUT=str(output))
    assert not output.exists()
    return str(error.value), feedback.textLog()


def test_what_is_no_model_is_one_sentence_before_the_worker_is_asked(
    extract: Extract, small_scene: Any, tmp_path: Path, log_lines: list[str]
) -> None:
    file = tmp_path / "not a model.safetensors"
    file.write_text("no weights")
    sentence, told = _failed(extract, small_scene.image, file)
    assert "not a Quoin model" in sentence
    assert "\n" not in sentence
    assert "Traceback" not in told
    assert not any("Traceback" in line for line in log_lines)


def test_failure_in_the_worker_is_one_sentence_and_its_traceback_goes_to_the_log_panel(
    extract: Extract, small_scene: Any, tmp_path: Path, log_lines: list[str]
) -> None:
    from own_model import write_model

    file = write_model(tmp_path / "damaged.safetensors")
    with file.open("r+b") as damaged:  # weights, which QGIS's side does not look at
        damaged.seek(-1, 2)
        damaged.write(b"\xaa")
    sentence, told = _failed(extract, small_scene.image, file)
    assert "(its weights are damaged); choose another one." in sentence
    assert "\n" not in sentence
    assert "Traceback" not in told
    assert any("Traceback" in line for line in log_lines)
