"""Layers of polygons: read from files, put on a plane in metres, and compared."""

from __future__ import annotations

import json
import math
import sqlite3
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from model.contract.errors import QuoinError
from model.evaluation.protocols.layers import Frame, evaluate_layers
from model.evaluation.protocols.local_plane import LocalPlane
from model.evaluation.protocols.polygon_file import read_polygons
from model.evaluation.report.evaluation import Evaluation

from ..building_strategies import QUICK

KAMPALA = (32.58, 0.35)


def house(east: float, north: float, width: float = 12.0, depth: float = 8.0) -> shapely.Polygon:
    """A house some metres from a place in Kampala, in UTM zone 36 N."""
    x, y = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:32636", always_xy=True).transform(*KAMPALA)
    return shapely.box(x + east, y + north, x + east + width, y + north + depth)


def in_crs(polygon: shapely.Geometry, crs: str) -> shapely.Geometry:
    transformer = pyproj.Transformer.from_crs("EPSG:32636", crs, always_xy=True)
    return shapely.transform(polygon, lambda points: np.stack(transformer.transform(*points.T), axis=1))


def write_geojson(path: Path, polygons: list[shapely.Geometry], crs: str | None = None, **properties: Any) -> Path:
    features = [
        {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(polygon)}
        for polygon in polygons
    ]
    content: dict[str, Any] = {"type": "FeatureCollection", "features": features}
    if crs:
        content["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:{crs.replace(':', '::')}"}}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def write_geopackage(path: Path, polygons: list[shapely.Geometry], code: int) -> Path:
    """The tables of a GeoPackage that matter here, with and without an envelope in the geometry's header."""
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id)")
        database.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (1, 'EPSG', ?)", [code])
        database.execute("CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id)")
        database.execute("INSERT INTO gpkg_geometry_columns VALUES ('buildings', 'geom', 1)")
        database.execute("CREATE TABLE buildings (fid INTEGER PRIMARY KEY, geom BLOB, score REAL)")
        for number, polygon in enumerate(polygons):
            envelope = struct.pack("<4d", 0, 0, 0, 0) if number % 2 else b""
            header = b"GP\x00" + bytes([0b11 if envelope else 0b01]) + struct.pack("<i", 1)
            database.execute(
                "INSERT INTO buildings (geom, score) VALUES (?, ?)", [header + envelope + shapely.to_wkb(polygon), 0.5]
            )
    return path


def evaluated(predictions: Path, reference: Path, **options: Any) -> Evaluation:
    given = {"resolution": 0.1, "extent": None, "score": 0.0, "progress": lambda share: None, **options}
    return evaluate_layers(predictions, reference, **given)


@pytest.fixture
def houses() -> list[shapely.Polygon]:
    return [house(0, 0), house(40, 10, 6, 20), house(-30, 55)]


@given(st.floats(-80, 80), st.floats(-180, 180), st.floats(-3e-2, 3e-2), st.floats(-3e-2, 3e-2))
@QUICK
def test_plane_has_true_lengths(lat: float, lon: float, dlat: float, dlon: float) -> None:
    ends = np.array([[lon, lat], [lon + dlon, lat + dlat]])
    length = np.linalg.norm(np.diff(LocalPlane(lon, lat).from_degrees(ends), axis=0))
    geodesic = pyproj.Geod(ellps="WGS84").line_length(*ends.T)
    # Over some kilometres the chord is shorter than the arc by less than a millionth.
    assert length == pytest.approx(geodesic, rel=2e-6, abs=1e-6)


def test_frame_is_the_box_of_the_polygons_in_metres() -> None:
    corners = shapely.get_coordinates(in_crs(house(0, 0, 30.0, 20.0), "EPSG:4326"))
    frame = Frame.around(corners, resolution=0.5)
    # UTM's scale is 0.9996 at its central meridian, which is 0.4° away.
    assert frame.size == (41, 61)
    assert frame.pixels(corners).min(axis=0) == pytest.approx([0, 0], abs=1e-6)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32636"])
def test_layers_in_different_crs_agree(tmp_path: Path, houses: list[shapely.Polygon], crs: str) -> None:
    predictions = write_geopackage(tmp_path / "p.gpkg", [in_crs(h, crs) for h in houses], int(crs[5:]))
    reference = write_geojson(tmp_path / "r.geojson", [in_crs(h, "EPSG:4326") for h in houses])
    measures = evaluated(predictions, reference).measures
    assert measures["ap"].value == measures["iou"].value == 1
    assert measures["polis"].value == pytest.approx(0, abs=1e-6)


def test_a_table_may_have_any_name(tmp_path: Path, houses: list[shapely.Polygon]) -> None:
    predictions = write_geopackage(tmp_path / "p.gpkg", houses, 32636)
    name = 'roofs of "Old Town"; ÄÖ'
    with sqlite3.connect(predictions) as database:
        database.execute('ALTER TABLE buildings RENAME TO "{}"'.format(name.replace('"', '""')))
        database.execute("UPDATE gpkg_geometry_columns SET table_name = ?", [name])
    reference = write_geojson(tmp_path / "r.geojson", houses, "EPSG:32636")
    assert evaluated(predictions, reference).measures["ap"].value == 1


