"""Rasterio gives extraction the very pixels that QGIS gives it, of rasters of many kinds."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = Path(__file__).with_name("tiles_by_rasterio.py")


def _noise(bands: int, side: int, kind: Any, top: int) -> np.ndarray:
    """Patches of noise, of which one is empty."""
    values = np.random.default_rng(bands).integers(1, top, (bands, side, side))
    values[:, : side // 3, : side // 3] = 0
    return values.astype(kind)


@pytest.fixture
def rasters(write_raster: Callable[..., Path]) -> list[tuple[Path, float]]:
    """Rasters, and the resolution in metres at which each is read."""
    degrees = (36.8, 1e-6, 0, -1.3, 0, -1e-6)
    mercator = (1_500_000, 0.2, 0, 6_800_000, 0, -0.2)
    feet = (300_000, 0.5, 0, 4_000_000, 0, -0.5)
    paths = [
        (write_raster(_noise(3, 600, np.uint8, 255)), 0.1),
        (write_raster(_noise(3, 600, np.uint8, 255)), 0.13),
        (write_raster(_noise(3, 600, np.uint8, 255), crs=4326, transform=degrees), 0.13),
        (write_raster(_noise(3, 500, np.uint8, 255), crs=3857, transform=mercator), 0.13),
        (write_raster(_noise(3, 500, np.uint8, 255), crs=2229, transform=feet), 0.13),
        (write_raster(_noise(3, 600, np.uint16, 4000), no_data=0), 0.13),
        (write_raster(_noise(1, 400, np.float32, 1000), no_data=0), 0.15),
        (write_raster(_noise(4, 500, np.uint8, 255), options=("PHOTOMETRIC=RGB", "ALPHA=YES")), 0.13),
        (write_raster(_noise(3, 900, np.uint8, 255), transform=(500_000, 0.02, 0, 9_000_000, 0, -0.02)), 0.1),
    ]
    coloured = _with_palette(write_raster)
    return [*paths, (_with_overviews(write_raster), 0.4), (coloured, 0.3), (_as_reals(coloured), 0.3)]


def _with_overviews(write_raster: Callable[..., Path]) -> Path:
    from osgeo import gdal

    path = write_raster(_noise(3, 1024, np.uint16, 4000), options=("TILED=YES",))
    gdal.Open(str(path), gdal.GA_Update).BuildOverviews("AVERAGE", [2, 4, 8])
    return path


def _with_palette(write_raster: Callable[..., Path]) -> Path:
    from osgeo import gdal

    path = write_raster(_noise(1, 512, np.uint8, 16))
    table = gdal.ColorTable()
    for index in range(16):
        table.SetColorEntry(index, (index * 16, 255 - index, index * 3, 255 if index else 0))
    picture = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(str(path)))
    picture.GetRasterBand(1).SetColorTable(table)
    picture.GetRasterBand(1).SetColorInterpretation(gdal.GCI_PaletteIndex)
    coloured = path.with_name("palette.tif")
    gdal.GetDriverByName("GTiff").CreateCopy(str(coloured), picture)
    return coloured


def _as_reals(path: Path) -> Path:
    from osgeo import gdal

    gdal.Translate(str(path.with_suffix(".vrt")), str(path), format="VRT", outputType=gdal.GDT_Float32).FlushCache()
    return path.with_suffix(".vrt")


def _tiles_by_qgis(path: Path, resolution: float) -> tuple[Any, dict[int, Any]]:
    from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
    from quoin.model.contract.tiling import plan_tiles
    from quoin.processing.raster.source import RasterSource

    layer = QgsRasterLayer(str(path), "raster")
    source = RasterSource.of_layer(layer, QgsRectangle(), QgsProject.instance().transformContext())
    grid = source.grid(resolution, 64)
    reader = source.reader(grid)
    plan = plan_tiles(grid.width, grid.height, 256, 64, grid.origin, grid.wanted)
    return grid, {tile.index: reader.read(tile) for tile in plan}


def test_pixels_of_all_tiles_are_the_same(
    qgis_app: Any, torch_python: Path, rasters: list[tuple[Path, float]], tmp_path: Path
) -> None:
    plans, result = tmp_path / "plans.json", tmp_path / "tiles.npz"
    plans.write_text(json.dumps([[str(path), resolution] for path, resolution in rasters]))
    program = f"import sys, runpy; sys.path.insert(0, '.'); runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
    subprocess.run([torch_python, "-c", program, plans, result], cwd=ROOT, check=True)
    with np.load(result) as found:
        for number, (path, resolution) in enumerate(rasters):
            grid, tiles = _tiles_by_qgis(path, resolution)
            assert found[f"{number} grid"].tolist() == [grid.width, grid.height, *grid.lattice.pixel], number
            for index, read in tiles.items():
                pixels, box = found[f"{number} {index}"], found[f"{number} {index} box"]
                assert (read is None) == (not pixels.size), (number, index)
                if read is not None:
                    assert np.array_equal(read.pixels, pixels), (number, index)
                    assert list(read.box) == box.tolist(), (number, index)
