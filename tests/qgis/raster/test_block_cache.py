"""What GDAL keeps of a raster while it is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")


def test_it_is_bounded_while_anything_is_read_and_as_before_afterwards() -> None:
    from osgeo import gdal
    from quoin.processing.raster.block_cache import bounded_block_cache

    usual = gdal.GetCacheMax()
    first, second = bounded_block_cache(70 << 20), bounded_block_cache(90 << 20)
    first.__enter__()
    assert gdal.GetCacheMax() == 70 << 20
    second.__enter__()
    assert gdal.GetCacheMax() == 90 << 20
    first.__exit__(None, None, None)  # runs end in any order
    assert gdal.GetCacheMax() == 90 << 20
    second.__exit__(None, None, None)
    assert gdal.GetCacheMax() == usual
    with bounded_block_cache(10 * usual):
        assert gdal.GetCacheMax() == usual


def test_a_file_without_tiles_needs_whole_rows(tmp_path: Path) -> None:
    from quoin.processing.raster.block_cache import LEAST, block_cache_size

    width, height = 20_000, 1_300
    rows = _provider(_sparse(tmp_path / "rows.tif", width, height, []))
    tiles = _provider(_sparse(tmp_path / "tiles.tif", width, height, ["TILED=YES"]))
    assert block_cache_size(rows, 1024, 1024) > 1024 * width * 3
    assert block_cache_size(rows, 1024, 1e9) < 2 * height * width * 3
    assert block_cache_size(tiles, 1024, 1024) == LEAST


def test_a_large_file_does_not_fill_the_cache(tmp_path: Path) -> None:
    from osgeo import gdal
    from quoin.processing.raster.block_cache import bounded_block_cache

    path = _sparse(tmp_path / "image.tif", 4096, 4096, ["TILED=YES"])
    with bounded_block_cache(8 << 20):
        dataset = gdal.Open(str(path))
        dataset.ReadAsArray()
        # within a block of 256 x 256 of each band
        assert gdal.GetCacheUsed() <= (8 << 20) + 3 * 256**2


def _sparse(path: Path, width: int, height: int, options: list[str]) -> Path:
    """A file of three bands that takes no room on the disk, since nothing is written into it."""
    from osgeo import gdal

    gdal.GetDriverByName("GTiff").Create(str(path), width, height, 3, gdal.GDT_Byte, ["SPARSE_OK=TRUE", *options])
    return path


def _provider(path: Path) -> Any:
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(str(path), "image")
    return layer.dataProvider().clone()
