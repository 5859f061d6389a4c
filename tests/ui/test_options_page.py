"""Quoin's page in QGIS's options: what it shows, stores, and tells the open dock."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from own_thresholds import own_thresholds


def defaults() -> dict[str, Any]:
    """What the panel shows for a user who has chosen nothing."""
    tau, score = own_thresholds()
    return {"model": "keypoint", "tau": tau, "score": score, "grouping": "outline", "regularize": False}


@pytest.fixture
def controller(new_user: Any) -> Any:
    """In place of the one that all tests of a module share."""
    return new_user


@pytest.fixture
def page(controller: Any, iface: Any) -> Any:
    """The page as QGIS makes it when the dialog is opened."""
    return iface.options[0].createWidget(None)


def _user_values() -> dict[str, Any]:
    from quoin.ui.dock_settings import user_values

    return user_values()


def test_shows_the_defaults_of_a_new_user(page: Any) -> None:
    assert page.values() == defaults()
    assert page.device_box.currentData() == "auto"
    assert page.tta_views_box.currentData() == 1


def test_every_widget_has_a_place_of_its_own(page: Any) -> None:
    from qgis.PyQt.QtWidgets import QGroupBox, QWidget

    page.resize(900, 700)
    page.show()
    for group in page.findChildren(QGroupBox):
        direct = [w for w in group.children() if isinstance(w, QWidget) and w.isVisible()]
        assert len(direct) > 3
        for k, one in enumerate(direct):
            assert one.y() > 0, one.objectName()  # one without a place stays in the corner
            assert not any(one.geometry().intersects(other.geometry()) for other in direct[k + 1 :]), one.objectName()


def test_shows_what_was_chosen_in_the_dock(controller: Any) -> None:
    controller.dock.tau_box.setValue(0.25)
    controller.dock.regularize_box.setChecked(True)
    assert controller.options.createWidget(None).values() == {**defaults(), "tau": 0.25, "regularize": True}


def test_applied_values_are_stored_and_reach_the_open_dock_but_not_the_project(controller: Any, page: Any) -> None:
    from qgis.core import QgsProject

    page.tau_box.setValue(0.3)
    page.score_box.setValue(0.7)
    page.grouping_box.setCurrentIndex(1)
    page.regularize_box.setChecked(True)
    page.apply()
    wanted = {**defaults(), "tau": 0.3, "score": 0.7, "grouping": "nearest", "regularize": True}
    assert controller.dock.values() == wanted
    assert _user_values() == wanted
    assert not QgsProject.instance().isDirty()


def test_what_was_not_changed_on_the_page_stays(controller: Any, tmp_path: Path) -> None:
    from qgis.core import QgsProject

    controller.dock.tau_box.setValue(0.4)
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "project.qgs"))
    project.clear()
    controller.dock.tau_box.setValue(0.2)
    assert project.read(str(tmp_path / "project.qgs"))
    page = controller.options.createWidget(None)
    page.apply()
    assert controller.dock.values()["tau"] == 0.4  # the project's
    page.score_box.setValue(0.8)
    page.apply()
    assert controller.dock.values() == {**defaults(), "tau": 0.4, "score": 0.8}
    assert _user_values() == {**defaults(), "tau": 0.2, "score": 0.8}


def test_a_value_finer_than_the_box_survives_a_page_that_nobody_changed(controller: Any) -> None:
    from quoin.ui.dock_settings import save_user_values

    save_user_values({"tau": 0.123})
    controller.options.createWidget(None).apply()
    assert _user_values()["tau"] == 0.123


def test_closing_the_dialog_otherwise_changes_nothing(controller: Any, page: Any) -> None:
    page.tau_box.setValue(0.3)
    page.device_box.setCurrentIndex(1)
    page.deleteLater()
    assert controller.dock.values() == _user_values() == defaults()
    assert controller.options.createWidget(None).device_box.currentData() == "auto"


def test_a_model_file_chosen_in_the_dock_is_on_the_list(controller: Any) -> None:
    from quoin.ui.dock_settings import save_user_values

    save_user_values({"model": "/models/our town.safetensors"})
    page = controller.options.createWidget(None)
    assert page.model_box.currentText() == "our town.safetensors"
    assert page.values()["model"] == "/models/our town.safetensors"


def test_how_the_network_runs_is_kept_and_handed_to_the_session(controller: Any, page: Any, iface: Any) -> None:
    from quoin.model.contract.options import NetworkOptions
    from quoin.ui.controller import DockController

    applied = []
    controller.options.network_applied.connect(applied.append)
    page.device_box.setCurrentIndex(page.device_box.findData("cpu"))
    page.tta_views_box.setCurrentIndex(page.tta_views_box.findData(2))
    page.apply()
    page.apply()
    wanted = NetworkOptions("cpu", 2)
    assert applied == [wanted]
    assert controller.session._network == wanted
    assert controller.options.createWidget(None).network() == wanted
    again = DockController(iface)
    assert again.session._network == wanted
    again.close()


def test_number_of_orientations_that_there_is_not_counts_as_one(controller: Any) -> None:
    from qgis.core import QgsSettings

    QgsSettings().setValue("quoin/tta_views", "many")
    assert controller.options.createWidget(None).network().tta_views == 1


def test_tells_where_the_libraries_are_and_opens_the_folder(
    controller: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
    from qgis.PyQt.QtGui import QDesktopServices

    opened = []

    class FileManager(QObject):
        """Takes the place of the user's, as Qt provides for."""

        @pyqtSlot(QUrl)
        def show(self, url: QUrl) -> None:
            opened.append(url.toLocalFile())

    monkeypatch.setenv("QUOIN_HOME", str(tmp_path / "not made"))
    assert not controller.options.createWidget(None).folder_button.isEnabled()
    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    page = controller.options.createWidget(None)
    assert page.folder_edit.text() == str(tmp_path)
    assert page.folder_edit.isReadOnly()
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "show")
    page.folder_button.click()
    QDesktopServices.unsetUrlHandler("file")
    assert opened == [str(tmp_path)]


