"""A sink to a vector file, which keeps all that is written to it whatever happens next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Callable

from qgis.core import (
    QgsDataProvider,
    QgsFeature,
    QgsFeatureSink,
    QgsProviderRegistry,
    QgsVectorDataProvider,
    QgsVectorFileWriter,
)

from ..model.errors import QuoinError

ADDED_TO = ("GPKG", "SQLite", "ESRI Shapefile")
"""The drivers of files to which features can be added without writing the rest of the file anew."""

Conversion = Callable[[QgsFeature], "list[QgsFeature]"]
"""Gives a feature the fields of the file; where that takes polygons only, several may come of a feature."""


def can_be_added_to(destination: str) -> bool:
    """Whether `destination`, as Processing names an output, is a file that `FileSink` should write."""
    path = Path(destination.split("|")[0])
    return QgsVectorFileWriter.driverForExtension(path.suffix) in ADDED_TO and path.exists()


def opened(destination: str) -> QgsVectorDataProvider:
    """The provider of a file that is there. Raises `QuoinError` where it cannot be opened."""
    provider = QgsProviderRegistry.instance().createProvider("ogr", destination, QgsDataProvider.ProviderOptions())
    if provider is None or not provider.isValid():
        raise QuoinError(f"The output {destination} cannot be opened; choose another place for it.")
    return provider


class FileSink(QgsFeatureSink):
    """Adds features to a file that is there; each call of `addFeatures` is a transaction of its own.

    QGIS's own sink writes a file in a single transaction, which is lost if the disk gets full or QGIS is killed.
    """

    def __init__(self, provider: QgsVectorDataProvider, conversion: Conversion) -> None:
        super().__init__()
        self._provider = provider
        self._conversion = conversion

    def addFeatures(self, features: Iterable[QgsFeature], flags: QgsFeatureSink.Flag) -> bool:
        """Add all of `features`, or return False."""
        converted = [each for feature in features for each in self._conversion(feature)]
        added, _ = self._provider.addFeatures(converted, flags)
        return added

    def lastError(self) -> str:
        """Return why features could not be added."""
        return self._provider.lastError()


class FieldOrder:
    """The conversion for a new file, which may have a key of its own, other names, and another order.

    Keys are known by name, since a file may put them first. All others keep their order, but not always their names,
    which a Shapefile cuts.

    Args:
        names: of the features' fields, with which the file was made.
    """

    def __init__(self, names: Sequence[str], provider: QgsVectorDataProvider) -> None:
        self._fields = provider.fields()
        keys = {self._fields.at(index).name() for index in provider.pkAttributeIndexes()}
        given = {name: index for index, name in enumerate(names)}
        others = iter([index for index, name in enumerate(names) if name not in keys])
        self._order = [given.get(name) if name in keys else next(others) for name in self._fields.names()]

    def __call__(self, feature: QgsFeature) -> list[QgsFeature]:
        """The feature with the file's fields."""
        values = feature.attributes()
        converted = QgsFeature(self._fields)
        converted.setGeometry(feature.geometry())
        converted.setAttributes([None if index is None else values[index] for index in self._order])
        return [converted]
