"""Widgets of QGIS's that take texts for HTML, made to show them as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtWidgets import QBoxLayout, QComboBox, QPushButton, QSizePolicy, QTextEdit, QToolTip

from ..model.contract.foreign_text import foreign

TITLE = "Quoin"


class Messages:
    """Sentences in the message bar."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar

    def info(self, sentence: str) -> None:
        """Tell what is so."""
        self._bar.pushInfo(TITLE, escape(sentence))

    def success(self, sentence: str) -> None:
        """Tell what was done."""
        self._bar.pushSuccess(TITLE, escape(sentence))

    def offer(self, sentence: str, actions: Mapping[str, Callable[[], None]]) -> None:
        """Tell what was done, with buttons for what can be done next; stays until the user closes it."""
        item = self._bar.createMessage(TITLE, escape(sentence))
        for title, action in actions.items():
            button = QPushButton(title, item)
            button.clicked.connect(action)
            item.layout().addWidget(button)
        # QGIS makes room for a wide text and the buttons beside it, and takes it from the panels
        text, row = item.findChild(QTextEdit), item.layout()
        if isinstance(text, QTextEdit) and isinstance(row, QBoxLayout):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.setStretchFactor(text, 1)
        self._bar.pushWidget(item, Qgis.MessageLevel.Success)

    def warning(self, sentence: str) -> None:
        """Tell what the user has to see to."""
        self._bar.pushWarning(TITLE, escape(sentence))


class PlainTips(QObject):
    """Tooltips in the list of a box of layers: the names, in place of what QGIS makes of them."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._list = box.view()
        self._list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the mouse that rests on an item."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        name = self._list.indexAt(event.pos()).data()
        QToolTip.showText(event.globalPos(), f"<p>{escape(foreign(name))}</p>" if name else "", self._list)
        return True
