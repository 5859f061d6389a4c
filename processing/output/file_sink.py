"""A sink to a table that is there, which keeps all that is written to it whatever happens next."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Callable

from qgis.core import (
    QgsDataProvider,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureSink,
    QgsProviderRegistry,
    QgsVectorDataProvider,
    QgsVectorFileWriter,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign

ADDED_TO = ("GPKG", "SQLite")
"""The drivers of files that know transactions. A full disk would break the table of a Shapefile that is opened again;
GeoJSON and others would be written anew for each batch."""

Conversion = Callable[[QgsFeature], "list[QgsFeature]"]
"""Gives a feature the fields of the table; where that takes polygons only, several may come of a feature."""


def can_be_added_to(destination: str) -> bool:
    """Whether `destination`, as Processing names an output, is a file to whose tables rows are added batch by batch."""
    path = Path(destination.split("|")[0])
    return QgsVectorFileWriter.driverForExtension(path.suffix) in ADDED_TO and path.exists()


def opened(destination: str) -> QgsVectorDataProvider:
    """The provider of a file that is there. Raises `QuoinError` where it cannot be opened."""
    provider = QgsProviderRegistry.instance().createProvider("ogr", destination, QgsDataProvider.ProviderOptions())
    if not isinstance(provider, QgsVectorDataProvider) or not provider.isValid():
        told = foreign(destination, LONGEST_PATH)
        raise QuoinError("The output {path} cannot be opened; choose another place for it.", path=told)
    return provider


class FileSink(QgsFeatureSink):
    """Appends features to a table; each call of `addFeatures` is a transaction of its own."""

    def __init__(self, provider: QgsVectorDataProvider, conversion: Conversion) -> None:
        super().__init__()
        self._provider = provider
        self._conversion = conversion

    def addFeatures(
        self,
        features: Iterable[QgsFeature] | QgsFeatureIterator,
        flags: QgsFeatureSink.Flags | QgsFeatureSink.Flag = QgsFeatureSink.Flag.FastInsert,
    ) -> bool:
        """Add all of `features`, or return False."""
        converted = [each for feature in features for each in self._conversion(feature)]
        added, _ = self._provider.addFeatures(converted, flags)
        return added

    def lastError(self) -> str:
        """Return why features could not be added."""
        return self._provider.lastError()
