"""Click to segment: hover, click, drag, right click, probe and τ, each on the kept view."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def town(hands: Any, small_scene: Any) -> Any:
    """The map tool in hand over a piece of town whose buildings are proposed."""
    hands.open_image(small_scene.image)
    hands.take_up_tool()
    assert hands.failures == []
    return hands


def _inside(outline: Any) -> Any:
    return outline.pointOnSurface().asPoint()


def test_hover_outlines_and_click_adds_one_undo_step_each(town: Any) -> None:
    first, second = town.proposals()[:2]
    for count, outline in enumerate((first, second), start=1):
        town.move(_inside(outline))
        hovered = town.controller.clicking.preview.hovered()
        assert hovered.isGeosEqual(outline)
        town.click(_inside(outline))
        assert town.target().featureCount() == count
        assert town.target().undoStack().count() == count
    town.target().undoStack().undo()
    assert town.target().featureCount() == 1
    town.target().undoStack().redo()
    assert town.target().featureCount() == 2


def test_a_building_is_added_once_only(town: Any) -> None:
    outline = town.proposals()[0]
    town.click(_inside(outline))
    town.wait_until(lambda: not any(outline.isGeosEqual(other) for other in town.proposals()))
    town.click(_inside(outline))
    assert town.target().featureCount() == 1


def test_right_click_takes_back_the_last(town: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    points = [_inside(outline) for outline in town.proposals()[:2]]
    for point in points:
        town.click(point)
    town.click(points[0], Qt.MouseButton.RightButton)
    assert town.target().featureCount() == 1
    town.click(points[0], Qt.MouseButton.RightButton)
    assert town.target().featureCount() == 0
    town.click(points[0], Qt.MouseButton.RightButton)
    assert "no building to take back" in town.messages.currentItem().text()


def test_shift_drag_adds_all_in_the_box_as_one_step(town: Any) -> None:
    from qgis.core import QgsRectangle
    from qgis.PyQt.QtCore import QPoint

    size = town.canvas.viewport().size()
    proposed = town.proposals()
    start, end = QPoint(1, 1), QPoint(size.width() // 2, size.height() - 1)
    box = QgsRectangle(town.map_point(start), town.map_point(end))
    expected = [outline for outline in proposed if box.contains(outline.boundingBox())]
    town.drag_with_shift(start, end)
    assert 0 < len(expected) < len(proposed)
    assert town.target().featureCount() == len(expected)
    assert town.target().undoStack().count() == 1


def test_tau_redraws_the_preview_without_the_network(town: Any) -> None:
    runs = town.controller.session.network_runs
    before = [outline.asWkt(3) for outline in town.proposals()]
    town.dock.tau_slider.setValue(70)
    assert town.dock.tau_box.value() == pytest.approx(0.7)
    town.wait_until(lambda: [outline.asWkt(3) for outline in town.proposals()] != before)
    town.dock.score_slider.setValue(90)
    town.wait_until(lambda: len(town.proposals()) < len(before))
    assert town.controller.session.network_runs == runs


def test_a_click_where_nothing_is_proposed_asks_the_heatmaps(town: Any) -> None:
    runs = town.controller.session.network_runs
    point = _inside(town.proposals()[0])
    town.dock.score_box.setValue(0.99)
    town.wait_until(lambda: not town.proposals())
    town.click(point)
    town.wait_until(lambda: town.target() is not None and town.target().featureCount() == 1)
    assert next(town.target().getFeatures()).geometry().contains(point)
    assert town.controller.session.network_runs == runs


def test_panning_looks_again_and_loses_nothing(town: Any) -> None:
    town.click(_inside(town.proposals()[0]))
    runs = town.controller.session.network_runs
    extent = town.canvas.extent()
    extent.setXMaximum(extent.center().x())
    town.canvas.setExtent(extent)
    town.wait_until(lambda: town.controller.session.network_runs == runs + 1)
    assert town.target().featureCount() == 1


def test_escape_puts_the_tool_down_and_clears_the_preview(town: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    QTest.keyClick(town.canvas, Qt.Key.Key_Escape)
    assert not town.controller.clicking.is_active()
    assert not town.dock.click_button.isChecked()
    assert town.proposals() == []


def test_a_map_in_another_crs_than_the_image(town: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    runs = town.controller.session.network_runs
    old, new = town.canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem("EPSG:3857")
    extent = QgsCoordinateTransform(old, new, QgsProject.instance()).transformBoundingBox(town.canvas.extent())
    town.canvas.setDestinationCrs(new)
    town.canvas.setExtent(extent)
    town.wait_until(lambda: town.controller.session.network_runs > runs and town.proposals())
    outline = town.proposals()[0]
    assert town.canvas.extent().contains(outline.boundingBox().center())
    town.click(_inside(outline))
    assert town.target().featureCount() == 1
    assert town.target().crs() == old
