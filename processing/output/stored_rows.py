"""How many features a file holds, by reading them, and that it says so itself."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry, QgsVectorFileWriter

from .gdal_errors import heard


def stored_rows(destination: str) -> int | None:
    """How many features can be read of `destination`, as Processing names an output; 0 where it cannot be opened.

    None where that cannot be said: for what is no file, and for formats that are only written. Features without a
    geometry count in tables that have none.
    """
    driver = gdal.GetDriverByName(_driver(destination))
    if driver is None or driver.GetMetadataItem("DCAP_OPEN") != "YES":
        return None
    path, name = _parts(destination)
    with heard():  # not by QGIS, which may go on reading what was there before
        file = gdal.OpenEx(path, gdal.OF_VECTOR)
        if file is None:
            return 0
        layers = [file.GetLayerByName(name)] if name else [file.GetLayer(i) for i in range(file.GetLayerCount())]
        # What a file says of its length may be wrong after a failure.
        return sum(_rows(layer) for layer in layers if layer is not None)
    return 0


def correct_count(destination: str) -> None:
    """Let a GeoPackage say how many features its table holds: after a failed commit it may count those it lost."""
    if _driver(destination) != "GPKG":
        return
    path, name = _parts(destination)
    with heard():
        file = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
        if file is None:
            return
        name = name or file.GetLayer(0).GetName()
        quoted, text = name.replace('"', '""'), name.replace("'", "''")
        file.ExecuteSQL(
            f'UPDATE gpkg_ogr_contents SET feature_count = (SELECT COUNT(*) FROM "{quoted}") '  # nosec B608  # quoted
            f"WHERE lower(table_name) = lower('{text}')"
        )


def _parts(destination: str) -> tuple[str, str]:
    """Path and table; the latter empty where none is named."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    return parts["path"], parts.get("layerName") or ""


def _driver(destination: str) -> str:
    return QgsVectorFileWriter.driverForExtension(Path(destination.split("|")[0]).suffix)


def _rows(layer: ogr.Layer) -> int:
    bare = layer.GetGeomType() == ogr.wkbNone
    shapes = (row.GetGeometryRef() for row in layer)
    return sum(1 for shape in shapes if bare or (shape is not None and not shape.IsEmpty()))
