"""A user's own models in the panel and in the options, and the window in which they are seen to: mouse and keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from own_model import write_model
from quoin.model.contract.registry import MODELS

GONE = "The model “{}” is missing: choose another, or import its file under Models."


@pytest.fixture
def controller(own_models: Path, new_user: Any, torch_python: Path) -> Any:
    """In place of the one that all tests of a module share; its user has a folder of models of their own."""
    return new_user


def wait_until(condition: Callable[[], Any]) -> None:
    from qgis.PyQt.QtTest import QTest

    for _ in range(600):
        if condition():
            return
        QTest.qWait(50)
    pytest.fail("waited in vain")


def offered(window: Any) -> list[str]:
    return [window.model_box.itemText(k) for k in range(window.model_box.count())]


def listed(manager: Any) -> list[str]:
    return [manager.model_list.item(k).text() for k in range(manager.model_list.count())]


def press(button: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def open_manager(window: Any) -> Any:
    """Press the button beside the list of models, as in panel and options, and return the window that opens."""
    from quoin.ui.models.manager import ModelManager

    window.show()
    press(window.models_button)
    managers = [each for each in window.findChildren(ModelManager) if each.isVisible()]
    assert len(managers) == 1
    return managers[0]


def pick(manager: Any, name: str) -> None:
    """Click a model in the list."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    (item,) = manager.model_list.findItems(name, Qt.MatchFlag.MatchExactly)
    place = manager.model_list.visualItemRect(item).center()
    QTest.mouseClick(manager.model_list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def answer(what: Callable[[Any], None]) -> None:
    """Let the next dialog that waits for an answer have one."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMessageBox

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, (QFileDialog, QMessageBox)) and dialog.isVisible():
            what(dialog)
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)


def type_path(path: Path) -> Callable[[Any], None]:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QLineEdit

    def what(dialog: Any) -> None:
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        edit.setText(str(path))  # as if pasted: what is typed opens a list of files, which takes the next key
        QTest.keyClick(edit, Qt.Key.Key_Return)

    return what


def type_name(manager: Any, name: str) -> None:
    """Type another name over the one that is being edited in the list."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QLineEdit

    (edit,) = [each for each in manager.model_list.findChildren(QLineEdit) if each.isVisible()]
    edit.selectAll()
    QTest.keyClicks(edit, name)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_model_that_appears_is_offered_in_panel_and_options_and_the_choice_stays(
    controller: Any, own_models: Path
) -> None:
    page = controller.options.createWidget(None)
    controller.dock.model_box.setCurrentIndex(MODELS.index("mbi"))
    own_models.mkdir()
    write_model(own_models / "ours.safetensors")
    (own_models / "half.safetensors").write_bytes(b"half")
    for window in (controller.dock, page):
        wait_until(lambda window=window: offered(window) == [*MODELS, "ours"])
    assert controller.dock.model() == "mbi"


def test_chosen_model_that_goes_is_missed_in_one_sentence_until_it_is_back(
    controller: Any, own_models: Path, small_scene: Any
) -> None:
    from qgis.core import QgsProject, QgsRasterLayer
    from quoin.ui.controls.choices import choose_model

    own_models.mkdir()
    path = write_model(own_models / "ours.safetensors", tau=0.2, score=0.45)
    dock = controller.dock
    wait_until(lambda: "ours" in offered(dock))
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(small_scene.image), "image"))
    choose_model(dock.model_box, "ours")
    assert (dock.tau_box.value(), dock.score_box.value()) == (0.2, 0.45)
    assert dock.extract_button.isEnabled()
    path.rename(own_models.parent / "elsewhere")
    wait_until(lambda: dock.status_text.text() == GONE.format("ours"))
    assert not dock.extract_button.isEnabled()
    (own_models.parent / "elsewhere").rename(path)
    wait_until(lambda: dock.extract_button.isEnabled())


def test_project_that_names_a_model_which_is_gone_says_so(
    controller: Any, own_models: Path, small_scene: Any, tmp_path: Path
) -> None:
    from qgis.core import QgsProject, QgsRasterLayer

    project = QgsProject.instance()
    project.addMapLayer(QgsRasterLayer(str(small_scene.image), "image"))
    project.writeEntry("quoin", "model", "gone <b>town</b>")
    project.setFileName(str(tmp_path / "town.qgs"))
    controller.dock.set_values({**controller.dock.values(), "model": "gone"})
    assert project.write()
    project.clear()
    assert project.read(str(tmp_path / "town.qgs"))
    assert controller.dock.status_text.text() == GONE.format("gone")


