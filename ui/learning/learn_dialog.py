"""The window in which learning from a layer is begun: which outlines, where none is missing, from which base."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QStyle, QWidget

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from ...model.contract.options import TeachOptions
from ...model.contract.registry import MODELS, WEIGHTLESS
from ...processing.algorithms.option_texts import label, tooltip
from ...processing.learning.checked import OUTLINES, REVIEWED, VIEW, Checked, has_reviewed
from ...processing.learning.learning import Wish
from ...processing.learning.task import new_report
from ...processing.models.listed import located
from ...processing.models.manage import free_file, free_name
from ...processing.translation import said
from ...processing.view.visible_area import VisibleArea
from ..controls.choices import choose, choose_model, offer_models
from ..controls.option_boxes import TEACH_OPTIONS, OptionBoxes
from ..plain_text import PlainTips

FORM: Any = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))[0]
SETTLE_MILLISECONDS = 300
"""A map that is panned, or a name that is typed, changes many times."""


class LearnDialog(QDialog, FORM):
    """Stands beside the map, which can be panned and zoomed meanwhile; tells how many buildings will be learned."""

    wanted = pyqtSignal(Checked, Wish)
    """What is to be learned, and how."""

    def __init__(self, canvas: QgsMapCanvas, layer: QgsVectorLayer | None, model: str, parent: QWidget) -> None:
        """Args: canvas: shows what may be checked; layer, model: proposed as buildings and base."""
        super().__init__(parent)
        self.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._canvas = canvas
        self._checked: Checked | None = None
        self._fill_boxes(model)
        if layer is not None:
            self.layer_box.setLayer(layer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MILLISECONDS)
        self._connect_widgets()
        self._take_layer()

    def accept(self) -> None:
        """Let it be learned, unless something stands in the way."""
        self._look()
        if self._checked is not None:
            options = TeachOptions(**self._boxes.values())
            base, name = located(self.base_box.currentData()), self.name_edit.text().strip()
            self.wanted.emit(self._checked, Wish(name, base, options, "auto", new_report()))
            super().accept()

    def done(self, result: int) -> None:
        """Let go of what was taken."""
        self._timer.stop()
        self._checked = None
        super().done(result)

    def _fill_boxes(self, model: str) -> None:
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        PlainTips(self.layer_box)
        offer_models(self.base_box)
        for name in WEIGHTLESS:
            self.base_box.removeItem(self.base_box.findData(name))
        choose_model(self.base_box, MODELS[0] if model in WEIGHTLESS else model)
        self._boxes = OptionBoxes(self, TEACH_OPTIONS)
        self._boxes.set_values(asdict(TeachOptions()))
        texts = {"align": self.align_box, "deep": self.deep_box, "steps": self.steps_label}
        for option in TEACH_OPTIONS:
            texts[option.name].setText(label(option))
            getattr(self, f"{option.name}_box").setToolTip(tooltip(option))
        self.more_group.setCollapsed(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Learn"))

    def _connect_widgets(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.layer_box.layerChanged.connect(self._take_layer)
        self.area_box.currentIndexChanged.connect(self._timer.start)
        self.base_box.currentIndexChanged.connect(self._timer.start)
        self.name_edit.textChanged.connect(self._timer.start)
        self._canvas.extentsChanged.connect(self._follow_map)
        self._timer.timeout.connect(self._look)

    def _follow_map(self) -> None:
        if self.area_box.currentData() == VIEW:
            self._timer.start()

    def _layer(self) -> QgsVectorLayer | None:
        return self.layer_box.currentLayer()

    def _take_layer(self, *_: object) -> None:
        """Offer where all of the layer's buildings may be checked, and a name."""
        layer = self._layer()
        self.area_box.clear()
        if layer is not None:
            self.name_edit.setText(free_name(layer.name(), self.tr("own model")))
            self.area_box.addItem(self.tr("All that the map shows"), VIEW)
            if has_reviewed(layer):
                self.area_box.addItem(self.tr("Around the buildings that are reviewed"), REVIEWED)
                choose(self.area_box, REVIEWED)
            self.area_box.addItem(self.tr("Next to the outlines alone"), OUTLINES)
            for number in range(self.layer_box.count()):
                other = self.layer_box.layer(number)
                if other is not None and other.id() != layer.id():
                    self.area_box.addItem(self.tr("The areas of “{}”").format(foreign(other.name())), other.id())
        self._look()

    def _look(self) -> None:
        """Take what is checked now, and tell what is to be learned of it, or what stands in the way."""
        self._timer.stop()
        self._checked = None
        icon = QStyle.StandardPixmap.SP_MessageBoxWarning
        try:
            text = self._taken()
            icon = QStyle.StandardPixmap.SP_MessageBoxInformation
        except QuoinError as error:
            text = said(error)
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self.status_icon.setPixmap(self.style().standardIcon(icon).pixmap(QSize(size, size)))
        self.status_text.setText(text)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._checked is not None)

    def _taken(self) -> str:
        """Take what is checked, and say how much that is."""
        layer = self._layer()
        if layer is None:
            raise QuoinError("There is no layer of polygons; extract buildings or draw them first.")
        located(self.base_box.currentData())
        free_file(self.name_edit.text().strip())
        project = QgsProject.instance()
        view = VisibleArea.of(self._canvas.mapSettings())
        checked = Checked.of(layer, self.area_box.currentData(), view, project)
        count = checked.enough(project)
        self._checked = checked
        text = self.tr(
            "{count} buildings are learned, less a block that is set apart to tell whether the new model is better. "
            "It takes minutes: how many, and how much memory, is told before it learns. You can go on working."
        )
        return text.format(count=count)
