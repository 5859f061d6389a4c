"""What is odd about a map or a second layer that *Update buildings* compares, or about where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from .case import Case, Parameters
from .layers import GEOMETRIES, HOUSE, OTHER, PROPERTIES, STATEMENTS, geojson, geopackage
from .parameters import PLACES

UPDATE = "quoin:updatebuildings"
STATED = {
    "status of numbers": {"status": 3, "model": 7, "area_m2": "large", "score": "<b>high</b>"},
    "fields of the change": {"change": "gone", "change2": 1, "CHANGE_IOU": None, "seen_score": {}},
}
"""Fields of a map that have the names of an extraction's, or of the result's."""


def updates() -> Iterator[Case]:
    """All of them."""
    for name, geometry in GEOMETRIES.items():
        yield _case(f"map, geometry: {name}", partial(_odd_map, [geometry, HOUSE], {}))
        yield _case(f"second layer, geometry: {name}", partial(_odd_found, [geometry, HOUSE], {}))
    for name, properties in {**PROPERTIES, **STATED}.items():
        yield _case(f"map, fields: {name}", partial(_odd_map, [HOUSE, OTHER], properties))
        yield _case(f"second layer, fields: {name}", partial(_odd_found, [HOUSE, OTHER], properties))
    for name, statement in STATEMENTS.items():
        yield _case(f"map, GeoPackage: {name}", partial(_stated_map, statement))
    for number, place in enumerate(PLACES):
        yield _case(f"extent {number}: {place!r}"[:80], partial(_odd_extent, place))


def _case(name: str, make: Callable[[Path], Parameters]) -> Case:
    return Case("layers", name, UPDATE, make)


def _odd_map(geometries: list[Any], properties: Any, folder: Path) -> Parameters:
    """The second layer has more than the map, with all that an extraction says of it."""
    found = geojson("found", [HOUSE, OTHER], {"score": 0.5, "status": "sequence", "model": "a", "area_m2": 9.5}, folder)
    return {"INPUT": geojson("odd", geometries, properties, folder), "FOUND": found, "OUTPUT": str(folder / "out.gpkg")}


def _odd_found(geometries: list[Any], properties: Any, folder: Path) -> Parameters:
    known = geojson("known", [HOUSE], {"id": 1, "score": 1}, folder)
    return {"INPUT": known, "FOUND": geojson("odd", geometries, properties, folder), "OUTPUT": "TEMPORARY_OUTPUT"}


def _stated_map(statement: str, folder: Path) -> Parameters:
    found = geojson("found", [HOUSE], {}, folder)
    return {"INPUT": geopackage(statement, folder), "FOUND": found, "OUTPUT": "TEMPORARY_OUTPUT"}


def _odd_extent(place: Any, folder: Path) -> Parameters:
    return {**_odd_found([HOUSE, OTHER], {}, folder), "EXTENT": place}
