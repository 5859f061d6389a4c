"""Regularising any polygon layer, with real layers and the real worker."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path
from typing import Any, Callable

import pytest

Points = "list[tuple[float, float]]"
UTM = "EPSG:32635"
EAST, NORTH = 600_000.0, 6_650_000.0
"""A place at 60° north, where a metre is two of EPSG:3857 and a degree of longitude half one of latitude."""


def house(x: float, y: float, width: float, height: float, turn: float = 0.0, noise: float = 0.0) -> Points:
    """Corners of a house in metres from the place, its first corner at (x, y)."""
    rng = random.Random(f"{x} {y}")
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    turned = [(cos * a - sin * b, sin * a + cos * b) for a, b in corners]
    return [(a + rng.uniform(-noise, noise), b + rng.uniform(-noise, noise)) for a, b in turned]


def geometry(*outlines: Points, crs: str = UTM) -> Any:
    """A polygon, or a multipolygon of several outlines, in the given CRS."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject

    parts = [[[QgsPointXY(EAST + x, NORTH + y) for x, y in [*outline, outline[0]]]] for outline in outlines]
    shape = QgsGeometry.fromPolygonXY(parts[0]) if len(parts) == 1 else QgsGeometry.fromMultiPolygonXY(parts)
    utm, target = QgsCoordinateReferenceSystem(UTM), QgsCoordinateReferenceSystem(crs)
    if crs != UTM:
        shape.transform(QgsCoordinateTransform(utm, target, QgsProject.instance()))
    return shape


def layer_of(geometries: list[Any], crs: str = UTM, kind: str = "Polygon") -> Any:
    """A memory layer with a field `name`, "house 0" and so on."""
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string", "houses", "memory")
    features = []
    for number, shape in enumerate(geometries):
        feature = QgsFeature(layer.fields())
        feature["name"] = f"house {number}"
        feature.setGeometry(shape)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


@pytest.fixture
def regularize(plugin: Any) -> Callable[..., Any]:
    """A function that regularises a layer as the toolbox does and returns the output layer."""
    import processing

    def run(layer: Any, feedback: Any = None, **parameters: Any) -> Any:
        inputs = {"INPUT": layer, "OUTPUT": "memory:", **parameters}
        return processing.run("quoin:regularizebuildings", inputs, feedback=feedback)["OUTPUT"]

    return run


@pytest.fixture
def told() -> Any:
    """A feedback that keeps its warnings."""
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__()
            self.warnings: list[str] = []

        def pushWarning(self, warning: str) -> None:
            self.warnings.append(warning)

    return Feedback()


def by_name(layer: Any) -> dict[str, Any]:
    return {feature["name"]: feature.geometry() for feature in layer.getFeatures()}


def in_utm(shape: Any, crs: str) -> Any:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    source, utm = QgsCoordinateReferenceSystem(crs), QgsCoordinateReferenceSystem(UTM)
    shape.transform(QgsCoordinateTransform(source, utm, QgsProject.instance()))
    return shape


def angles(shape: Any) -> list[float]:
    """Degrees between neighbouring walls of the outline."""
    ring = shape.asPolygon()[0]
    headings = [ring[k].azimuth(ring[k + 1]) for k in range(len(ring) - 1)]
    return [abs(a - b) % 180.0 for a, b in zip(headings, headings[1:])]


@pytest.mark.parametrize("crs", [UTM, "EPSG:3857", "EPSG:4326"])
def test_corners_become_right_on_the_ground_whatever_the_crs(regularize: Callable[..., Any], crs: str) -> None:
    shapes = [geometry(house(30 * k, 0, 20, 12, turn=20 + k, noise=0.3), crs=crs) for k in range(4)]
    found = regularize(layer_of(shapes, crs))
    assert found.crs().authid() == crs
    real = [in_utm(feature.geometry(), found.crs().authid()) for feature in found.getFeatures()]
    assert len(real) == 4
    for straight in real:
        # UTM itself is true to a few hundredths of a degree here, and so is the plane.
        assert angles(straight) == pytest.approx([90.0] * 3, abs=0.1)
    before = [in_utm(shape, found.crs().authid()) for shape in shapes]
    assert all(min(a.hausdorffDistance(b) for b in real) < 0.75 for a in before)


