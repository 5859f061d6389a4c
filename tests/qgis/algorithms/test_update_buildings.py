"""`quoin:updatebuildings` with real layers and a real image: each kind told, and the map left as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest

UTM = "EPSG:32736"
EAST, NORTH = 500_000.0, 8_000_000.0
SHIFT = 1.5


def house(number: int, width: float = 12.0, depth: float = 9.0) -> list[tuple[float, float]]:
    """A house of a row of seven, in metres east and north; none is like another."""
    x, y = EAST + 30 * (number % 7), NORTH + 30 * (number // 7)
    width, depth = width + number % 5, depth + number % 3
    return [(x, y), (x + width, y), (x + width, y + depth), (x, y + depth)]


def with_wing(number: int) -> list[tuple[float, float]]:
    first, second, third, fourth = house(number)
    return [
        first,
        second,
        third,
        (third[0], third[1] + 6),
        (third[0] - 6, third[1] + 6),
        (third[0] - 6, third[1]),
        fourth,
    ]


@pytest.fixture
def layer(qgis_app: Any) -> Callable[..., Any]:
    """A function that makes a layer of outlines in UTM, in any CRS, with the fields `id`, `owner` and `score`."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsProject,
        QgsVectorLayer,
    )

    def make(outlines: dict[int, list[tuple[float, float]]], crs: str = UTM, east: float = 0.0) -> Any:
        made = QgsVectorLayer(
            f"Polygon?crs={crs}&field=id:integer&field=owner:string&field=score:double", "map", "memory"
        )
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(UTM), made.crs(), QgsProject.instance())
        for number, ring in outlines.items():
            feature = QgsFeature(made.fields())
            geometry = QgsGeometry.fromPolygonXY([[QgsPointXY(x + east, y) for x, y in [*ring, ring[0]]]])
            geometry.transform(transform)
            feature.setGeometry(geometry)
            feature.setAttributes([1000 + number, f"owner {number}", 0.9])
            made.dataProvider().addFeature(feature)
        return made

    return make


@pytest.fixture
def update(plugin: Any) -> Callable[..., tuple[dict[str, Any], Any, str]]:
    """A function that runs the algorithm; gives its results, the output's layer and the log."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    import processing

    def run(**parameters: Any) -> tuple[dict[str, Any], Any, str]:
        feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {"OUTPUT": "memory:", **parameters}
        results = processing.run("quoin:updatebuildings", parameters, context=context, feedback=feedback)
        return results, results["OUTPUT"], feedback.textLog()

    return run


@pytest.mark.parametrize("crs", [UTM, "EPSG:4326", "EPSG:3857"])
def test_two_layers_tell_what_has_changed_and_the_rest_stays_to_the_last_bit(layer: Any, update: Any, crs: str) -> None:
    """In the second layer, 1.5 m to the east, house 0 is new, 1 has a wing, 48 is gone; 47 lies beyond the extent."""
    known = layer({number: house(number) for number in range(1, 49)}, crs)
    now = layer({0: house(0), 1: with_wing(1), **{number: house(number) for number in range(2, 48)}}, UTM, SHIFT)
    extent = f"{EAST - 10},{EAST + 205},{NORTH - 10},{NORTH + 202} [{UTM}]"
    results, output, log = update(INPUT=known, FOUND=now, EXTENT=extent)
    change = {feature["owner"]: feature["change"] for feature in output.getFeatures() if feature["change"] != "new"}
    assert change.pop("owner 1") == "changed"
    assert change.pop("owner 48") == "gone"
    assert set(change.values()) == {"unchanged"}
    assert (results["NEW"], results["GONE"], results["CHANGED"], results["UNCHANGED"]) == (1, 1, 1, 46)
    before = {feature["id"]: feature for feature in known.getFeatures()}
    for feature in output.getFeatures():
        if feature["change"] in ("unchanged", "gone"):
            old = before[feature["id"]]
            assert bytes(feature.geometry().asWkb()) == bytes(old.geometry().asWkb())
            assert feature.attributes()[:3] == old.attributes()
    assert "1.5 m farther east and 0.0 m farther north" in log
    _is_where_the_map_would_have_it(output, crs)


def _is_where_the_map_would_have_it(output: Any, crs: str) -> None:
    """The new house, and the one with a wing, are drawn where they would be without the shift, and say how large."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject

    to_metres = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(crs), QgsCoordinateReferenceSystem(UTM), QgsProject.instance()
    )
    for kind, ring in (("new", house(0)), ("changed", with_wing(1))):
        (feature,) = [each for each in output.getFeatures() if each["change"] == kind]
        drawn = QgsGeometry(feature.geometry())
        drawn.transform(to_metres)
        true = QgsGeometry.fromPolygonXY([[QgsPointXY(*point) for point in [*ring, ring[0]]]])
        assert drawn.intersection(true).area() > 0.97 * drawn.combine(true).area()
        assert feature["gained_m2"] == pytest.approx(true.area() if kind == "new" else 36.0, rel=0.1)
        assert feature["seen_score"] == 0.9


