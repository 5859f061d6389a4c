"""`quoin:evaluatebuildings` with real layers, the real torch environment, and against the shell's figures."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]
KAMPALA = ROOT.parent / "shared" / "data" / "scenes" / "kampala_a.geojson"
UTM, DEGREES, MERCATOR = "EPSG:32636", "EPSG:4326", "EPSG:3857"
EAST, NORTH = 450_000.0, 40_000.0

Houses = "list[np.ndarray]"


def village(count: int = 30) -> Houses:
    """Houses turned at random, some of them L-shaped, in metres from a place in UTM zone 36 N."""
    random = np.random.default_rng(3)
    houses = []
    for i in range(count):
        width, depth = random.uniform(6, 15, 2)
        outline = np.array([[0, 0], [width, 0], [width, depth], [0, depth]])
        if i % 3 == 0:
            inner = [[width, depth / 2], [width / 2, depth / 2], [width / 2, depth]]
            outline = np.array([[0, 0], [width, 0], *inner, [0, depth]])
        angle = random.uniform(0, np.pi)
        turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        houses.append(outline @ turn + [EAST + 25 * (i % 6), NORTH + 25 * (i // 6)])
    return houses


def disturbed(houses: Houses) -> Houses:
    """The houses as a model might find them: corners off by half a metre, every tenth missed, one invented."""
    random = np.random.default_rng(4)
    found = [house + random.normal(0, 0.5, house.shape) for i, house in enumerate(houses) if i % 10]
    return [*found, found[0] + [-80, 0]]


@pytest.fixture
def write_layer(qgis_app: Any, tmp_path: Path) -> Callable[..., Path]:
    """A function that writes outlines in UTM as a GeoPackage in any CRS, with scores if wished."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsProject,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    def write(name: str, houses: Houses, crs: str, scored: bool = False) -> Path:
        layer = QgsVectorLayer(f"Polygon?crs={crs}&field=score:double", name, "memory")
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(UTM), layer.crs(), QgsProject.instance())
        for i, house in enumerate(houses):
            feature = QgsFeature(layer.fields())
            geometry = QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in house]])
            geometry.transform(transform)
            feature.setGeometry(geometry)
            feature["score"] = (i * 7 % 40) / 40 if scored else None
            layer.dataProvider().addFeature(feature)
        path = tmp_path / f"{name}.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        context = QgsProject.instance().transformContext()
        error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
        assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
        return path

    return write


