"""Learning from a layer with the panel: by the mouse, with the real torch environment, in a few steps."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from quitting import is_gone_after

TEACHING = "model.training.teaching"
IN_VIEW = 0.7
"""Of the image's width: less is looked at sooner, and has buildings enough."""
CLOSED_WHILE_LEARNING = Path(__file__).with_name("closed_while_learning.py")


@pytest.fixture(autouse=True)
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the processes that are started: threads that wait for each other take minutes on a busy machine."""
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


@pytest.fixture
def controller(own_models: Path, new_user: Any) -> Any:
    """In place of the one that all tests of a module share; its user has a folder of models of their own."""
    return new_user


@pytest.fixture
def houses(hands: Any, small_scene: Any) -> Any:
    """The middle of the image is in view, and its buildings' outlines are a scratch layer that is being edited."""
    from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer
    from qgis.PyQt.QtTest import QTest

    image = hands.open_image(small_scene.image)
    QTest.qWait(50)  # QGIS zooms to the first layer by itself, a moment later
    hands.canvas.setExtent(image.extent())
    hands.canvas.zoomByFactor(IN_VIEW)
    layer = QgsVectorLayer(str(small_scene.reference), "", "ogr").materialize(QgsFeatureRequest())
    layer.setName("Houses")
    QgsProject.instance().addMapLayer(layer)
    hands.dock.target_box.setLayer(layer)
    assert layer.startEditing()
    return layer


@pytest.fixture
def said(hands: Any) -> Iterator[list[str]]:
    """All that the message bar has said, less by whom."""
    from qgis.PyQt.QtWidgets import QTextEdit

    texts: list[str] = []

    def note(item: Any) -> None:
        texts.append(item.findChild(QTextEdit).toPlainText().partition("Quoin: ")[2])

    hands.messages.widgetAdded.connect(note)
    yield texts
    hands.messages.widgetAdded.disconnect(note)
    hands.messages.clearWidgets()


def press(button: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def open_dialog(hands: Any) -> Any:
    press(hands.dock.learn_button)
    dialog = hands.controller.learning.dialog
    assert dialog.isVisible()
    return dialog


def learn(hands: Any, steps: int = 4) -> None:
    """Go through the window as it is proposed, but in a few steps."""
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QDialogButtonBox

    dialog = open_dialog(hands)
    dialog.more_group.setCollapsed(False)
    dialog.steps_box.selectAll()
    QTest.keyClicks(dialog.steps_box, str(steps))
    press(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))
    assert hands.controller.learning.is_running()
    assert not hands.dock.learn_button.isEnabled()


def wait_for_the_end(hands: Any) -> None:
    hands.wait_until(lambda: not hands.controller.learning.is_running())


def in_view(hands: Any, layer: Any) -> list[int]:
    """The buildings of which the map shows a point in their middle."""
    extent = hands.canvas.extent()
    return [each.id() for each in layer.getFeatures() if extent.contains(each.geometry().pointOnSurface().asPoint())]


def status(hands: Any) -> str:
    return hands.dock.status_text.text()


def log_of(hands: Any) -> str:
    return hands.dock.setup.log_view.toPlainText()


def test_what_the_map_shows_is_learned_and_what_is_wrong_with_it_told_and_marked(
    hands: Any, houses: Any, own_models: Path, said: list[str]
) -> None:
    from qgis.core import QgsProject

    first, *others = in_view(hands, houses)
    removed = houses.getFeature(first).geometry()
    assert houses.deleteFeature(first)
    dialog = open_dialog(hands)
    assert dialog.status_text.text().startswith(f"{len(others)} buildings are learned")
    dialog.close()
    learn(hands)
    wait_for_the_end(hands)
    assert any("inside the area that nobody has drawn" in text for text in said)
    (marked,) = QgsProject.instance().mapLayersByName("To check")
    assert any(each.geometry().intersects(removed) for each in marked.getFeatures())
    assert any("of memory" in text for text in said)  # before it learned
    better = hands.dock.model() == "Houses"
    assert better == (own_models / "Houses.safetensors").exists()
    assert (" before, " in said[-1] and "AP50" in said[-1]) if better else said[-1].startswith("The base stays")
    assert status(hands) == said[-1]
    assert said[-1].partition(" The model “")[0] in log_of(hands)
    assert hands.dock.learn_button.isEnabled()
    assert not hands.dock.learning.isVisible()
    # or the image's file would stay open
    assert not [each for each in gc.get_objects() if type(each).__name__ in ("Schoolbook", "LearningTask")]


