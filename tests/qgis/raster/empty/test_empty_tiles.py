"""Tiles where a raster holds nothing are found without reading, and none else."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("qgis_app")

UTM = 32737
PIXELS = np.random.default_rng(0).integers(1, 255, (3, 128, 128), np.uint8)


def visited(plan: Any, is_empty: Any) -> list[int]:
    """The tiles that are read, in their order."""
    from quoin.processing.raster.empty.empty_tiles import EmptyTiles

    empty, index, filled = EmptyTiles(plan, is_empty), 0, []
    while index < len(plan):
        run = empty.run_from(index)
        if run == 0:
            filled.append(index)
        index += run or 1
    return filled


@settings(deadline=None)
@given(
    st.tuples(st.integers(1, 3000), st.integers(1, 3000)),
    st.lists(st.tuples(st.integers(0, 2999), st.integers(0, 2999)), max_size=5),
)
def test_exactly_the_tiles_that_see_something_are_read(size: tuple[int, int], points: list[tuple[int, int]]) -> None:
    from quoin.model.contract.tiling import plan_tiles

    plan = plan_tiles(*size, 192, 64)

    def is_empty(x: int, y: int, width: int, height: int) -> bool:
        return not any(x <= a < x + width and y <= b < y + height for a, b in points)

    expected = [tile.index for tile in plan if not is_empty(tile.x, tile.y, tile.width, tile.height)]
    assert visited(plan, is_empty) == expected


def test_few_questions_are_asked_about_much_that_is_empty() -> None:
    from quoin.model.contract.tiling import plan_tiles

    plan, asked = plan_tiles(768_000, 768_000, 1024, 256), []

    def is_empty(x: int, y: int, width: int, height: int) -> bool:
        asked.append((x, y))
        return not (x <= 400_000 < x + width and y <= 100_000 < y + height)

    assert len(visited(plan, is_empty)) in (1, 2, 4)
    assert len(plan) == 1_000_000
    assert len(asked) < 200


def coverage_of(path: Any, bands: tuple[int, ...] = (1, 2, 3)) -> Any:
    from qgis.core import QgsRasterLayer
    from quoin.processing.raster.empty.coverage import Coverage

    layer = QgsRasterLayer(str(path), "image")
    return Coverage.of(layer.dataProvider(), bands)


def mosaic(write_raster: Any, folder: Any, **options: Any) -> Any:
    """Two squares of 12.8 m, the second 1 km to the south-east."""
    from osgeo import gdal

    parts = [write_raster(PIXELS, UTM, (500_000 + d, 0.1, 0, 9_000_000 - d, 0, -0.1)) for d in (0, 1000)]
    path = folder / "mosaic.vrt"
    gdal.BuildVRT(str(path), [str(part) for part in parts], **options).FlushCache()
    return path


@pytest.mark.parametrize("options", [{}, {"addAlpha": True}, {"srcNodata": 0, "VRTNodata": 0}], ids=str)
def test_gap_between_the_files_of_a_mosaic_is_empty(write_raster: Any, tmp_path: Any, options: dict[str, Any]) -> None:
    from qgis.core import QgsRectangle

    coverage = coverage_of(mosaic(write_raster, tmp_path, **options))
    assert coverage.is_empty(QgsRectangle(500_200, 8_999_200, 500_900, 8_999_900))
    assert not coverage.is_empty(QgsRectangle(500_012, 8_999_200, 500_900, 8_999_988))  # a piece of the first
    assert not coverage.is_empty(QgsRectangle(500_000, 8_998_900, 501_013, 9_000_000))
    assert coverage.is_empty(QgsRectangle(500_014, 8_999_000, 500_900, 9_000_000))


def test_gap_within_a_mosaic_of_mosaics_is_empty(write_raster: Any, tmp_path: Any) -> None:
    """In other pixels, moved, one behind the other."""
    from osgeo import gdal
    from qgis.core import QgsRectangle

    inner = str(mosaic(write_raster, tmp_path))
    inside = {
        "resolution": "user",
        "xRes": 0.25,
        "yRes": 0.25,
        "outputBounds": (499_900, 8_998_900, 501_100, 9_000_100),
    }
    gdal.BuildVRT(str(tmp_path / "middle.vrt"), [inner], **inside).FlushCache()
    gdal.BuildVRT(str(tmp_path / "outer.vrt"), [str(tmp_path / "middle.vrt")]).FlushCache()
    coverage = coverage_of(tmp_path / "outer.vrt")
    assert coverage.is_empty(QgsRectangle(500_200, 8_999_200, 500_900, 8_999_900))
    assert coverage.is_empty(QgsRectangle(499_910, 8_999_200, 499_990, 8_999_900))
    assert not coverage.is_empty(QgsRectangle(500_012, 8_999_200, 500_900, 8_999_988))
    assert not coverage.is_empty(QgsRectangle(500_900, 8_998_900, 501_001, 8_999_100))


def test_mosaic_that_holds_itself_is_nowhere_called_empty(write_raster: Any, tmp_path: Any) -> None:
    from qgis.core import QgsRectangle

    path = mosaic(write_raster, tmp_path)
    path.write_text(path.read_text().replace("raster0.tif", "mosaic.vrt"))
    layer_coverage = coverage_of(path)
    assert layer_coverage is None or not layer_coverage.is_empty(QgsRectangle(500_001, 8_999_990, 500_005, 8_999_995))


def test_gap_of_a_sparse_file_is_empty(tmp_path: Any) -> None:
    from osgeo import gdal, osr
    from qgis.core import QgsRectangle

    options = ["SPARSE_OK=TRUE", "TILED=YES", "COMPRESS=DEFLATE"]
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "sparse.tif"), 10_000, 10_000, 3, options=options)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(UTM)
    raster.SetProjection(reference.ExportToWkt())
    raster.SetGeoTransform((500_000, 0.1, 0, 9_000_000, 0, -0.1))
    raster.WriteArray(PIXELS, 5000, 5000)
    del raster
    coverage = coverage_of(tmp_path / "sparse.tif")
    assert coverage.is_empty(QgsRectangle(500_000, 8_999_600, 501_000, 9_000_000))
    assert not coverage.is_empty(QgsRectangle(500_500, 8_999_490, 500_510, 8_999_500))


def test_file_without_gaps_is_nowhere_called_empty(write_raster: Any) -> None:
    from qgis.core import QgsRectangle

    coverage = coverage_of(write_raster(PIXELS, UTM))
    assert not coverage.is_empty(QgsRectangle(500_001, 8_999_990, 500_005, 8_999_995))


@pytest.mark.parametrize("transform", [(500_000, 0, 0.1, 9_000_000, 0.1, 0), (500_000, 0.1, 0, 9_000_000, 0, 0.1)])
def test_nothing_is_said_of_a_raster_that_is_turned(write_raster: Any, transform: tuple[float, ...]) -> None:
    assert coverage_of(write_raster(PIXELS, UTM, transform)) is None


def test_nothing_is_said_of_a_service() -> None:
    from qgis.core import QgsRasterLayer
    from quoin.processing.raster.empty.coverage import Coverage

    layer = QgsRasterLayer("type=xyz&url=file:///tmp/{z}/{x}/{y}.png&zmin=1&zmax=1", "map", "wms")
    assert Coverage.of(layer.dataProvider(), [1]) is None
