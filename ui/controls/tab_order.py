"""The way of the Tab key through what is put together of several forms."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layouts(whole: QWidget) -> None:
    """Let it go through all in a widget as the layouts have it, from top to bottom, whatever was made first."""
    stops = [each for each in _within(whole) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in zip(stops, stops[1:]):
        QWidget.setTabOrder(before, after)


def _within(widget: QWidget) -> Iterator[QWidget]:
    inner = widget.widget() if isinstance(widget, QScrollArea) else widget
    if inner is not None and inner.layout() is not None:
        yield from _of(inner.layout())


def _of(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item.widget() is not None:
            yield item.widget()
            yield from _within(item.widget())
        elif item.layout() is not None:
            yield from _of(item.layout())
