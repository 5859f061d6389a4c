"""From buildings in pixels to features on the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsFeature, QgsFeatureSink, QgsGeometry

from ..model.errors import QuoinError
from .building_fields import building_fields
from .grid import WorkingGrid
from .ground import Ground


class BuildingWriter:
    """Writes buildings to a sink, numbered from `first_id`; a context manager that closes the sink.

    The sink's file is whole only once the sink is destroyed. Nothing else may hold the sink, least of all a frame of a
    traceback, so whoever makes it hands it over and keeps the writer instead.
    """

    def __init__(self, sink: QgsFeatureSink, grid: WorkingGrid, ground: Ground, model: str, first_id: int) -> None:
        self._sink: QgsFeatureSink | None = sink
        self._grid = grid
        self._ground = ground
        self._model = model
        self._first_id = first_id
        self._fields = building_fields()
        self.count = 0

    def __enter__(self) -> BuildingWriter:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def write(self, buildings: Sequence[dict[str, Any]]) -> None:
        """Write `buildings`, each `{"rings", "score", "status"}` with rings in pixels of the working grid."""
        features = [self._feature(building, self._first_id + self.count + i) for i, building in enumerate(buildings)]
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise QuoinError(
                f"Buildings cannot be written to the output ({self._sink.lastError()}); "
                "check that the disk has room and the layer can be edited."
            )
        self.count += len(features)

    def close(self) -> None:
        """Write what is still buffered and let go of the sink."""
        if self._sink is not None:
            self._sink.flushBuffer()
            self._sink = None

    def _feature(self, building: dict[str, Any], number: int) -> QgsFeature:
        rings: list[list[Sequence[float]]] = building["rings"]
        geometry = QgsGeometry.fromPolygonXY([self._grid.to_map([*ring, ring[0]]) for ring in rings])
        feature = QgsFeature(self._fields)
        feature.setGeometry(geometry)
        vertices = sum(len(ring) for ring in rings)
        area = self._ground.area(geometry)
        feature.setAttributes([number, building["score"], vertices, area, self._model, building["status"]])
        return feature
