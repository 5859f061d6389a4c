"""What was checked of a layer: taken as it stands, where the user says, and learned from as far as it is known."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest

Take = Callable[..., Any]


@pytest.fixture
def houses(plugin: Any, small_scene: Any, open_layer: Callable[[Any], Any]) -> Any:
    """The buildings of the small scene as a layer of the project, with a field for the review."""
    from qgis.core import QgsFeatureRequest, QgsField, QgsProject
    from qgis.PyQt.QtCore import QVariant

    layer = open_layer(small_scene.reference).materialize(QgsFeatureRequest())
    layer.setName("houses")
    layer.dataProvider().addAttributes([QgsField("reviewed", QVariant.String)])
    layer.updateFields()
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


@pytest.fixture
def take(houses: Any, small_scene: Any) -> Take:
    """A function that takes what is checked of the houses, where a part of the image is in view."""
    from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer
    from quoin.processing.learning.checked import Checked
    from quoin.processing.view.visible_area import VisibleArea

    def checked(where: str, share: float = 1.0) -> Any:
        seen = QgsRasterLayer(str(small_scene.image)).extent()
        seen.setXMaximum(seen.xMinimum() + share * seen.width())
        view = VisibleArea(QgsGeometry.fromRect(seen), houses.crs())
        return Checked.of(houses, where, view, QgsProject.instance())

    return checked


@pytest.fixture
def lesson(small_scene: Any, tmp_path: Path) -> Callable[[Any], dict[str, Any]]:
    """A function that writes what is checked as a lesson, and returns its one place and whether areas are near."""
    from qgis.core import QgsProcessingFeedback, QgsProject, QgsRasterLayer
    from quoin.model.contract.teaching.lesson import Lesson

    def written(checked: Any) -> Any:
        book = checked.book(QgsRasterLayer(str(small_scene.image), "image"), QgsProject.instance())
        assert book.write(0.13, "auto", tmp_path, QgsProcessingFeedback())
        return Lesson.read(tmp_path)

    return written


def number(checked: Any) -> int:
    from qgis.core import QgsProject

    return checked.count(QgsProject.instance())


def test_the_view_counts_with_what_is_not_saved_yet(houses: Any, take: Take, lesson: Callable[[Any], Any]) -> None:
    whole = number(take("view"))
    assert whole == houses.featureCount()
    assert houses.startEditing()
    assert houses.deleteFeatures([next(houses.getFeatures()).id()])
    assert number(take("view")) == whole - 1
    part = take("view", share=0.5)
    learned = lesson(part)
    assert 0 < number(part) < whole - 1
    assert sum(len(place.buildings) for place in learned.places) == number(part)
    assert not learned.near
    houses.rollBack()


def test_around_what_is_reviewed_the_other_buildings_are_unknown(
    houses: Any, take: Take, lesson: Callable[[Any], Any]
) -> None:
    from quoin.processing.learning.checked import has_reviewed

    assert not has_reviewed(houses)
    ids = [each.id() for each in houses.getFeatures()]
    field = houses.fields().lookupField("reviewed")
    states = {one: {field: state} for one, state in zip(ids, ["accepted"] * 12 + [""] * 3)}
    assert houses.dataProvider().changeAttributeValues(states)
    assert has_reviewed(houses)
    checked = take("reviewed")
    learned = lesson(checked)
    assert number(checked) == 12
    assert learned.near
    assert sum(len(place.buildings) for place in learned.places) == 12
    assert any(place.ignored for place in learned.places)


def test_none_and_too_few_to_learn_from_are_each_one_sentence(houses: Any, take: Take) -> None:
    from qgis.core import QgsProject
    from quoin.model.contract.errors import QuoinError

    project = QgsProject.instance()
    assert take("view").enough(project) == houses.featureCount()
    few = [each.id() for each in houses.getFeatures()][3:]
    assert houses.dataProvider().deleteFeatures(few)
    with pytest.raises(QuoinError, match="Only 3 buildings"):
        take("view").enough(project)
    with pytest.raises(QuoinError, match="No building of the layer lies there"):
        take("reviewed").enough(project)


def test_next_to_the_outlines_all_of_them_count(houses: Any, take: Take, lesson: Callable[[Any], Any]) -> None:
    checked = take("outlines", share=0.1)
    assert number(checked) == houses.featureCount()
    assert lesson(checked).near


def test_areas_of_another_layer_in_another_crs_count(houses: Any, take: Take) -> None:
    from qgis.core import QgsProject

    import processing

    extent = houses.extent()
    half = f"{extent.xMinimum()},{extent.center().x()},{extent.yMinimum()},{extent.yMaximum()} [EPSG:32736]"
    area = processing.run("native:extenttolayer", {"INPUT": half, "OUTPUT": "memory:"})["OUTPUT"]
    parameters = {"INPUT": area, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"}
    moved = processing.run("native:reprojectlayer", parameters)["OUTPUT"]
    QgsProject.instance().addMapLayer(moved)
    middle = extent.center().x()
    west = sum(each.geometry().boundingBox().center().x() < middle for each in houses.getFeatures())
    assert abs(number(take(moved.id())) - west) <= 1


def test_a_layer_of_areas_that_is_gone_is_one_sentence(take: Take) -> None:
    from quoin.model.contract.errors import QuoinError

    with pytest.raises(QuoinError, match="areas is gone"):
        take("gone_1")


def test_disk_that_takes_no_course_is_told_in_a_sentence(
    take: Take, small_scene: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.core import QgsRasterLayer
    from quoin.model.contract.options import TeachOptions
    from quoin.processing.learning.checked import OUTLINES
    from quoin.processing.learning.learning import Wish
    from quoin.processing.learning.task import LearningTask

    (tmp_path / "courses").write_text("no folder")
    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    wish = Wish("own", "keypoint", TeachOptions(), "auto", "")
    task = LearningTask(take(OUTLINES), QgsRasterLayer(str(small_scene.image), "town"), wish)
    assert not task.run()
    assert task.failure.startswith(f"Nothing can be learned in the folder {tmp_path / 'courses'}")


def test_disk_without_room_for_the_pixels_is_one_sentence(
    take: Take, small_scene: Any, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    from qgis.core import QgsRasterLayer
    from quoin.model.contract.options import TeachOptions
    from quoin.processing.learning.checked import OUTLINES
    from quoin.processing.learning.learning import Wish
    from quoin.processing.learning.task import LearningTask

    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    wish = Wish("own", "keypoint", TeachOptions(), "auto", "")
    task = LearningTask(take(OUTLINES), QgsRasterLayer(str(small_scene.image), "town"), wish)
    assert not task.run()
    assert "No space left on device" in task.failure
    assert task.failure.endswith("make room there, or let TMPDIR name another place.")
    assert list(small_disk.iterdir()) == []


def test_buildings_around_reviewed_ones_are_counted_once_where_areas_overlap(take: Take, houses: Any) -> None:
    """Outlines of which each is there three times, all reviewed, and one that has none."""
    from qgis.core import QgsFeature, QgsProject
    from quoin.processing.learning.checked import REVIEWED

    one = next(houses.getFeatures())
    for feature in (one, one, QgsFeature(houses.fields())):
        copy = QgsFeature(feature)
        copy["reviewed"] = "accepted"
        houses.dataProvider().addFeature(copy)
    count = take(REVIEWED).count(QgsProject.instance())
    assert count == 3


def test_buildings_of_one_feature_are_as_many_as_there_are_and_count_wherever_their_middle_lies(
    take: Take, houses: Any
) -> None:
    from qgis.core import QgsFeature, QgsGeometry, QgsProject
    from quoin.processing.learning.checked import OUTLINES, REVIEWED

    whole = houses.featureCount()
    ell = QgsGeometry.fromWkt("Polygon((0 0,30 0,30 4,4 4,4 30,0 30,0 0))")
    first = next(houses.getFeatures()).geometry().boundingBox()
    ell.translate(first.xMinimum(), first.yMinimum())
    shapes = [each.geometry() for each in houses.getFeatures()]
    assert houses.dataProvider().deleteFeatures(houses.allFeatureIds())
    for shape, state in ((QgsGeometry.collectGeometry(shapes), ""), (ell, "accepted")):
        feature = QgsFeature(houses.fields())
        feature.setGeometry(shape)
        feature["reviewed"] = state
        assert houses.dataProvider().addFeature(feature)
    assert take(OUTLINES).count(QgsProject.instance()) == whole + 1
    assert take(REVIEWED).count(QgsProject.instance()) >= 1