@pytest.fixture
def evaluate(plugin: Any) -> Callable[..., dict[str, Any]]:
    """A function that runs the algorithm as the toolbox does."""
    import processing

    def run(feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        values = {name: str(value) for name, value in parameters.items()}
        return processing.run("quoin:evaluatebuildings", values, feedback=feedback)

    return run


@pytest.fixture
def shell(torch_python: Path, tmp_path: Path) -> Callable[..., dict[str, float]]:
    """A function that runs `python -m model.evaluate` on the same files, and returns the values by key."""

    def run(predictions: Path, reference: Path) -> dict[str, float]:
        output = tmp_path / "shell.json"
        layers = ["--predictions", predictions, "--reference", reference, "--json", output]
        subprocess.run([torch_python, "-m", "model.evaluate", *map(str, layers)], cwd=ROOT, check=True)
        measures = json.loads(output.read_text(encoding="utf-8"))["measures"]
        return {key: measure["value"] for key, measure in measures.items()}

    return run


def figures(results: dict[str, Any]) -> dict[str, float]:
    return {name.lower(): value for name, value in results.items() if name not in ("OUTPUT", "REPORT")}


def test_toolbox_qgis_process_and_shell_agree(
    evaluate: Callable[..., dict[str, Any]],
    qgis_process: Callable[..., str],
    shell: Callable[..., dict[str, float]],
    write_layer: Callable[..., Path],
) -> None:
    houses = write_layer("found", disturbed(village()), MERCATOR, scored=True)
    reference = write_layer("reference", village(), UTM)
    inside = figures(evaluate(INPUT=houses, REFERENCE=reference))
    said = qgis_process("run", "quoin:evaluatebuildings", "--json", "--", f"INPUT={houses}", f"REFERENCE={reference}")
    headless = figures(json.loads(said)["results"])
    outside = shell(houses, reference)
    assert 0.3 < inside["ap"] < inside["ap50"] < 1
    assert 0.1 < inside["polis_m"] < 1
    assert headless == pytest.approx(inside, rel=1e-9)
    assert {key: outside[key] for key in inside} == pytest.approx(inside, rel=1e-6)


@pytest.mark.skipif(not KAMPALA.is_file(), reason="../shared/data is not there")
def test_reference_in_metres_that_says_degrees_agrees_with_the_shell(
    evaluate: Callable[..., dict[str, Any]],
    shell: Callable[..., dict[str, float]],
    open_layer: Callable[..., Any],
    tmp_path: Path,
) -> None:
    from qgis.core import QgsProcessingFeedback

    content = json.loads(KAMPALA.read_text(encoding="utf-8"))
    content["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    random = np.random.default_rng(0)
    for feature in content["features"]:
        outline = np.array(feature["geometry"]["coordinates"][0][:-1])
        outline += random.normal(0, 0.4, outline.shape)
        feature["geometry"]["coordinates"] = [[*outline.tolist(), outline[0].tolist()]]
    found = tmp_path / "found.geojson"
    found.write_text(json.dumps(content), encoding="utf-8")

    feedback = QgsProcessingFeedback()
    inside = figures(evaluate(feedback, INPUT=found, REFERENCE=KAMPALA))
    assert "taken to be in EPSG:3857" in feedback.textLog()
    assert inside["buildings"] == open_layer(KAMPALA).featureCount()
    outside = shell(found, KAMPALA)
    assert {key: outside[key] for key in inside} == pytest.approx(inside, rel=1e-6)


def test_layer_against_itself_is_perfect(
    evaluate: Callable[..., dict[str, Any]], write_layer: Callable[..., Path]
) -> None:
    reference = write_layer("reference", village(), DEGREES)
    values = figures(evaluate(INPUT=reference, REFERENCE=reference))
    assert values.pop("buildings") == 30
    distances = {"polis", "polis_m", "max_tangent_angle"}
    assert values == {key: 0 if key in distances else 1 for key in values}


def test_output_shows_matched_missed_and_false(
    evaluate: Callable[..., dict[str, Any]],
    write_layer: Callable[..., Path],
    open_layer: Callable[..., Any],
    tmp_path: Path,
) -> None:
    houses, reference = write_layer("found", disturbed(village()), MERCATOR), write_layer("reference", village(), UTM)
    output, report = tmp_path / "outcomes.gpkg", tmp_path / "report.html"
    results = evaluate(INPUT=houses, REFERENCE=reference, OUTPUT=output, REPORT=report)
    layer = open_layer(results["OUTPUT"])
    outcomes = [feature["outcome"] for feature in layer.getFeatures()]
    assert layer.crs().authid() == MERCATOR
    assert {outcome: outcomes.count(outcome) for outcome in outcomes} == {"matched": 27, "missed": 3, "false": 1}

    found = {feature.id(): feature.geometry() for feature in open_layer(houses).getFeatures()}
    missed = {feature.id() for feature in open_layer(reference).getFeatures() if feature.id() % 10 == 1}
    for feature in layer.getFeatures():
        if feature["outcome"] == "missed":
            assert feature["reference_id"] in missed
        else:
            assert feature.geometry().equals(found[feature["building_id"]])
    page = report.read_text(encoding="utf-8")
    assert "found – reference" in page
    assert "<svg" in page


def test_output_has_a_style(qgis_app: Any, evaluate: Callable[..., Any], write_layer: Callable[..., Path]) -> None:
    from quoin.processing.algorithms.styles.evaluation_style import OutcomeStyle

    layer_path = write_layer("reference", village(2), UTM)
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils

    import processing

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    results = processing.run(
        "quoin:evaluatebuildings",
        {"INPUT": str(layer_path), "REFERENCE": str(layer_path), "OUTPUT": "TEMPORARY_OUTPUT"},
        context=context,
        feedback=feedback,
    )
    layer = results["OUTPUT"]
    if isinstance(layer, str):
        layer = QgsProcessingUtils.mapLayerFromString(layer, context)
    OutcomeStyle.shared().postProcessLayer(layer, context, feedback)
    assert {category.value() for category in layer.renderer().categories()} == {"matched", "missed", "false"}
    assert layer.renderer().classAttribute() == "outcome"


def test_extent_limits_what_counts(evaluate: Callable[..., dict[str, Any]], write_layer: Callable[..., Path]) -> None:
    reference = write_layer("reference", village(), UTM)
    row = f"{EAST - 20},{EAST + 160},{NORTH - 20},{NORTH + 17} [{UTM}]"
    assert evaluate(INPUT=reference, REFERENCE=reference, EXTENT=row)["BUILDINGS"] < 14


def test_nothing_found_is_zero(evaluate: Callable[..., dict[str, Any]], write_layer: Callable[..., Path]) -> None:
    results = evaluate(INPUT=write_layer("found", [], UTM), REFERENCE=write_layer("reference", village(), UTM))
    assert results["AP"] == results["IOU"] == results["RECALL"] == 0
    assert results["POLIS"] is None


def test_the_log_tells_the_measures_in_words(
    evaluate: Callable[..., dict[str, Any]], write_layer: Callable[..., Path]
) -> None:
    from qgis.core import QgsProcessingFeedback

    class Told(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__()
            self.lines: list[str] = []

        def pushInfo(self, info: str) -> None:
            self.lines.append(info)

    reference = write_layer("reference", village(3), UTM)
    feedback = Told()
    evaluate(feedback, INPUT=reference, REFERENCE=reference)
    assert "Buildings: 3 (references that were compared with)" in feedback.lines
    assert "PoLiS: 0.0000 m (distance between outlines, on the ground)" in feedback.lines
    assert "Buildings by outcome: 3 good." in feedback.lines


def test_error_is_one_sentence(evaluate: Callable[..., dict[str, Any]], write_layer: Callable[..., Path]) -> None:
    from qgis.core import QgsProcessingException

    houses, empty = write_layer("found", village(3), UTM), write_layer("reference", [], UTM)
    with pytest.raises(QgsProcessingException, match="no polygons; there is nothing to compare with"):
        evaluate(INPUT=houses, REFERENCE=empty)


def test_cancelled_run_ends(evaluate: Callable[..., dict[str, Any]], write_layer: Callable[..., Path]) -> None:
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda progress: feedback.cancel())
    reference = write_layer("reference", village(), UTM)
    assert evaluate(feedback, INPUT=reference, REFERENCE=reference) == {}


def test_missing_environment_is_one_sentence(
    evaluate: Callable[..., dict[str, Any]],
    write_layer: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from qgis.core import QgsProcessingException

    monkeypatch.setenv("QUOIN_HOME", str(tmp_path / "nowhere"))
    reference = write_layer("reference", village(3), UTM)
    with pytest.raises(QgsProcessingException, match="not set up yet"):
        evaluate(INPUT=reference, REFERENCE=reference)
