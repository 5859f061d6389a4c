"""In the panel and the message bar, what a foreign project or layer is called is a text and nothing more."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parents[1] / "qgis"))
from foreign_names import NAMES

LONGEST = 1200


@pytest.fixture(params=NAMES.values(), ids=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def shown(hands: Any) -> Iterator[Any]:
    """A function that returns what the message bar shows, as it reads, once nothing but text was found there."""
    from qgis.PyQt.QtWidgets import QTextEdit

    def read() -> str:
        page = hands.messages.currentItem().findChild(QTextEdit)
        assert "<img" not in page.toHtml()
        assert "<a " not in page.toHtml()
        assert len(page.toPlainText()) < LONGEST
        return str(page.toPlainText())

    hands.messages.clearWidgets()
    yield read
    hands.messages.clearWidgets()


def building_at() -> Any:
    """A building that lies in metres."""
    from qgis.core import QgsGeometry, QgsRectangle
    from quoin.processing.output.found_building import FoundBuilding

    return FoundBuilding(QgsGeometry.fromRect(QgsRectangle(450_000, 40_000, 450_012, 40_010)), {"score": 0.9})


def chosen_target(hands: Any, name: str, source: str) -> Any:
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(source, "town", "memory")
    layer.setName(name)
    QgsProject.instance().addMapLayer(layer)
    hands.dock.target_box.setLayer(layer)
    assert hands.target() is layer
    return layer


def test_a_layer_and_its_fields_are_only_named(hands: Any, shown: Any, name: str) -> None:
    from qgis.core import QgsField, QgsFieldConstraints
    from qgis.PyQt.QtCore import QVariant

    layer = chosen_target(hands, name, "Polygon?crs=EPSG:32636")
    assert layer.dataProvider().addAttributes([QgsField(name, QVariant.String)])
    layer.updateFields()
    layer.setFieldConstraint(0, QgsFieldConstraints.Constraint.ConstraintNotNull)
    hands.controller.target.add([building_at()], layer.crs())
    assert "Fill in" in shown()


def test_a_layer_that_takes_no_building_is_only_named(hands: Any, shown: Any, name: str) -> None:
    layer = chosen_target(hands, name, "Polygon?crs=EPSG:32636")
    layer.setReadOnly(True)
    hands.dock.target_box.setLayer(layer)
    hands.controller.target.add([building_at()], layer.crs())
    assert "cannot be edited" in shown()


def test_the_end_of_an_extraction_tells_the_layers_name_as_it_is(
    hands: Any, shown: Any, name: str, small_scene: Any
) -> None:
    """What the network found stands for itself; only what is told of the layer is looked at."""
    chosen_target(hands, name, "Polygon?crs=EPSG:32636")
    hands.open_image(small_scene.image)
    run = hands.controller.run
    run._tell_success("Extracted", 2, 1)  # as at the end of a run, which takes long
    assert "2 new in" in shown()
    is_plain(hands.dock.status_text)


def is_plain(label: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    assert label.textFormat() == Qt.TextFormat.PlainText
    assert len(label.text()) < LONGEST
    assert "\n" not in label.text()


def test_a_projects_model_is_only_named(hands: Any, small_scene: Any, tmp_path: Path, name: str) -> None:
    from qgis.core import QgsProject

    project = QgsProject.instance()
    hands.open_image(small_scene.image)
    written = name.replace("\x1b", "").replace("\x07", "").replace("\x9b", "").replace("\ud83d", "")  # XML takes none
    hands.dock.set_values({**hands.dock.values(), "model": written})
    assert project.write(str(tmp_path / "project.qgs"))
    hands.iface.close_project()
    assert project.read(str(tmp_path / "project.qgs"))
    assert "is missing" in hands.dock.status_text.text()
    is_plain(hands.dock.status_text)
    assert len(hands.dock.model_box.currentText()) < 100


def test_a_projects_model_of_megabytes_is_cut(hands: Any) -> None:
    from qgis.core import QgsProject
    from quoin.ui.dock_settings import project_values

    QgsProject.instance().writeEntry("quoin", "model", "a/" * 5_000_000)
    assert len(project_values(QgsProject.instance())["model"]) < 5000


def test_labels_that_tell_what_others_wrote_take_no_mark_up(hands: Any) -> None:
    for label in (hands.dock.status_text, hands.dock.progress_text, hands.dock.setup.state):
        is_plain(label)


def test_a_card_is_read_as_text(hands: Any, name: str) -> None:
    from qgis.PyQt.QtGui import QTextDocument

    card = {"resolution": 0.13, "bands": [name], "tau": 0.1, "score": 0.4, "data": [name], "credits": [name]}
    card["architecture"] = "keypoint"
    hands.dock.card.show_card({**card, "measures": {name: {name: 0.5}}}, name)
    page = QTextDocument()
    page.setHtml(hands.dock.card.text())
    assert "<img" not in page.toHtml()
    assert "<a " not in page.toHtml()
    hands.dock.card.forget()


def test_the_list_of_layers_tells_their_names_as_they_are(hands: Any) -> None:
    from qgis.PyQt.QtCore import QEvent, QPoint
    from qgis.PyQt.QtGui import QHelpEvent
    from qgis.PyQt.QtWidgets import QApplication, QToolTip

    chosen_target(hands, NAMES["picture"], "Polygon?crs=EPSG:32636")
    box = hands.dock.target_box
    view = box.view()
    box.showPopup()
    place = view.visualRect(view.model().index(box.currentIndex(), 0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    told = QToolTip.text()
    box.hidePopup()
    QToolTip.showText(QPoint(), "")
    assert "&lt;img" in told
    assert "<img" not in told