def test_file_is_imported_by_mouse_and_keys_and_a_wrong_one_refused(
    controller: Any, own_models: Path, tmp_path: Path
) -> None:
    manager = open_manager(controller.dock)
    assert listed(manager) == [*MODELS]
    card = {"parent": "keypoint 6fe7048f", "place": "Town <i>hall</i>", "settings": {"buildings": 60}}
    measures = {"before": {"block": {"ap50": 0.41}}, "measures": {"block": {"ap50": 0.63}}}
    answer(type_path(write_model(tmp_path / "our town.safetensors", **card, **measures)))
    press(manager.import_button)
    assert listed(manager) == [*MODELS, "our town"]
    assert manager.model_list.currentItem().text() == "our town"
    assert manager.status_text.text() == "The model is there as “our town” and can be chosen."
    for told in (
        "keypoint 6fe7048f",
        "Town &lt;i&gt;hall&lt;/i&gt;",
        "buildings 60",
        "AP50 0.41 on block",
        "AP50 0.63",
    ):
        assert told in manager.card.text()
    (tmp_path / "wrong.safetensors").write_bytes(b"\x80\x02 a pickle")
    answer(type_path(tmp_path / "wrong.safetensors"))
    press(manager.import_button)
    assert "wrong.safetensors is not a Quoin model or is damaged" in manager.status_text.text()
    assert listed(manager) == [*MODELS, "our town"]
    manager.close()


def test_renamed_model_stays_chosen_and_a_name_that_cannot_be_changes_nothing(
    controller: Any, own_models: Path
) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from quoin.ui.controls.choices import choose_model

    own_models.mkdir()
    write_model(own_models / "ours.safetensors")
    wait_until(lambda: "ours" in offered(controller.dock))
    choose_model(controller.dock.model_box, "ours")
    manager = open_manager(controller.dock)
    pick(manager, "ours")
    QTest.keyClick(manager.model_list, Qt.Key.Key_F2)
    type_name(manager, "Roofs 2")
    wait_until(lambda: listed(manager) == offered(controller.dock) == [*MODELS, "Roofs 2"])
    assert controller.dock.model() == "Roofs 2"
    assert manager.isVisible()
    press(manager.rename_button)
    type_name(manager, "../keypoint")
    refusal = "“../keypoint” is no name for a model: take 1 to 64 letters"
    wait_until(lambda: manager.status_text.text().startswith(refusal))
    assert listed(manager) == [*MODELS, "Roofs 2"]
    manager.close()


def test_exported_model_is_the_file(controller: Any, own_models: Path, tmp_path: Path) -> None:
    from quoin.model.contract.registry import model_file

    manager = open_manager(controller.dock)
    answer(type_path(tmp_path / "copy"))
    press(manager.export_button)
    assert (tmp_path / "copy.safetensors").read_bytes() == model_file("keypoint").read_bytes()
    pick(manager, "mbi")
    assert not manager.export_button.isEnabled()  # there is no file
    manager.close()


def test_model_is_deleted_once_the_question_is_answered_with_yes(controller: Any, own_models: Path) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QMessageBox

    own_models.mkdir()
    (own_models / "half.safetensors").write_bytes(b"half")
    write_model(own_models / "ours.safetensors")
    manager = open_manager(controller.options.createWidget(None))
    pick(manager, "half")
    assert "half.safetensors is not a Quoin model or is damaged" in manager.card.text()
    answer(lambda box: press(box.button(QMessageBox.StandardButton.Yes)))
    press(manager.delete_button)
    assert listed(manager) == [*MODELS, "ours"]
    pick(manager, "ours")
    answer(lambda box: QTest.keyClick(box, Qt.Key.Key_Return))  # which says no
    QTest.keyClick(manager.model_list, Qt.Key.Key_Delete)
    assert (own_models / "ours.safetensors").exists()
    manager.close()


def test_models_that_come_with_quoin_can_only_be_looked_at_and_exported(controller: Any, own_models: Path) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QLineEdit

    manager = open_manager(controller.dock)
    for name in MODELS:
        pick(manager, name)
        assert manager.origin_text.text() == "Comes with Quoin"
        assert "Ground resolution" in manager.card.text()
        assert not manager.rename_button.isEnabled()
        assert not manager.delete_button.isEnabled()
        QTest.keyClick(manager.model_list, Qt.Key.Key_F2)
        assert not manager.model_list.findChildren(QLineEdit)
        QTest.keyClick(manager.model_list, Qt.Key.Key_Delete)
    manager.close()


def test_list_follows_the_folder_while_the_window_is_open(controller: Any, own_models: Path) -> None:
    manager = open_manager(controller.dock)
    own_models.mkdir()
    write_model(own_models / "new.safetensors")
    wait_until(lambda: listed(manager) == [*MODELS, "new"])
    manager.close()
