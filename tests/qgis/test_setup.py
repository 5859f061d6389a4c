"""Setting up from QGIS's menu, in the background."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


class Desktop:
    """The part of QGIS's `iface` that the plugin uses, over real widgets: a whole desktop does not start offscreen."""

    def __init__(self) -> None:
        from qgis.gui import QgsMessageBar
        from qgis.PyQt.QtWidgets import QMainWindow

        self._window = QMainWindow()
        self._messages = QgsMessageBar(self._window)
        self.menu = self._window.menuBar().addMenu("Quoin")

    def mainWindow(self) -> Any:
        return self._window

    def messageBar(self) -> Any:
        return self._messages

    def addPluginToMenu(self, name: str, action: Any) -> None:
        assert name == self.menu.title()
        self.menu.addAction(action)

    def removePluginMenu(self, name: str, action: Any) -> None:
        self.menu.removeAction(action)


def _set_up() -> str:
    """Choose the menu's entry, let QGIS run until it is done, and return what the message bar says then."""
    import quoin
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QEventLoop

    desktop = Desktop()
    plugin = quoin.classFactory(desktop)
    plugin.initGui()
    (entry,) = desktop.menu.actions()
    finished = QEventLoop()
    QgsApplication.taskManager().allTasksFinished.connect(finished.quit)
    entry.trigger()
    assert not entry.isEnabled()
    finished.exec()
    assert entry.isEnabled()
    plugin.unload()
    assert desktop.menu.isEmpty()
    return desktop.messageBar().currentItem().text()


@pytest.mark.usefixtures("qgis_app", "torch_python")
def test_says_when_all_is_set_up() -> None:
    assert _set_up() == "Quoin is set up."


@pytest.mark.usefixtures("qgis_app")
def test_failure_is_told_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder can be made below a file")
    monkeypatch.setenv("QUOIN_HOME", str(in_the_way / "home"))
    sentence = _set_up()
    assert "cannot be made" in sentence
    assert "\n" not in sentence
