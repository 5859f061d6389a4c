"""MBTiles and GeoPackages: they end where they say, and where they have no tile nothing is read."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")

PIXEL = 2 * 20037508.342789244 / 256 / 2**20
"""Of zoom level 20, on the map."""
PIXELS = np.random.default_rng(0).integers(1, 255, (3, 512, 512), np.uint8)
WIDE = "30.0,-1.1,30.1,-1.0"
"""Bounds in degrees, of about 11 km, near whose north-west corner the tiles lie."""
CORNER = (3339584.724 + 50 * PIXEL, -111325.143 - 50 * PIXEL)


@pytest.fixture
def mbtiles(write_raster: Any, tmp_path: Path) -> Path:
    """Some tiles at the corner of wide bounds."""
    from osgeo import gdal

    raster = write_raster(PIXELS, 3857, (CORNER[0], PIXEL, 0, CORNER[1], 0, -PIXEL))
    path = tmp_path / "survey.mbtiles"
    gdal.Translate(str(path), str(raster), format="MBTILES").FlushCache()
    set_bounds(path, WIDE)
    return path


def set_bounds(path: Path, bounds: str | None) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM metadata WHERE name = 'bounds'")
        if bounds is not None:
            connection.execute("INSERT INTO metadata VALUES ('bounds', ?)", (bounds,))
    connection.close()


@pytest.fixture
def geopackage(write_raster: Any, tmp_path: Path) -> Path:
    """A GeoPackage of 12 km, of whose tiles all but those at the corner are gone."""
    from osgeo import gdal

    raster = write_raster(PIXELS, 32737, (500_000, 0.13, 0, 9_000_000, 0, -0.13))
    path = tmp_path / "survey.gpkg"
    gdal.Translate(str(path), str(raster), format="GPKG").FlushCache()
    with sqlite3.connect(path) as connection:
        across = 360 * 256 * 0.13
        connection.execute("UPDATE gpkg_tile_matrix_set SET max_x = ?, min_y = ?", (500_000 + across, 9e6 - across))
        connection.execute("UPDATE gpkg_contents SET max_x = ?, min_y = ?", (500_000 + across, 9_000_000 - across))
        connection.execute(
            "DELETE FROM gpkg_tile_matrix WHERE zoom_level < (SELECT MAX(zoom_level) FROM gpkg_tile_matrix)"
        )
        connection.execute("UPDATE gpkg_tile_matrix SET matrix_width = 360, matrix_height = 360")
    connection.close()
    return path


def layer_of(path: Path, provider: str) -> Any:
    from qgis.core import QgsRasterLayer

    source = str(path) if provider == "gdal" else f"type=mbtiles&url={path.as_uri()}"
    layer = QgsRasterLayer(source, "survey", provider)
    assert layer.isValid()
    return layer


def plan_and_reader(layer: Any) -> tuple[Any, Any]:
    from qgis.core import QgsCoordinateTransformContext, QgsRectangle
    from quoin.model.contract.tiling import plan_tiles
    from quoin.processing.raster.source import RasterSource

    source = RasterSource.of_layer(layer, QgsRectangle(), QgsCoordinateTransformContext())
    grid = source.grid(0.13)
    return plan_tiles(grid.width, grid.height, 1024, 256, grid.origin, grid.wanted), source.reader(grid)


def test_mbtiles_with_bounds_end_there(mbtiles: Path) -> None:
    from qgis.core import QgsRectangle
    from quoin.processing.raster.reader import chosen_extent

    layer = layer_of(mbtiles, "wms")
    assert chosen_extent(layer, QgsRectangle()) == layer.extent()
    assert 11_000 < layer.extent().width() < 11_300


def test_mbtiles_without_bounds_have_no_end(mbtiles: Path) -> None:
    from qgis.core import QgsRectangle
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.raster.reader import chosen_extent

    set_bounds(mbtiles, None)
    with pytest.raises(QuoinError, match="has no end; choose an extent"):
        chosen_extent(layer_of(mbtiles, "wms"), QgsRectangle())


@pytest.mark.parametrize(("file", "provider"), [("mbtiles", "wms"), ("mbtiles", "gdal"), ("geopackage", "gdal")])
def test_where_there_is_no_tile_nothing_is_read(request: pytest.FixtureRequest, file: str, provider: str) -> None:
    layer = layer_of(request.getfixturevalue(file), provider)
    plan, reader = plan_and_reader(layer)
    tiles = [plan[index] for row in range(4) for index in range(row * len(plan.columns), row * len(plan.columns) + 4)]
    empty = [reader.is_empty(tile.x, tile.y, tile.width, tile.height) for tile in tiles]
    assert 1 <= empty.count(False) <= 6
    read = [reader.read(tile) for tile in tiles]
    assert sum(pixels is not None for pixels in read) >= 1
    assert all(pixels is None for pixels, nothing in zip(read, empty) if nothing)
    assert len(plan) > 2500
    last = plan[len(plan) - 1]
    assert reader.is_empty(0, last.y, plan.columns[-1].stop, last.height)


def test_geopackage_is_found_by_the_name_of_its_table(geopackage: Path) -> None:
    from quoin.processing.raster.empty.tile_table import TileTable

    layer = layer_of(Path(f"GPKG:{geopackage}:survey"), "gdal")
    assert TileTable.of(layer.dataProvider(), 0.13) is not None


@pytest.mark.parametrize("name", ["broken.mbtiles", "broken.gpkg"])
def test_nothing_is_said_of_a_file_that_is_no_table(write_raster: Any, tmp_path: Path, name: str) -> None:
    from qgis.core import QgsRasterLayer
    from quoin.processing.raster.empty.tile_table import TileTable

    path = write_raster(PIXELS).rename(tmp_path / name)
    layer = QgsRasterLayer(str(path), "image")
    assert layer.isValid()
    assert TileTable.of(layer.dataProvider(), 0.1) is None


@pytest.mark.parametrize("level", [5000, 10**7, -5000, "'abc'", "x'00'"])
def test_levels_that_no_tile_has_are_not_believed(mbtiles: Path, level: object) -> None:
    """Of a level of 10¹³ the tiles across alone would be a number of as many digits."""
    with sqlite3.connect(mbtiles) as connection:
        connection.execute(f"INSERT INTO tiles VALUES ({level}, 0, 0, x'00')")
    connection.close()
    check_something_is_read(mbtiles)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE gpkg_tile_matrix_set SET min_x = '500000 or so'",
        "INSERT INTO gpkg_tile_matrix SELECT table_name, 40, 1, 1, 'abc', 256, 0.05, 0.05 FROM gpkg_tile_matrix",
        "INSERT INTO gpkg_tile_matrix SELECT table_name, 40, 1, 1, 256, 256, 1e-300, 1e-300 FROM gpkg_tile_matrix",
        "INSERT INTO gpkg_tile_matrix SELECT table_name, 40, 1, 1, 0, 0, 0, 0 FROM gpkg_tile_matrix",
    ],
    ids=["corner of text", "size of text", "size of nearly nothing", "size of nothing"],
)
def test_numbers_of_a_geopackage_that_are_none_are_not_believed(geopackage: Path, statement: str) -> None:
    with sqlite3.connect(geopackage) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute(statement)
    connection.close()
    check_something_is_read(geopackage)


def test_a_view_without_an_end_is_not_gone_through(mbtiles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from quoin.processing.raster.empty import tile_table

    monkeypatch.setattr(tile_table, "LONGEST_SECONDS", 0.1, raising=False)
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT 5, x, 0, x'00' FROM c"
    with sqlite3.connect(mbtiles) as connection:
        connection.execute("ALTER TABLE tiles RENAME TO some")
        connection.execute(f"CREATE VIEW tiles AS SELECT * FROM some UNION ALL SELECT * FROM ({endless})")
    connection.close()
    check_something_is_read(mbtiles)


def check_something_is_read(path: Path) -> None:
    plan, reader = plan_and_reader(layer_of(path, "gdal"))
    first, last = plan[0], plan[len(plan) - 1]
    assert not reader.is_empty(first.x, first.y, first.width, first.height)
    # of the last one newer versions of GDAL know more than the table says: it only has to be asked without harm
    reader.is_empty(last.x, last.y, last.width, last.height)
    assert reader.read(first) is not None
