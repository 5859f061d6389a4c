"""How the panel shows that a model is learning: how far it is, what it will take, its curve, and a way to stop it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

PER_CENT = 100


class LearningBar(QWidget):
    """Widgets only."""

    stop_wanted = pyqtSignal()
    curve_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress_bar = QProgressBar(self)
        self.progress_bar.setToolTip(self.tr("How far the learning is."))
        self.curve_button = _button(self.tr("Cur&ve"), self.tr("Show the curves of loss and validation so far."))
        self.stop_button = _button(self.tr("St&op"), self.tr("Stop learning. What was better than the base is kept."))
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAccessibleName(self.tr("Learning"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, widget in enumerate((self.progress_bar, self.curve_button, self.stop_button)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.text, 1, 0, 1, grid.columnCount())
        self.curve_button.clicked.connect(self.curve_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.hide()

    def begin(self, text: str) -> None:
        """Show that it has begun; nobody knows yet how long it will take."""
        self.progress_bar.setRange(0, 0)
        self.curve_button.setEnabled(False)
        self.stop_button.setEnabled(True)
        self.text.setText(text)
        self.show()

    def show_progress(self, percent: float) -> None:
        """Show how far it is."""
        self.progress_bar.setRange(0, PER_CENT)
        self.progress_bar.setValue(round(percent))

    def show_stopping(self) -> None:
        """Show that it is about to end."""
        self.stop_button.setEnabled(False)
        self.text.setText(self.tr("Stopping …"))


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    return button
