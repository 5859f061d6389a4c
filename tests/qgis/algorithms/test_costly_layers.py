"""Layers that hold far more than buildings do: what they cost is counted in what is sent, not in seconds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import pytest


@pytest.fixture
def sent(plugin: Any, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many features each message to the worker held, which answers them all the same."""
    from quoin.processing.worker.client import WorkerClient

    counts: list[int] = []
    regularize = WorkerClient.regularize

    def counting(client: Any, features: list[Any], *others: Any) -> Any:
        counts.append(len(features))
        return regularize(client, features, *others)

    monkeypatch.setattr(WorkerClient, "regularize", counting)
    return counts


@pytest.fixture
def run(plugin: Any) -> Callable[..., tuple[dict[int, Any], list[str]]]:
    """A function that regularises shapes given as WKT in UTM; returns each by its number, and the warnings."""
    from qgis.core import QgsFeature, QgsGeometry, QgsProcessingFeedback, QgsVectorLayer

    import processing

    class Feedback(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.warnings: list[str] = []

        def pushWarning(self, warning: str) -> None:
            self.warnings.append(warning)

    def regularized(shapes: list[str]) -> tuple[dict[int, Any], list[str]]:
        layer = QgsVectorLayer("Polygon?crs=EPSG:32635&field=number:integer", "shapes", "memory")
        features = []
        for number, shape in enumerate(shapes):
            feature = QgsFeature(layer.fields())
            feature["number"] = number
            feature.setGeometry(QgsGeometry.fromWkt(shape))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        feedback = Feedback()
        inputs = {"INPUT": layer, "OUTPUT": "memory:"}
        output = processing.run("quoin:regularizebuildings", inputs, feedback=feedback)["OUTPUT"]
        return {feature["number"]: feature.geometry() for feature in output.getFeatures()}, feedback.warnings

    return regularized


def house(column: int, row: int) -> str:
    """A house with a corner off by 20 cm, 10.3 m from the next column's, which is 10 m wide."""
    x, y = 600_000 + 10.3 * column, 6_650_000 + 20.0 * row
    return f"Polygon (({x} {y}, {x + 10} {y}, {x + 10} {y + 8.2}, {x} {y + 8}, {x} {y}))"


def box(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"Polygon (({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))"


def corners(shape: Any) -> list[tuple[float, float]]:
    return [(point.x(), point.y()) for point in shape.vertices()]


def meets(first: Any, second: Any) -> bool:
    return bool(first.distance(second) < 0.01)


def test_a_polygon_over_a_town_is_told_and_costs_its_neighbours_nothing(
    run: Callable[..., Any], sent: list[int]
) -> None:
    houses = [house(column, row) for row in range(30) for column in range(30)]
    cover = box(599_000, 6_649_000, 601_000, 6_651_000)
    found, warnings = run([*houses, cover])
    assert len(found) == 901
    assert sum(sent) < 2 * 900
    assert any("1 features have more neighbours" in warning for warning in warnings)
    assert corners(found[900])[0] == pytest.approx((599_000, 6_649_000))
    assert all(meets(found[30 * row + column], found[30 * row + column + 1]) for row in (0, 29) for column in (0, 14))


def test_a_pile_of_copies_is_straightened_and_sent_once(run: Callable[..., Any], sent: list[int]) -> None:
    found, warnings = run([house(0, 0)] * 900)
    assert sum(sent) == 900
    assert len({tuple(corners(shape)) for shape in found.values()}) == 1
    assert any("900 features have more neighbours" in warning for warning in warnings)


@pytest.mark.parametrize("kilometres", [100, 1000])
def test_a_polygon_of_a_thousand_kilometres_passes_unchanged_and_the_rest_is_done(
    run: Callable[..., Any], kilometres: int
) -> None:
    from qgis.core import QgsGeometry

    wide = box(600_011, 6_600_000, 600_011 + 1000 * kilometres, 6_700_000)
    found, warnings = run([house(0, 0), house(1, 0), wide])
    assert found[2].equals(QgsGeometry.fromWkt(wide))
    assert meets(found[0], found[1])
    assert any("1 features are wider than any building" in warning for warning in warnings)


def test_few_polygons_of_very_many_corners_go_in_several_messages(plugin: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsFeature, QgsGeometry
    from quoin.processing.raster.ground import Ground
    from quoin.processing.runs.feature_batches import MOST_CORNERS, FeatureBatches

    features = []
    for number in range(8):
        feature = QgsFeature(number)
        feature.setGeometry(QgsGeometry.fromWkt(house(2 * number, 0)).densifyByCount(MOST_CORNERS // 12))
        features.append(feature)
    ground = Ground(QgsCoordinateReferenceSystem("EPSG:32635"), QgsCoordinateTransformContext())
    batches = list(FeatureBatches(features, ground, lambda: False))
    assert sorted(len(batch) for batch in batches) == [2] * 4
    assert sorted(number for batch in batches for number in batch) == list(range(8))


class CancelledAfter:
    """A question whether the user has cancelled, which says yes from the given time on that it is asked."""

    def __init__(self, asked: int) -> None:
        self.left = asked

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture
def many(plugin: Any) -> Any:
    """A source of 3000 houses."""
    from qgis.core import (
        QgsFeature,
        QgsGeometry,
        QgsProcessingContext,
        QgsProcessingUtils,
        QgsProject,
        QgsVectorLayer,
    )

    layer = QgsVectorLayer("Polygon?crs=EPSG:32635", "houses", "memory")
    features = []
    for number in range(3000):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(house(number % 100, number // 100)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    QgsProject.instance().addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    yield QgsProcessingUtils.variantToSource(layer.id(), context)
    QgsProject.instance().removeMapLayer(layer.id())


def test_evaluate_stops_reading_and_writing_when_cancelled(many: Any, tmp_path: Path) -> None:
    from qgis.core import QgsCoordinateTransformContext
    from quoin.processing.algorithms.evaluation_layer import EvaluationLayer

    layer = EvaluationLayer(many, many.sourceCrs(), QgsCoordinateTransformContext(), CancelledAfter(30))
    assert len(layer.features) == 30
    layer.write(tmp_path / "few.geojson")
    assert json.loads((tmp_path / "few.geojson").read_text())["features"] == []


@pytest.mark.parametrize("asked", [30, 3030])
def test_regularize_stops_reading_and_looking_through_when_cancelled(many: Any, asked: int) -> None:
    from qgis.core import QgsCoordinateTransformContext
    from quoin.model.contract.options import RegularizeOptions
    from quoin.processing.raster.ground import Ground
    from quoin.processing.runs.regularization import Regularization
    from quoin.processing.worker.client import Cancelled

    class Waiting:
        """A client in the place of the real one, which would be started only to be told that it is not wanted."""

        def regularize(self, *_: Any) -> None:
            raise Cancelled

    cancelled = CancelledAfter(asked)
    ground = Ground(many.sourceCrs(), QgsCoordinateTransformContext())
    run = Regularization(Waiting(), many, ground, RegularizeOptions(), cancelled)
    assert run.total == min(asked, 3000)
    assert list(run.features()) == []
    assert cancelled.left > -10
