"""Click to segment: the network sees the view once, then buildings are picked with the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..processing.models.listed import version_of
from ..processing.output.found_building import FoundBuilding
from ..processing.view.buildings import ViewBuildings
from ..processing.view.session import ViewSession
from ..processing.view.visible_area import VisibleArea
from .dock import QuoinDock
from .map.building_map_tool import BuildingMapTool
from .map.preview import Preview
from .plain_text import Messages
from .target import Target


class Clicking(QObject):
    """Joins map tool, preview, session and target layer.

    Attributes:
        tool: the map tool, which is taken up by setting it on the canvas.
    """

    looking = pyqtSignal()
    """The session was asked to look at the view."""

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
        self._crs = QgsCoordinateReferenceSystem()
        self._seen: tuple[Any, ...] | None = None
        self._found: list[FoundBuilding] = []
        self.tool = BuildingMapTool(canvas)
        self.preview = Preview(canvas)
        self._proposals = self._place([])
        self._connect_tool()
        session.found.connect(self._take_found)
        session.probed.connect(self._take_probed)
        dock.options_changed.connect(self._reread)
        dock.source_changed.connect(self.look_anew)
        target.changed.connect(self._show)
        canvas.destinationCrsChanged.connect(self._place_anew)

    def is_active(self) -> bool:
        """Tell whether the map tool is in the user's hand."""
        return self._canvas.mapTool() is self.tool

    def forget_view(self) -> None:
        """Forget what was found, and that the view was looked at, so that it will be again."""
        self._seen = None
        self._take_found([])

    def look_anew(self) -> None:
        """Forget the view and, with the tool in hand, let the network run on it again."""
        self.forget_view()
        self._look()

    def close(self) -> None:
        """Take tool and drawings off the canvas."""
        self._canvas.unsetMapTool(self.tool)
        self._canvas.destinationCrsChanged.disconnect(self._place_anew)
        self.preview.remove()

    def _connect_tool(self) -> None:
        self.tool.view_settled.connect(self._look)
        self.tool.hovered.connect(self._hover)
        self.tool.clicked.connect(self._click)
        self.tool.dragging.connect(self.preview.drag_box)
        self.tool.boxed.connect(self._add_box)
        self.tool.take_back_wanted.connect(self._target.take_back)
        self.tool.activated.connect(self._show)
        self.tool.deactivated.connect(self.preview.clear)

    def _look(self) -> None:
        """Let the network run on the view, unless it was the last to be looked at."""
        raster, model = self._dock.raster(), self._dock.model()
        if raster is None or not self.is_active():
            return
        area = VisibleArea.of(self._canvas.mapSettings())
        view = (raster.id(), model, version_of(model), area.key())
        if view == self._seen:
            return
        self._seen = view
        self._crs = raster.crs()
        self._session.look(raster, area.extent, area.crs, model, self._dock.options())
        self.looking.emit()

    def _reread(self) -> None:
        if self._seen is not None:
            self._session.reread(self._dock.options())

    def _take_found(self, buildings: list[FoundBuilding]) -> None:
        self._found = buildings
        self._place_anew()

    def _place_anew(self) -> None:
        self._proposals = self._place(self._found)
        self._show()

    def _place(self, buildings: Sequence[FoundBuilding]) -> ViewBuildings:
        map_crs = self._canvas.mapSettings().destinationCrs()
        return ViewBuildings(buildings, self._crs, map_crs, QgsProject.instance())

    def _show(self) -> None:
        """Draw the proposals as they stand towards the target layer."""
        if self.is_active():
            self._proposals.mark_taken(self._target.layer())
            self.preview.show_outlines(self._proposals.free_outlines(), self._proposals.taken_outlines())
            self._hover(self.tool.toMapCoordinates(self._canvas.mouseLastXY()))

    def _hover(self, point: QgsPointXY) -> None:
        self.preview.hover(self._proposals.outline(point))

    def _click(self, point: QgsPointXY) -> None:
        building = self._proposals.at(point)
        if building is not None:
            self._add([building])
        elif self._proposals.is_taken(point):
            self._messages.info(self.tr("The layer has this building already."))
        elif self._seen is not None:
            map_crs = self._canvas.mapSettings().destinationCrs()
            to_raster = QgsCoordinateTransform(map_crs, self._crs, QgsProject.instance())
            self._session.probe(to_raster.transform(point), self._dock.options())

    def _add_box(self, box: QgsGeometry) -> None:
        buildings = self._proposals.within(box)
        if buildings:
            self._add(buildings)
        else:
            self._messages.info(self.tr("No proposed building lies wholly in the box."))

    def _take_probed(self, buildings: list[FoundBuilding]) -> None:
        answer = self._place(buildings)
        answer.mark_taken(self._target.layer())
        if not buildings:
            self._messages.info(self.tr("The network sees no building there."))
        elif not answer.free():
            self._messages.info(self.tr("The layer has this building already."))
        else:
            self._add(answer.free())

    def _add(self, buildings: Sequence[FoundBuilding]) -> None:
        self._target.add(buildings, self._crs)
