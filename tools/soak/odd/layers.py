"""Vector layers that are odd: in geometry, fields, names, or as files; for *Regularize* and for *Evaluate*."""

from __future__ import annotations

import contextlib
import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from osgeo import gdal

from .case import EVALUATE, NAMES, REGULARIZE, Case, Parameters

RING = [[33.0, -1.0], [33.0002, -1.0], [33.0002, -1.0001], [33.00011, -1.00012], [33.0, -1.0001], [33.0, -1.0]]
HOUSE = {"type": "Polygon", "coordinates": [RING]}
OTHER = {"type": "Polygon", "coordinates": [[[x + 0.001, y] for x, y in RING]]}
STAR = [[33 + 0.001 * ((7 * k) % 11), -1 - 0.001 * ((5 * k) % 11)] for k in range(11)]
GEOMETRIES: dict[str, Any] = {
    "null": None,
    "of no kind": {"type": "Circle", "coordinates": [0, 0]},
    "without coordinates": {"type": "Polygon"},
    "empty": {"type": "Polygon", "coordinates": []},
    "an empty ring": {"type": "Polygon", "coordinates": [[]]},
    "two corners": {"type": "Polygon", "coordinates": [RING[:2]]},
    "texts": {"type": "Polygon", "coordinates": [[["a", "b"], ["c", "d"]]]},
    "one number": {"type": "Polygon", "coordinates": 7},
    "a point": {"type": "Point", "coordinates": [33, -1]},
    "a star that crosses itself": {"type": "Polygon", "coordinates": [[*STAR, STAR[0]]]},
    "a hole outside": {"type": "Polygon", "coordinates": [RING, [[34, 0], [34, 1], [35, 1], [34, 0]]]},
    "a hole on itself": {"type": "Polygon", "coordinates": [RING, RING]},
    "a thousand times the same corner": {"type": "Polygon", "coordinates": [[RING[0]] * 1000]},
    "beyond the Earth": {"type": "Polygon", "coordinates": [[[x * 1e5, y] for x, y in RING]]},
    "at 1e308": {"type": "Polygon", "coordinates": [[[1e308, 0], [-1e308, 1e308], [0, -1e308], [1e308, 0]]]},
    "a speck": {"type": "Polygon", "coordinates": [[[33 + x * 1e-13, -1 + y * 1e-13] for x, y in RING]]},
    "with heights": {"type": "Polygon", "coordinates": [[[x, y, 1e300] for x, y in RING]]},
    "over the world": {
        "type": "Polygon",
        "coordinates": [[[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]],
    },
    "a collection in collections": {
        "type": "GeometryCollection",
        "geometries": [{"type": "GeometryCollection", "geometries": [HOUSE, {"type": "Point", "coordinates": [0, 0]}]}],
    },
    "two hundred parts on each other": {"type": "MultiPolygon", "coordinates": [[RING]] * 200},
    "two hundred holes": {"type": "Polygon", "coordinates": [RING, *[RING[:4]] * 200]},
}
PROPERTIES: dict[str, Any] = {
    "none": None,
    "a score of text": {"score": "<b>high</b>"},
    "a score of nothing": {"score": None},
    "a score of 1e308": {"score": 1e308},
    "a score below nothing": {"score": -5},
    "an id of text": {"id": "--title=x"},
    "an id of 2^70": {"id": 2**70},
    "fid and FID": {"fid": 1, "FID": 2, "geom": 3, "geometry": 4, "ogc_fid": 5},
    "a thousand fields": {f"field {k}": k for k in range(1000)},
    "lists and maps": {"a": [1, [2]], "b": {"c": {}}, "d": [None]},
}
TEXTS: dict[str, str] = {
    "nothing": "",
    "null": "null",
    "a list": "[]",
    "no features": '{"type": "FeatureCollection", "features": []}',
    "features of null": '{"type": "FeatureCollection", "features": [null]}',
    "features of text": '{"type": "FeatureCollection", "features": "all"}',
    "a hundred thousand brackets": '{"type": "FeatureCollection", "features": ' + "[" * 100_000,
    "deep coordinates": '{"type": "Polygon", "coordinates": ' + "[" * 5000 + "]" * 5000 + "}",
    "a number of a million digits": '{"type": "Point", "coordinates": [' + "9" * 1_000_000 + ", 0]}",
    "no JSON": "GET / HTTP/1.1",
    "half": json.dumps({"type": "FeatureCollection", "features": [{"type": "Feature"}] * 50})[:400],
}
STATEMENTS: dict[str, str] = {
    "a trigger that deletes": "CREATE TRIGGER t AFTER UPDATE ON houses BEGIN DELETE FROM houses; END",
    "a view instead of the table": "ALTER TABLE houses RENAME TO old; CREATE VIEW houses AS SELECT * FROM old",
    "a view of itself": "DROP TABLE houses; CREATE VIEW houses AS SELECT * FROM houses",
    "a view of nothing": "DROP TABLE houses; CREATE VIEW houses AS SELECT * FROM nowhere",
    "a geometry of text": "UPDATE houses SET geom = '<img src=x>'",
    "a geometry of nothing": "UPDATE houses SET geom = X''",
    "a geometry that is cut off": "UPDATE houses SET geom = substr(geom, 1, 40)",
    "a geometry with many rings": "UPDATE houses SET geom = substr(geom, 1, 45) || X'FFFFFF7F' || substr(geom, 50)",
    "no columns told": "DELETE FROM gpkg_geometry_columns",
    "no contents told": "DELETE FROM gpkg_contents",
    "two tables of one name": "INSERT INTO gpkg_geometry_columns SELECT 'HOUSES', column_name, geometry_type_name, "
    "srs_id, z, m FROM gpkg_geometry_columns",
    "an unknown CRS": "UPDATE gpkg_geometry_columns SET srs_id = 999999",
    "a CRS that is none": "UPDATE gpkg_spatial_ref_sys SET definition = '<b>nowhere</b>', organization = 'x'",
    "an extent of no numbers": "UPDATE gpkg_contents SET min_x = 'NaN', max_x = 1e999",
    "a column of the geometry's name": "ALTER TABLE houses ADD COLUMN \"--geom\" TEXT DEFAULT 'x'",
    "another kind of geometry": "UPDATE gpkg_geometry_columns SET geometry_type_name = 'POINT'",
}


def layers() -> Iterator[Case]:
    """All of them; each second one in *Evaluate*, as either layer in turn."""
    for number, (name, make) in enumerate(_files()):
        if number % 2:
            yield Case("layers", name, EVALUATE, partial(_compared, make, number % 4 == 1))
        else:
            yield Case("layers", name, REGULARIZE, partial(_straightened, make))


def _straightened(make: Callable[[Path], str], folder: Path) -> Parameters:
    return {"INPUT": make(folder), "OUTPUT": str(folder / "out.gpkg")}


def _compared(make: Callable[[Path], str], first: bool, folder: Path) -> Parameters:
    odd, right = make(folder), geojson("right", [HOUSE, OTHER], {}, folder)
    names = ("INPUT", "REFERENCE") if first else ("REFERENCE", "INPUT")
    report = str(folder / "report.html")
    return {**dict(zip(names, (odd, right))), "OUTPUT": "TEMPORARY_OUTPUT", "REPORT": report}


def _files() -> Iterator[tuple[str, Callable[[Path], str]]]:
    for name, geometry in GEOMETRIES.items():
        for others in ([], [HOUSE]):
            title = f"geometry: {name}{', and a house' if others else ''}"
            yield title, partial(geojson, "odd", [geometry, *others], {})
    for name, properties in PROPERTIES.items():
        yield f"fields: {name}", partial(geojson, "odd", [HOUSE, OTHER], properties)
    for name, text in TEXTS.items():
        yield f"GeoJSON: {name}", partial(_text, text)
    for name, statement in STATEMENTS.items():
        yield f"GeoPackage: {name}", partial(geopackage, statement)
    for name in NAMES:
        yield f"GeoPackage called: {name}", partial(_named, NAMES[name][:500])
    for ending in ("gpkg", "shp", "fgb", "gml", "kml", "dxf", "csv"):
        for seed in range(4):
            yield f"{ending} with other bytes {seed}", partial(_changed, ending, seed)


def geojson(name: str, geometries: list[Any], properties: Any, folder: Path) -> str:
    """Write features of these geometries, all with the same properties; return the file's name."""
    features = [{"type": "Feature", "properties": properties, "geometry": each} for each in geometries]
    return _text(json.dumps({"type": "FeatureCollection", "features": features}), folder, name)


def _text(text: str, folder: Path, name: str = "odd") -> str:
    path = folder / f"{name}.geojson"
    path.write_text(text, encoding="utf-8")
    return str(path)


def _converted(folder: Path, ending: str, name: str = "houses") -> Path:
    path = folder / f"odd.{ending}"
    whole = geojson("whole", [HOUSE, OTHER], {"score": 0.5, "name": "a"}, folder)
    gdal.VectorTranslate(str(path), whole, layerName=name or "x")
    return path


def geopackage(statement: str, folder: Path) -> str:
    """Write two houses as a GeoPackage, do this to its tables, and return the file's name."""
    path = _converted(folder, "gpkg")
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.executescript(
            "DROP TRIGGER IF EXISTS rtree_houses_geom_update6; DROP TRIGGER IF EXISTS rtree_houses_geom_update7;"
        )
        with contextlib.suppress(sqlite3.Error):  # what some need functions for that SQLite has not
            database.executescript(statement)
    return str(path)


def _named(name: str, folder: Path) -> str:
    return f"{_converted(folder, 'gpkg', name)}|layername={name}"


def _changed(ending: str, seed: int, folder: Path) -> str:
    path, draw = _converted(folder, ending), random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(draw.choice([1, 5, 40])):
        content[draw.randrange(len(content))] = draw.randrange(256)
    path.write_bytes(content)
    return str(path)
