"""Polygon layers in every kind of CRS, true or not: metres are true, what cannot be is told."""

from __future__ import annotations

import math
import random
from typing import Any, Callable

import pytest
from crs_kinds import CRS_KINDS, coordinates_of, crs_of

HOUSES = 4
UTM, DEGREES = "EPSG:32633", "EPSG:4326"
Corners = "list[tuple[float, float]]"
ODD = {
    "far beyond": [(1e30, 1e30), (1.1e30, 1e30), (1.1e30, 1.1e30)],
    "infinite": [(math.inf, 0.0), (math.inf, 1.0), (0.0, 1.0)],
    "no number": [(math.nan, math.nan), (1.0, math.nan), (1.0, 1.0)],
    "beyond the pole": [(15.0, 94.0), (15.0, 95.0), (16.0, 95.0)],
}


def crooked_houses(longitude: float, latitude: float) -> list[Any]:
    """Corners in degrees, of houses of 20 × 12 m each of whose corners is up to 0.3 m off."""
    rng, houses = random.Random(0), []
    degree = 6371000 * math.pi / 180
    squeeze = max(math.cos(math.radians(latitude)), 1e-3)
    for k in range(HOUSES):
        corners = [(30 * k, 0), (30 * k + 20, 0), (30 * k + 20, 12), (30 * k, 12)]
        moved = [(x + rng.uniform(-0.3, 0.3), y + rng.uniform(-0.3, 0.3)) for x, y in corners]
        houses.append([(longitude + x / degree / squeeze, latitude + y / degree) for x, y in moved])
    return houses