def test_no_wall_moves_farther_than_the_tolerance(regularize: Callable[..., Any]) -> None:
    """End walls with a corner 0.5 and 0.3 m off a right angle: a turn about the middle moves it by half of that."""
    crooked, nearly_right = (
        geometry([(x, 0), (x + 20, 0), (x + 20 + d, 10), (x, 10)]) for x, d in ((0, 0.5), (50, 0.3))
    )
    found = by_name(regularize(layer_of([crooked, nearly_right]), TOLERANCE=0.2))
    assert found["house 0"].equals(crooked)
    assert angles(found["house 1"]) == pytest.approx([90.0] * 3)


def test_neighbours_meet_only_if_wished(regularize: Callable[..., Any]) -> None:
    layer = layer_of([geometry(house(0, 0, 12, 10)), geometry(house(12.3, 0, 9, 10))])
    apart, met = (by_name(regularize(layer, NEIGHBOURS=choice)) for choice in (False, True))
    assert apart["house 0"].distance(apart["house 1"]) == pytest.approx(0.3)
    assert met["house 0"].distance(met["house 1"]) < 1e-6
    assert met["house 0"].intersection(met["house 1"]).area() < 1e-6


def test_neighbours_meet_across_batches(regularize: Callable[..., Any]) -> None:
    """More houses than a batch holds, each 0.3 m from the next, in degrees."""
    from quoin.processing.runs.feature_batches import MOST_FEATURES

    side = 22
    assert side * side > MOST_FEATURES
    shapes = [geometry(house(10.3 * k, 10.3 * j, 10, 10), crs="EPSG:4326") for j in range(side) for k in range(side)]
    found = by_name(regularize(layer_of(shapes, "EPSG:4326")))
    assert len(found) == side * side
    rows = [[in_utm(found[f"house {side * j + k}"], "EPSG:4326") for k in range(side)] for j in range(side)]
    beside = [pair for row in rows for pair in zip(row, row[1:])]
    above = [pair for low, high in zip(rows, rows[1:]) for pair in zip(low, high)]
    assert max(one.distance(other) for one, other in [*beside, *above]) < 0.01
    assert max(one.intersection(other).area() for one, other in [*beside, *above]) < 0.01


def test_attributes_parts_and_courtyards_are_kept(regularize: Callable[..., Any]) -> None:
    from qgis.core import QgsWkbTypes

    pair = geometry(house(0, 0, 12, 10, 15, 0.2), house(12.4, 0, 9, 10, 15, 0.2))
    single = geometry(house(40, 0, 12, 10, 15, 0.2))
    single.convertToMultiType()
    court = geometry(house(70, 0, 20, 20))
    court.addRing(geometry(house(75, 5, 10, 10, noise=0.2)).asPolygon()[0])
    court.convertToMultiType()
    found = regularize(layer_of([pair, single, court], kind="MultiPolygon"))
    assert found.fields().names() == ["name"]
    assert found.wkbType() == QgsWkbTypes.Type.MultiPolygon
    parts = {name: shape.asMultiPolygon() for name, shape in by_name(found).items()}
    assert [len(parts[f"house {k}"]) for k in range(3)] == [2, 1, 1]
    assert len(parts["house 2"][0]) == 2
    assert all(shape.isGeosValid() for shape in by_name(found).values())


def test_what_has_no_valid_geometry_is_passed_on_with_a_warning(regularize: Callable[..., Any], told: Any) -> None:
    from qgis.core import QgsGeometry

    bow_tie = geometry([(0, 0), (10, 10), (10, 0), (0, 10)])
    shapes = [bow_tie, QgsGeometry(), geometry(house(20, 0, 12, 10, 15, 0.2))]
    found = regularize(layer_of(shapes), told)
    assert found.featureCount() == 3
    result = by_name(found)
    assert result["house 0"].equals(bow_tie)
    assert result["house 1"].isNull()
    assert angles(result["house 2"]) == pytest.approx([90.0] * 3)
    assert "2 features have no valid geometry" in told.warnings[0]


def test_only_selected_features(plugin: Any, regularize: Callable[..., Any]) -> None:
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    layer = layer_of([geometry(house(30 * k, 0, 12, 10, 15, 0.2)) for k in range(3)])
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([2])
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    assert list(by_name(regularize(chosen))) == ["house 1"]
    QgsProject.instance().removeMapLayer(layer.id())


