"""From buildings in pixels to features on the map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeature

from ...model.contract.contents import PlainBuilding
from .fields import building_fields
from .found_building import FoundBuilding, MapPlace
from .layer import OutputLayer


class BuildingWriter:
    """Writes buildings to a layer, numbered from `first_id`."""

    def __init__(self, layer: OutputLayer, place: MapPlace, first_id: int) -> None:
        self._layer = layer
        self._place = place
        self._first_id = first_id
        self._fields = building_fields()
        self.count = 0

    def write(self, buildings: Sequence[PlainBuilding]) -> None:
        """Write buildings whose rings are in pixels of the working grid."""
        first = self._first_id + self.count
        found = self._place.buildings(buildings)
        features = [self._feature(building, number) for number, building in enumerate(found, start=first)]
        self._layer.write(features)
        self.count += len(features)

    def _feature(self, building: FoundBuilding, number: int) -> QgsFeature:
        feature = QgsFeature(self._fields)
        feature.setGeometry(building.geometry)
        values = {**building.attributes, "id": number}
        feature.setAttributes([values[name] for name in self._fields.names()])
        return feature