def layer_of(outlines: list[Any], crs: str) -> Any:
    """A memory layer, whatever the coordinates are."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?field=name:string", "houses", "memory")
    layer.setCrs(crs_of(crs))
    for number, outline in enumerate(outlines):
        feature = QgsFeature(layer.fields())
        feature["name"] = f"house {number}"
        points = [QgsPointXY(*corner) for corner in [*outline, outline[0]]]
        feature.setGeometry(QgsGeometry.fromPolygonXY([points]))
        assert layer.dataProvider().addFeature(feature)
    return layer


def houses_in(crs: str, longitude: float, latitude: float) -> list[Any]:
    return [[coordinates_of(crs, *corner) for corner in house] for house in crooked_houses(longitude, latitude)]


@pytest.fixture
def regularize(plugin: Any) -> Callable[..., Any]:
    """A function that regularises a layer as the toolbox does, and returns its output and what it said."""
    from qgis.core import QgsProcessingFeedback

    import processing

    def run(layer: Any) -> tuple[Any, str]:
        feedback = QgsProcessingFeedback()
        results = processing.run("quoin:regularizebuildings", {"INPUT": layer, "OUTPUT": "memory:"}, feedback=feedback)
        return results["OUTPUT"], feedback.textLog()

    return run


@pytest.fixture
def evaluate(plugin: Any) -> Callable[..., tuple[dict[str, Any], str]]:
    """A function that compares two layers as the toolbox does, and returns the results and what it said."""
    from qgis.core import QgsProcessingFeedback

    import processing

    def run(layer: Any, reference: Any) -> tuple[dict[str, Any], str]:
        feedback = QgsProcessingFeedback()
        parameters = {"INPUT": layer, "REFERENCE": reference, "OUTPUT": "memory:"}
        return processing.run("quoin:evaluatebuildings", parameters, feedback=feedback), feedback.textLog()

    return run


def outlines(layer: Any) -> dict[str, str]:
    return {feature["name"]: feature.geometry().asWkt(12) for feature in layer.getFeatures()}


@pytest.mark.parametrize("kind", [kind for kind in CRS_KINDS if kind != "at the pole"])
def test_all_crooked_houses_are_straightened_in_every_crs(regularize: Callable[..., Any], kind: str) -> None:
    definition, longitude, latitude = CRS_KINDS[kind]
    layer = layer_of(houses_in(definition, longitude, latitude), definition)
    found, said = regularize(layer)
    assert f"{HOUSES} of {HOUSES} buildings were changed" in said
    assert found.crs() == layer.crs()
    before, after = outlines(layer), outlines(found)
    assert all(before[name] != after[name] for name in before)


@pytest.mark.parametrize(
    ("crs", "odd"),
    [
        (crs, odd)
        for crs in (UTM, DEGREES, "+proj=longlat +R=6371000 +no_defs")
        for odd in ODD
        if (crs, odd) != (UTM, "beyond the pole")  # in metres it is a place near the equator
    ],
)
def test_a_single_odd_feature_passes_unchanged_and_is_told(regularize: Callable[..., Any], crs: str, odd: str) -> None:
    layer = layer_of([*houses_in(crs, 15.2, 50.1), ODD[odd]], crs)
    found, said = regularize(layer)
    assert f"{HOUSES} of {HOUSES + 1} buildings were changed" in said
    assert f"1 features have no valid geometry and are passed on unchanged; the first by id: {HOUSES + 1}." in said
    before, after = outlines(layer), outlines(found)
    same = [name for name in before if before[name] == after[name]]
    assert same == [f"house {HOUSES}"]


WRONG = {
    "metres that say degrees": (UTM, DEGREES),
    "metres that say degrees on a sphere": (UTM, "+proj=longlat +R=6371000 +no_defs"),
    "degrees that say metres": (DEGREES, UTM),
    "degrees that say feet": (DEGREES, "EPSG:2263"),
    "metres that say places in space": (UTM, "EPSG:4978"),
}


@pytest.mark.parametrize("case", WRONG)
def test_layer_that_contradicts_its_crs_is_one_sentence(regularize: Callable[..., Any], case: str) -> None:
    from qgis.core import QgsProcessingException

    true, said = WRONG[case]
    with pytest.raises(QgsProcessingException, match=r"houses has no CRS, or one that its .* fit: set its true CRS\.$"):
        regularize(layer_of(houses_in(true, 15.2, 50.1), said))


@pytest.mark.parametrize("number", [1e15, 1e30])
def test_layer_far_beyond_every_place_is_one_sentence(regularize: Callable[..., Any], number: float) -> None:
    from qgis.core import QgsProcessingException

    far = [(number, number), (number * 1.1, number), (number * 1.1, number * 1.1)]
    for crs in (UTM, DEGREES, "EPSG:3857"):
        with pytest.raises(QgsProcessingException, match=r"set its true CRS\.$"):
            regularize(layer_of([far], crs))


@pytest.mark.parametrize("case", WRONG)
def test_layer_that_contradicts_its_crs_is_compared_in_that_of_the_other(
    evaluate: Callable[..., Any], case: str
) -> None:
    true, said = WRONG[case]
    houses = houses_in(true, 15.2, 50.1)
    results, told = evaluate(layer_of(houses, said), layer_of(houses, true))
    assert f"they are taken to be in {true}" in told
    assert results["RECALL"] == results["PRECISION"] == 1


def test_two_layers_that_contradict_their_crs_are_one_sentence(evaluate: Callable[..., Any]) -> None:
    from qgis.core import QgsProcessingException

    wrong = layer_of(houses_in(UTM, 15.2, 50.1), DEGREES)
    with pytest.raises(QgsProcessingException, match=r"set its true CRS\.$"):
        evaluate(wrong, wrong)


def test_layers_of_a_building_site_are_one_sentence_where_a_place_on_earth_is_needed(
    regularize: Callable[..., Any], evaluate: Callable[..., Any]
) -> None:
    from qgis.core import QgsProcessingException

    site = layer_of([[(0, 0), (20, 0.4), (20, 12), (0, 12)]], 'LOCAL_CS["site",UNIT["metre",1]]')
    assert "1 of 1 buildings were changed" in regularize(site)[1]
    with pytest.raises(QgsProcessingException, match="houses is in a CRS without a place on Earth"):
        evaluate(site, site)
