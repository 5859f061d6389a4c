"""The choice of the bands that are read of the image."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRasterLayer
from qgis.gui import QgsRasterBandComboBox
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...model.contract.errors import QuoinError
from ...processing.raster.bands import Bands, bands_as_shown, by_file
from ...processing.raster.reader import has_bands
from ...processing.view.band_choice import choose_for, chosen_for


class BandChoice(QWidget):
    """What the map shows, what the file says, or three bands of the user's own, for the layer it is given.

    Attributes:
        bands_box: which of these.
        own_boxes: red, green and blue, shown where the user chooses.
    """

    changed = pyqtSignal()
    """Other bands will be read of the same layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: QgsRasterLayer | None = None
        self._numbers: tuple[int, ...] = ()
        self._kinds: list[tuple[int, ...] | None] = []  # what the entries of the box stand for, None for the user's own
        self.bands_box = QComboBox(self)
        self.bands_box.setObjectName("bands_box")
        _let_grow(self.bands_box, 8)
        self.bands_box.setToolTip(
            self.tr("The bands of the image that the network sees as red, green and blue. The choice is kept with it.")
        )
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._own = QWidget(self)
        self.own_boxes = self._make_own_boxes()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.bands_box, self._hint, self._own):
            column.addWidget(widget)
        self.bands_box.activated.connect(self._take_kind)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_layer(None)

    def show_layer(self, layer: QgsRasterLayer | None) -> None:
        """Offer the bands of `layer`, and follow its style from now on."""
        self._unwatch()
        self._layer = layer
        if layer is not None:
            layer.rendererChanged.connect(self._follow)
            layer.willBeDeleted.connect(self._forget)
            for box in self.own_boxes:
                blocker = QSignalBlocker(box)
                box.setLayer(layer)
                blocker.unblock()
        self._show()

    def _make_own_boxes(self) -> list[QgsRasterBandComboBox]:
        rows = QFormLayout(self._own)
        rows.setContentsMargins(0, 0, 0, 0)
        boxes = []
        for name, label in (("red", self.tr("Red")), ("green", self.tr("Green")), ("blue", self.tr("Blue"))):
            box = QgsRasterBandComboBox(self._own)
            box.setObjectName(f"{name}_box")
            _let_grow(box, 4)
            box.setToolTip(self.tr("The band that the network sees as this colour."))
            box.bandChanged.connect(self._take_own)
            rows.addRow(label, box)
            boxes.append(box)
        return boxes

    def _take_kind(self) -> None:
        if self._layer is not None and self._kinds:
            numbers = self._kinds[self.bands_box.currentIndex()]
            self._choose(self._numbers if numbers is None else numbers)
            if numbers is None:
                self._show_own()  # also where these are the bands that the file names

    def _take_own(self) -> None:
        if self._layer is not None and self._own.isVisibleTo(self):
            self._choose([box.currentBand() for box in self.own_boxes])
            self._show_own()

    def _choose(self, numbers: Sequence[int]) -> None:
        assert self._layer is not None
        choose_for(self._layer, numbers)
        self._follow()

    def _follow(self) -> None:
        before = self._numbers
        self._show()
        if self._numbers != before:
            self.changed.emit()

    def _show(self) -> None:
        """Show what is chosen for the layer, and keep which bands that means."""
        self.bands_box.clear()
        self._kinds = []
        self._hint.hide()
        self._own.hide()
        shown = _shown(self._layer)
        self.setEnabled(shown is not None)
        if self._layer is None or shown is None:
            self._numbers = ()
            self.bands_box.addItem(self.tr("As the map shows") if self._layer is not None else "")
            return
        self._offer(self._layer, shown)

    def _offer(self, layer: QgsRasterLayer, shown: Bands) -> None:
        said, chosen = by_file(layer.dataProvider()), chosen_for(layer)
        differs = said is not None and said.numbers != shown.numbers
        self._add(self.tr("As the map shows: {}").format(_words(shown.numbers)), ())
        if said is not None and differs:
            self._add(self.tr("As the file says: {}").format(_words(said.numbers)), said.numbers)
            self._hint.setText(self.tr("The map shows other bands than the file says to be red, green and blue."))
        self._add(self.tr("Your choice"), None)
        self._hint.setVisible(differs and not chosen)
        self._numbers = chosen or shown.numbers
        if chosen in self._kinds:
            self.bands_box.setCurrentIndex(self._kinds.index(chosen))
        else:
            self._show_own()

    def _add(self, text: str, numbers: tuple[int, ...] | None) -> None:
        self.bands_box.addItem(text)
        self._kinds.append(numbers)

    def _show_own(self) -> None:
        """Show the user's own choice, band by band."""
        self.bands_box.setCurrentIndex(self.bands_box.count() - 1)
        for box, number in zip(self.own_boxes, self._numbers):
            blocker = QSignalBlocker(box)
            box.setBand(number)
            blocker.unblock()
        self._own.show()

    def _unwatch(self) -> None:
        if self._layer is not None:
            self._layer.rendererChanged.disconnect(self._follow)
            self._layer.willBeDeleted.disconnect(self._forget)

    def _forget(self) -> None:
        self.show_layer(None)


def _shown(layer: QgsRasterLayer | None) -> Bands | None:
    """The bands that the map shows of a layer; None where it is not read band by band, or cannot be."""
    if layer is None or not layer.isValid() or not has_bands(layer.dataProvider()):
        return None
    try:
        return bands_as_shown(layer)
    except QuoinError:  # told at the start of a run
        return None


def _words(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


def _let_grow(box: QComboBox, least: int) -> None:
    """Let a box be as wide as there is place, whatever it holds, but for at least so many letters."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(least)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
