"""Buildings that a layer has already, so that a run that was cut off can be taken up by appending to its layer."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProject, QgsVectorLayerFeatureSource

from ..view.buildings import ViewBuildings
from .appending import layer_appended_to
from .found_building import FoundBuilding


class AlreadyThere:
    """Tells which of the found buildings are new to the layer that is appended to.

    Args:
        source: what the layer holds; None where nothing is appended to.
        crs: of the found buildings.
        project: whose transformations count.

    Attributes:
        count: so many were there.
    """

    def __init__(
        self, source: QgsVectorLayerFeatureSource | None, crs: QgsCoordinateReferenceSystem, project: QgsProject
    ) -> None:
        self._source = source
        self._crs = crs
        self._project = project
        self.count = 0

    @classmethod
    def in_output(
        cls, destination: Any, context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> AlreadyThere:
        """Take from `destination`, the value of a sink parameter, what is needed; call it in the main thread."""
        layer = layer_appended_to(destination, context)
        source = None if layer is None else QgsVectorLayerFeatureSource(layer)
        return cls(source, crs, context.project() or QgsProject.instance())

    def without(self, found: list[FoundBuilding]) -> list[FoundBuilding]:
        """Those that the layer does not have."""
        if self._source is None:
            return found
        buildings = ViewBuildings(found, self._crs, self._crs, self._project)
        buildings.mark_taken(self._source)
        new = buildings.free()
        self.count += len(found) - len(new)
        return new