def test_what_is_not_wholly_in_the_extent_is_outside(layer: Any, update: Any) -> None:
    houses = {number: house(number) for number in range(49)}
    extent = f"{EAST - 10},{EAST + 128},{NORTH - 10},{NORTH + 230} [{UTM}]"
    results, output, _ = update(INPUT=layer(houses), FOUND=layer(houses, UTM, 0.2), EXTENT=extent)
    outside = {feature["id"] - 1000 for feature in output.getFeatures() if feature["change"] == "outside"}
    assert outside == {number for number in houses if number % 7 >= 4}
    assert results["UNCHANGED"] == 28


def test_what_the_second_layer_has_beyond_the_extent_is_not_new(layer: Any, update: Any) -> None:
    """The map has it too, and is not compared there."""
    houses = {number: house(number) for number in range(49)}
    extent = f"{EAST - 10},{EAST + 128},{NORTH - 10},{NORTH + 230} [{UTM}]"
    results, output, _ = update(INPUT=layer(houses), FOUND=layer({**houses, 50: house(50)}), EXTENT=extent)
    assert (results["NEW"], results["UNCHANGED"], output.featureCount()) == (1, 28, 50)


def test_new_building_leaves_out_what_a_field_of_the_map_does_not_take(layer: Any, update: Any) -> None:
    from qgis.core import QgsFeature, QgsVectorLayer

    houses, uri = layer({number: house(number) for number in range(10)}), f"Polygon?crs={UTM}&field=owner:integer"
    known = QgsVectorLayer(f"{uri}&field=score:string(2)", "map", "memory")
    for house_there in list(houses.getFeatures())[1:]:
        feature = QgsFeature(known.fields())
        feature.setGeometry(house_there.geometry())
        known.dataProvider().addFeature(feature)
    results, output, _ = update(INPUT=known, FOUND=houses)
    assert results["NEW"] == 1
    (new,) = [feature for feature in output.getFeatures() if feature["change"] == "new"]
    assert new.attributes()[:2] == [None, None]


def test_view_without_keys_keeps_each_outline(layer: Any, update: Any, tmp_path: Path, open_layer: Any) -> None:
    """Its ids count what an extent lets through, so the same building has several."""
    from osgeo import gdal
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options, path = QgsVectorFileWriter.SaveVectorOptions(), str(tmp_path / "town.gpkg")
    options.layerName = "town"
    houses = {number: house(number) for number in range(49)}
    QgsVectorFileWriter.writeAsVectorFormatV3(layer(houses), path, QgsCoordinateTransformContext(), options)
    database = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    for statement in (
        "CREATE VIEW rows AS SELECT geom, id, owner, score FROM town",
        "INSERT INTO gpkg_contents (table_name, identifier, data_type, srs_id) "
        "VALUES ('rows', 'rows', 'features', 32736)",
        "INSERT INTO gpkg_geometry_columns VALUES ('rows', 'geom', 'POLYGON', 32736, 0, 0)",
    ):
        database.ExecuteSQL(statement)
    del database
    extent = f"{EAST + 80},{EAST + 305},{NORTH - 10},{NORTH + 302} [{UTM}]"
    now = layer({**houses, 5: with_wing(5)})
    _, output, _ = update(INPUT=open_layer(f"{path}|layername=rows"), FOUND=now, EXTENT=extent)
    (changed,) = [feature for feature in output.getFeatures() if feature["change"] == "changed"]
    assert changed["owner"] == "owner 5"


