"""Which building is on the desk, and what the panel and the map show of it."""

from __future__ import annotations

from typing import Any

from buildings import key, on_desk, told


def test_the_most_doubtful_comes_first_and_the_map_shows_it(review: Any, layer: Any) -> None:
    first = min(layer.getFeatures(), key=lambda feature: feature["score"])
    assert on_desk(review) == first.id()
    assert review.canvas.extent().contains(first.geometry().boundingBox())
    assert review.canvas.extent().width() < 4 * max(30, first.geometry().boundingBox().width())
    assert f"{layer.featureCount()} to do" in told(review)
    assert "score 0.10" in told(review)
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


def test_building_that_lies_nowhere_is_told_and_passed_by(hands: Any, layer: Any) -> None:
    from qgis.core import QgsGeometry, QgsRectangle

    first, second = sorted(layer.getFeatures(), key=lambda feature: feature["score"])[:2]
    nowhere = QgsGeometry.fromRect(QgsRectangle(1e12, 0, 1e12 + 10, 10))
    layer.dataProvider().changeGeometryValues({first.id(): nowhere})
    hands.press(hands.dock.review.start_button)
    key(hands, "W")
    assert "has no place" in hands.messages.currentItem().text()
    key(hands, "N")
    assert on_desk(hands) == second.id()
    assert hands.canvas.extent().contains(second.geometry().boundingBox())
    hands.controller.reviewing.end()


def test_a_project_that_is_closed_ends_the_review(review: Any) -> None:
    review.iface.close_project()
    assert review.controller.reviewing.desk is None
    assert not review.dock.review.start_button.isChecked()


def test_all_buttons_are_in_sight_on_a_small_screen(hands: Any, layer: Any) -> None:
    size = hands.iface.window.size()
    hands.iface.window.resize(1100, 600)
    hands.press(hands.dock.review.start_button)
    buttons = hands.dock.review.buttons.values()
    hands.wait_until(lambda: all(button.visibleRegion().boundingRect() == button.rect() for button in buttons))
    hands.dock.scroll_area.verticalScrollBar().setValue(0)
    hands.controller.reviewing.end()
    hands.press(hands.dock.review.start_button)  # at once, so that the panel is as tall as it was
    hands.wait_until(lambda: all(button.visibleRegion().boundingRect() == button.rect() for button in buttons))
    hands.controller.reviewing.end()
    hands.iface.window.resize(size)


def test_the_cursor_tells_that_buildings_are_being_read(hands: Any, layer: Any) -> None:
    from qgis.core import QgsExpression, QgsField, qgsfunction
    from qgis.PyQt.QtCore import QVariant
    from qgis.PyQt.QtWidgets import QApplication

    seen = []

    @qgsfunction(args="auto", group="Tests", register=False)
    def cursor_then(feature: Any, parent: Any) -> None:
        seen.append(QApplication.overrideCursor() is not None)

    QgsExpression.registerFunction(cursor_then)
    layer.addExpressionField("cursor_then()", QgsField("reviewed", QVariant.String))
    hands.press(hands.dock.review.start_button)
    hands.controller.reviewing.end()
    QgsExpression.unregisterFunction("cursor_then")
    assert seen == [True] * layer.featureCount()
    assert QApplication.overrideCursor() is None
