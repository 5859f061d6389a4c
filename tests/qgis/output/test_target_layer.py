"""Buildings go into any editable polygon layer, as QGIS's own digitizing would put them there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def project(qgis_app: Any) -> Iterator[Any]:
    """The current project, empty, and as it was afterwards."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def utm(qgis_app: Any) -> Any:
    """The CRS of the buildings."""
    from qgis.core import QgsCoordinateReferenceSystem

    return QgsCoordinateReferenceSystem("EPSG:32736")


def _building(left: float, bottom: float, side: float = 10, **attributes: Any) -> Any:
    """A square building."""
    from qgis.core import QgsGeometry, QgsRectangle
    from quoin.processing.output.found_building import FoundBuilding

    geometry = QgsGeometry.fromRect(QgsRectangle(left, bottom, left + side, bottom + side))
    values = {"score": 0.9, "vertices": 4, "area_m2": side * side, "model": "keypoint", "status": "completed"}
    return FoundBuilding(geometry, {**values, **attributes})


def _layer(project: Any, fields: str, crs: str = "EPSG:32736", kind: str = "Polygon") -> Any:
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", "target", "memory")
    project.addMapLayer(layer)
    return layer


def _add(layer: Any, project: Any, crs: Any, *buildings: Any) -> list[Any]:
    from quoin.processing.output.target_layer import TargetLayer

    return TargetLayer(layer, project).add(buildings, crs, "Add buildings")


def _content(layer: Any) -> list[tuple[Any, ...]]:
    return [(feature.id(), feature.attributes(), feature.geometry().asWkt(6)) for feature in layer.getFeatures()]


def test_new_layer_has_all_fields_and_a_style_for_every_status(project: Any, utm: Any) -> None:
    from qgis.core import QgsRenderContext
    from quoin.processing.output.fields import building_fields
    from quoin.processing.output.scratch_layer import new_building_layer

    layer = new_building_layer(utm)
    project.addMapLayer(layer)
    assert layer.crs() == utm
    assert layer.fields().names() == building_fields().names()
    assert not layer.labelsEnabled()
    for status in ("keypoints", "completed", "contour", "mask contour", "completed+regularized", "sequence+untangled"):
        (feature,) = _add(layer, project, utm, _building(500_000, 9_000_000, status=status))
        renderer, context = layer.renderer().clone(), QgsRenderContext()
        renderer.startRender(context, layer.fields())
        context.expressionContext().setFeature(feature)
        assert renderer.willRenderFeature(feature, context)
        renderer.stopRender(context)


def test_attributes_go_where_names_match(project: Any, utm: Any) -> None:
    layer = _layer(project, "field=ID:integer&field=Score:string&field=model:string(3)&field=surveyor:string")
    first, second = _add(layer, project, utm, _building(0, 9_000_000), _building(50, 9_000_000))
    assert first.attributes()[:2] == [1, "0.9"]
    assert [first["ID"], second["ID"]] == [1, 2]
    assert not first["surveyor"]
    assert not first["model"], "a name that does not fit is left out rather than cut"
    (third,) = _add(layer, project, utm, _building(100, 9_000_000))
    assert third["ID"] == 3


def test_other_crs_and_multipolygons(project: Any, utm: Any) -> None:
    from qgis.core import QgsCoordinateTransform, QgsWkbTypes

    layer = _layer(project, "field=status:string", crs="EPSG:4326", kind="MultiPolygonZ")
    building = _building(500_000, 9_000_000)
    (feature,) = _add(layer, project, utm, building)
    geometry = feature.geometry()
    assert geometry.wkbType() == QgsWkbTypes.Type.MultiPolygonZ
    geometry.transform(QgsCoordinateTransform(layer.crs(), utm, project))
    assert geometry.area() == pytest.approx(100, rel=1e-6)
    assert geometry.intersection(building.geometry).area() == pytest.approx(100, rel=1e-6)


def test_undo_restores_the_layer_exactly_and_redo_brings_all_back(project: Any, utm: Any) -> None:
    layer = _layer(project, "field=id:integer&field=status:string")
    _add(layer, project, utm, _building(0, 9_000_000))
    layer.commitChanges(stopEditing=False)
    before = _content(layer)
    _add(layer, project, utm, *(_building(x, 9_000_100) for x in range(0, 200, 20)))
    assert layer.undoStack().count() == 1
    assert layer.undoStack().undoText() == "Add buildings"
    after = _content(layer)
    layer.undoStack().undo()
    assert _content(layer) == before
    layer.undoStack().redo()
    assert sorted(_content(layer)) == sorted(after)


def test_defaults_and_constraints(project: Any, utm: Any) -> None:
    from qgis.core import QgsDefaultValue, QgsFieldConstraints
    from quoin.processing.output.target_layer import TargetLayer

    layer = _layer(project, "field=day:string&field=owner:string&field=status:string")
    layer.setDefaultValueDefinition(0, QgsDefaultValue("'monday'"))
    layer.setFieldConstraint(1, QgsFieldConstraints.Constraint.ConstraintNotNull)
    (feature,) = _add(layer, project, utm, _building(0, 9_000_000))
    assert feature["day"] == "monday"
    assert TargetLayer(layer, project).unmet_constraints(feature) == ["owner"]


