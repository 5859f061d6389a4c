"""Joins the review's box, its keys, the map and the desk that all is done at."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QApplication

from ...model.contract.errors import QuoinError
from ...processing.review.corner import Drag
from ...processing.review.desk import ReviewDesk
from ...processing.review.pending import Spot
from ...processing.translation import said
from ...processing.view.session import ViewSession
from ..dock import QuoinDock
from ..map.preview import POLYGON, outline_band
from ..plain_text import Messages
from ..target import Target
from .mending_tool import DragTool, LineTool, PickTool
from .review_keys import ReviewKeys

UNDER_REVIEW = QColor(255, 0, 200)
"""Stands out from imagery, and from the colours of the status."""


class Reviewing(QObject):
    """A review at a time, of the layer that buildings are added to.

    Attributes:
        desk: the review under way, None where there is none.
        line_tool: draws where a building is split.
        pick_tool: clicks what it is merged with.
        add_tool: clicks what it lacks.
        off_tool: clicks what is none of it.
        corner_tool: drags a corner.
    """

    started = pyqtSignal(QgsVectorLayer)
    """A review of this layer has begun."""
    changed = pyqtSignal()
    """A review has begun or ended, or waits for an answer, or does not any more."""

    def __init__(
        self, canvas: QgsMapCanvas, dock: QuoinDock, session: ViewSession, target: Target, messages: Messages
    ) -> None:
        super().__init__(dock)
        self._canvas = canvas
        self._dock = dock
        self._box = dock.review
        self._session = session
        self._target = target
        self._messages = messages
        self.desk: ReviewDesk | None = None
        self._can_ask = self._was_waiting = False
        self._band = outline_band(canvas, UNDER_REVIEW, 3, fill=0)
        self.line_tool = LineTool(canvas, UNDER_REVIEW)
        self.line_tool.drawn.connect(self._split)
        self.pick_tool = PickTool(canvas)
        self.pick_tool.picked.connect(self._merge)
        self.add_tool, self.off_tool = PickTool(canvas), PickTool(canvas)
        self.add_tool.picked.connect(lambda point: self._mend(point, adds=True))
        self.off_tool.picked.connect(lambda point: self._mend(point, adds=False))
        self.corner_tool = DragTool(canvas)
        self.corner_tool.dragging.connect(self._sketch)
        self.corner_tool.dropped.connect(self._drop)
        self.corner_tool.deactivated.connect(self._show)
        self._tools = {
            "split": self.line_tool,
            "merge": self.pick_tool,
            "add": self.add_tool,
            "off": self.off_tool,
            "corner": self.corner_tool,
        }
        for tool in self._tools.values():
            tool.activated.connect(self.changed)
            tool.deactivated.connect(self.changed)
        self._keys = ReviewKeys((canvas, dock.review), self)
        self._keys.pressed.connect(self._do)
        self._box.act_wanted.connect(self._do)
        self._box.review_wanted.connect(self._begin_or_end)
        target.changed.connect(self._follow_target)
        canvas.destinationCrsChanged.connect(self._show)

    @property
    def is_waiting(self) -> bool:
        """Whether the network, or the straightening, has been asked and has not answered."""
        return self.desk is not None and self.desk.is_waiting

    @property
    def hint(self) -> str:
        """What is to be done with the tool of a review that is in hand; empty where none is."""
        in_hand = [name for name, tool in self._tools.items() if self._canvas.mapTool() is tool]
        return self._box.buttons[in_hand[0]].toolTip() if in_hand else ""

    def let_ask(self, can_ask: bool) -> None:
        """Let the user ask the network again, or not."""
        self._can_ask = can_ask
        self._allow()

    def end(self) -> None:
        """End the review, if there is one; what is done stays done."""
        if self.desk is None:
            return
        desk, self.desk = self.desk, None
        desk.close()
        desk.deleteLater()
        self._keys.turn_off()
        for tool in self._tools.values():
            tool.put_down()
        self._band.reset(POLYGON)
        self._box.show_end()
        self._was_waiting = False
        self.changed.emit()

    def close(self) -> None:
        """End the review, and take its outline off the canvas for good."""
        self.end()
        self._canvas.destinationCrsChanged.disconnect(self._show)
        self._canvas.scene().removeItem(self._band)
        self.line_tool.remove()

    def _begin_or_end(self, wanted: bool) -> None:
        layer = self._target.layer()
        if not wanted:
            self.end()
        elif layer is None:
            self._box.show_end()
            self._messages.info(self.tr("Choose the layer to be reviewed under “Add to” first."))
        else:
            self._begin(layer)

    def _begin(self, layer: QgsVectorLayer) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # tens of thousands of buildings take seconds
        try:
            desk = ReviewDesk(layer, self._session, QgsProject.instance(), self)
        except QuoinError as error:
            self._box.show_end()
            self._messages.warning(said(error))
            return
        finally:
            QApplication.restoreOverrideCursor()
        self.desk = desk
        desk.moved.connect(self._move)
        desk.changed.connect(self._show)
        desk.told.connect(self._messages.info)
        desk.failed.connect(self._messages.warning)
        desk.ended.connect(self.end)
        self._keys.turn_on()
        self._canvas.setFocus()
        self.started.emit(layer)
        self._move()
        self._show()
        self.changed.emit()

    def _do(self, name: str) -> None:
        desk = self.desk
        if desk is None or not self._box.buttons[name].isEnabled():
            return
        self._box.is_beginning = False
        acts: dict[str, Callable[[], None]] = {
            "accept": desk.accept,
            "delete": desk.delete,
            "straighten": desk.straighten,
            "ask": self._ask,
            "back": desk.back,
            "next": desk.next,
            **{name: tool.take_up for name, tool in self._tools.items()},
        }
        self._try(acts[name])

    def _try(self, act: Callable[[], None]) -> None:
        """Do something; tell where it cannot be done, as with a building that lies where its CRS has no place."""
        try:
            act()
        except QuoinError as error:
            self._messages.warning(said(error))

    def _ask(self) -> None:
        raster = self._dock.raster()
        if self.desk is not None and raster is not None:
            self.desk.ask(raster, self._dock.model(), self._box.options(self._dock.options()))

    def _mend(self, point: QgsPointXY, adds: bool) -> None:
        desk, raster = self.desk, self._dock.raster()
        if desk is not None and raster is not None:
            spot = Spot(point, self._canvas.mapSettings().destinationCrs(), adds)
            options = self._box.options(self._dock.options())
            self._try(lambda: desk.mend(raster, self._dock.model(), options, spot))

    def _split(self, line: list[QgsPointXY]) -> None:
        desk, crs = self.desk, self._canvas.mapSettings().destinationCrs()
        if desk is not None:
            self._try(lambda: desk.split(line, crs))

    def _merge(self, point: QgsPointXY) -> None:
        desk, crs = self.desk, self._canvas.mapSettings().destinationCrs()
        if desk is not None:
            self._try(lambda: desk.merge(point, crs))

    def _drag(self, start: QgsPointXY, end: QgsPointXY) -> Drag:
        reach = QgsMapTool.searchRadiusMU(self._canvas)
        return Drag(start, end, reach, self._canvas.mapSettings().destinationCrs())

    def _sketch(self, start: QgsPointXY, end: QgsPointXY) -> None:
        """Show the outline as it is while a corner is dragged."""
        if self.desk is not None:
            drag = self._drag(start, end)
            self._band.setToGeometry(drag.sketch(self.desk.outline(drag.crs)))

    def _drop(self, start: QgsPointXY, end: QgsPointXY) -> None:
        desk, raster = self.desk, self._dock.raster() if self._can_ask else None
        if desk is not None:
            drag, options = self._drag(start, end), self._box.options(self._dock.options())
            self._try(lambda: desk.drop(drag, raster, self._dock.model(), options))

    def _move(self) -> None:
        """Show the building on the desk in the middle of the map; a line that was begun across another is given up."""
        self.line_tool.put_down()
        if self.desk is not None and self.desk.current is not None:
            self._canvas.setExtent(self.desk.surroundings(self._canvas.mapSettings().destinationCrs()))
            self._canvas.refresh()

    def _show(self) -> None:
        desk = self.desk
        if desk is None:
            return
        queue, current = desk.queue, desk.current
        is_reviewed = current is not None and not queue.is_left(current)
        self._box.show_review(len(queue) - queue.left, len(queue), desk.doubt(), is_reviewed)
        self._band.setToGeometry(desk.outline(self._canvas.mapSettings().destinationCrs()))
        self._allow()
        if desk.is_waiting != self._was_waiting:
            self._was_waiting = desk.is_waiting
            self.changed.emit()

    def _allow(self) -> None:
        can_act = self.desk is not None and self.desk.current is not None and not self.desk.is_waiting
        self._box.allow(can_act, can_act and self._can_ask)

    def _follow_target(self) -> None:
        if self.desk is not None and self._target.layer() is not self.desk.layer:
            self.end()
