"""The part of the panel from which buildings are reviewed: buttons with a key each, and how far the review is."""

from __future__ import annotations

from dataclasses import replace

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...model.contract.options import SCORE, TAU, ReadOptions
from ...processing.review.doubt import Doubt
from ..controls.model_thresholds import ModelThresholds, thresholds
from ..controls.option_boxes import PANEL_OPTIONS, OptionBoxes
from .review_keys import KEYS

ROWS = (
    ("accept", "delete"),
    ("straighten", "ask"),
    ("add", "off"),
    ("split", "merge"),
    ("corner",),
    ("back", "next"),
)
COLUMNS = 2
ASKING = ("ask", "add", "off")
"""What the network is needed for."""


class ReviewBox(QWidget):
    """Widgets only: it says by signals what the user wants and shows what it is told.

    Attributes:
        is_beginning: whether a review has begun in which nothing has been done yet.
    """

    review_wanted = pyqtSignal(bool)
    """Begin a review, or end it."""
    begun = pyqtSignal()
    """A review has begun, and its buttons are shown."""
    act_wanted = pyqtSignal(str)
    """One of the names of `KEYS`."""

    def __init__(self, model_box: QComboBox, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_beginning = False
        self.start_button = QPushButton(self.tr("Re&view buildings"))
        self.start_button.setCheckable(True)
        self.start_button.setToolTip(
            self.tr(
                "Go through the buildings of the layer under “Add to”, the most doubtful first. What is accepted is "
                "kept in its field “reviewed”, so a review can go on another day."
            )
        )
        self.start_button.clicked.connect(self.review_wanted)
        self.progress = QProgressBar()
        self.progress.setFormat(self.tr("%v of %m reviewed"))
        self.building_text = QLabel()
        self.building_text.setWordWrap(True)
        self.building_text.setAccessibleName(self.tr("The building under review"))
        self.buttons = {name: QPushButton(f"{text} ({KEYS[name]})") for name, text in self._texts().items()}
        for name, tip in self._tips().items():
            self.buttons[name].setToolTip(tip)
        self.tau_box, self.score_box = QgsDoubleSpinBox(), QgsDoubleSpinBox()
        self._fill_boxes(model_box)
        self._lay_out()
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _, name=name: self.act_wanted.emit(name))
        self.show_end()

    def options(self, others: ReadOptions) -> ReadOptions:
        """How a building is read that is asked about again: with τ and score of its own, else like others."""
        return replace(others, **self._boxes.values())

    def show_review(self, reviewed: int, total: int, doubt: Doubt | None, is_reviewed: bool) -> None:
        """Show how far a review is, and what is to be said of the building on the desk."""
        self.start_button.setChecked(True)
        if self.under_way.isHidden():
            self.is_beginning = True
            self.under_way.show()
            self.begun.emit()
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(reviewed)
        left = total - reviewed
        done = self.tr("All {count} buildings are reviewed.").format(count=total)
        self.building_text.setText(done if doubt is None else self._told(doubt, left, is_reviewed))

    def allow(self, acting: bool, asking: bool) -> None:
        """Let the user do something with the building on the desk; ask the network only with an image."""
        for name, button in self.buttons.items():
            button.setEnabled(asking if name in ASKING else acting or name in ("back", "next"))

    def show_end(self) -> None:
        """Show that no review is under way."""
        self.start_button.setChecked(False)
        self.is_beginning = False
        self.under_way.hide()

    def _texts(self) -> dict[str, str]:
        return {
            "accept": self.tr("Accept"),
            "delete": self.tr("Delete"),
            "straighten": self.tr("Straighten"),
            "ask": self.tr("Ask again"),
            "add": self.tr("Add part"),
            "off": self.tr("Take off"),
            "split": self.tr("Split"),
            "merge": self.tr("Merge"),
            "corner": self.tr("Move corner"),
            "back": self.tr("Back"),
            "next": self.tr("Next"),
        }

    def _tips(self) -> dict[str, str]:
        return {
            "ask": self.tr("The network looks at the surroundings once more, with the τ and the score below."),
            "add": self.tr("Click a wing that the outline lacks: the network reads the building anew, with it."),
            "off": self.tr("Click a shadow or a yard in the outline: the network reads the building anew, without."),
            "split": self.tr("Click a line across the building, which a right click ends: it becomes two."),
            "merge": self.tr("Click the building that is one with this one."),
            "corner": self.tr("Drag a corner: it goes on to where the network sees one, if that is within 1.5 m."),
        }

    def _told(self, doubt: Doubt, left: int, is_reviewed: bool) -> str:
        reasons = {
            "contour": self.tr("contour of the mask"),
            "shape": self.tr("odd shape"),
            "overlap": self.tr("overlaps others"),
        }
        scores = self.tr("no score"), self.tr("score {:.2f}")
        probabilities = self.tr("no probability"), self.tr("probability {:.2f}")
        told_by = probabilities if doubt.told_by == "probability" else scores
        sure = told_by[doubt.sure is not None].format(doubt.sure)
        accepted = [self.tr("accepted")] if is_reviewed else []
        told = " · ".join([sure, *(reasons[name] for name in doubt.reasons), *accepted])
        return self.tr("{left} to do. This one: {told}.").format(left=left, told=told)

    def _fill_boxes(self, model_box: QComboBox) -> None:
        tips = {
            self.tau_box: self.tr("Of “Ask again” alone: how sure the network must be of a corner."),
            self.score_box: self.tr("Of “Ask again” alone: how sure the network must be of a building."),
        }
        for box, tip in tips.items():
            box.setDecimals(2)
            box.setSingleStep(0.01)
            box.setToolTip(tip)
            box.setAccessibleName(tip)
        boxes = {"tau": self.tau_box, "score": self.score_box}
        self._boxes = OptionBoxes(self, [option for option in PANEL_OPTIONS if option.name in boxes])
        self._boxes.set_values({"tau": TAU, "score": SCORE, **thresholds(model_box.currentData() or "")})
        ModelThresholds(model_box, boxes)

    def _lay_out(self) -> None:
        self.under_way = QWidget()
        rows = QVBoxLayout(self.under_way)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.progress)
        rows.addWidget(self.building_text)
        grid = QGridLayout()
        for place, names in enumerate(ROWS):
            for side, name in enumerate(names):
                grid.addWidget(self.buttons[name], place, side, 1, COLUMNS // len(names))
        rows.addLayout(grid)
        asking = QFormLayout()
        asking.addRow(self.tr("Ask again with τ"), self.tau_box)
        asking.addRow(self.tr("and score"), self.score_box)
        rows.addLayout(asking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.start_button)
        column.addWidget(self.under_way)
