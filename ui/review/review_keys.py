"""Single keys for what is done in a review, wherever QGIS has them for something else."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QWidget

KEYS = {
    "accept": "A",
    "delete": "D",
    "straighten": "W",
    "ask": "R",
    "add": "P",
    "off": "X",
    "split": "C",
    "merge": "M",
    "corner": "V",
    "back": "B",
    "next": "N",
}
"""None that moves the map, or that map tools take."""


class ReviewKeys(QObject):
    """Takes the keys on their way to widgets, as long as it is on; with Ctrl, Alt or Shift they are others' keys."""

    pressed = pyqtSignal(str)
    """One of the names of `KEYS`."""

    def __init__(self, widgets: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._widgets = widgets
        self._names = {getattr(Qt.Key, f"Key_{key}"): name for name, key in KEYS.items()}

    def turn_on(self) -> None:
        """Begin to take them."""
        for widget in self._widgets:
            widget.installEventFilter(self)

    def turn_off(self) -> None:
        """Leave them to others."""
        for widget in self._widgets:
            widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key from QGIS's shortcuts, of which some are single letters, and tell that it is pressed."""
        kinds = QEvent.Type
        if event.type() not in (kinds.ShortcutOverride, kinds.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        name = self._names.get(event.key())
        if name is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        event.accept()
        if event.type() == kinds.KeyPress and not event.isAutoRepeat():
            self.pressed.emit(name)
        return True
