"""Extracting the buildings of the map view into the target layer."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..model.contract.foreign_text import foreign
from ..processing.output.found_building import FoundBuilding
from ..processing.view.buildings import ViewBuildings
from ..processing.view.session import ViewSession
from ..processing.view.visible_area import VisibleArea
from .dock import QuoinDock
from .map.preview import Preview
from .plain_text import Messages
from .target import Target


class ExtractionRun(QObject):
    """One extraction at a time: buildings are drawn as they are found, and added at the end as one undo step."""

    ended = pyqtSignal(str)
    """A sentence on what has become of an extraction."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        dock: QuoinDock,
        session: ViewSession,
        target: Target,
        messages: Messages,
    ) -> None:
        super().__init__(dock)
        self._canvas = canvas
        self._dock = dock
        self._session = session
        self._target = target
        self._messages = messages
        self._preview = Preview(canvas)
        self._crs = QgsCoordinateReferenceSystem()
        self._area = VisibleArea.of(canvas.mapSettings())
        self._raster = ""
        self._found: list[FoundBuilding] | None = None
        self._discarded = False  # and its end has not come yet
        session.extracted.connect(self._take)
        session.finished.connect(self._finish)
        session.failed.connect(self._fail)

    def is_running(self) -> bool:
        """Tell whether an extraction is under way."""
        return self._found is not None

    def start(self) -> None:
        """Extract from the chosen raster what is in view."""
        raster = self._dock.raster()
        if raster is None:
            return
        self._found = []
        self._crs = raster.crs()
        self._raster = raster.id()
        self._area = area = VisibleArea.of(self._canvas.mapSettings())
        self._session.extract(raster, area.extent, area.crs, self._dock.model(), self._dock.options())

    def reads(self, layer_ids: list[str]) -> bool:
        """Tell whether the extraction that is under way reads one of these layers."""
        return self.is_running() and self._raster in layer_ids

    def discard(self) -> None:
        """Stop, and keep nothing of what was found."""
        if self.is_running():
            self._found = None
            self._discarded = True
            self._session.cancel()
            self._preview.clear()

    def close(self) -> None:
        """Take the drawings off the canvas."""
        self._found = None
        self._preview.remove()

    def _take(self, buildings: list[FoundBuilding]) -> None:
        if self._found is None or self._discarded:
            return
        visible = self._area.shown(buildings, self._crs, QgsProject.instance())
        self._found += visible
        transform = QgsCoordinateTransform(
            self._crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        outlines = QgsGeometry.collectGeometry([building.geometry for building in visible])
        outlines.transform(transform)  # noqa: QGS201  # raises where it fails
        self._preview.add_outlines(outlines)

    def _finish(self, cancelled: bool) -> None:
        if self._found is None or self._discarded:  # or it was a look that was cancelled
            self._discarded = False
            return
        found = len(self._found)
        added, known = self._add_all()
        if added:
            self._tell_success(self.tr("Cancelled; kept") if cancelled else self.tr("Extracted"), added, known)
        elif known:
            self._tell(self.tr("All {count} found are in “{layer}” already.").format(count=known, layer=self._name()))
        elif not found:
            self._tell(self.tr("No buildings were found in the view."))
        else:
            self._tell(self.tr("None of the {count} found could be added.").format(count=found))

    def _fail(self, sentence: str) -> None:
        if self._found is None or self._discarded:
            self._discarded = False
            return
        added, known = self._add_all()
        if added:
            self._tell_success(self.tr("Kept"), added, known)

    def _add_all(self) -> tuple[int, int]:
        """Add what was found; how many features that made, and how many buildings the layer has already."""
        found, self._found = self._found or [], None
        self._preview.clear()
        buildings = ViewBuildings(found, self._crs, self._crs, QgsProject.instance())
        buildings.mark_taken(self._target.layer())
        free = buildings.free()
        return self._target.add(free, self._crs), len(found) - len(free)

    def _tell_success(self, ending: str, added: int, known: int) -> None:
        text = self.tr("{ending}: {count} new in “{layer}”.").format(ending=ending, count=added, layer=self._name())
        if known:
            text += " " + self.tr("Already there: {}.").format(known)
        self._messages.success(text + " " + self.tr("Undo takes them back in one step."))
        self.ended.emit(text)

    def _tell(self, text: str) -> None:
        self._messages.info(text)
        self.ended.emit(text)

    def _name(self) -> str:
        layer = self._target.layer()
        return "" if layer is None else foreign(layer.name())