def test_a_map_that_has_fields_of_these_names_keeps_them(layer: Any, update: Any) -> None:
    houses = layer({number: house(number) for number in range(14)})
    _, once, _ = update(INPUT=houses, FOUND=houses)
    _, twice, _ = update(INPUT=once, FOUND=houses)
    assert [name for name in twice.fields().names() if name.startswith("change")] == [
        *("change", "change_iou"),
        *("change2", "change_iou2"),
    ]


def _rectangle(x: float, y: float, width: float, depth: float) -> list[tuple[float, float]]:
    """A rectangle south of the row of houses."""
    x, y = EAST + x, NORTH - 60 + y
    return [(x, y), (x + width, y), (x + width, y + depth), (x, y + depth)]


def test_changed_house_that_is_found_in_two_parts_keeps_both(layer: Any, update: Any) -> None:
    houses = {number: house(number) for number in range(14)}
    x, y = EAST, NORTH - 60
    east = [(x + 10, y), (x + 20, y), (x + 20, y + 16), (x + 14, y + 16), (x + 14, y + 10), (x + 10, y + 10)]
    known = layer({**houses, 20: _rectangle(0, 0, 20, 10)})
    _, output, _ = update(INPUT=known, FOUND=layer({**houses, 20: _rectangle(0, 0, 10, 10), 21: east}))
    (changed,) = [feature for feature in output.getFeatures() if feature["change"] == "changed"]
    assert changed["owner"] == "owner 20"
    assert changed.geometry().area() == pytest.approx(236, rel=0.01)


def test_house_of_a_row_found_as_one_is_not_given_the_outline_of_the_row(layer: Any, update: Any) -> None:
    """A wing at one of them changes that one alone."""
    houses = {number: house(number) for number in range(14)}
    x, y = EAST, NORTH - 60
    row = [(x, y), (x + 24, y), (x + 24, y + 10), (x + 6, y + 10), (x + 6, y + 18), (x, y + 18)]
    known = layer({**houses, 20: _rectangle(0, 0, 12, 10), 21: _rectangle(12, 0, 12, 10)})
    _, output, _ = update(INPUT=known, FOUND=layer({**houses, 20: row}))
    (changed,) = [feature for feature in output.getFeatures() if feature["change"] == "changed"]
    assert (changed["owner"], round(changed["gained_m2"])) == ("owner 20", 48)
    assert changed.geometry().area() == pytest.approx(120, rel=0.01)


@pytest.mark.parametrize("kind", ["Polygon", "MultiPolygon"])
def test_house_of_which_two_ends_are_left_keeps_them_if_the_map_takes_two(layer: Any, update: Any, kind: str) -> None:
    from qgis.core import QgsFeature, QgsVectorLayer

    houses = {number: house(number) for number in range(14)}
    made = layer({**houses, 20: _rectangle(0, 0, 30, 10)})
    known = QgsVectorLayer(f"{kind}?crs={UTM}&field=id:integer", "map", "memory")
    for each in made.getFeatures():
        feature = QgsFeature(known.fields())
        feature.setGeometry(each.geometry().coerceToType(known.wkbType())[0])
        feature.setAttributes([each["id"]])
        known.dataProvider().addFeature(feature)
    now = layer({**houses, 20: _rectangle(0, 0, 12, 10), 21: _rectangle(18, 0, 12, 10)})
    _, output, _ = update(INPUT=known, FOUND=now)
    (changed,) = [feature for feature in output.getFeatures() if feature["change"] == "changed"]
    assert (changed["id"], round(changed["lost_m2"])) == (1020, 60)
    assert changed.geometry().area() == pytest.approx(240 if kind == "MultiPolygon" else 300, rel=0.01)


def test_multipart_and_odd_features_come_out_as_they_are(layer: Any, update: Any) -> None:
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    houses = layer({number: house(number) for number in range(14)})
    many = QgsVectorLayer(f"MultiPolygonZ?crs={UTM}&field=id:integer", "map", "memory")
    shapes = [feature.geometry() for feature in houses.getFeatures()]
    pairs = [shapes[0].combine(shapes[1]), *shapes[2:], QgsGeometry()]
    for number, shape in enumerate(pairs):
        feature = QgsFeature(many.fields())
        if not shape.isNull():
            shape.convertToMultiType()
            shape.get().addZValue(7.0)
        feature.setGeometry(shape)
        feature.setAttributes([number])
        many.dataProvider().addFeature(feature)
    results, output, _ = update(INPUT=many, FOUND=houses)
    assert results["UNCHANGED"] == 13
    assert results["OUTSIDE"] == 1
    old = {feature["id"]: bytes(feature.geometry().asWkb()) for feature in many.getFeatures() if feature.hasGeometry()}
    assert old == {f["id"]: bytes(f.geometry().asWkb()) for f in output.getFeatures() if f.hasGeometry()}