def test_settings_button_of_the_dock_opens_the_page(controller: Any, page: Any, iface: Any) -> None:
    controller.dock.settings_button.click()
    assert iface.opened_page == page.objectName()


def test_boxes_offer_what_the_list_says_in_panel_and_page(controller: Any, page: Any) -> None:
    from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox
    from quoin.ui.controls.option_boxes import NETWORK_OPTIONS, PANEL_OPTIONS

    owners = [(controller.dock, PANEL_OPTIONS), (page, PANEL_OPTIONS), (page, NETWORK_OPTIONS)]
    for owner, options in owners:
        for option in options:
            box = getattr(owner, f"{option.name}_box")
            assert box.toolTip()
            if isinstance(box, QComboBox):
                assert [box.itemData(k) for k in range(box.count())] == list(option.choices)
                assert all(box.itemText(k) not in ("", str(option.choices[k])) for k in range(box.count()))
            if isinstance(box, QDoubleSpinBox):
                assert (box.minimum(), box.maximum()) == option.handy
    assert (controller.dock.tau_slider.minimum(), controller.dock.tau_slider.maximum()) == (1, 90)
    assert (controller.dock.score_slider.minimum(), controller.dock.score_slider.maximum()) == (5, 99)


@pytest.mark.parametrize(
    ("name", "stored"), [("tau", "nan"), ("tau", 7), ("score", "much"), ("grouping", "alphabetical"), ("model", "")]
)
def test_a_stored_value_that_is_none_counts_as_the_default(controller: Any, name: str, stored: Any) -> None:
    from qgis.core import QgsSettings

    QgsSettings().setValue(f"quoin/{name}", stored)
    assert _user_values() == defaults()
