"""A review under way: the building on the desk, what is done with it, and which one comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...model.contract.errors import QuoinError
from ...model.contract.options import ReadOptions, RegularizeOptions
from ..raster.ground import Ground
from ..reprojected import reprojected
from ..translation import said
from ..view.session import Click, ViewSession
from .answer import Walls
from .asking import Asking
from .changes import LayerChanges
from .corner import Drag, DroppedCorner, part_at
from .doubt import Doubt
from .hindrance import crosses_itself, has_parts
from .new_shape import Shape
from .parting import merged, parted
from .pending import Pending, Spot
from .placed import placed
from .queue import ReviewQueue
from .reviewed_layer import ReviewedLayer
from .steps import Steps
from .surroundings import reaching, surroundings

translate = QCoreApplication.translate


class ReviewDesk(QObject):
    """Goes through a layer's buildings. All methods belong to the main thread, and return at once.

    What the layer does not take, and what goes wrong, is told by `failed`; where an act leads nowhere, by `told`.

    Attributes:
        layer: that is reviewed.
        queue: its buildings.
        current: feature id of the one on the desk; None where all are reviewed.

    Raises:
        QuoinError: the layer cannot be reviewed.
    """

    moved = pyqtSignal()
    """Another building is on the desk, or none."""
    changed = pyqtSignal()
    """The building on the desk, what is left to do, or whether an answer is waited for has changed."""
    told = pyqtSignal(str)
    failed = pyqtSignal(str)
    ended = pyqtSignal()
    """The layer is gone, or cannot be reviewed any more, as `failed` has said."""

    def __init__(self, layer: QgsVectorLayer, session: ViewSession, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self.layer = layer
        self._session = session
        self._project = project
        self._ground = Ground(layer.crs(), project.transformContext())
        self._reviewed = ReviewedLayer(layer)
        self.queue = ReviewQueue(self._reviewed, project)
        self.current = self.queue.first()
        self._asking = Asking(session, layer, project, self)
        self._asking.answered.connect(self._reshape)
        self._asking.ended.connect(self._end_waiting)
        self._steps = Steps(layer, self)
        self._steps.undone.connect(self._come_back)
        self._steps.redone.connect(self._go_on_from)
        self._changes = LayerChanges(layer, self)
        self._changes.settled.connect(self._follow_changes)
        layer.willBeDeleted.connect(self.ended)

    def close(self) -> None:
        """Stop following layer and session."""
        self._steps.close()
        self._changes.close()
        self._asking.close()

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is on its way."""
        return self._asking.pending is not None

    def doubt(self) -> Doubt | None:
        """What makes the building on the desk doubtful."""
        return None if self.current is None else self.queue.doubt(self.current)

    def outline(self, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
        """The outline of the building on the desk in some CRS, empty where there is none.

        A corner that may still go on to where the network sees one is where it was dropped.
        """
        pending = self._asking.pending
        dropped = None if pending is None or pending.number != self.current else pending.corner
        outline = self._outline() if dropped is None else dropped.outline
        return reprojected(outline, self.layer.crs(), crs, self._project)

    def surroundings(self, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        """What of a map in some CRS shows the building on the desk and what is around it."""
        return surroundings(self.outline(crs), crs, self._project)

    def accept(self) -> None:
        """Mark the building on the desk as reviewed, and go on."""
        if self._act(lambda number: self._reviewed.accept(number, translate("Review", "Accept building"))):
            self.next()

    def delete(self) -> None:
        """Delete the building on the desk, and go on."""
        if self._act(lambda number: self._reviewed.delete(number, translate("Review", "Delete building"))):
            self._changes.settle()

    def straighten(self) -> None:
        """Let the walls of the building on the desk be straightened, which stays on the desk."""
        outline = self._outline()
        if self.current is None or self.is_waiting or self._tell(crosses_itself(outline)):
            return
        walls = Walls(outline, self.queue.doubt(self.current).status, self._ground)
        self._wait(Pending.straightening(self.current, outline, self.layer.crs(), walls))
        self._session.straighten(walls.feature, RegularizeOptions(neighbours=False))

    def ask(self, raster: QgsRasterLayer, model: str, options: ReadOptions) -> None:
        """Let the network look at the box of the building on the desk once more, which stays on the desk."""
        if self.current is None or self.is_waiting:
            return
        self._wait(Pending.asking(self.current, self._outline(), raster.crs(), self.queue.around(self.current)))
        around = self.surroundings(self.layer.crs())
        self._session.ask(raster, around, self.layer.crs(), model, options)

    def mend(self, raster: QgsRasterLayer, model: str, options: ReadOptions, spot: Spot) -> None:
        """Let the network read the building on the desk anew, with what was clicked or without; it stays there."""
        if self.current is None or self.is_waiting or self._tell(has_parts(self._outline())):
            return
        parts = self.outline(raster.crs()).asGeometryCollection()
        point = placed(spot.point, spot.crs, raster.crs(), self._project)
        pending = Pending.mending(self.current, self._outline(), raster.crs(), spot.adds)
        around = None if point is None else reaching(self.surroundings(raster.crs()), point)
        if point is None or around is None or not parts:
            self.told.emit(pending.in_vain)
            return
        self._wait(pending)
        self._session.mend(raster, around, raster.crs(), model, options, Click(parts[0], point, spot.adds))

    def drop(self, drag: Drag, raster: QgsRasterLayer | None, model: str, options: ReadOptions) -> None:
        """Move a corner of the building on the desk to where the network sees one near by, else just as dragged.

        Without a raster the network is not asked. The building stays on the desk.
        """
        corner = drag.corner_of(self.outline(drag.crs))
        if self.current is None or self.is_waiting:
            return
        end = placed(drag.end, drag.crs, self.layer.crs(), self._project)
        if corner is None or end is None:
            self.told.emit(translate("Review", "No corner of the outline is there; drag one."))
            return
        dropped = DroppedCorner(self._outline(), corner, end, self._by_hand)
        if not dropped.outline.isGeosValid():
            self.told.emit(translate("Review", "With its corner there, the outline would cross itself."))
            return
        crs = self.layer.crs() if raster is None else raster.crs()
        pending = Pending.dropping(self.current, self._outline(), crs, dropped)
        if raster is None:
            self._reshape(pending, dropped.shape(None))
        else:
            self._wait(pending)
            self._snap(raster, model, options, drag)

    def _snap(self, raster: QgsRasterLayer, model: str, options: ReadOptions, drag: Drag) -> None:
        """Ask where the network sees the corner that was dropped."""
        point, outline = placed(drag.end, drag.crs, raster.crs(), self._project), self.outline(raster.crs())
        if point is None or outline.isEmpty():
            self._asking.leave_corner()
            return
        part, around = part_at(outline, point), self.surroundings(raster.crs())
        self._session.snap(raster, around, raster.crs(), model, options, part, point)

    def split(self, line: Sequence[QgsPointXY], crs: QgsCoordinateReferenceSystem) -> None:
        """Cut the building on the desk in two along a line in some CRS; the larger part stays on the desk."""
        outline = self._outline()
        if self._tell(has_parts(outline) or crosses_itself(outline)):
            return
        drawn = [placed(point, crs, self.layer.crs(), self._project) for point in line]
        parts = parted(outline, [point for point in drawn if point is not None], self._ground)
        if len(parts) != 2:
            self.told.emit(translate("Review", "Draw the line across the building, from outside to outside, once."))
            return
        shapes = [self._by_hand(part) for part in parts]
        self._act(lambda number: self._reviewed.split(number, shapes, translate("Review", "Split building")))

    def merge(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> None:
        """Make the building on the desk one with that at a point in some CRS; it stays on the desk."""
        self._changes.settle()
        if self._tell(crosses_itself(self._outline())):
            return
        place = placed(point, crs, self.layer.crs(), self._project)
        other = None if place is None else self.queue.at(place, self.current)
        whole = None if other is None else merged(self._outline(), self.queue.outline(other), self._ground)
        if other is None or whole is None:
            self.told.emit(translate("Review", "Click another building that is no more than 0.75 m away."))
            return
        shape, action = self._by_hand(whole), translate("Review", "Merge buildings")
        self._act(lambda number: self._reviewed.merge(number, other, shape, action))

    def next(self) -> None:
        """Go to the next building that is to be reviewed."""
        self._changes.settle()
        self._go_to(self.queue.first() if self.current is None else self.queue.following(self.current))

    def back(self) -> None:
        """Go to the building before, reviewed or not."""
        self._changes.settle()
        before = self.queue.last() if self.current is None else self.queue.before(self.current)
        if before is not None:
            self._go_to(before)

    def _act(self, act: Callable[[int], None]) -> bool:
        """Do something to the building on the desk, as one undo step; return whether the layer took it."""
        if self.current is None:
            return False
        try:
            with self._steps.step(self.current):
                act(self.current)
        except QuoinError as error:
            self.failed.emit(said(error))
            return False
        self.layer.triggerRepaint()
        return True

    def _reshape(self, pending: Pending, shape: Shape) -> None:
        self._changes.settle()
        if not self.queue.has(pending.number, pending.outline):
            self._end_waiting(translate("Review", "The building was changed meanwhile; ask again."))
            return
        self._go_to(pending.number)
        self._act(lambda number: self._reviewed.reshape(number, shape, pending.action))
        self._end_waiting()

    def _wait(self, pending: Pending) -> None:
        self._asking.pending = pending
        self.changed.emit()

    def _end_waiting(self, sentence: str = "") -> None:
        self._tell(sentence)
        self.changed.emit()

    def _come_back(self, number: int) -> None:
        self._changes.settle()
        self._go_to(number)

    def _go_on_from(self, number: int) -> None:
        """Go where the act that is done again has led: on, or nowhere if it only gave the building another shape."""
        self._changes.settle()
        self._go_to(number if self.queue.is_left(number) else self.queue.following(number))

    def _go_to(self, number: int | None) -> None:
        if number != self.current:
            self.current = number
            self.moved.emit()
        self.changed.emit()

    def _follow_changes(self, numbers: set[int]) -> None:
        """Take up what has become of buildings of the layer; of all where none is named."""
        before = self._outline()
        try:
            self.queue = self.queue.after(numbers)
        except QuoinError as error:
            self.failed.emit(said(error))
            self.ended.emit()
            return
        if not numbers:
            self.current = self.queue.again(self.current, before)
        if self.current is None:
            self._go_to(self.queue.first())
        elif not self.queue.has(self.current):
            self._go_to(self.queue.following(self.current))
        self.changed.emit()

    def _by_hand(self, geometry: QgsGeometry) -> Shape:
        """What becomes of the building on the desk where the user draws a part of it."""
        doubt = self.doubt()
        return Shape.by_hand(geometry, self._ground, "" if doubt is None else doubt.status)

    def _tell(self, hindrance: str) -> bool:
        """Tell what keeps an act from leading anywhere; return whether anything does."""
        if hindrance:
            self.told.emit(hindrance)
        return bool(hindrance)

    def _outline(self) -> QgsGeometry:
        return QgsGeometry() if self.current is None else self.queue.outline(self.current)
