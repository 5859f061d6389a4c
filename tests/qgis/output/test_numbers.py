"""Buildings get numbers that no other feature of the stored table has, or none."""

from __future__ import annotations

import math
import threading
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsRectangle,
    QgsRemappingSinkDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

UTM = "EPSG:32736"
END = 2**31 - 1


def square(west: float) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(west, 9_000_000, west + 10, 9_000_010))


@pytest.fixture
def table(qgis_app: Any, tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a file with a numeric field `id` of these values."""

    def write(values: list[float], kind: int = QVariant.Int, name: str = "footprints.gpkg", length: int = 0) -> Path:
        layer = QgsVectorLayer(f"Polygon?crs={UTM}", "footprints", "memory")
        layer.dataProvider().addAttributes([QgsField("id", kind, "", length), QgsField("owner", QVariant.String)])
        layer.updateFields()
        for value in values:
            feature = QgsFeature(layer.fields())
            feature.setAttributes([value, "city"])
            feature.setGeometry(square(-1000))
            assert layer.dataProvider().addFeature(feature)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = QgsVectorFileWriter.driverForExtension(Path(name).suffix)
        context = QgsProcessingContext().transformContext()
        assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / name), context, options)[0] == 0
        return tmp_path / name

    return write


def ids(path: Path) -> list[int | None]:
    features = QgsVectorLayer(str(path), "footprints", "ogr").getFeatures()
    return [feature["id"] if feature["id"] else None for feature in features]


def append_to(source: str) -> QgsProcessingOutputLayerDefinition:
    layer = QgsVectorLayer(source, "footprints", "ogr")
    remapping = QgsRemappingSinkDefinition()
    remapping.setSourceCrs(layer.crs())
    remapping.setDestinationCrs(layer.crs())
    remapping.setDestinationWkbType(layer.wkbType())
    remapping.setDestinationFields(layer.fields())
    remapping.setFieldMap({"id": QgsProperty.fromField("id")})
    definition = QgsProcessingOutputLayerDefinition(source)
    definition.setRemappingDefinition(remapping)
    return definition


def writer(source: str) -> tuple[Any, Any, Any]:
    """What writes an extraction's buildings to the end of a table, with the layer it writes to and its numbers."""
    from quoin.processing.output.appending import numbers_of
    from quoin.processing.output.fields import building_fields
    from quoin.processing.output.writer import BuildingWriter

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:extractbuildings")
    layer, context, destination = QgsVectorLayer(source, "footprints", "ogr"), QgsProcessingContext(), append_to(source)
    numbers = numbers_of(destination, context)
    output = algorithm.output_layer(
        {"OUTPUT": destination}, "OUTPUT", context, building_fields(), layer.wkbType(), layer.crs()
    )
    return BuildingWriter(output, Squares(), numbers), output, numbers


class Squares:
    """Stands in for the place of a raster: each building is a square."""

    def buildings(self, found: list[float]) -> list[Any]:
        from quoin.processing.output.found_building import FoundBuilding

        values = {
            "score": 0.9,
            "probability": None,
            "vertices": 4,
            "area_m2": 100.0,
            "model": "keypoint",
            "status": "keypoints",
        }
        return [FoundBuilding(square(west), values) for west in found]


def append(source: str, *batches: list[float]) -> Any:
    writes, output, numbers = writer(source)
    with output:
        for batch in batches:
            writes.write(batch)
    return numbers


@pytest.fixture
def add(qgis_app: Any) -> Callable[..., tuple[list[Any], int]]:
    """A function that adds squares as the panel does, saves them, and returns their numbers and how many lack one."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject
    from quoin.processing.output.found_building import FoundBuilding
    from quoin.processing.output.target_layer import TargetLayer

    def run(layer: QgsVectorLayer, count: int) -> tuple[list[Any], int]:
        target = TargetLayer(layer, QgsProject.instance())
        buildings = [FoundBuilding(square(20 * number), {"score": 0.9}) for number in range(count)]
        features = target.add(buildings, QgsCoordinateReferenceSystem(UTM), "Add")
        index = layer.fields().indexFromName("id")
        given = [feature.attribute(index) or None for feature in features]
        assert layer.commitChanges(), layer.commitErrors()
        return given, target.unnumbered

    return run


def test_what_a_filter_hides_counts_in_the_panel(add: Callable[..., Any], table: Callable[..., Path]) -> None:
    path = table([41, 7])
    layer = QgsVectorLayer(f'{path}|subset="id" = 7', "footprints", "ogr")
    assert add(layer, 2) == ([42, 43], 0)
    assert ids(path) == [41, 7, 42, 43]


def test_what_a_filter_hides_counts_where_buildings_are_appended(qgis_app: Any, table: Callable[..., Path]) -> None:
    """Databases keep the filter in the name by which a layer is appended to."""
    from quoin.processing.output.numbers import next_number, stored_numbers

    layer = QgsVectorLayer(f'{table([41, 7])}|subset="id" = 7', "footprints", "ogr")
    assert stored_numbers(layer, ["id"]).highest() == 41
    assert next_number(layer, [layer.fields().indexFromName("id")]) == 42


@pytest.mark.parametrize(
    ("kind", "name", "highest", "numbers"),
    [
        (QVariant.Int, "a.gpkg", END - 1, [END, None, None]),
        (QVariant.LongLong, "a.gpkg", END - 1, [END, END + 1, END + 2]),
        (QVariant.LongLong, "a.gpkg", 2**63 - 2, [2**63 - 1, None, None]),
        (QVariant.Double, "a.gpkg", 2**53 - 1, [2**53, None, None]),
        (QVariant.Double, "a.gpkg", math.inf, [None, None, None]),
        (QVariant.Int, "a.sqlite", END - 1, [END, None, None]),
        (QVariant.Int, "a.shp", 9998, [9999, None, None]),
    ],
)
@pytest.mark.parametrize("way", ["panel", "append"])
def test_where_a_field_ends_buildings_have_no_number_and_it_is_told(
    plugin: Any,
    add: Callable[..., Any],
    table: Callable[..., Path],
    kind: int,
    name: str,
    highest: float,
    numbers: list[int | None],
    way: str,
) -> None:
    path = table([highest, 3], kind, name, length=4 if name.endswith("shp") else 0)
    if way == "panel":
        missing = add(QgsVectorLayer(str(path), "footprints", "ogr"), 3)[1]
    else:
        missing = append(str(path), [0, 20], [40]).missing
    assert ids(path) == [highest, 3, *numbers]
    assert missing == numbers.count(None)


def test_two_appends_at_once_give_no_number_twice(plugin: Any, table: Callable[..., Path]) -> None:
    path = table([41])
    (first, one, _), (second, other, _) = writer(str(path)), writer(str(path))
    with one, other:
        for number in range(10):
            (first if number % 2 else second).write([20.0 * number, 20.0 * number + 10])
    assert sorted(ids(path)) == list(range(41, 62))


def test_two_threads_that_append_give_no_number_twice(plugin: Any, table: Callable[..., Path]) -> None:
    """As runs in the background do: prepared in the main thread, written in another."""
    path, errors = table([41]), []
    (first, one, _), (second, other, _) = writer(str(path)), writer(str(path))

    def run(writes: Any) -> None:
        try:
            for number in range(15):
                writes.write([float(number)])
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=[writes]) for writes in (first, second)]
    with one, other:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not errors
    assert sorted(ids(path)) == list(range(41, 72))


def test_numbers_that_are_not_saved_yet_count(plugin: Any, add: Callable[..., Any], table: Callable[..., Path]) -> None:
    path = table([41])
    layer = QgsVectorLayer(str(path), "footprints", "ogr")
    assert layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature["id"] = 50
    feature.setGeometry(square(500))
    assert layer.addFeature(feature)
    assert add(layer, 1) == ([51], 0)


def test_pieces_of_a_building_have_numbers_of_their_own(qgis_app: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject
    from quoin.processing.output.found_building import FoundBuilding
    from quoin.processing.output.target_layer import TargetLayer

    project, layer = QgsProject(), QgsVectorLayer(f"Polygon?crs={UTM}&field=id:integer", "footprints", "memory")
    project.setAvoidIntersectionsMode(QgsProject.AvoidIntersectionsMode.AvoidIntersectionsCurrentLayer)
    target, crs = TargetLayer(layer, project), QgsCoordinateReferenceSystem(UTM)
    wall = QgsGeometry.fromRect(QgsRectangle(4, 8_999_990, 6, 9_000_020))
    target.add([FoundBuilding(wall, {})], crs, "Add wall")
    features = target.add([FoundBuilding(square(0), {}), FoundBuilding(square(50), {})], crs, "Add")
    assert sorted(feature["id"] for feature in features) == [2, 3, 4]


def test_fields_are_matched_by_name_and_never_by_alias(qgis_app: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject
    from quoin.processing.output.found_building import FoundBuilding
    from quoin.processing.output.target_layer import TargetLayer

    fields = "field=zustand:string&field=number:integer&field=STATUS:string"
    layer = QgsVectorLayer(f"Polygon?crs={UTM}&{fields}", "footprints", "memory")
    layer.setFieldAlias(0, "status")
    layer.setFieldAlias(1, "id")
    building = FoundBuilding(square(0), {"status": "completed", "score": 0.9})
    (feature,) = TargetLayer(layer, QgsProject()).add([building], QgsCoordinateReferenceSystem(UTM), "Add")
    assert [value or None for value in feature.attributes()] == [None, None, "completed"]


def test_a_field_of_endless_digits_takes_no_time(plugin: Any, add: Callable[..., Any]) -> None:
    """A project may say so of a scratch layer; a number of so many digits would fill the memory first."""
    layer = QgsVectorLayer(f"Polygon?crs={UTM}&field=id:integer({END},0)", "footprints", "memory")
    assert add(layer, 1) == ([1], 0)
