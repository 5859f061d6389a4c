"""A sink to the new table of a file that knows transactions, which keeps all that is written whatever happens next."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureSink,
    QgsFields,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign
from .gdal_errors import heard
from .table_fields import key_index

EXTENSIONS = {"GPKG": ".gpkg", "SQLite": ".sqlite"}


@dataclass(frozen=True)
class Schema:
    """What a new table holds.

    Attributes:
        fields: of the features that are written.
        kind: of their geometries.
        crs: of their geometries.
    """

    fields: QgsFields
    kind: QgsWkbTypes.Type
    crs: QgsCoordinateReferenceSystem


class NewTable(QgsFeatureSink):
    """Adds features to a table that QGIS's writer has made; each call of `addFeatures` is a transaction of its own.

    QGIS's own sink writes a table in a single transaction, which is lost if the disk gets full or QGIS is killed. Its
    provider, which can add to a table, knows fewer kinds of values: lists would come out empty. So QGIS's writer
    writes each batch to memory, and what is there goes into the table as it is.

    Args:
        destination: as Processing names it.
        schema: with which the table was made.
    """

    def __init__(self, destination: str, schema: Schema, transforms: QgsCoordinateTransformContext) -> None:
        super().__init__()
        parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
        with heard():
            self._file = gdal.OpenEx(parts["path"], gdal.OF_VECTOR | gdal.OF_UPDATE)
        name = parts.get("layerName")
        self._table = self._file and (self._file.GetLayerByName(name) if name else self._file.GetLayer(0))
        if self._table is None:
            told = foreign(destination, LONGEST_PATH)
            raise QuoinError("The output {path} cannot be opened; choose another place or name for it.", path=told)
        self._driver = self._file.GetDriver().ShortName
        self._key = key_index(schema.fields, self._driver)
        self._schema = schema
        self._transforms = transforms
        self._said = ""

    def addFeatures(
        self,
        features: Iterable[QgsFeature] | QgsFeatureIterator,
        flags: QgsFeatureSink.Flags | QgsFeatureSink.Flag = QgsFeatureSink.Flag.FastInsert,
    ) -> bool:
        """Add all of `features`, or return False."""
        with _in_memory(EXTENSIONS[self._driver]) as batch:
            rows = list(features)
            return self._written_by_qgis(rows, batch) and self._moved_from(batch, self._are_keyed(rows))

    def lastError(self) -> str:
        """Return why features could not be added."""
        return self._said

    def _are_keyed(self, features: Sequence[QgsFeature]) -> bool:
        """Whether the features bring their keys; else the table numbers its rows."""
        return self._key >= 0 and all(isinstance(feature.attribute(self._key), int) for feature in features)

    def _written_by_qgis(self, features: Sequence[QgsFeature], batch: str) -> bool:
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = self._driver
        options.layerOptions = ["SPATIAL_INDEX=NO"]  # nobody searches the batch
        schema = self._schema
        writer = QgsVectorFileWriter.create(batch, schema.fields, schema.kind, schema.crs, self._transforms, options)
        written = not writer.hasError() and writer.addFeatures(features)
        self._said = writer.errorMessage()
        return written

    def _moved_from(self, batch: str, keyed: bool) -> bool:
        """Add what the file `batch` holds, in one transaction."""
        with heard() as failures:
            self._file.StartTransaction()
            self._copy(gdal.OpenEx(batch, gdal.OF_VECTOR), keyed, failures)
            if not failures:
                self._file.CommitTransaction()
        if failures:
            self._said = failures[0]
            with heard():
                self._file.RollbackTransaction()
        return not failures

    def _copy(self, batch: gdal.Dataset, keyed: bool, failures: Sequence[str]) -> None:
        """Copy all rows, or those before the first failure: behind it there may be no transaction any more."""
        definition = self._table.GetLayerDefn()
        for row in batch.GetLayer(0):
            copy = ogr.Feature(definition)
            copy.SetFrom(row)
            copy.SetFID(row.GetFID() if keyed else ogr.NullFID)
            self._table.CreateFeature(copy)
            if failures:
                return


@contextmanager
def _in_memory(extension: str) -> Iterator[str]:
    """The name of a file in memory, gone afterwards."""
    path = f"/vsimem/quoin_{uuid.uuid4().hex}{extension}"
    try:
        yield path
    finally:
        gdal.Unlink(path)
