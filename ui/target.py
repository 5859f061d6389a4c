"""The layer that found buildings are added to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..model.contract.errors import QuoinError
from ..model.contract.foreign_text import foreign
from ..processing.output.found_building import FoundBuilding
from ..processing.output.scratch_layer import new_building_layer
from ..processing.output.target_layer import TargetLayer
from ..processing.translation import said
from .plain_text import Messages

CONTENT_SIGNALS = ("featureAdded", "featureDeleted", "geometryChanged", "afterRollBack", "dataChanged")


@dataclass(frozen=True)
class Step:
    """An undo step that was made here: on which layer, and how many steps its stack had then."""

    layer: str
    index: int


class Target(QObject):
    """The layer chosen in a combo box, or a new one where none is; tells in the message bar what happens to it."""

    changed = pyqtSignal()
    """Another layer is chosen, or the content of the layer has changed; once for many changes at a time."""

    def __init__(self, box: QgsMapLayerComboBox, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._box = box
        self._messages = messages
        self._watched: QgsVectorLayer | None = None
        self._steps: list[Step] = []
        self._changes = QTimer(self)
        self._changes.setSingleShot(True)
        self._changes.setInterval(0)
        self._changes.timeout.connect(self.changed)
        box.layerChanged.connect(self._watch)
        self._watch(self.layer())

    def layer(self) -> QgsVectorLayer | None:
        """The layer, None as long as a new one is wanted."""
        layer = self._box.currentLayer()
        return layer if isinstance(layer, QgsVectorLayer) else None

    def add(self, buildings: Sequence[FoundBuilding], crs: QgsCoordinateReferenceSystem) -> int:
        """Add `buildings`, whose geometry is in `crs`, as one undo step; return how many features that made."""
        if not buildings:
            return 0
        layer = self.layer() or self._new_layer(crs)
        target = TargetLayer(layer, QgsProject.instance())
        try:
            features = target.add(buildings, crs, self._step_name(len(buildings)))
        except QuoinError as error:
            self._messages.warning(said(error))
            return 0
        self._steps.append(Step(layer.id(), layer.undoStack().index()))
        layer.triggerRepaint()
        if features:
            self._tell_constraints(layer, target.unmet_constraints(features[0]))
        if target.unnumbered:
            text = self.tr("{count} buildings have no “id” in “{layer}”: the field holds no higher number.")
            self._messages.warning(text.format(count=target.unnumbered, layer=foreign(layer.name())))
        return len(features)

    def take_back(self) -> None:
        """Undo the last addition that has not been undone or saved, if nothing else was done to the layer since."""
        layer = self.layer()
        while self._steps and (layer is None or not _is_open(self._steps[-1], layer)):
            self._steps.pop()
        if layer is None or not self._steps:
            self._messages.info(self.tr("There is no building to take back that is not saved yet."))
        elif layer.undoStack().index() > self._steps[-1].index:
            self._messages.info(self.tr("The layer was changed since by other means; use Edit ▸ Undo to go back."))
        else:
            self._steps.pop()
            layer.undoStack().undo()
            layer.triggerRepaint()

    def _step_name(self, count: int) -> str:
        return self.tr("Add building") if count == 1 else self.tr("Add {} buildings").format(count)

    def _new_layer(self, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
        layer = new_building_layer(crs)
        QgsProject.instance().addMapLayer(layer)  # noqa: QGS201  # a new layer is valid
        self._box.setLayer(layer)
        return layer

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        if self._watched is not None:
            for name in CONTENT_SIGNALS:
                getattr(self._watched, name).disconnect(self._note_change)
            self._watched.willBeDeleted.disconnect(self._unwatch)
        self._watched = layer
        if layer is not None:
            for name in CONTENT_SIGNALS:
                getattr(layer, name).connect(self._note_change)
            layer.willBeDeleted.connect(self._unwatch)
        self._changes.start()

    def _unwatch(self) -> None:
        self._watched = None

    def _note_change(self, *_: object) -> None:
        self._changes.start()

    def _tell_constraints(self, layer: QgsVectorLayer, fields: Sequence[str]) -> None:
        if fields:
            self._messages.warning(
                self.tr("Fill in {fields} before you save the layer “{layer}”, which requires it.").format(
                    fields=foreign(", ".join(fields)), layer=foreign(layer.name())
                ),
            )


def _is_open(step: Step, layer: QgsVectorLayer) -> bool:
    """Tell whether an undo step is on the layer's stack and not undone."""
    return step.layer == layer.id() and step.index <= layer.undoStack().index()
