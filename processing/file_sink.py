"""A sink to a vector file, which keeps all that is written to it whatever happens next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsDataProvider,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)

from ..model.errors import QuoinError

ADDED_TO = ("GPKG", "SQLite", "ESRI Shapefile")
"""The drivers of files to which features can be added without writing the rest of the file anew."""


def can_be_added_to(destination: str) -> bool:
    """Whether `destination`, as Processing names an output, is a file that `FileSink` should write."""
    path = Path(destination.split("|")[0])
    return QgsVectorFileWriter.driverForExtension(path.suffix) in ADDED_TO and path.exists()


class FileSink(QgsFeatureSink):
    """Adds features to an empty file; each call of `addFeatures` is a transaction of its own.

    QGIS's own sink writes a file in a single transaction, which is lost if the disk gets full or QGIS is killed.

    Args:
        destination: the file, perhaps with the layer's name, as Processing names an output.
        fields: of the features, with which the file was made.
    """

    def __init__(self, destination: str, fields: QgsFields) -> None:
        super().__init__()
        provider = QgsProviderRegistry.instance().createProvider("ogr", destination, QgsDataProvider.ProviderOptions())
        if provider is None or not provider.isValid():
            raise QuoinError(f"The output {destination} cannot be opened; choose another place for it.")
        self._provider = provider
        self._fields = provider.fields()
        keys = {self._fields.at(index).name() for index in provider.pkAttributeIndexes()}
        self._order = _order(fields.names(), self._fields.names(), keys)

    def addFeatures(self, features: Sequence[QgsFeature], flags: QgsFeatureSink.Flag) -> bool:
        """Add all of `features`, or return False."""
        added, _ = self._provider.addFeatures([self._as_in_file(feature) for feature in features], flags)
        return added

    def lastError(self) -> str:
        """Return why features could not be added."""
        return self._provider.lastError()

    def _as_in_file(self, feature: QgsFeature) -> QgsFeature:
        values = feature.attributes()
        converted = QgsFeature(self._fields)
        converted.setGeometry(feature.geometry())
        converted.setAttributes([None if index is None else values[index] for index in self._order])
        return converted


def _order(names: Sequence[str], names_in_file: Sequence[str], keys: set[str]) -> list[int | None]:
    """For each field of the file, the index of the field that it takes; None for a key that only the file has.

    Keys are known by name, since a file may put them first. All others keep their order, but not always their names,
    which a Shapefile cuts.
    """
    others = iter([index for index, name in enumerate(names) if name not in keys])
    given = {name: index for index, name in enumerate(names)}
    return [given.get(name) if name in keys else next(others) for name in names_in_file]
