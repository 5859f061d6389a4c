"""From buildings in pixels to features on the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsFeature, QgsFeatureSink

from ..model.errors import QuoinError
from .building_fields import building_fields
from .found_building import FoundBuilding, MapPlace


class BuildingWriter:
    """Writes buildings to a sink, numbered from `first_id`; a context manager that closes the sink.

    The sink's file is whole only once the sink is destroyed. Nothing else may hold the sink, least of all a frame of a
    traceback, so whoever makes it hands it over and keeps the writer instead.
    """

    def __init__(self, sink: QgsFeatureSink, place: MapPlace, first_id: int) -> None:
        self._sink: QgsFeatureSink | None = sink
        self._place = place
        self._first_id = first_id
        self._fields = building_fields()
        self.count = 0

    def __enter__(self) -> BuildingWriter:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def write(self, buildings: Sequence[dict[str, Any]]) -> None:
        """Write `buildings`, each `{"rings", "score", "status"}` with rings in pixels of the working grid."""
        first = self._first_id + self.count
        found = self._place.buildings(buildings)
        features = [self._feature(building, number) for number, building in enumerate(found, start=first)]
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

    def _feature(self, building: FoundBuilding, number: int) -> QgsFeature:
        feature = QgsFeature(self._fields)
        feature.setGeometry(building.geometry)
        values = {**building.attributes, "id": number}
        feature.setAttributes([values[name] for name in self._fields.names()])
        return feature
