"""The review: a layer's buildings one after another, by mouse and keys, each act one undo step."""

from __future__ import annotations

import math
from typing import Any

import pytest

SLANT = 4.0
"""Degrees by which the walls of the second building are off right angles."""


@pytest.fixture
def layer(hands: Any, small_scene: Any) -> Any:
    """The drawn buildings of a piece of town as if they had been extracted, chosen as the target; the score rises."""
    from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
    from quoin.processing.output.scratch_layer import new_building_layer

    image = hands.open_image(small_scene.image)
    drawn = QgsVectorLayer(str(small_scene.reference), "drawn", "ogr")
    layer = new_building_layer(image.crs())
    whole = [f.geometry() for f in drawn.getFeatures() if image.extent().contains(f.geometry().boundingBox())]
    for number, outline in enumerate(sorted(whole, key=lambda one: -one.area())):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(outline)
        feature.setAttributes([number, 0.1 + number / 100, None, 4, outline.area(), "keypoint", "keypoints"])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    hands.dock.target_box.setLayer(layer)
    assert layer.featureCount() == len(whole) > 2
    return layer


@pytest.fixture
def review(hands: Any, layer: Any) -> Any:
    hands.press(hands.dock.review.start_button)
    yield hands
    hands.controller.reviewing.end()


def content(layer: Any) -> list[tuple[Any, ...]]:
    return sorted((f.id(), f.attributes(), f.geometry().asWkt()) for f in layer.getFeatures())


def on_desk(hands: Any) -> Any:
    return hands.controller.reviewing.desk.current


def key(hands: Any, letter: str) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    QTest.keyClick(hands.canvas, getattr(Qt.Key, f"Key_{letter}"))
    hands.wait_until(lambda: not hands.controller.reviewing.is_waiting)
    QTest.qWait(20)


def told(hands: Any) -> str:
    return hands.dock.review.building_text.text()


def skew(layer: Any, number: int) -> None:
    """Slant the upright walls of a building."""
    from qgis.core import QgsGeometry, QgsPointXY

    points = layer.getFeature(number).geometry().asPolygon()[0]
    lean = math.tan(math.radians(SLANT))
    slanted = [QgsPointXY(p.x() + (p.y() - points[0].y()) * lean, p.y()) for p in points]
    layer.dataProvider().changeGeometryValues({number: QgsGeometry.fromPolygonXY([slanted])})


def moved_corner(outline: Any, point: Any) -> Any:
    """An outline with its first corner elsewhere."""
    from qgis.core import QgsGeometry

    _, *others, _ = outline.asPolygon()[0]
    return QgsGeometry.fromPolygonXY([[point, *others, point]])


def cut_off(layer: Any, number: int) -> None:
    """Take the right third of a building away."""
    from qgis.core import QgsGeometry

    outline = layer.getFeature(number).geometry()
    box = outline.boundingBox()
    box.setXMaximum(box.xMinimum() + box.width() * 2 / 3)
    layer.dataProvider().changeGeometryValues({number: outline.intersection(QgsGeometry.fromRect(box))})


def test_the_most_doubtful_comes_first_and_the_map_shows_it(review: Any, layer: Any) -> None:
    first = min(layer.getFeatures(), key=lambda feature: feature["score"])
    assert on_desk(review) == first.id()
    assert review.canvas.extent().contains(first.geometry().boundingBox())
    assert review.canvas.extent().width() < 4 * max(30, first.geometry().boundingBox().width())
    assert f"{layer.featureCount()} to do" in told(review)
    assert "score 0.10" in told(review)
    assert not layer.isEditable()


@pytest.mark.parametrize("letter", ["A", "D", "W", "R"])
def test_an_act_is_one_step_that_undo_and_redo_restore_exactly(hands: Any, layer: Any, letter: str) -> None:
    first = min(layer.getFeatures(), key=lambda feature: feature["score"]).id()
    if letter == "W":
        skew(layer, first)
    if letter == "R":
        cut_off(layer, first)
    before = content(layer)
    hands.press(hands.dock.review.start_button)
    key(hands, letter)
    after = content(layer)
    assert hands.failures == []
    assert after != before
    assert layer.undoStack().count() == 1
    assert (on_desk(hands) == first) == (letter in "WR")
    layer.undoStack().undo()
    assert content(layer) == before
    assert on_desk(hands) == first
    assert f"{len(before)} to do" in told(hands)
    layer.undoStack().redo()
    assert content(layer) == after
    hands.controller.reviewing.end()


