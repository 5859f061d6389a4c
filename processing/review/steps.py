"""Which building each step of a layer's undo stack is about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal


class Steps(QObject):
    """Follows the undo stack of a layer, on which others work as well."""

    undone = pyqtSignal(int)
    """A step is undone that was made here, about the building of this feature id."""
    redone = pyqtSignal(int)
    """The same of one that is redone."""

    def __init__(self, layer: QgsVectorLayer, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = layer.undoStack()
        self._index = self._stack.index()
        self._made: dict[int, tuple[int, str]] = {}  # by number from 1 on: the building, and the step's name
        self._making = False
        self._stack.indexChanged.connect(self._follow)

    @contextmanager
    def step(self, number: int) -> Iterator[None]:
        """Note that what is done inside, which is one step, is about this building."""
        self._making = True
        before = self._stack.index()
        try:
            yield
        finally:
            self._making = False
        if self._stack.index() > before:
            self._made[self._stack.index()] = number, self._stack.text(before)

    def close(self) -> None:
        """Stop following."""
        if not sip.isdeleted(self._stack):
            self._stack.indexChanged.disconnect(self._follow)

    def _follow(self, index: int) -> None:
        before, self._index = self._index, index
        if not self._stack.count():  # saved, or given up
            self._made.clear()
        elif not self._making and abs(index - before) == 1:
            number, name = self._made.get(max(index, before), (0, ""))
            # another's step may have taken the place of one that was undone
            if name and self._stack.text(min(index, before)) == name:
                (self.undone if index < before else self.redone).emit(number)
