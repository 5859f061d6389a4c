"""Extracting the buildings of the map view into the target layer."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject

from ..processing.output.found_building import FoundBuilding
from ..processing.view.session import ViewSession
from .dock import QuoinDock
from .preview import Preview
from .target import Target


class ExtractionRun(QObject):
    """One extraction at a time: buildings are drawn as they are found, and added at the end as one undo step."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        dock: QuoinDock,
        session: ViewSession,
        target: Target,
        messages: QgsMessageBar,
    ) -> None:
        super().__init__(dock)
        self._canvas = canvas
        self._dock = dock
        self._session = session
        self._target = target
        self._messages = messages
        self._preview = Preview(canvas)
        self._crs = QgsCoordinateReferenceSystem()
        self._raster = ""
        self._found: list[FoundBuilding] | None = None
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
        extent, crs = self._canvas.extent(), self._canvas.mapSettings().destinationCrs()
        self._session.extract(raster, extent, crs, self._dock.model(), self._dock.options())

    def reads(self, layer_ids: list[str]) -> bool:
        """Tell whether the extraction that is under way reads one of these layers."""
        return self.is_running() and self._raster in layer_ids

    def discard(self) -> None:
        """Stop, and keep nothing of what was found."""
        if self.is_running():
            self._found = None
            self._session.cancel()
            self._preview.clear()

    def close(self) -> None:
        """Take the drawings off the canvas."""
        self._found = None
        self._preview.remove()

    def _take(self, buildings: list[FoundBuilding]) -> None:
        if self._found is None:
            return
        self._found += buildings
        transform = QgsCoordinateTransform(
            self._crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        outlines = QgsGeometry.collectGeometry([building.geometry for building in buildings])
        outlines.transform(transform)  # noqa: QGS201  # raises where it fails
        self._preview.add_outlines(outlines)

    def _finish(self, cancelled: bool) -> None:
        if self._found is None:  # discarded, or it was a look that was cancelled
            return
        count = self._add_all()
        layer = self._target.layer()
        if not count or layer is None:
            self._messages.pushInfo("Quoin", self.tr("No buildings were found in the view."))
            return
        ending = self.tr("Cancelled; kept") if cancelled else self.tr("Extracted")
        text = self.tr("{ending}: {count} new in “{layer}”. Undo takes them back in one step.")
        self._messages.pushSuccess("Quoin", text.format(ending=ending, count=count, layer=layer.name()))

    def _fail(self, sentence: str) -> None:
        if self._found is not None:
            self._add_all()

    def _add_all(self) -> int:
        found, self._found = self._found or [], None
        self._preview.clear()
        return self._target.add(found, self._crs)
