"""What becomes of a layer's buildings, by whatever means: told once for many changes at a time."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

MOST = 100
"""Changed buildings, from which on it is quicker to begin anew."""

OF_ONE = ("featureAdded", "featureDeleted", "geometryChanged", "attributeValueChanged")
"""Signals of the layer whose first argument is a feature id."""
OF_ALL = ("afterCommitChanges", "afterRollBack", "dataChanged", "attributeDeleted")


class LayerChanges(QObject):
    """Collects changes until QGIS has nothing else to do, or somebody needs to know."""

    settled = pyqtSignal(set)
    """Ids of the features that were added, deleted or changed; none where it may be all of them."""

    def __init__(self, layer: QgsVectorLayer, parent: QObject) -> None:
        super().__init__(parent)
        self._layer = layer
        self._numbers: set[int] = set()
        self._all = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.settle)
        for name in OF_ONE:
            getattr(layer, name).connect(self._note)
        for name in OF_ALL:
            getattr(layer, name).connect(self._note_all)

    def settle(self) -> None:
        """Tell what has been collected."""
        numbers, everything = self._numbers, self._all
        self._numbers, self._all = set(), False
        self._timer.stop()
        if everything or len(numbers) > MOST:
            self.settled.emit(set())
        elif numbers:
            self.settled.emit(numbers)

    def close(self) -> None:
        """Stop following the layer, which may be gone."""
        self._timer.stop()
        if sip.isdeleted(self._layer):
            return
        for name in OF_ONE:
            getattr(self._layer, name).disconnect(self._note)
        for name in OF_ALL:
            getattr(self._layer, name).disconnect(self._note_all)

    def _note(self, number: int, *_: object) -> None:
        self._numbers.add(number)
        self._timer.start()

    def _note_all(self, *_: object) -> None:
        self._all = True
        self._timer.start()
