"""Polygon layers from GeoJSON and GeoPackage files, without GDAL, which the torch environment does not have."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import shapely

from ..building import Building
from ..errors import QuoinError
from .local_plane import degrees_from_web_mercator
from .outlines import rings_of

DEGREES, WEB_MERCATOR = 4326, 3857


@dataclass
class PolygonFile:
    """The polygons of a file.

    Attributes:
        path: of the file.
        crs: EPSG code, 4326 or 3857; None if the file says degrees but holds none.
        buildings: in the units of the CRS, one for each part of a multipolygon; the score is 1 where the file has none.
    """

    path: Path
    crs: int | None
    buildings: list[Building] = field(default_factory=list)

    def in_degrees(self) -> list[Building]:
        """Return the buildings in longitude and latitude."""
        if self.crs == DEGREES:
            return self.buildings
        return [Building([degrees_from_web_mercator(r) for r in b.rings], b.score, b.status) for b in self.buildings]


def read_polygons(path: Path) -> PolygonFile:
    """Read a GeoJSON file, or the first layer of a GeoPackage.

    Raises:
        QuoinError: if the file cannot be read or is in another CRS than EPSG:4326 or EPSG:3857.
    """
    if not path.is_file():
        raise QuoinError(f"The file {path} does not exist; check the path.")
    try:
        return _geopackage(path) if path.suffix.lower() == ".gpkg" else _geojson(path)
    except (ValueError, KeyError, TypeError, sqlite3.Error, shapely.errors.GEOSException) as error:
        raise QuoinError(f"The file {path} is no GeoJSON or GeoPackage with polygons ({error}).") from error


def _geojson(path: Path) -> PolygonFile:
    content = json.loads(path.read_text(encoding="utf-8"))
    crs = _known(path, content["crs"]["properties"]["name"]) if content.get("crs") else DEGREES
    layer = PolygonFile(path, crs)
    for feature in content["features"]:
        if feature.get("geometry"):
            geometry = shapely.from_geojson(json.dumps(feature["geometry"]))
            layer.buildings += _buildings(geometry, (feature.get("properties") or {}).get("score"))
    if crs == DEGREES and not _fit_in_degrees(layer.buildings):
        layer.crs = None
    return layer


def _fit_in_degrees(buildings: list[Building]) -> bool:
    corners = np.concatenate([np.zeros((1, 2)), *(ring for building in buildings for ring in building.rings)])
    return bool(np.all(np.abs(corners) <= [180, 90]))


def _geopackage(path: Path) -> PolygonFile:
    with sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True) as database:
        row = database.execute("SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns").fetchone()
        if row is None:
            raise ValueError("it has no layer")
        table, column, crs = row
        layer = PolygonFile(path, _known(path, f"EPSG:{crs}"))
        fields = {name for _, name, *_ in database.execute(f'PRAGMA table_info("{table}")')}
        score = "score" if "score" in fields else "NULL"
        for blob, value in database.execute(f'SELECT "{column}", {score} FROM "{table}" ORDER BY rowid'):
            if blob is not None:
                layer.buildings += _buildings(shapely.from_wkb(_without_header(blob)), value)
    return layer


def _without_header(blob: bytes) -> bytes:
    """Return the WKB of a GeoPackage geometry, which 8 bytes and an envelope stand before (OGC 12-128r18, 2.1.3)."""
    envelope = (0, 32, 48, 48, 64)[blob[3] >> 1 & 7]
    return blob[8 + envelope :]


def _buildings(geometry: shapely.Geometry, score: float | None) -> Iterator[Building]:
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon" and not part.is_empty:
            yield Building(rings_of(part), 1.0 if score is None else float(score), "")


def _known(path: Path, name: str) -> int:
    """Return the EPSG code that a CRS's name ends with."""
    if name.endswith("CRS84"):
        return DEGREES
    if name.endswith(("4326", "3857")):
        return int(name[-4:])
    raise QuoinError(
        f"The layer {path} is in {name}: save it in EPSG:4326 first, or use quoin:evaluatebuildings, which takes any."
    )
