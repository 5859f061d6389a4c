"""Where layers lie, and which of them an output would destroy."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign
from .gdal_errors import heard

VIRTUAL = ".vrt"
"""What files end in that hold nothing but the names of others."""
DATABASES = ("postgres", "spatialite", "oracle", "mssql", "hana")


@dataclass(frozen=True)
class Place:
    """A table in a file or database.

    Attributes:
        store: the file, or the name of the database.
        table: None for all that a file holds.
    """

    store: str
    table: str | None

    @property
    def driver(self) -> str:
        """The driver of the file; empty for what is none."""
        return QgsVectorFileWriter.driverForExtension(Path(self.store).suffix)

    def touches(self, other: Place) -> bool:
        """Whether what lies at one place lies at the other, too."""
        if not _same(self.store, other.store):
            return False
        return self.table is None or other.table is None or self.table.lower() == other.table.lower()


def place_of_layer(layer: QgsMapLayer) -> Place | None:
    """Where a layer comes from; None for what is neither a file nor a table, as a scratch layer or a service."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    if layer.providerType() in DATABASES:
        uri = QgsDataSourceUri(layer.source())
        return Place(uri.database(), f"{uri.schema()}.{uri.table()}".lstrip("."))
    path = parts.get("path")
    if not path:
        return None
    return Place(path, parts.get("layerName") or _only_table(path, isinstance(layer, QgsVectorLayer)))


def place_of_output(destination: str) -> Place | None:
    """Where Processing would write an output of this name; None where nothing is overwritten.

    Raises `QuoinError` where nothing can be called so.
    """
    if not destination:
        return None
    _check_name(destination)
    provider, _, source = destination.partition(":")
    if provider in ("ogr", *DATABASES, "postgis") and "=" in source:
        uri = QgsDataSourceUri(source)
        return Place(uri.database(), f"{uri.schema()}.{uri.table()}".lstrip("."))
    if provider in ("memory", "TEMPORARY_OUTPUT"):
        return None
    known = QgsVectorFileWriter.driverForExtension(Path(destination).suffix)
    return Place(destination if known else f"{destination}.gpkg", None)  # as Processing completes a name


def driver_of_output(destination: str) -> str:
    """The driver of the file that an output would be; empty for what is none."""
    place = place_of_output(destination)
    return place.driver if place else ""


def refuse_to_destroy(destination: str, inputs: Iterable[QgsMapLayer], project: Iterable[QgsMapLayer]) -> None:
    """Raise `QuoinError` where writing an output would overwrite an input, or a layer of the project in its edits.

    Args:
        destination: as Processing names the output.
        inputs: the layers that are read.
        project: the layers that are open in QGIS.
    """
    place = place_of_output(destination)
    if place is None:
        return
    _refuse_inputs(place, destination, inputs)
    for layer in project:
        if isinstance(layer, QgsVectorLayer) and layer.isEditable() and _is_at(place, layer):
            raise QuoinError(
                "The layer {layer} is open for editing where the output {path} would be written; end the editing "
                "first, or choose another place for the output.",
                layer=foreign(layer.name()),
                path=foreign(destination, LONGEST_PATH),
            )


def refuse_over_inputs(file: str, inputs: Iterable[QgsMapLayer]) -> None:
    """Raise `QuoinError` where writing a file of just this name, which is no layer, would overwrite an input."""
    _check_name(file)
    _refuse_inputs(Place(file, None), file, inputs)


def make_folder(file: str) -> None:
    """Make the folder of a file that will be written. Raises `QuoinError` where the file cannot be written there."""
    path = Path(file)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_fifo():  # which waits for somebody to read
            raise OSError(errno.ENXIO, os.strerror(errno.ENXIO))
        new = not path.exists()
        path.open("ab").close()
        if new:
            path.unlink()
    except OSError as error:
        told = foreign(file, LONGEST_PATH)
        raise QuoinError(
            "{path} cannot be written ({reason}); choose another place for it.", path=told, reason=error.strerror
        ) from None


def _check_name(destination: str) -> None:
    if "\0" in destination:
        told = foreign(destination, LONGEST_PATH)
        raise QuoinError("{path} cannot be the name of a file; choose another place for it.", path=told)


def _refuse_inputs(place: Place, named: str, inputs: Iterable[QgsMapLayer]) -> None:
    for layer in inputs:
        if any(_is_at(place, each) for each in (layer, *_behind(layer))) or _is_part(place, layer):
            raise QuoinError(
                "The output {path} would overwrite the input {layer}; choose another place for it.",
                path=foreign(named, LONGEST_PATH),
                layer=foreign(layer.name()),
            )


def _is_at(place: Place, layer: QgsMapLayer) -> bool:
    at = place_of_layer(layer)
    if at is None:
        return False
    # Edits in a transaction lock all of the file.
    locks = isinstance(layer, QgsVectorLayer) and layer.isEditable() and layer.dataProvider().transaction()
    return place.touches(Place(at.store, None) if locks else at)


def _behind(layer: QgsMapLayer) -> Iterator[QgsMapLayer]:
    """The layers of the project that a layer has fields from by a join, or features by a query."""
    project = QgsProject.instance()
    joined = [join.joinLayerId() for join in layer.vectorJoins()] if isinstance(layer, QgsVectorLayer) else []
    asked = [each.layerId() for each in layer.dependencies()]
    yield from (each for name in (*joined, *asked) if (each := project.mapLayer(name)) is not None)


def _is_part(place: Place, layer: QgsMapLayer) -> bool:
    """Whether a file that would be written as a whole is one that a virtual file, as a mosaic, is made of."""
    at = place_of_layer(layer)
    return at is not None and place.table is None and any(_same(place.store, part) for part in _parts(at.store))


def _parts(path: str) -> Iterator[str]:
    """The files that a virtual one names, and those that these name; GDAL tells of one at a time."""
    known, pending = {path}, [path]
    while pending:
        file = pending.pop()
        yield file
        if file.lower().endswith(VIRTUAL):
            found = set(_files_of(file)) - known
            known |= found
            pending += found


def _files_of(path: str) -> list[str]:
    with heard():
        file = gdal.OpenEx(path)
        return [] if file is None else file.GetFileList() or []
    return []


def _same(one: str, other: str) -> bool:
    if os.path.exists(one) and os.path.exists(other):
        return os.path.samefile(one, other)
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def _only_table(path: str, vector: bool) -> str | None:
    """The table that is opened of a GeoPackage or SQLite file where none is named; None for all other files."""
    if QgsVectorFileWriter.driverForExtension(Path(path).suffix) not in ("GPKG", "SQLite"):
        return None
    with heard():
        file = gdal.OpenEx(path, gdal.OF_VECTOR if vector else gdal.OF_RASTER)
        if file is None:
            return None
        if vector:
            return file.GetLayer(0).GetName() if file.GetLayerCount() else None
        return file.GetMetadataItem("IDENTIFIER")
    return None