def test_distance_is_in_metres_on_the_ground(tmp_path: Path) -> None:
    predictions = write_geojson(tmp_path / "p.geojson", [house(0.5, 0)], "EPSG:32636")
    reference = write_geojson(tmp_path / "r.geojson", [house(0, 0)], "EPSG:32636")
    # Moved along its length by 0.5 m: on either side two corners lie on the other's wall and two 0.5 m off.
    assert evaluated(predictions, reference).measures["polis_m"].value == pytest.approx(0.25, rel=1e-3)


def test_file_that_wrongly_says_degrees_is_read_in_the_other_crs(
    tmp_path: Path, houses: list[shapely.Polygon], caplog: pytest.LogCaptureFixture
) -> None:
    metres = [in_crs(h, "EPSG:3857") for h in houses]
    predictions = write_geojson(tmp_path / "p.geojson", metres, "EPSG:3857")
    unlabelled = write_geojson(tmp_path / "r.geojson", metres)
    assert evaluated(predictions, unlabelled).measures["ap"].value == 1
    assert "r.geojson is taken to be in" in caplog.text
    with pytest.raises(QuoinError, match="no degrees"):
        evaluated(unlabelled, unlabelled)


def test_extent_cuts_both_layers(tmp_path: Path, houses: list[shapely.Polygon]) -> None:
    degrees = [in_crs(h, "EPSG:4326") for h in houses]
    predictions = write_geojson(tmp_path / "p.geojson", degrees[:1])
    reference = write_geojson(tmp_path / "r.geojson", degrees)
    west, south, east, north = degrees[0].bounds
    evaluation = evaluated(predictions, reference, extent=(west, south, (west + east) / 2, north))
    assert evaluation.measures["buildings"].value == 1
    assert evaluation.measures["ap"].value == 1


def test_findings_number_the_polygons_of_the_files(tmp_path: Path, houses: list[shapely.Polygon]) -> None:
    degrees = [in_crs(h, "EPSG:4326") for h in houses]
    predictions = write_geojson(tmp_path / "p.geojson", [degrees[2], degrees[0]], score=0.7)
    reference = write_geojson(tmp_path / "r.geojson", [shapely.MultiPolygon(degrees[:2]), degrees[2]])
    findings = {(f.outcome, f.prediction, f.reference) for f in evaluated(predictions, reference).findings}
    assert findings == {("matched", 0, 2), ("matched", 1, 0), ("missed", None, 1)}


def test_score_is_read(tmp_path: Path, houses: list[shapely.Polygon]) -> None:
    degrees = [in_crs(h, "EPSG:4326") for h in houses]
    assert [b.score for b in read_polygons(write_geojson(tmp_path / "p.geojson", degrees, score=0.7)).buildings] == [
        0.7
    ] * 3
    assert [b.score for b in read_polygons(write_geopackage(tmp_path / "p.gpkg", degrees, 4326)).buildings] == [0.5] * 3


def test_empty_layer_is_zero(tmp_path: Path, houses: list[shapely.Polygon]) -> None:
    reference = write_geojson(tmp_path / "r.geojson", [in_crs(h, "EPSG:4326") for h in houses])
    empty = write_geojson(tmp_path / "p.geojson", [])
    measures = evaluated(empty, reference).measures
    assert measures["ap"].value == measures["iou"].value == measures["recall"].value == 0
    assert measures["polis"].value is None
    with pytest.raises(QuoinError, match="no polygons"):
        evaluated(reference, empty)


@pytest.mark.parametrize("content", ["{", '{"type": "FeatureCollection"}', "[]", '{"features": [1]}'])
def test_broken_file_is_one_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.geojson"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(QuoinError, match="no GeoJSON"):
        read_polygons(path)


def test_missing_file_and_no_geopackage_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(QuoinError, match="does not exist"):
        read_polygons(tmp_path / "missing.geojson")
    path = tmp_path / "empty.gpkg"
    path.write_bytes(b"no database")
    with pytest.raises(QuoinError, match="no GeoJSON or GeoPackage"):
        read_polygons(path)


def test_layers_far_apart_are_refused(tmp_path: Path) -> None:
    near = write_geojson(tmp_path / "p.geojson", [shapely.box(32.0, 0.0, 32.001, 0.001)])
    far = write_geojson(tmp_path / "r.geojson", [shapely.box(40.0, 0.0, 40.001, 0.001)])
    with pytest.raises(QuoinError, match="span"):
        evaluated(near, far)


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf, 95.0, 1e30])
def test_extent_that_is_none_is_one_sentence(tmp_path: Path, houses: list[shapely.Polygon], wrong: float) -> None:
    path = write_geojson(tmp_path / "a.geojson", [in_crs(house, "EPSG:4326") for house in houses])
    with pytest.raises(QuoinError, match="is none; give its west, south, east and north in degrees"):
        evaluated(path, path, extent=(32.0, 0.0, 33.0, wrong))
