"""Polygon layers from GeoJSON and GeoPackage files, without GDAL, which the torch environment does not have."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import shapely

from ...building import Building, Ring
from ...contract.errors import QuoinError
from ...contract.foreign_text import LONGEST_PATH, LONGEST_SENTENCE, foreign
from ...polygon.runs import split

DEGREES = "EPSG:4326"
NOT_SUCH: tuple[type[Exception], ...] = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
NOT_SUCH += (OSError, RecursionError, MemoryError, sqlite3.Error, shapely.errors.GEOSException)
"""What reading a file raises that is no such file, or damaged."""


@dataclass
class PolygonFile:
    """The polygons of a file.

    Attributes:
        path: of the file.
        crs: name of the CRS, as PROJ understands it; None if the file says degrees but holds none.
        buildings: in the units of the CRS, one for each part of a multipolygon; the score is 1 where the file has none.
    """

    path: Path
    crs: str | None
    buildings: list[Building] = field(default_factory=list)

    def in_degrees(self) -> list[Building]:
        """Return the buildings in longitude and latitude."""
        if self.crs == DEGREES:
            return self.buildings
        project = _projection(self.path, self.crs)
        return [Building([project(ring) for ring in b.rings], b.score, b.status) for b in self.buildings]


def _projection(path: Path, crs: str | None) -> Callable[[Ring], Ring]:
    """Return the function that turns coordinates of a CRS into longitudes and latitudes."""
    try:
        # Part of the development packages: QGIS hands over degrees.
        import pyproj
    except ImportError as error:
        raise QuoinError(
            "The layer {path} is not in {crs}: save it so, or use quoin:evaluatebuildings, which takes any CRS.",
            path=path,
            crs=DEGREES,
        ) from error
    try:
        transformer = pyproj.Transformer.from_crs(crs, DEGREES, always_xy=True)
    except pyproj.exceptions.CRSError as error:
        raise QuoinError(
            "The layer {path} is in {crs}, which is not known here: save it in {known} first.",
            path=path,
            crs=crs,
            known=DEGREES,
        ) from error
    return lambda ring: np.stack(transformer.transform(ring[:, 0], ring[:, 1]), axis=1)


def read_polygons(path: Path) -> PolygonFile:
    """Read a GeoJSON file, or the first layer of a GeoPackage.

    Raises:
        QuoinError: if there is no such file or it cannot be read.
    """
    if not path.is_file():
        raise QuoinError("The file {path} does not exist; check the path.", path=path)
    try:
        return _geopackage(path) if path.suffix.lower() == ".gpkg" else _geojson(path)
    except NOT_SUCH as error:
        raise QuoinError(
            "The file {path} is no GeoJSON or GeoPackage with polygons ({reason}); choose another one.",
            path=foreign(path, LONGEST_PATH),
            reason=foreign(f"{type(error).__name__}: {error}", LONGEST_SENTENCE),
        ) from error


def _geojson(path: Path) -> PolygonFile:
    content = json.loads(path.read_text(encoding="utf-8"))
    layer = PolygonFile(path, _named(content["crs"]["properties"]["name"]) if content.get("crs") else DEGREES)
    placed = [feature for feature in content["features"] if feature.get("geometry")]
    geometries = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in placed])
    layer.buildings = _buildings(geometries, [(feature.get("properties") or {}).get("score") for feature in placed])
    if layer.crs == DEGREES and not _fit_in_degrees(layer.buildings):
        layer.crs = None
    return layer


def _fit_in_degrees(buildings: list[Building]) -> bool:
    corners = np.concatenate([np.zeros((1, 2)), *(ring for building in buildings for ring in building.rings)])
    return bool(np.all(np.abs(corners) <= [180, 90]))


def _geopackage(path: Path) -> PolygonFile:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        row = database.execute(
            "SELECT table_name, column_name, organization, organization_coordsys_id "
            "FROM gpkg_geometry_columns JOIN gpkg_spatial_ref_sys USING (srs_id)"
        ).fetchone()
        if row is None:
            raise ValueError("it has no layer")
        (table, column), crs = map(_quoted, row[:2]), row[2:]
        layer = PolygonFile(path, _named("{}:{}".format(*crs)))
        fields = {name for _, name, *_ in database.execute(f"PRAGMA table_info({table})")}
        score = "score" if "score" in fields else "NULL"
        # Quoted, so that nothing in a name is taken for SQL.
        rows = database.execute(f"SELECT {column}, {score} FROM {table} ORDER BY rowid")  # nosec B608
        placed = [(_without_header(blob), value) for blob, value in rows if blob is not None]
        layer.buildings = _buildings(shapely.from_wkb([wkb for wkb, _ in placed]), [value for _, value in placed])
    return layer


def _quoted(name: str) -> str:
    """A name of SQL, whatever stands in it."""
    return '"' + name.replace('"', '""') + '"'


def _without_header(blob: bytes) -> bytes:
    """Return the WKB of a GeoPackage geometry, which 8 bytes and an envelope stand before (OGC 12-128r18, 2.1.3)."""
    envelope = (0, 32, 48, 48, 64)[blob[3] >> 1 & 7]
    return blob[8 + envelope :]


def _buildings(geometries: np.ndarray, scores: Sequence[float | None]) -> list[Building]:
    """A building for each polygon of each geometry, with the score that belongs to it."""
    parts, geometry = shapely.get_parts(geometries, return_index=True)
    kept = (shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & ~shapely.is_empty(parts)
    rings, part = shapely.get_rings(parts[kept], return_index=True)
    corners, ring = shapely.get_coordinates(rings, return_index=True)
    # a ring's last corner is its first one again
    open_rings = [closed[:-1] for closed in split(corners, np.bincount(ring, minlength=len(rings)))]
    ends = np.cumsum(np.bincount(part, minlength=int(kept.sum()))).tolist()
    sure = np.array([1.0 if score is None else float(score) for score in scores])
    if not np.isfinite(corners).all() or not np.isfinite(sure).all():
        raise ValueError("a coordinate or score is no number")
    return [
        Building(open_rings[start:end], float(sure[k]), "")
        for start, end, k in zip([0, *ends], ends, geometry[kept].tolist())
    ]


def _named(name: str) -> str:
    return DEGREES if name.endswith(("CRS84", "4326")) else name
