"""What is done with a building by mouse and keys: each act one undo step."""

from __future__ import annotations

from typing import Any

import pytest
from buildings import content, cut_off, key, on_desk, skew, told


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
