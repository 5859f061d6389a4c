"""Keeps the mouse wheel from changing values on its way over a panel that it scrolls."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar, QWidget

KINDS = (QAbstractSlider, QAbstractSpinBox, QComboBox)


class WheelGuard(QObject):
    """Lets boxes and sliders inside `owner` follow the wheel only where they have the focus, which it does not give."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        for widget in owner.findChildren(QWidget):
            if isinstance(widget, KINDS) and not isinstance(widget, QScrollBar):
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to what lies around a widget without focus."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
