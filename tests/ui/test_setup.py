"""Setting up the torch environment from the panel, in the background."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def panel(qgis_app: Any) -> Iterator[Any]:
    """The part of the dock that sets up."""
    from quoin.ui.setup.setup_panel import SetupPanel

    panel = SetupPanel()
    panel.show()
    yield panel
    panel.close_down()
    panel.hide()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder."""
    monkeypatch.setenv("QUOIN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place for the environment where no folder can be made."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder can be made below a file")
    monkeypatch.setenv("QUOIN_HOME", str(in_the_way / "home"))


@pytest.fixture
def small_kit(home: Path, torch_python: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Packages of one line in the place of torch, from an index on this computer: the real ones take gigabytes."""
    from package_index import Index, lock_line, write_wheel
    from quoin.processing.setup import environment, install
    from quoin.processing.setup.uv_release import VERSION

    home.mkdir()
    (home / f"uv-{VERSION}").mkdir()
    os.link(torch_python.with_name("uv"), home / f"uv-{VERSION}" / "uv")
    wheels = home.parent / "wheels"
    wheels.mkdir()
    made = {name: write_wheel(wheels, name) for name in ("corner", "torch", "torchvision")}
    (wheels / "worker.lock").write_text(lock_line(made["corner"]))
    (wheels / "torch.lock").write_text(lock_line(made["torch"]) + lock_line(made["torchvision"]))
    (wheels / "sizes.json").write_text('{"linux-x86_64": {"libraries": [0, 1], "pypi": [0, 1], "cpu": [0, 1]}}')
    files = (wheels / name for name in ("worker.lock", "torch.lock", "sizes.json"))
    kit = environment.Kit(*files, ("-c", "import corner"))
    for function in (environment.interpreter, environment.folder_of):
        monkeypatch.setattr(function, "__defaults__", (kit,))
    monkeypatch.setattr(install.Setup, "kit", kit)
    monkeypatch.setattr(install.Setup.__init__, "__defaults__", (kit, *install.Setup.__init__.__defaults__[1:]))
    with Index(wheels) as index:
        monkeypatch.setenv("QUOIN_INDEX_URL", f"{index.url}/simple")
        monkeypatch.setenv("QUOIN_TORCH_URL", "http://127.0.0.1:9")
        yield


def press(button: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait(panel: Any) -> None:
    from qgis.PyQt.QtTest import QSignalSpy

    changes = QSignalSpy(panel.changed)
    while panel.is_running():
        assert changes.wait(60_000)


@pytest.mark.usefixtures("torch_python")
def test_says_when_all_is_set_up(panel: Any) -> None:
    assert panel.is_ready()
    assert panel.state.text().startswith("Set up in")
    assert not panel.setup_button.isVisible()
    assert panel.libraries.repair_button.isVisible()
    assert "GB" in panel.libraries.remove_button.text()


@pytest.mark.usefixtures("home")
def test_tells_size_and_minutes_before_anything_is_fetched(panel: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from quoin.processing.setup import builds

    monkeypatch.setattr(builds, "nvidia_driver", lambda: 0)  # no computer has both
    panel.refresh()
    assert "fetches 0.4 GB, takes 1.3 GB of disk and about 1 min" in panel.state.text()
    assert "out of reach: 2.9 GB, 5.1 GB, about" in panel.state.text()
    monkeypatch.setattr(builds, "nvidia_driver", lambda: 580)
    panel.refresh()
    assert "fetches 2.9 GB, takes 5.1 GB" in panel.state.text()
    assert "out of reach" not in panel.state.text()
    assert not panel.libraries.repair_button.isVisible()
    assert panel.setup_button.isEnabled()


@pytest.mark.usefixtures("nowhere")
def test_failure_is_told_in_one_sentence_at_the_top_and_in_the_log(panel: Any) -> None:
    panel.refresh()
    press(panel.setup_button)
    assert panel.is_running()
    assert "Stop" in panel.setup_button.text().replace("&", "")
    wait(panel)
    assert "cannot be made" in panel.failure
    assert "\n" not in panel.failure
    assert panel.failure in panel.log_view.toPlainText()
    assert panel.setup_button.isEnabled()


@pytest.mark.usefixtures("small_kit")
def test_set_up_repaired_and_removed(panel: Any, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qgis.PyQt.QtWidgets import QMessageBox

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)  # nobody is there to ask
    panel.refresh()
    told: list[str] = []
    panel.run.advanced.connect(lambda progress: told.append(panel.state.text()))
    press(panel.setup_button)
    assert panel.progress_bar.isVisible()
    wait(panel)
    assert panel.failure == ""
    assert panel.is_ready()
    assert any(text.startswith("Step 5 of 5") for text in told)
    assert "the build on PyPI is taken" in panel.log_view.toPlainText()
    assert panel.log_view.toPlainText().endswith("The libraries are ready.")
    (module,) = home.rglob("corner.py")
    module.unlink()
    press(panel.libraries.repair_button)
    wait(panel)
    assert module.exists()
    press(panel.libraries.remove_button)
    wait(panel)
    assert not panel.is_ready()
    assert {entry.name for entry in home.iterdir()} == {"setup.lock", "setup.log", "users"}
    assert panel.setup_button.isVisible()


@pytest.mark.usefixtures("small_kit")
def test_set_up_from_a_folder(panel: Any, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qgis.PyQt.QtWidgets import QFileDialog

    monkeypatch.setenv("QUOIN_INDEX_URL", "http://127.0.0.1:9")
    folder = str(home.parent / "wheels")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)  # nobody is there to choose
    panel.refresh()
    press(panel.folder_button)
    wait(panel)
    assert panel.failure == ""
    assert panel.is_ready()


@pytest.mark.usefixtures("home")
def test_first_sight_is_the_set_up_and_nothing_else(
    new_user: Any, torch_python: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dock = new_user.dock
    dock.show()
    others = (dock.extract_button, dock.click_button, dock.raster_box, dock.tau_slider, dock.card_group)
    assert dock.setup.setup_button.isVisible()
    assert not [widget.objectName() for widget in others if widget.isVisible()]
    monkeypatch.setenv("QUOIN_HOME", str(torch_python.parents[2]))  # as after a set-up
    dock.setup.run.changed.emit()
    assert [widget for widget in others if not widget.isVisible()] == []
    assert dock.setup_group.isCollapsed()


@pytest.mark.usefixtures("torch_python")
def test_options_page_repairs_and_removes_too(new_user: Any) -> None:
    page = new_user.options.createWidget(None)
    page.show()
    (box,) = page.findChildren(type(new_user.dock.setup.libraries))
    assert box.repair_button.isVisible()
    assert box.remove_button.isVisible()
    page.hide()


def test_log_shows_what_quoin_says_and_nothing_else(panel: Any) -> None:
    from qgis.core import QgsApplication

    for tag in ("Quoin", "Other"):
        QgsApplication.messageLog().logMessage(f"a line of {tag}", tag)
    assert panel.log_view.toPlainText() == "a line of Quoin"


def test_log_shows_its_last_line_after_the_panel_was_laid_out_anew(panel: Any) -> None:
    from qgis.core import QgsMessageLog
    from qgis.PyQt.QtTest import QTest

    bar = panel.log_view.verticalScrollBar()
    for height in (160, 90):
        panel.log_view.setFixedHeight(height)
        QTest.qWait(50)
        for number in range(8):
            QgsMessageLog.logMessage(f"{number}: what goes on, in so many words that they fill lines", "Quoin")
            QTest.qWait(5)
        assert bar.maximum() > 0
        assert bar.value() == bar.maximum()
