"""Rasters that cannot be what they say are refused with one sentence before anything is read."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Callable

import numpy as np
import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")

UTM, DEGREES = 32737, 4326
SIDE = 60
PLACE = "has coordinates that its CRS .* does not allow; set its true CRS"
PIXELS = np.random.default_rng(0).integers(1, 255, (3, SIDE, SIDE), np.uint8)


def about_to_read(raster: Path) -> None:
    """What the toolbox and the panel alike do with a raster before its first tile is read."""
    from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer, QgsRectangle
    from quoin.processing.raster.source import RasterSource
    from quoin.processing.runs.extraction import Extraction

    layer = QgsRasterLayer(str(raster), "image")
    source = RasterSource.of_layer(layer, QgsRectangle(), QgsCoordinateTransformContext())
    Extraction(None, source.reader(source.grid(0.13)), lambda: False, lambda done, total: None)


def sentence(raster: Path) -> str:
    """What the user is told of a raster that is about to be read."""
    from quoin.model.contract.errors import QuoinError

    with pytest.raises(QuoinError) as error:
        about_to_read(raster)
    return str(error.value)


NOWHERE = {
    "metres that say degrees": (DEGREES, (500_000, 0.1, 0, 9_000_000, 0, -0.1)),
    "metres that say degrees on a sphere": (
        "+proj=longlat +R=6371000 +no_defs",
        (500_000, 0.1, 0, 9_000_000, 0, -0.1),
    ),
    "latitude 91": (DEGREES, (10, 1e-6, 0, 91, 0, -1e-6)),
    "latitude 95": (DEGREES, (10, 0.1, 0, 95, 0, -0.1)),
    "1e15": (UTM, (1e15, 1, 0, 1e15, 0, -1)),
    "1e30": (UTM, (1e30, 1e29, 0, 1e30, 0, -1e29)),
    "infinite": (UTM, (math.inf, 0.1, 0, math.inf, 0, -0.1)),
    "infinite pixels": (UTM, (500_000, math.inf, 0, 9_000_000, 0, -math.inf)),
    "no number": (UTM, (math.nan, 0.1, 0, 9_000_000, 0, -0.1)),
    "pixels of no number": (UTM, (500_000, math.nan, 0, 9_000_000, 0, math.nan)),
    "pixels of no size": (UTM, (500_000, 0, 0, 9_000_000, 0, 0)),
    "beyond Mercator": (3857, (0, 1, 0, 6e7, 0, -1)),
    "geocentric": (4978, (4_000_000, 0.1, 0, 1_000_000, 0, -0.1)),
}


@pytest.mark.parametrize("case", NOWHERE)
def test_raster_where_its_crs_has_no_place(write_raster: Callable[..., Path], case: str) -> None:
    said = sentence(write_raster(PIXELS, *NOWHERE[case]))
    assert re.search(PLACE, said), said


def test_degrees_that_say_metres(write_raster: Callable[..., Path]) -> None:
    assert "no camera makes; set the layer's true CRS" in sentence(
        write_raster(PIXELS, UTM, (37.0, 1e-6, 0, -1.0, 0, -1e-6))
    )


@pytest.mark.parametrize(("crs", "pixel"), [(3857, 100_000.0), (DEGREES, 1.0), (UTM, 500.0)])
def test_pixels_in_which_nothing_can_be_seen(write_raster: Callable[..., Path], crs: int, pixel: float) -> None:
    raster = write_raster(PIXELS, crs, (0.0, pixel, 0, pixel * SIDE / 2, 0, -pixel))
    assert "in which no building can be seen; choose a finer image" in sentence(raster)


def test_pixels_of_ten_metres_are_taken_as_they_are(write_raster: Callable[..., Path]) -> None:
    about_to_read(write_raster(PIXELS, UTM, (500_000, 10, 0, 9_000_000, 0, -10)))  # raises nothing


@pytest.mark.parametrize("bands", [1, 2])
def test_raster_of_transparency_alone(write_raster: Callable[..., Path], bands: int) -> None:
    from osgeo import gdal

    path = write_raster(PIXELS[:bands])
    raster = gdal.Open(str(path), gdal.GA_Update)
    for band in range(1, bands + 1):
        raster.GetRasterBand(band).SetColorInterpretation(gdal.GCI_AlphaBand)
    del raster
    assert "has no band but the one for opacity; choose an image" in sentence(path)


def test_band_of_a_type_that_is_not_read(write_raster: Callable[..., Path], tmp_path: Path) -> None:
    """The first band is read, the others are not."""
    from osgeo import gdal

    complex_values = write_raster(PIXELS.astype(np.complex64))
    vrt = gdal.BuildVRT(
        str(tmp_path / "mixed.vrt"), [str(write_raster(PIXELS[:1])), *[str(complex_values)] * 2], separate=True
    )
    assert vrt is not None
    del vrt
    assert "has pixels of a type that Quoin does not read" in sentence(tmp_path / "mixed.vrt")


def huge_vrt(folder: Path, crs: str, west: float, north: float, pixel: float) -> Path:
    """As many pixels as GDAL takes, none of which holds anything."""
    band = '<VRTRasterBand dataType="Byte" band="{}"/>'
    bands = "".join(band.format(number) for number in (1, 2, 3))
    path = folder / "huge.vrt"
    path.write_text(
        f'<VRTDataset rasterXSize="2147483647" rasterYSize="2147483647"><SRS>{crs}</SRS>'
        f"<GeoTransform>{west},{pixel},0,{north},0,-{pixel}</GeoTransform>{bands}</VRTDataset>"
    )
    return path


def test_huge_vrt_that_is_larger_than_the_earth(tmp_path: Path) -> None:
    assert "does not allow" in sentence(huge_vrt(tmp_path, "EPSG:32737", 500_000, 9_000_000, 0.1))


def test_huge_vrt_that_would_take_years(tmp_path: Path) -> None:
    raster = huge_vrt(tmp_path, "EPSG:4326", -100, 80, 5e-8)
    assert "which would take years; choose a smaller one" in sentence(raster)
