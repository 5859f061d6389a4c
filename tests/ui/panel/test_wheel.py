"""The mouse wheel scrolls the panel and the options page; what it passes over keeps its value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


def turn_wheel(widget: Any) -> Any:
    """One notch down over the middle of a widget; Qt hands what that does not accept on to what lies around it."""
    from qgis.PyQt.QtCore import QPoint, QPointF, Qt
    from qgis.PyQt.QtGui import QWheelEvent
    from qgis.PyQt.QtWidgets import QApplication

    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


def value_of(widget: Any) -> Any:
    return widget.currentIndex() if hasattr(widget, "currentIndex") else widget.value()


def value_widgets(owner: Any) -> list[Any]:
    from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QSlider

    return [widget for kind in (QAbstractSpinBox, QComboBox, QSlider) for widget in owner.findChildren(kind)]


@pytest.fixture(params=["panel", "options page"])
def owner(request: pytest.FixtureRequest, hands: Any, small_scene: Any) -> Iterator[Any]:
    """The panel with all its choices, or the page."""
    from qgis.PyQt.QtTest import QTest

    hands.open_image(small_scene.image)
    if request.param == "panel":
        hands.controller.clicking.look_anew()
        box = hands.dock.bands.bands_box
        box.setCurrentIndex(box.count() - 1)
        box.activated.emit(box.currentIndex())
        yield hands.dock
    else:
        page = hands.controller.options.createWidget(None)
        page.show()
        QTest.qWait(50)
        yield page
        page.close()


def test_wheel_changes_nothing_without_focus(owner: Any) -> None:
    widgets = value_widgets(owner)
    assert len(widgets) >= 6
    owner.setFocus()
    for widget in widgets:
        before = value_of(widget)
        assert not turn_wheel(widget).isAccepted(), "the panel would not scroll"
        assert value_of(widget) == before, widget.objectName()
        assert not widget.hasFocus(), widget.objectName()


def test_wheel_changes_what_has_the_focus(hands: Any) -> None:
    hands.iface.window.activateWindow()
    hands.dock.tau_box.setFocus()
    hands.wait_until(hands.dock.tau_box.hasFocus)
    before = hands.dock.tau_box.value()
    turn_wheel(hands.dock.tau_box)
    assert hands.dock.tau_box.value() < before