def test_stopped_it_keeps_the_best_chooses_it_and_extracts_again_with_one_click(
    hands: Any, houses: Any, own_models: Path, said: list[str]
) -> None:
    from own_model import write_model
    from qgis.gui import QgsMessageBarItem
    from qgis.PyQt.QtWidgets import QPushButton

    learn(hands, steps=1000)
    hands.wait_until(lambda: hands.dock.learning.text.text().startswith("The base on"))
    (course,) = [each for each in (own_models.parent / "courses").iterdir() if each.is_dir()]
    # what really is better takes minutes to learn
    measures = {where: {"own block": {"ap50": ap50}} for where, ap50 in (("before", 0.5), ("measures", 0.75))}
    write_model(course / "best.safetensors", settings={"buildings": 40, "set apart": 12, "steps": 250}, **measures)
    press(hands.dock.extract_button)
    press(hands.dock.learning.stop_button)
    wait_for_the_end(hands)
    (told,) = [text for text in said if text.startswith("Cancelled; the model")]
    assert (own_models / "Houses.safetensors").exists()
    assert hands.dock.model() == "Houses"
    assert "The model “Houses” is chosen." in told
    assert "Learned from 40 buildings; on the 12 set apart: AP50 0.500" in told
    assert " before, AP50 0.750" in told
    widths = [item.sizeHint().width() for item in hands.messages.findChildren(QgsMessageBarItem)]
    assert max(widths) < 400  # or the panels beside the map would become narrower
    hands.wait_until(lambda: not hands.controller.run.is_running())
    assert told in status(hands)  # also where an extraction ended later
    assert houses.deleteFeatures(houses.allFeatureIds())
    (extract,) = [each for each in hands.messages.findChildren(QPushButton) if each.text() == "Extract view"]
    press(extract)
    assert hands.controller.run.is_running()
    hands.wait_until(lambda: not hands.controller.run.is_running())
    assert hands.failures == []
    assert houses.featureCount() > 10


def test_what_cannot_be_learned_from_is_one_sentence_and_a_project_that_closes_ends_it(
    hands: Any, houses: Any, said: list[str]
) -> None:
    from qgis.core import QgsFeature
    from session_listener import child_pids

    assert houses.deleteFeatures(in_view(hands, houses)[9:])
    dialog = open_dialog(hands)
    assert dialog.status_text.text().startswith("Only 9 buildings are drawn")
    assert not dialog.buttons.button(dialog.buttons.Ok).isEnabled()
    hands.canvas.zoomByFactor(2.0)
    beside = houses.getFeature(in_view(hands, houses)[0]).geometry()
    beside.translate(hands.dock.raster().extent().xMinimum() - beside.boundingBox().xMaximum() - 1, 0)
    assert houses.deleteFeatures(in_view(hands, houses)[9:])
    feature = QgsFeature(houses.fields())
    feature.setGeometry(beside)
    assert houses.addFeature(feature)
    dialog.close()
    learn(hands)
    wait_for_the_end(hands)
    assert said[-1].endswith("Only 9 buildings are drawn, and fewer than 10 are too few to learn from; draw more.")
    assert status(hands) == said[-1]
    assert said[-1] in log_of(hands)
    learn(hands)
    assert status(hands).startswith("Ready.")
    hands.wait_until(lambda: child_pids(TEACHING))
    hands.iface.close_project()
    wait_for_the_end(hands)
    assert child_pids(TEACHING) == []


def test_image_that_is_gone_once_learn_is_pressed_is_told(hands: Any, houses: Any, said: list[str]) -> None:
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QDialogButtonBox

    dialog = open_dialog(hands)
    QgsProject.instance().removeMapLayer(hands.dock.raster().id())
    press(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))
    assert not hands.controller.learning.is_running()
    assert said[-1].startswith("No image is loaded")


def test_closing_qgis_while_a_model_learns_leaves_no_process(small_scene: Any, own_models: Path) -> None:
    """In a QGIS of its own, which quits in the middle; the course stays in the home of `own_models`."""
    arguments = str(small_scene.image), str(small_scene.reference)
    assert is_gone_after(CLOSED_WHILE_LEARNING, "learning", *arguments)