def test_an_empty_layer_gives_an_empty_layer(regularize: Callable[..., Any]) -> None:
    assert regularize(layer_of([])).featureCount() == 0


def test_heights_are_dropped(regularize: Callable[..., Any]) -> None:
    from qgis.core import QgsGeometry, QgsWkbTypes

    square = QgsGeometry.fromWkt("PolygonZ ((0 0 5, 10 0 5, 10 10 5, 0 10 5, 0 0 5))")
    found = regularize(layer_of([square], kind="PolygonZ"))
    assert found.wkbType() == QgsWkbTypes.Type.Polygon
    assert found.getFeature(1).geometry().wkbType() == QgsWkbTypes.Type.Polygon


def test_a_cancelled_run_keeps_what_is_done(
    regularize: Callable[..., Any], tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    from qgis.core import QgsProcessingFeedback
    from quoin.processing.runs.feature_batches import MOST_FEATURES

    count = 2 * MOST_FEATURES + 10
    layer = layer_of([geometry(house(15 * k, 0, 12, 10, 0, 0.2)) for k in range(count)])
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if 0 < share < 100 else None)
    output = tmp_path / "houses.gpkg"
    regularize(layer, feedback, OUTPUT=str(output))
    kept = open_layer(output)
    assert 0 < kept.featureCount() < count
    assert all(angles(feature.geometry()) == pytest.approx([90.0] * 3) for feature in kept.getFeatures())


def test_headless(qgis_process: Callable[..., str], tmp_path: Path, open_layer: Callable[..., Any]) -> None:
    from qgis.core import QgsProject, QgsVectorFileWriter

    layer = layer_of([geometry(house(30 * k, 0, 12, 10, 15, 0.2)) for k in range(3)])
    source, output = tmp_path / "drawn.gpkg", tmp_path / "straight.gpkg"
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(source), context, QgsVectorFileWriter.SaveVectorOptions())
    said = qgis_process("run", "quoin:regularizebuildings", "--json", "--", f"INPUT={source}", f"OUTPUT={output}")
    assert json.loads(said)["results"]["OUTPUT"] == str(output)
    straight = [feature.geometry() for feature in open_layer(output).getFeatures()]
    assert len(straight) == 3
    for shape in straight:
        shape.convertToSingleType()
        assert angles(shape) == pytest.approx([90.0] * 3)


def test_a_step_of_a_graphical_model(plugin: Any) -> None:
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )

    import processing

    model = QgsProcessingModelAlgorithm("straight", "test")
    model.addModelParameter(QgsProcessingParameterFeatureSource("drawn"), QgsProcessingModelParameter("drawn"))
    step = QgsProcessingModelChildAlgorithm("quoin:regularizebuildings")
    step.setChildId("regularize")
    step.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("drawn")])
    output = QgsProcessingModelOutput("straight")
    output.setChildOutputName("OUTPUT")
    step.setModelOutputs({"straight": output})
    model.addChildAlgorithm(step)
    drawn = layer_of([geometry(house(0, 0, 12, 10, 15, 0.2))])
    results = processing.run(model, {"drawn": drawn, "regularize:straight": "memory:"})
    assert angles(results["regularize:straight"].getFeature(1).geometry()) == pytest.approx([90.0] * 3)


def test_status_of_quoins_own_buildings_says_what_has_become_round(regularize: Callable[..., Any]) -> None:
    """What others have in a field of this name is theirs."""
    from qgis.core import QgsField
    from qgis.PyQt.QtCore import QVariant

    turns = [math.radians(15 * k) for k in range(24)]
    tanks = [
        [(x + (10 + k % 2 / 10) * math.cos(turn), (10 + k % 2 / 10) * math.sin(turn)) for k, turn in enumerate(turns)]
        for x in (0, 50, 100)
    ]
    layer = layer_of([geometry(tank) for tank in tanks] + [geometry(house(150, 0, 20, 12, noise=0.3))])
    layer.dataProvider().addAttributes([QgsField("status", QVariant.String)])
    layer.updateFields()
    statuses = ["contour", "demolished", None, "keypoints"]
    values = {number: {1: status} for number, status in enumerate(statuses, 1)}
    layer.dataProvider().changeAttributeValues(values)
    found = {feature["name"]: feature["status"] for feature in regularize(layer).getFeatures()}
    assert [found[f"house {number}"] for number in range(4)] == ["contour+round", "demolished", None, "keypoints"]
