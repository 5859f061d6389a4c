"""Buildings are appended to a layer that has its own fields, CRS and numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest


@pytest.fixture
def footprints(qgis_app: Any, tmp_path: Path) -> Path:
    """A GeoPackage of footprints in degrees, multipolygons with fields of their own, that holds one, number 41."""
    from qgis.core import (
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    fields = "field=number:integer&field=confidence:double&field=surveyor:string"
    layer = QgsVectorLayer(f"MultiPolygon?crs=EPSG:4326&{fields}", "footprints", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([41, 0.9, "Ada"])
    feature.setGeometry(QgsGeometry.fromWkt("MultiPolygon (((33 -1.8, 33.001 -1.8, 33.001 -1.801, 33 -1.8)))"))
    layer.dataProvider().addFeature(feature)
    path = tmp_path / "footprints.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "footprints"
    context = QgsProject.instance().transformContext()
    error, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    assert error == QgsVectorFileWriter.WriterError.NoError
    return path


def _append_to(layer: Any, source_crs: Any, fields: dict[str, str]) -> Any:
    """The value of OUTPUT that appends to `layer`, filling its fields (keys) from the buildings' (values)."""
    from qgis.core import QgsProcessingOutputLayerDefinition, QgsProperty, QgsRemappingSinkDefinition

    remapping = QgsRemappingSinkDefinition()
    remapping.setSourceCrs(source_crs)
    remapping.setDestinationCrs(layer.crs())
    remapping.setDestinationWkbType(layer.wkbType())
    remapping.setDestinationFields(layer.fields())
    remapping.setFieldMap({name: QgsProperty.fromField(source) for name, source in fields.items()})
    definition = QgsProcessingOutputLayerDefinition(layer.source())
    definition.setRemappingDefinition(remapping)
    return definition


def test_appends_where_fields_are_mapped_and_goes_on_numbering(
    extract: Callable[..., Any], small_scene: Any, footprints: Path, open_layer: Callable[..., Any]
) -> None:
    from qgis.core import QgsRasterLayer

    image = QgsRasterLayer(str(small_scene.image), "scene")
    output = _append_to(open_layer(footprints), image.crs(), {"number": "id", "confidence": "score"})
    count = extract(INPUT=str(small_scene.image), OUTPUT=output)["COUNT"]

    layer = open_layer(footprints)
    old, *new = layer.getFeatures()
    assert old.attributes()[1:] == [41, 0.9, "Ada"]
    assert len(new) == count > 0
    assert [feature["number"] for feature in new] == list(range(42, 42 + count))
    assert all(0.0 <= feature["confidence"] <= 1.0 for feature in new)
    assert all(feature.geometry().isMultipart() for feature in new)
    scene_in_degrees = layer.extent()
    assert scene_in_degrees.xMinimum() > 32.9
    assert scene_in_degrees.xMaximum() < 33.1


def test_what_is_appended_is_there_at_once(plugin: Any, footprints: Path, open_layer: Callable[..., Any]) -> None:
    from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProcessingContext, QgsRectangle
    from quoin.processing.output.fields import building_fields

    layer = open_layer(footprints)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:extractbuildings")
    fields = building_fields()
    parameters = {"OUTPUT": _append_to(layer, layer.crs(), {"number": "id", "confidence": "score"})}
    building = QgsFeature(fields)
    building.setGeometry(QgsGeometry.fromRect(QgsRectangle(33.01, -1.8, 33.02, -1.79)))
    for name, value in {"id": 42, "score": 0.7, "probability": 0.6, "vertices": 4, "area_m2": 100.0}.items():
        building[name] = value
    context = QgsProcessingContext()
    with algorithm.output_layer(parameters, "OUTPUT", context, fields, layer.wkbType(), layer.crs()) as output:
        output.write([building])
        seen = [feature.attributes()[1:3] for feature in open_layer(footprints).getFeatures()]
    assert seen == [[41, 0.9], [42, 0.7]]
    assert [path.name for path in footprints.parent.iterdir()] == [footprints.name]


def test_numbers_start_at_one_where_no_field_takes_them(footprints: Path, open_layer: Callable[..., Any]) -> None:
    from qgis.core import QgsProcessingContext
    from quoin.processing.output.appending import first_free_id

    layer = open_layer(footprints)
    assert first_free_id(_append_to(layer, layer.crs(), {"confidence": "score"}), QgsProcessingContext()) == 1
    assert first_free_id("memory:", QgsProcessingContext()) == 1