def test_straightening_makes_walls_right_and_says_so(hands: Any, layer: Any) -> None:
    first = min(layer.getFeatures(), key=lambda feature: feature["score"]).id()
    upright = layer.getFeature(first).geometry()
    skew(layer, first)
    hands.press(hands.dock.review.start_button)
    key(hands, "W")
    feature = layer.getFeature(first)
    assert feature["status"] == "keypoints+regularized"
    assert feature["area_m2"] == pytest.approx(feature.geometry().area(), rel=0.01)
    corners = feature.geometry().asPolygon()[0]
    angles = [corners[i].azimuth(corners[i + 1]) % 90 for i in range(len(corners) - 1)]
    assert max(min(abs(a - angles[0]), 90 - abs(a - angles[0])) for a in angles) < 0.01
    assert feature.geometry().intersection(upright).area() > 0.9 * upright.area()
    hands.controller.reviewing.end()


def test_asked_again_the_network_gives_the_whole_building_with_a_score_of_its_own(hands: Any, layer: Any) -> None:
    first = min(layer.getFeatures(), key=lambda feature: feature["score"]).id()
    whole = layer.getFeature(first).geometry()
    cut_off(layer, first)
    hands.press(hands.dock.review.start_button)
    hands.dock.review.score_box.setValue(0.2)
    key(hands, "R")
    feature = layer.getFeature(first)
    assert feature.geometry().intersection(whole).area() > 0.85 * whole.area()
    assert feature["score"] > 0.2
    assert hands.dock.score_box.value() == 0.5
    runs = hands.controller.session.network_runs
    hands.dock.review.score_box.setValue(0.99)
    key(hands, "R")
    assert "no building here" in hands.messages.currentItem().text()
    assert hands.controller.session.network_runs == runs
    hands.controller.reviewing.end()


@pytest.mark.parametrize("letter", ["P", "X"])
def test_a_click_adds_a_wing_or_takes_off_what_is_none(hands: Any, layer: Any, letter: str) -> None:
    from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

    first = min(layer.getFeatures(), key=lambda feature: feature["score"]).id()
    whole = layer.getFeature(first).geometry()
    if letter == "P":
        cut_off(layer, first)
        spot = whole.difference(layer.getFeature(first).geometry()).pointOnSurface().asPoint()
    else:
        box = whole.boundingBox()
        yard = QgsGeometry.fromRect(QgsRectangle(box.xMaximum(), box.yMinimum(), box.xMaximum() + 4, box.yMaximum()))
        layer.dataProvider().changeGeometryValues({first: whole.combine(yard.buffer(0.1, 2)).convexHull()})
        spot = QgsPointXY(box.xMaximum() + 2, box.center().y())
    before = content(layer)
    hands.press(hands.dock.review.start_button)
    key(hands, letter)
    hands.click(spot)
    hands.wait_until(lambda: not hands.controller.reviewing.is_waiting)
    assert hands.failures == []
    after = content(layer)
    mended = layer.getFeature(first).geometry()
    assert mended.intersection(whole).area() > 0.85 * mended.combine(whole).area()
    assert layer.undoStack().count() == 1
    assert on_desk(hands) == first
    layer.undoStack().undo()
    assert content(layer) == before
    layer.undoStack().redo()
    assert content(layer) == after
    hands.controller.reviewing.end()


