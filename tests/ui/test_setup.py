"""Setting up the torch environment from the panel, in the background."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def panel(qgis_app: Any) -> Iterator[Any]:
    """The part of the dock that sets up."""
    from quoin.ui.setup.setup_panel import SetupPanel

    panel = SetupPanel()
    yield panel
    panel.close_down()


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place for the environment where no folder can be made."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder can be made below a file")
    monkeypatch.setenv("QUOIN_HOME", str(in_the_way / "home"))


@pytest.mark.usefixtures("torch_python")
def test_says_when_all_is_set_up(panel: Any) -> None:
    assert panel.is_ready()
    assert panel.state.text().startswith("Set up in")
    assert not panel.setup_button.isEnabled()


@pytest.mark.usefixtures("nowhere")
def test_failure_is_told_in_one_sentence(panel: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QSignalSpy, QTest

    panel.refresh()
    assert panel.state.text().startswith("Not set up yet")
    changes = QSignalSpy(panel.changed)
    QTest.mouseClick(panel.setup_button, Qt.MouseButton.LeftButton)
    assert panel.is_running()
    assert "Stop" in panel.setup_button.text().replace("&", "")
    while panel.is_running():
        assert changes.wait(60_000)
    assert "cannot be made" in panel.failure
    assert "\n" not in panel.failure
    assert panel.setup_button.isEnabled()


def test_log_shows_what_quoin_says_and_nothing_else(panel: Any) -> None:
    from qgis.core import QgsApplication

    for tag in ("Quoin", "Other"):
        QgsApplication.messageLog().logMessage(f"a line of {tag}", tag)
    assert panel.log_view.toPlainText() == "a line of Quoin"
