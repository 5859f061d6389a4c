"""The box with all models, which follows what the user's folder of models holds."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox

from ...processing.models.listed import State, version_of
from ...processing.models.watch import ModelWatch
from .choices import choose_model, offer_models


class ModelChoice(QObject):
    """Fills a box, and again whenever models have changed; what is chosen stays, also where it is gone."""

    changed = pyqtSignal()
    """Other models are there to be chosen."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box
        self._version: State | None = None
        offer_models(box)
        self._note_version()
        box.currentIndexChanged.connect(self._note_version)
        ModelWatch(self).changed.connect(self._fill)

    def follow(self, name: str, new: str) -> None:
        """Choose the new name of a model that was renamed, where it is chosen."""
        if self._box.currentData() == name:
            self._fill()
            choose_model(self._box, new)
            self._fill()  # without the old one

    def _fill(self) -> None:
        chosen, version = self._box.currentData(), self._version
        blocker = QSignalBlocker(self._box)
        self._box.clear()
        offer_models(self._box)
        choose_model(self._box, chosen)
        blocker.unblock()
        self._note_version()
        if self._version != version:  # another model under the same name
            self._box.currentIndexChanged[int].emit(self._box.currentIndex())
        self.changed.emit()

    def _note_version(self) -> None:
        self._version = version_of(self._box.currentData() or "")