@pytest.mark.parametrize("case", ["near one", "near none", "cancelled", "without an image"])
def test_a_dragged_corner_goes_on_to_where_the_network_sees_one_or_stays(hands: Any, layer: Any, case: str) -> None:
    from qgis.core import QgsPointXY, QgsProject
    from qgis.gui import QgsMapToolPan

    first = min(layer.getFeatures(), key=lambda feature: feature["score"]).id()
    whole = layer.getFeature(first).geometry()
    corner, centre = whole.asPolygon()[0][0], whole.boundingBox().center()
    wrong = QgsPointXY(*(corner[i] + (centre[i] - corner[i]) / 5 for i in (0, 1)))
    layer.dataProvider().changeGeometryValues({first: moved_corner(whole, wrong)})
    before = content(layer)
    hands.press(hands.dock.review.start_button)
    pan = QgsMapToolPan(hands.canvas)
    hands.canvas.setMapTool(pan)
    key(hands, "V")
    drop = centre.project(centre.distance(corner) + (4.0 if case == "near none" else 1.2), centre.azimuth(corner))
    if case == "without an image":
        QgsProject.instance().removeMapLayer(hands.dock.raster())
    dropped = hands.drag(wrong, drop)
    if case == "cancelled":
        hands.controller.session.cancel()
    assert hands.canvas.mapTool() is pan
    hands.wait_until(lambda: not hands.controller.reviewing.is_waiting)
    assert hands.failures == []
    after = content(layer)
    found = layer.getFeature(first).geometry().asPolygon()[0][0]
    if case == "near one":
        assert found.distance(corner) < 0.9
    else:
        assert found.distance(dropped) < 1e-6
    assert layer.getFeature(first).geometry().equals(moved_corner(whole, found))
    assert layer.getFeature(first)["area_m2"] == pytest.approx(layer.getFeature(first).geometry().area(), rel=0.01)
    assert layer.undoStack().count() == 1
    assert on_desk(hands) == first
    layer.undoStack().undo()
    assert content(layer) == before
    layer.undoStack().redo()
    assert content(layer) == after
    hands.canvas.unsetMapTool(pan)
    hands.controller.reviewing.end()


def test_a_drag_that_begins_at_no_corner_or_crosses_the_outline_changes_nothing(review: Any, layer: Any) -> None:
    from qgis.core import QgsPointXY

    outline = layer.getFeature(on_desk(review)).geometry()
    corners, centre = outline.asPolygon()[0], outline.boundingBox().center()
    before = content(layer)
    key(review, "V")
    review.drag(centre, corners[1])
    assert "No corner" in review.messages.currentItem().text()
    key(review, "V")
    beyond = [(corners[1][i] + corners[2][i]) / 2 + (corners[1][i] - corners[0][i]) / 2 for i in (0, 1)]
    review.drag(corners[0], QgsPointXY(*beyond))
    assert "cross itself" in review.messages.currentItem().text()
    assert content(layer) == before
    assert not layer.isEditable()


def test_a_building_is_split_along_a_line_and_merged_again(review: Any, layer: Any) -> None:
    from qgis.core import QgsPointXY
    from qgis.gui import QgsMapToolPan
    from qgis.PyQt.QtCore import Qt

    pan = QgsMapToolPan(review.canvas)
    review.canvas.setMapTool(pan)
    first, before = on_desk(review), content(layer)
    whole = layer.getFeature(first).geometry()
    box = whole.boundingBox()
    key(review, "C")
    assert review.canvas.mapTool() is not pan
    review.click(QgsPointXY(box.center().x(), box.yMinimum() - 3))
    review.click(QgsPointXY(box.center().x(), box.yMaximum() + 3))
    review.click(box.center(), Qt.MouseButton.RightButton)
    assert review.canvas.mapTool() is pan
    (new,) = {feature.id() for feature in layer.getFeatures()} - {row[0] for row in before}
    parts = [layer.getFeature(number) for number in (first, new)]
    assert sum(part.geometry().area() for part in parts) == pytest.approx(whole.area(), rel=0.01)
    assert parts[1]["score"] == parts[0]["score"]
    assert parts[1]["id"] == len(before)
    assert parts[0]["area_m2"] == pytest.approx(parts[0].geometry().area(), rel=0.01)
    assert on_desk(review) == first
    after = content(layer)
    key(review, "M")
    review.click(parts[1].geometry().pointOnSurface().asPoint())
    assert review.canvas.mapTool() is pan
    assert layer.featureCount() == len(before)
    merged = layer.getFeature(first).geometry()
    assert merged.symDifference(whole).area() < 0.01 * whole.area()
    assert layer.undoStack().count() == 2
    layer.undoStack().undo()
    assert content(layer) == after
    layer.undoStack().undo()
    assert content(layer) == before
    layer.undoStack().setIndex(2)
    assert layer.getFeature(first).geometry().equals(merged)
    review.canvas.unsetMapTool(pan)


