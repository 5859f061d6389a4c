"""Where the panel is: open or not as the user left it, and of use in a window of any size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest


@pytest.fixture
def load(iface: Any) -> Iterator[Callable[[], Any]]:
    """A function that loads the plugin as QGIS does at its start, once the one before is unloaded."""
    import quoin
    from qgis.core import QgsSettings
    from qgis.PyQt.QtTest import QTest

    QgsSettings().remove("quoin")
    plugins: list[Any] = []

    def start() -> Any:
        while plugins:
            plugins.pop().unload()
        plugins.append(quoin.classFactory(iface))
        plugins[0].initGui()
        QTest.qWait(50)
        return plugins[0]

    yield start
    plugins.pop().unload()
    QgsSettings().remove("quoin")


def test_panel_opens_for_a_new_user_wide_enough_for_all_of_it(load: Any) -> None:
    from qgis.PyQt.QtTest import QTest

    dock = load().controller.dock
    assert dock.isVisible()
    for _ in range(50):  # Qt 5.15.19 lays docks out a while after it was told to
        if dock.width() < dock.needed_width():
            QTest.qWait(20)
    assert dock.width() >= dock.needed_width()
    assert not dock.scroll_area.horizontalScrollBar().isVisible()


def test_panel_grows_to_all_of_it_after_the_set_up(
    load: Any, torch_python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.PyQt.QtTest import QTest

    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    dock = load().controller.dock
    assert not dock.tau_slider.isVisible()
    monkeypatch.setenv("QUOIN_HOME", str(torch_python.parents[2]))  # as after a set-up
    dock.setup.run.changed.emit()
    QTest.qWait(50)
    assert dock.tau_slider.isVisible()
    assert not dock.scroll_area.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("how", ["cross", "button", "menu of panels"])
def test_panel_that_was_closed_stays_closed(load: Any, how: str) -> None:
    plugin = load()
    dock = plugin.controller.dock
    {"cross": dock.close, "button": plugin.action.trigger, "menu of panels": dock.toggleViewAction().trigger}[how]()
    assert not dock.isVisible()
    for _ in range(2):
        plugin = load()
        assert not plugin.controller.dock.isVisible()
    plugin.action.trigger()
    assert plugin.controller.dock.isVisible()
    assert load().controller.dock.isVisible()


def test_window_that_is_hidden_closes_no_panel(load: Any, iface: Any) -> None:
    load()
    iface.window.hide()
    iface.window.show()
    assert load().controller.dock.isVisible()


@pytest.mark.parametrize("floating", [False, True])
@pytest.mark.parametrize(("width", "height"), [(200, 700), (260, 250), (500, 300)])
def test_buttons_can_be_reached_in_a_narrow_window(
    load: Any, iface: Any, width: int, height: int, floating: bool
) -> None:
    from qgis.PyQt.QtCore import QPoint, QRect, Qt
    from qgis.PyQt.QtTest import QTest

    dock = load().controller.dock
    before = iface.window.size()
    dock.setFloating(floating)
    if floating:
        dock.resize(width, height)
    else:
        iface.window.resize(900, height)
        iface.window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
    QTest.qWait(100)
    assert abs(dock.width() - width) < 10
    for button in (dock.extract_button, dock.click_button, dock.settings_button):
        place = QRect(button.mapTo(dock, QPoint(0, 0)), button.size())
        assert dock.rect().contains(place), button.objectName()
        assert place.width() >= button.minimumSizeHint().width(), button.objectName()
    iface.window.resize(before)
