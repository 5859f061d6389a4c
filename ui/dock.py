"""The dock panel: its widgets, what they are set to, and how they show what goes on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsMapLayerProxyModel, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QSignalBlocker, QSize, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QResizeEvent
from qgis.PyQt.QtWidgets import QBoxLayout, QFileDialog, QStyle, QWidget

from ..model.contract.options import ReadOptions
from .controls.band_choice import BandChoice
from .controls.choices import choose_model
from .controls.model_card import ModelCard
from .controls.model_choice import ModelChoice
from .controls.model_options import ModelOptions
from .controls.model_thresholds import ModelThresholds
from .controls.option_boxes import PANEL_OPTIONS, OptionBoxes
from .controls.tab_order import follow_layouts
from .controls.wheel_guard import WheelGuard
from .learning.learning_bar import LearningBar
from .models.manager import manage_models
from .plain_text import PlainTips
from .progress_words import progress_words
from .review.review_box import ReviewBox
from .setup.setup_panel import SetupPanel

FORM: Any = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))[0]
HUNDREDTHS = 100


class QuoinDock(QgsDockWidget, FORM):
    """Widgets only: it says by signals what the user wants and shows what it is told."""

    options_changed = pyqtSignal()
    """How buildings are read has changed: τ, score, order of corners, straight walls."""
    source_changed = pyqtSignal()
    """Another raster, other bands of it, or another model is chosen."""
    models_changed = pyqtSignal()
    """Other models are there to be chosen."""
    extract_wanted = pyqtSignal()
    cancel_wanted = pyqtSignal()
    clicking_wanted = pyqtSignal(bool)
    learning_wanted = pyqtSignal()
    settings_wanted = pyqtSignal()
    help_wanted = pyqtSignal()
    unfolded = pyqtSignal()
    """All of the panel is shown, after the set-up alone was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setObjectName("QuoinDock")  # under which QGIS remembers where the dock was
        self.bands = BandChoice(self)
        self.bands_column.addWidget(self.bands)
        self.bands_label.setBuddy(self.bands.bands_box)
        self.card = ModelCard(self)
        self.card_column.addWidget(self.card)
        self.setup = SetupPanel(self)
        self.setup_column.addWidget(self.setup)
        self.learning = LearningBar(self)
        self.learning_column.addWidget(self.learning)
        self._setup_alone = False
        self._fill_boxes()
        self._connect_widgets()
        for box in (self.raster_box, self.target_box):
            PlainTips(box)
        follow_layouts(self.widget())
        WheelGuard(self)
        self.end_progress()

    def needed_width(self) -> int:
        """Pixels across in which all can be seen; right once the panel has been shown."""
        margins = self.outer.contentsMargins()
        beside = self.scroll_area.verticalScrollBar().sizeHint().width() + margins.left() + margins.right()
        return self.page.minimumSizeHint().width() + beside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below each other where they do not fit beside each other."""
        super().resizeEvent(event)
        needed = self.extract_button.sizeHint().width() + self.clicking_row.sizeHint().width() + self.buttons.spacing()
        directions = QBoxLayout.Direction
        fits = needed <= self.scroll_area.width()
        self.buttons.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def raster(self) -> QgsRasterLayer | None:
        """The chosen raster layer."""
        return self.raster_box.currentLayer()

    def target(self) -> QgsVectorLayer | None:
        """The layer that buildings are added to, None where a new one is wanted."""
        return self.target_box.currentLayer()

    def model(self) -> str:
        """The name of the chosen model, or the path of its file."""
        return self.model_box.currentData() or ""

    def options(self) -> ReadOptions:
        """How buildings are to be read."""
        return ReadOptions(**self._boxes.values())

    def values(self) -> dict[str, Any]:
        """All that is worth remembering, by name."""
        return {"model": self.model(), **self._boxes.values()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Set the widgets to what `values` returned once."""
        choose_model(self.model_box, values["model"])
        self._boxes.set_values(values)

    def show_status(self, text: str, icon: QStyle.StandardPixmap) -> None:
        """Show how things stand."""
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self.status_icon.setPixmap(self.style().standardIcon(icon).pixmap(QSize(size, size)))
        self.status_text.setText(text)

    def show_progress(self, done: int, total: int, seconds_left: float) -> None:
        """Show how far a run is; a total of 0 means that nobody knows yet."""
        self.progress_area.show()
        self.progress_bar.setMaximum(total)
        self.progress_bar.setValue(done)
        self.progress_text.setText(progress_words(done, total, seconds_left))

    def end_progress(self) -> None:
        """Show that nothing is running."""
        self.progress_area.hide()

    def show_setup_alone(self, alone: bool) -> None:
        """Show the set-up and nothing else, or all; as long as nothing can be done, nothing else is of use."""
        if alone == self._setup_alone:
            return
        self._setup_alone = alone
        rows = [child for child in self.page.children() if isinstance(child, QWidget) and child is not self.setup_group]
        for widget in (*rows, self.extract_button, self.click_button, self.settings_button):
            widget.setVisible(not alone)
        self.setup_group.setCollapsed(not alone)
        if not alone:
            self.unfolded.emit()

    def allow(self, extracting: bool, clicking: bool, learning: bool) -> None:
        """Let the user start what can be started now."""
        self.learn_button.setEnabled(learning)
        self.extract_button.setEnabled(extracting)
        self.click_button.setEnabled(clicking)

    def _fill_boxes(self) -> None:
        self.raster_box.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        filters = QgsMapLayerProxyModel.Filter
        self.target_box.setFilters(filters.PolygonLayer | filters.WritableLayer)
        self.target_box.setAllowEmptyLayer(True, self.tr("New scratch layer"))
        self.target_box.setLayer(None)
        self.models = ModelChoice(self.model_box)
        self.review = ReviewBox(self.model_box, self)
        self.review_column.addWidget(self.review)
        self._boxes = OptionBoxes(self, PANEL_OPTIONS)
        self.extract_button.setIcon(QIcon(":/quoin/extract.svg"))
        self.click_button.setIcon(QIcon(":/quoin/click.svg"))
        self.settings_button.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        self.help_button.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        self.models_button.setIcon(QgsApplication.getThemeIcon("/mIconListView.svg"))
        self.model_file_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.card_group.setCollapsed(True)
        self.setup_group.setCollapsed(True)

    def _connect_widgets(self) -> None:
        for slider, box in ((self.tau_slider, self.tau_box), (self.score_slider, self.score_box)):
            slider.setRange(round(box.minimum() * HUNDREDTHS), round(box.maximum() * HUNDREDTHS))
            slider.valueChanged.connect(lambda value, box=box: box.setValue(value / HUNDREDTHS))
            box.valueChanged.connect(lambda value, slider=slider: _set_silently(slider, round(value * HUNDREDTHS)))
            box.valueChanged.connect(self.options_changed)
        ModelThresholds(self.model_box, {"tau": self.tau_box, "score": self.score_box})
        tau = (self.tau_label, self.tau_slider, self.tau_box)
        ModelOptions(self.model_box, {"tau": tau, "grouping": (self.grouping_label, self.grouping_box)})
        self.grouping_box.currentIndexChanged.connect(self.options_changed)
        self.regularize_box.toggled.connect(self.options_changed)
        self.raster_box.layerChanged.connect(self.bands.show_layer)
        self.raster_box.layerChanged.connect(self.source_changed)
        self.bands.changed.connect(self.source_changed)
        self.bands.show_layer(self.raster())
        self.model_box.currentIndexChanged.connect(self.source_changed)
        self.models.changed.connect(self.models_changed)
        self.model_file_button.clicked.connect(self._ask_for_model_file)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._make_room_for_review)
        self.review.begun.connect(self._make_room_for_review)
        self.models_button.clicked.connect(lambda: manage_models(self, self.models))
        self.extract_button.clicked.connect(self.extract_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.click_button.clicked.connect(self.clicking_wanted)
        self.learn_button.clicked.connect(self.learning_wanted)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.help_button.clicked.connect(self.help_wanted)

    def _make_room_for_review(self) -> None:
        """Scroll to all of a review that has just begun, once its buttons have their places."""
        if self.review.is_beginning:
            QTimer.singleShot(0, lambda: self.scroll_area.ensureWidgetVisible(self.review))

    def _ask_for_model_file(self) -> None:
        wanted = self.tr("Trained models (*.safetensors)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a model file"), self.model(), wanted)
        if path:
            choose_model(self.model_box, path)


def _set_silently(slider: Any, value: int) -> None:
    blocker = QSignalBlocker(slider)  # else the slider would round what was typed into the box
    slider.setValue(value)
    blocker.unblock()