def test_all_buttons_are_in_sight_on_a_small_screen(hands: Any, layer: Any) -> None:
    size = hands.iface.window.size()
    hands.iface.window.resize(1100, 600)
    hands.press(hands.dock.review.start_button)
    buttons = hands.dock.review.buttons.values()
    hands.wait_until(lambda: all(button.visibleRegion().boundingRect() == button.rect() for button in buttons))
    hands.controller.reviewing.end()
    hands.iface.window.resize(size)


def test_the_panel_says_what_a_tool_in_hand_is_for(review: Any, layer: Any) -> None:
    for letter, begin in {"P": "Click a wing", "X": "Click a shadow", "C": "Click a line", "M": "Click the "}.items():
        key(review, letter)
        assert review.dock.status_text.text().startswith(begin)
    review.canvas.unsetMapTool(review.canvas.mapTool())
    assert review.dock.status_text.text().startswith("Ready.")


def test_escape_gives_a_line_up(review: Any, layer: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    key(review, "C")
    review.click(review.canvas.extent().center())
    QTest.keyClick(review.canvas, Qt.Key.Key_Escape)
    assert review.canvas.mapTool() is None
    assert not layer.isEditable()


def test_next_and_back_change_nothing_and_reach_what_is_accepted(review: Any, layer: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    first = on_desk(review)
    key(review, "N")
    second = on_desk(review)
    assert second != first
    key(review, "B")
    assert on_desk(review) == first
    assert not layer.isEditable()
    key(review, "A")
    assert on_desk(review) == second
    review.press(review.dock.review.buttons["back"])
    assert on_desk(review) == first
    assert "accepted" in told(review)
    QTest.keyClick(review.dock.review.buttons["back"], Qt.Key.Key_N)
    assert on_desk(review) == second


def test_after_the_last_one_all_are_reviewed(review: Any, layer: Any) -> None:
    count = layer.featureCount()
    for _ in range(count):
        key(review, "A")
    assert told(review) == f"All {count} buildings are reviewed."
    assert {feature["reviewed"] for feature in layer.getFeatures()} == {"accepted"}
    assert not review.dock.review.buttons["accept"].isEnabled()


def test_a_saved_review_goes_on_in_another_session(review: Any, layer: Any, tmp_path: Any) -> None:
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

    count = layer.featureCount()
    for letter in "AADN":
        key(review, letter)
    assert layer.commitChanges()
    assert f"{count - 3} to do" in told(review)
    path, context = str(tmp_path / "reviewed.gpkg"), QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, context, QgsVectorFileWriter.SaveVectorOptions())
    review.press(review.dock.review.start_button)
    again = QgsVectorLayer(path, "again", "ogr")
    QgsProject.instance().addMapLayer(again)
    review.dock.target_box.setLayer(again)
    review.press(review.dock.review.start_button)
    assert f"{count - 3} to do" in told(review)
    for _ in range(count - 3):
        key(review, "A")
    assert {feature["reviewed"] for feature in again.getFeatures()} == {"accepted"}
    assert again.undoStack().count() == count - 3


def test_saving_new_buildings_leaves_the_one_on_the_desk_there(hands: Any, layer: Any, tmp_path: Any) -> None:
    layer.startEditing()
    hands.press(hands.dock.review.start_button)
    key(hands, "N")
    outline = hands.controller.reviewing.desk.outline(layer.crs())
    assert layer.commitChanges()
    hands.wait_until(lambda: True)
    assert hands.controller.reviewing.desk.outline(layer.crs()).equals(outline)
    hands.controller.reviewing.end()


def test_the_map_and_other_tools_work_on_while_reviewing(review: Any, layer: Any) -> None:
    from qgis.gui import QgsMapToolPan
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    first = on_desk(review)
    pan = QgsMapToolPan(review.canvas)
    review.canvas.setMapTool(pan)
    extent = review.canvas.extent()
    centre = review.canvas.viewport().rect().center()
    viewport = review.canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
    QTest.mouseMove(viewport, centre + (viewport.rect().topLeft() - centre) / 4)
    QTest.mouseRelease(
        viewport,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        centre + (viewport.rect().topLeft() - centre) / 3,
    )
    assert review.canvas.extent() != extent
    review.canvas.zoomOut()
    QTest.keyClick(review.canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert on_desk(review) == first
    assert not layer.isEditable()
    assert review.canvas.mapTool() is pan
    key(review, "A")
    assert layer.getFeature(first)["reviewed"] == "accepted"
    review.canvas.unsetMapTool(pan)


def test_changes_by_other_means_are_followed(review: Any, layer: Any) -> None:
    from qgis.PyQt.QtTest import QTest

    first, count = on_desk(review), layer.featureCount()
    layer.startEditing()
    layer.deleteFeature(first)
    QTest.qWait(50)
    assert on_desk(review) not in (None, first)
    assert f"{count - 1} to do" in told(review)
    layer.undoStack().undo()
    QTest.qWait(50)
    assert f"{count} to do" in told(review)


def test_a_layer_that_says_nothing_of_doubt_is_refused(hands: Any, small_scene: Any) -> None:
    from qgis.core import QgsProject, QgsVectorLayer

    hands.open_image(small_scene.image)
    layer = QgsVectorLayer("Polygon?crs=EPSG:32636&field=owner:string", "plots", "memory")
    QgsProject.instance().addMapLayer(layer)
    hands.dock.target_box.setLayer(layer)
    hands.press(hands.dock.review.start_button)
    assert "neither a field “probability” nor “score”" in hands.messages.currentItem().text()
    assert not hands.dock.review.start_button.isChecked()


def test_a_project_that_is_closed_ends_the_review(review: Any) -> None:
    review.iface.close_project()
    assert review.controller.reviewing.desk is None
    assert not review.dock.review.start_button.isChecked()


def test_answer_to_a_question_that_was_given_up_is_none_to_the_next(hands: Any, layer: Any) -> None:
    """Else another building would get the walls of the first."""
    first, second = sorted(layer.getFeatures(), key=lambda feature: feature["score"])[:2]
    upright = [first.geometry(), second.geometry()]
    for feature in (first, second):
        skew(layer, feature.id())
    skewed = layer.getFeature(first.id()).geometry()
    hands.press(hands.dock.review.start_button)
    hands.controller.reviewing.desk.straighten()
    hands.controller.reviewing.end()
    hands.press(hands.dock.review.start_button)
    hands.controller.reviewing.desk.next()
    assert on_desk(hands) == second.id()
    hands.controller.reviewing.desk.straighten()
    hands.wait_until(lambda: not hands.controller.reviewing.is_waiting)
    assert layer.getFeature(first.id()).geometry().equals(skewed)
    straight = layer.getFeature(second.id()).geometry()
    assert straight.intersection(upright[1]).area() > 0.9 * upright[1].area()
    assert straight.area() < 1.1 * upright[1].area()
    hands.controller.reviewing.end()


def test_tools_taken_up_one_after_another_leave_the_one_before_in_hand(review: Any) -> None:
    before = review.canvas.mapTool()
    for letter in "VCV":
        key(review, letter)
    assert review.canvas.mapTool() is review.controller.reviewing.corner_tool
    review.controller.reviewing.end()
    assert review.canvas.mapTool() is before


@pytest.mark.parametrize("act", ["merge", "drop", "split"])
def test_click_beside_the_earth_changes_nothing(review: Any, layer: Any, act: str) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
    from quoin.processing.review.corner import Drag

    before, desk = content(layer), review.controller.reviewing.desk
    degrees, nowhere = QgsCoordinateReferenceSystem("EPSG:4326"), QgsPointXY(500, 95)
    acts = {
        "merge": lambda: desk.merge(nowhere, degrees),
        "drop": lambda: desk.drop(Drag(nowhere, nowhere, 1e9, degrees), None, "keypoint", None),
        "split": lambda: desk.split([nowhere, QgsPointXY(501, 95)], degrees),
    }
    acts[act]()
    assert not review.controller.reviewing.is_waiting
    assert content(layer) == before
