"""Layers that hold what is no building: points and lines, nothing, collections, specks, coordinates beyond a CRS."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsVectorLayer,
)

import processing

HOUSE_COUNT = 3
UTM, DEGREES, MERCATOR = "EPSG:32635", "EPSG:4326", "EPSG:3857"
HOUSES = {
    UTM: "Polygon ((600050 6650000, 600062 6650000.3, 600061.8 6650010, 600050 6650010, 600050 6650000))",
    DEGREES: "Polygon ((28.7 59.9, 28.7002 59.90001, 28.7002 59.9001, 28.7 59.9001, 28.7 59.9))",
    MERCATOR: "Polygon ((3200050 8350000, 3200074 8350000.6, 3200073.6 8350020, 3200050 8350020, 3200050 8350000))",
}


def box(west: float, south: float, width: float, height: float) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(west, south, west + width, south + height))


def triangle(x: float) -> QgsGeometry:
    """One of whose corners lies at `x`, wherever that is."""
    corners = [(600000, 6650000), (x, 6650000), (600010, 6650010), (600000, 6650000)]
    return QgsGeometry.fromPolygonXY([[QgsPointXY(*corner) for corner in corners]])


def wkt(text: str) -> QgsGeometry:
    return QgsGeometry.fromWkt(text)


SPOT = "600000 6650000"
NO_LAYERS = {
    "points": ("Point", f"Point ({SPOT})"),
    "many points": ("MultiPoint", f"MultiPoint (({SPOT}))"),
    "lines": ("LineString", f"LineString ({SPOT}, 600010 6650000)"),
    "lines with heights": ("LineStringZ", f"LineStringZ ({SPOT} 1, 600010 6650000 1)"),
    "no geometries": ("None", ""),
}
ODD = {
    "null": ("Polygon", QgsGeometry(), UTM),
    "empty": ("Polygon", wkt("Polygon EMPTY"), UTM),
    "empty multipolygon": ("MultiPolygon", wkt("MultiPolygon EMPTY"), UTM),
    "no area": ("Polygon", wkt(f"Polygon (({SPOT}, {SPOT}, {SPOT}, {SPOT}))"), UTM),
    "speck": ("Polygon", box(600000, 6650000, 1e-9, 1e-9), UTM),
    "speck in degrees": ("Polygon", box(28.7, 59.9, 1e-14, 1e-14), DEGREES),
    "no number": ("Polygon", triangle(math.nan), UTM),
    "a corner far beyond": ("Polygon", triangle(1e15), UTM),
    "beyond UTM": ("Polygon", box(3e7, 3e7, 10, 10), UTM),
    "far beyond UTM": ("Polygon", box(1e15, 1e15, 10, 10), UTM),
    "1e30": ("Polygon", box(1e30, 1e30, 1e29, 1e29), UTM),
    "point in a collection": ("GeometryCollection", wkt(f"GeometryCollection (Point ({SPOT}))"), UTM),
    "empty collection": ("GeometryCollection", wkt("GeometryCollection EMPTY"), UTM),
}
REGULARIZED_ONLY = {
    # of which the whole layer says that its CRS is not believable, to the evaluation
    "latitude 91": ("Polygon", box(28.7, 90.5, 0.001, 0.6), DEGREES),
    "latitude 95": ("Polygon", box(28.7, 95, 0.001, 0.001), DEGREES),
    "beyond Mercator": ("Polygon", box(3e7, 3e8, 10, 10), MERCATOR),
    "infinite": ("Polygon", triangle(math.inf), UTM),
}


def house_in(kind: str, crs: str) -> QgsGeometry:
    """A house as a layer of that kind holds it."""
    house = wkt(HOUSES[crs])
    if kind == "GeometryCollection":
        return wkt(f"GeometryCollection ({HOUSES[crs]})")
    if kind in ("MultiPolygon", "MultiSurface"):
        house.convertToMultiType()
    return house


def houses_in(kind: str, crs: str) -> list[QgsGeometry]:
    """Houses side by side, more than odd ones would be."""
    houses = [house_in(kind, crs) for _ in range(HOUSE_COUNT)]
    for number, house in enumerate(houses):
        assert house.translate(number * (0.001 if crs == DEGREES else 100), 0) == QgsGeometry.OperationResult.Success
    return houses


def layer_of(kind: str, crs: str, *geometries: QgsGeometry) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string", "drawn", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))  # QGIS gives a layer of collections none by itself
    for number, geometry in enumerate(geometries):
        feature = QgsFeature(layer.fields())
        feature["name"] = f"drawn {number}"
        feature.setGeometry(geometry)
        assert layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def run(plugin: Any) -> Callable[..., tuple[dict[str, Any], str]]:
    """A function that runs an algorithm and returns the results and what it said."""

    def run_algorithm(name: str, **parameters: Any) -> tuple[dict[str, Any], str]:
        feedback = QgsProcessingFeedback(False)
        results = processing.run(f"quoin:{name}buildings", {"OUTPUT": "memory:", **parameters}, feedback=feedback)
        return results, feedback.textLog()

    return run_algorithm


@pytest.mark.parametrize("case", NO_LAYERS)
def test_layer_without_any_polygon_is_refused_in_one_sentence(run: Callable[..., Any], case: str) -> None:
    kind, text = NO_LAYERS[case]
    layer, houses = layer_of(kind, UTM, wkt(text)), layer_of("Polygon", UTM, wkt(HOUSES[UTM]))
    sentence = r"^The layer drawn holds (points|lines|no geometries), no polygons; choose a layer of polygons\.$"
    for name, inputs in (
        ("regularize", {"INPUT": layer}),
        ("evaluate", {"INPUT": layer, "REFERENCE": houses}),
        ("evaluate", {"INPUT": houses, "REFERENCE": layer}),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            run(name, **inputs)


@pytest.mark.parametrize("case", {**ODD, **REGULARIZED_ONLY})
def test_odd_feature_passes_regularize_unchanged_and_the_rest_is_done(run: Callable[..., Any], case: str) -> None:
    kind, odd, crs = {**ODD, **REGULARIZED_ONLY}[case]
    houses = houses_in(kind, crs)
    results, said = run("regularize", INPUT=layer_of(kind, crs, odd, *houses))
    found = {feature["name"]: feature.geometry() for feature in results["OUTPUT"].getFeatures()}
    assert found["drawn 0"].asWkt() == odd.asWkt()
    if kind == "GeometryCollection":
        assert "no polygons and are passed on unchanged" in said
        return
    assert f"{HOUSE_COUNT} of {HOUSE_COUNT + 1} buildings were changed" in said
    assert found["drawn 1"].asWkt() != houses[0].asWkt()
    if "speck" not in case:  # which is a polygon, and straight
        assert "1 features have no valid geometry and are passed on unchanged; the first by id: 1." in said


@pytest.mark.parametrize("case", ODD)
@pytest.mark.parametrize("place", ["INPUT", "REFERENCE"])
def test_odd_feature_is_left_out_of_the_evaluation_and_told(run: Callable[..., Any], case: str, place: str) -> None:
    kind, odd, crs = ODD[case]
    layers = {name: layer_of("Polygon", crs, *houses_in("Polygon", crs)) for name in ("INPUT", "REFERENCE")}
    layers[place] = layer_of(kind, crs, odd, *houses_in(kind, crs))
    results, said = run("evaluate", **layers)
    assert (results["RECALL"], results["PRECISION"], results["BUILDINGS"]) == (1, 1, HOUSE_COUNT)
    assert results["OUTPUT"].featureCount() == HOUSE_COUNT
    assert "1 features of drawn are left out" in said


def test_polygons_in_collections_are_compared(run: Callable[..., Any]) -> None:
    house = wkt(HOUSES[UTM])
    other = box(600100, 6650000, 10, 10)
    nested = f"GeometryCollection (MultiPolygon ({house.asWkt()[8:]}), Point ({SPOT}), {other.asWkt()})"
    layer = layer_of("GeometryCollection", UTM, wkt(nested))
    results, _ = run("evaluate", INPUT=layer, REFERENCE=layer_of("Polygon", UTM, house, other))
    assert (results["RECALL"], results["PRECISION"], results["BUILDINGS"]) == (1, 1, 2)


@pytest.mark.parametrize("extension", ["gpkg", "geojson", "fgb"])
@pytest.mark.parametrize("kind", ["CurvePolygon", "MultiSurface"])
def test_layers_of_curves_are_regularised_into_every_file(
    run: Callable[..., Any], tmp_path: Path, kind: str, extension: str
) -> None:
    house = house_in(kind, UTM)
    output = tmp_path / f"houses.{extension}"
    _, said = run("regularize", INPUT=layer_of(kind, UTM, house), OUTPUT=str(output))
    assert "1 of 1 buildings were changed" in said
    assert QgsVectorLayer(str(output), "houses", "ogr").featureCount() == 1


def test_alias_of_a_field_is_not_its_name(run: Callable[..., Any]) -> None:
    """A field with the alias “score” says nothing of how sure a building is."""
    layer = QgsVectorLayer(f"Polygon?crs={UTM}&field=floors:double", "drawn", "memory")
    layer.setFieldAlias(0, "score")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([3.0])
    feature.setGeometry(wkt(HOUSES[UTM]))
    assert layer.dataProvider().addFeature(feature)
    results, _ = run("evaluate", INPUT=layer, REFERENCE=layer_of("Polygon", UTM, wkt(HOUSES[UTM])))
    (found,) = results["OUTPUT"].getFeatures()
    assert not found["score"]