def test_overlaps_are_cut_off_where_the_project_forbids_them(project: Any, utm: Any) -> None:
    from qgis.core import QgsProject

    layer = _layer(project, "field=status:string")
    project.setAvoidIntersectionsMode(QgsProject.AvoidIntersectionsMode.AvoidIntersectionsCurrentLayer)
    first, second = _add(layer, project, utm, _building(0, 9_000_000), _building(5, 9_000_000))
    assert first.geometry().area() == pytest.approx(100)
    assert second.geometry().area() == pytest.approx(50)
    assert _add(layer, project, utm, _building(1, 9_000_001, side=5)) == [], "nothing is left of one that is covered"


def test_topological_editing_gives_neighbours_shared_vertices(project: Any, utm: Any) -> None:
    layer = _layer(project, "field=status:string")
    project.setTopologicalEditing(True)
    (large,) = _add(layer, project, utm, _building(0, 9_000_000, side=30))
    _add(layer, project, utm, _building(30, 9_000_010))
    vertices = [vertex.y() for vertex in layer.getGeometry(large.id()).vertices() if vertex.x() == 30]
    assert sorted(vertices) == [9_000_000, 9_000_010, 9_000_020, 9_000_030]


def test_layer_in_a_transaction_group(project: Any, utm: Any, tmp_path: Path) -> None:
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer
    from quoin.processing.output.scratch_layer import new_building_layer

    path = str(tmp_path / "buildings.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(new_building_layer(utm), path, project.transformContext(), options)
    project.setAutoTransaction(True)
    layer = QgsVectorLayer(path, "target", "ogr")
    project.addMapLayer(layer)
    _add(layer, project, utm, _building(0, 9_000_000), _building(50, 9_000_000))
    # QGIS 3.22's featureCount() forgets to count down here, so the features themselves are counted.
    assert len(_content(layer)) == 2
    layer.undoStack().undo()
    assert _content(layer) == []
    layer.undoStack().redo()
    assert layer.commitChanges()
    assert QgsVectorLayer(path, "again", "ogr").featureCount() == 2


def test_layer_that_cannot_be_edited_is_told_in_one_sentence(project: Any, utm: Any) -> None:
    from quoin.model.contract.errors import QuoinError

    layer = _layer(project, "field=status:string")
    layer.setReadOnly(True)
    with pytest.raises(QuoinError, match="cannot be edited"):
        _add(layer, project, utm, _building(0, 9_000_000))
    assert layer.featureCount() == 0


def test_proposals_know_what_the_layer_has(project: Any, utm: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsRectangle
    from quoin.processing.view.buildings import ViewBuildings

    web = QgsCoordinateReferenceSystem("EPSG:3857")
    to_web = QgsCoordinateTransform(utm, web, project)
    buildings = [_building(500_000, 9_000_000), _building(500_050, 9_000_000), _building(500_002, 9_000_002, side=2)]
    proposals = ViewBuildings(buildings, utm, web, project)
    inner, outer = (to_web.transform(QgsPointXY(x, 9_000_003)) for x in (500_003, 500_008))
    assert proposals.at(inner) is buildings[2], "the smallest of two"
    assert proposals.at(outer) is buildings[0]
    box = QgsGeometry.fromRect(to_web.transformBoundingBox(QgsRectangle(499_990, 8_999_990, 500_030, 9_000_030)))
    assert proposals.within(box) == [buildings[0], buildings[2]]

    layer = _layer(project, "field=status:string", crs="EPSG:4326")
    _add(layer, project, utm, buildings[0])
    proposals.mark_taken(layer)
    assert proposals.is_taken(outer)
    assert proposals.at(outer) is None
    assert proposals.within(box) == [buildings[2]]
    assert proposals.taken_outlines().constGet().numGeometries() == 1
    assert proposals.free_outlines().constGet().numGeometries() == 2
    layer.undoStack().undo()
    proposals.mark_taken(layer)
    assert proposals.at(outer) is buildings[0]


def test_proposals_know_what_the_layer_has_in_one_part_of_many_and_behind_what_no_map_shows(
    project: Any, utm: Any
) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeature, QgsGeometry
    from quoin.processing.view.buildings import ViewBuildings

    one, two, other = (_building(500_000 + 50 * number, 9_000_000) for number in range(3))
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    stored = [QgsGeometry(building.geometry) for building in (one, two)]
    for geometry in stored:
        geometry.transform(QgsCoordinateTransform(utm, degrees, project))
    far_away = QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,0 0))")
    impossible = QgsGeometry.fromWkt("POLYGON((-180 -90,180 -90,1e30 1e30,-180 90,-180 -90))")
    layer = _layer(project, "field=status:string", crs="EPSG:4326")
    layer.startEditing()
    for geometry in (QgsGeometry(), impossible, QgsGeometry.collectGeometry([stored[0], far_away]), stored[1]):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        layer.addFeature(feature)
    proposals = ViewBuildings([one, two, other], utm, utm, project)
    proposals.mark_taken(layer)
    assert proposals.free() == [other]
