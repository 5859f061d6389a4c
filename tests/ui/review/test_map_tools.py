"""What is done with a building on the map: clicks, lines, dragged corners."""

from __future__ import annotations

from typing import Any

import pytest
from buildings import check_one_step, content, cut_off, from_its_second_corner, key, moved_corner, on_desk


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
    mended = layer.getFeature(first).geometry()
    assert mended.intersection(whole).area() > 0.85 * mended.combine(whole).area()
    check_one_step(hands, layer, first, before)
    hands.controller.reviewing.end()


@pytest.mark.parametrize("case", ["near one", "near none", "cancelled", "without an image"])
def test_a_dragged_corner_goes_on_to_where_the_network_sees_one_or_stays(hands: Any, layer: Any, case: str) -> None:
    from qgis.core import QgsPointXY, QgsProject
    from qgis.gui import QgsMapToolPan

    first = min(layer.getFeatures(), key=lambda feature: feature["score"]).id()
    whole = from_its_second_corner(layer.getFeature(first).geometry())  # of its corners the network sees it best
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
    found = layer.getFeature(first).geometry().asPolygon()[0][0]
    if case == "near one":
        assert found.distance(corner) < 0.5
    else:
        assert found.distance(dropped) < 1e-6
    assert layer.getFeature(first).geometry().equals(moved_corner(whole, found))
    assert layer.getFeature(first)["area_m2"] == pytest.approx(layer.getFeature(first).geometry().area(), rel=0.01)
    check_one_step(hands, layer, first, before)
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


def test_line_that_is_begun_across_a_building_is_given_up_with_it(review: Any) -> None:
    key(review, "C")
    review.click(review.canvas.extent().center())
    key(review, "N")
    assert review.canvas.mapTool() is None


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
