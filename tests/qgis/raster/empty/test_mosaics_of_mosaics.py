"""Mosaics of mosaics, as many as somebody likes: little is looked into for an answer, and few files stay open."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsRectangle

pytestmark = pytest.mark.usefixtures("qgis_app")

SIDE = 128
HEAD = (
    f"<VRTDataset rasterXSize='{SIDE}' rasterYSize='{SIDE}'><SRS>EPSG:32737</SRS>"
    "<GeoTransform>500000, 0.1, 0, 9000000, 0, -0.1</GeoTransform><VRTRasterBand dataType='Byte' band='1'>"
)
TAIL = "</VRTRasterBand></VRTDataset>"
RECTANGLE = f"xOff='0' yOff='0' xSize='{SIDE}' ySize='{SIDE}'"


def part(name: str) -> str:
    return (
        f"<SimpleSource><SourceFilename relativeToVRT='1'>{name}</SourceFilename><SourceBand>1</SourceBand>"
        f"<SourceProperties RasterXSize='{SIDE}' RasterYSize='{SIDE}' DataType='Byte' BlockXSize='128' BlockYSize='1'/>"
        f"<SrcRect {RECTANGLE}/><DstRect {RECTANGLE}/></SimpleSource>"
    )


def coverage_of(path: Path) -> Any:
    from quoin.processing.raster.empty.coverage import Coverage

    layer = QgsRasterLayer(str(path), "image")
    return Coverage.of(layer.dataProvider(), [1])


def test_mosaics_of_eight_mosaics_each_are_not_all_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.processing.raster.empty.band_coverage import MOST_LOOKS, Part

    (tmp_path / "0.vrt").write_text(HEAD + TAIL, encoding="utf-8")
    for level in (1, 2, 3, 4):
        (tmp_path / f"{level}.vrt").write_text(HEAD + 8 * part(f"{level - 1}.vrt") + TAIL, encoding="utf-8")
    looks, look = [], Part._in_file
    monkeypatch.setattr(Part, "_in_file", lambda self, box: looks.append(1) or look(self, box))
    whole = QgsRectangle(500_000, 8_999_987, 500_013, 9_000_000)
    coverage_of(tmp_path / "4.vrt").is_empty(whole)
    assert len(looks) <= MOST_LOOKS
    assert coverage_of(tmp_path / "3.vrt").is_empty(whole)  # which is found where it takes fewer


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="Linux alone lists its descriptors.")
def test_of_many_files_few_stay_open(write_raster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from quoin.processing.raster.empty import band_coverage

    monkeypatch.setattr(band_coverage, "MOST_OPEN", 8, raising=False)
    pixels = np.full((1, SIDE, SIDE), 90, np.uint8)
    rows = [[(500_000 + 13 * x, 0.1, 0, 9_000_000 - 13 * y, 0, -0.1) for x in range(10)] for y in range(3)]
    mosaics = [str(tmp_path / f"{number}.vrt") for number in range(len(rows))]
    for mosaic, row in zip(mosaics, rows):
        gdal.BuildVRT(mosaic, [str(write_raster(pixels, transform=place)) for place in row]).FlushCache()
    gdal.BuildVRT(str(tmp_path / "all.vrt"), mosaics).FlushCache()
    coverage = coverage_of(tmp_path / "all.vrt")
    before = len(os.listdir("/proc/self/fd"))
    for west, _, _, north, _, _ in (place for row in rows for place in row):
        assert not coverage.is_empty(QgsRectangle(west + 3, north - 9, west + 9, north - 3))
    assert len(os.listdir("/proc/self/fd")) < before + 20  # GDAL may have two of a file
    del coverage
    assert len(os.listdir("/proc/self/fd")) <= before  # at once, and not when Python next looks for circles
