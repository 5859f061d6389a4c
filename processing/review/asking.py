"""A question about a building that waits for its answer, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...model.contract.messages import Regularized
from ..output.found_building import FoundBuilding
from ..view.overlap import is_same
from ..view.session import ViewSession
from .answer import best_answer, shapes_in
from .new_shape import Shape
from .pending import Pending
from .placed import placed

translate = QCoreApplication.translate


class Asking(QObject):
    """One question at a time, to the network or to the straightening of walls.

    Attributes:
        pending: what has been asked and is not answered yet.
    """

    answered = pyqtSignal(object, object)
    """A `Pending` has been answered by a `Shape`."""
    ended = pyqtSignal(str)
    """A question has led nowhere: what is to be told of it, which may be nothing."""

    def __init__(self, session: ViewSession, layer: QgsVectorLayer, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._layer = layer
        self._project = project
        self.pending: Pending | None = None
        self._session = session
        session.asked.connect(self._take_found)
        session.straightened.connect(self._take_straight)
        session.snapped.connect(self._take_corner)
        session.finished.connect(self._give_up)
        session.failed.connect(self._give_up)

    def close(self) -> None:
        """Stop following the session."""
        self._session.asked.disconnect(self._take_found)
        self._session.straightened.disconnect(self._take_straight)
        self._session.snapped.disconnect(self._take_corner)
        self._session.finished.disconnect(self._give_up)
        self._session.failed.disconnect(self._give_up)

    def _take_found(self, found: Sequence[FoundBuilding]) -> None:
        pending = self.pending
        if pending is None or pending.walls is not None or pending.corner is not None:
            return
        shapes = shapes_in(self._layer, found, pending.crs, self._project)
        shape = best_answer(shapes, pending.outline, pending.others)
        if shape is None:
            self._end(pending.in_vain)
        elif is_same(shape.geometry, pending.outline):
            self._end(translate("Review", "The network sees the same as before."))
        else:
            self._answer(pending, shape)

    def _take_straight(self, answer: Regularized) -> None:
        pending = self.pending
        if pending is None or pending.walls is None:
            return
        (feature,), (suffix,) = answer.features, answer.suffixes
        if feature is None:
            self._end(pending.in_vain)
        else:
            self._answer(pending, pending.walls.straight(feature, suffix))

    def _take_corner(self, seen: QgsPointXY | None) -> None:
        pending = self.pending
        if pending is None or pending.corner is None:
            return
        if seen is not None:
            seen = placed(seen, pending.crs, self._layer.crs(), self._project)
        self._answer(pending, pending.corner.shape(seen))

    def _give_up(self, because: bool | str) -> None:
        """An extraction that ends, and was not cancelled, is no reason; a corner stays where it was dropped."""
        pending = self.pending
        if not because or pending is None:
            return
        if pending.corner is None:
            self._end("")
        else:
            self.leave_corner()

    def leave_corner(self) -> None:
        """Let the corner that is asked for stay where it was dropped."""
        if self.pending is not None and self.pending.corner is not None:
            self._answer(self.pending, self.pending.corner.shape(None))

    def _answer(self, pending: Pending, shape: Shape) -> None:
        self.pending = None
        self.answered.emit(pending, shape)

    def _end(self, sentence: str) -> None:
        self.pending = None
        self.ended.emit(sentence)
