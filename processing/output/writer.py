"""From buildings in pixels to features on the map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeature

from ...model.contract.contents import PlainBuilding
from .already_there import AlreadyThere
from .fields import building_fields
from .found_building import FoundBuilding, MapPlace
from .layer import OutputLayer
from .numbers import Numbers


class BuildingWriter:
    """Writes buildings to a layer, numbered, but for those that are there already."""

    def __init__(
        self, layer: OutputLayer, place: MapPlace, numbers: Numbers, there: AlreadyThere | None = None
    ) -> None:
        self._layer = layer
        self._place = place
        self._numbers = numbers
        self._there = there
        self._fields = building_fields()
        self.count = 0

    def write(self, buildings: Sequence[PlainBuilding]) -> None:
        """Write buildings whose rings are in pixels of the working grid."""
        found = self._place.buildings(buildings)
        if self._there is not None:
            found = self._there.without(found)
        with self._numbers.next(len(found)) as numbers:
            self._layer.write([self._feature(*pair) for pair in zip(found, numbers)])
        self.count += len(found)

    def _feature(self, building: FoundBuilding, number: int | None) -> QgsFeature:
        feature = QgsFeature(self._fields)
        feature.setGeometry(building.geometry)
        values = {**building.attributes, "id": number}
        feature.setAttributes([values[name] for name in self._fields.names()])
        return feature