def test_selection_tells_that_the_rest_of_the_map_is_not_known(layer: Any, update: Any) -> None:
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    houses = layer({number: house(number) for number in range(14)})
    QgsProject.instance().addMapLayer(houses)
    houses.selectByIds([feature.id() for feature in houses.getFeatures()][1:])
    for only, new in ((True, 1), (False, 0)):
        source = QgsProcessingFeatureSourceDefinition(houses.id(), only)
        results, _, log = update(INPUT=source, FOUND=houses)
        assert results["NEW"] == new
        assert ("give an extent" in log) == only
    QgsProject.instance().removeMapLayer(houses.id())


def test_image_and_layer_together_or_neither_are_refused(layer: Any, plugin: Any, scene: Any) -> None:
    from qgis.core import QgsApplication, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:updatebuildings")
    houses = layer({0: house(0)})
    for given in ({}, {"IMAGE": str(scene.image), "FOUND": houses}):
        parameters = {"INPUT": houses, "OUTPUT": "memory:", **given}
        right, sentence = algorithm.checkParameterValues(parameters, QgsProcessingContext())
        assert not right
        assert "either an image or a second layer" in sentence


def test_an_image_tells_of_its_own_reference(update: Any, scene: Any, tmp_path: Path, open_layer: Any) -> None:
    """A rendered suburb; its plan without two large houses, and with one on free ground, 1.5 m too far west."""
    from qgis.core import QgsFeature, QgsGeometry, QgsRasterLayer, QgsVectorLayer

    image = QgsRasterLayer(str(scene.image), "scene")
    plan = QgsVectorLayer(str(scene.reference), "plan", "ogr")
    known = QgsVectorLayer(f"Polygon?crs={plan.crs().authid()}&field=id:integer", "map", "memory")
    shapes = sorted((feature.geometry() for feature in plan.getFeatures()), key=lambda each: -each.area())
    inner = image.extent().buffered(-8.0)
    whole = [each for each in shapes if inner.contains(each.boundingBox())]
    removed, kept = whole[:2], [each for each in shapes if each not in whole[:2]]
    for number, shape in enumerate(kept):
        moved = QgsGeometry(shape)
        moved.translate(-SHIFT, 0.0)
        feature = QgsFeature(known.fields())
        feature.setGeometry(moved)
        feature.setAttributes([number])
        known.dataProvider().addFeature(feature)
    results, output, log = update(INPUT=known, IMAGE=image)
    new = [feature.geometry() for feature in output.getFeatures() if feature["change"] == "new"]
    assert len(removed) == 2
    for shape in removed:
        there = QgsGeometry(shape)
        there.translate(-SHIFT, 0.0)
        assert any(there.intersection(each).area() > 0.7 * there.area() for each in new)
    seen = results["UNCHANGED"] + results["CHANGED"] + results["GONE"] + results["UNCLEAR"]
    assert results["UNCHANGED"] >= 0.8 * seen
    assert "m farther east" in log


def test_where_the_image_has_no_pixels_nothing_is_gone(layer: Any, update: Any, write_raster: Any) -> None:
    """Grey ground, and no data in its western half, as at the edge of a drone's mosaic."""
    import numpy as np

    pixels = np.full((3, 400, 400), 90, np.uint8)
    pixels[:, :, :200] = 0
    pixels[:, 100:130, 250:280] = 220
    image = write_raster(pixels, 32736, (EAST, 0.5, 0, NORTH + 200, 0, -0.5), no_data=0)
    houses = layer({number: house(number) for number in (7, 8, 10, 12)})  # at 0, 30, 90 and 150 m east of the edge
    _, output, _ = update(INPUT=houses, IMAGE=str(image), MODEL="mbi")
    change = {feature["id"] - 1000: feature["change"] for feature in output.getFeatures() if feature["change"] != "new"}
    assert [change[number] for number in (7, 8)] == ["outside", "outside"]
    assert change[12] == "gone"
