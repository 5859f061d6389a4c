"""Whatever the values, bands and colours of a raster, and wherever it has no data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from raster_kind import SIDE, UTM, UTM_PIXEL, Kind, assert_same, ious, north_up


def test_plain_scene_has_buildings(plain: dict[str, list[Any]]) -> None:
    assert min(len(buildings) for buildings in plain.values()) > 5


@pytest.mark.parametrize(
    ("dtype", "low", "factor"),
    [
        (np.uint16, 0, 257),
        (np.int16, -9000, 60),
        (np.uint32, 0, 1000),
        (np.int32, -50_000, 400),
        (np.float32, 0, 1 / 256),
        (np.float64, -3, 0.1),
    ],
)
def test_values_of_every_type(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, dtype: type, low: float, factor: float
) -> None:
    raster = write_raster((scene_pixels * float(factor) + low).astype(dtype), UTM, north_up())
    assert_same(found(Kind(raster)), plain["percentile"])


def test_one_band(write_raster: Any, found: Any, scene_pixels: np.ndarray) -> None:
    grey = scene_pixels.mean(axis=0, keepdims=True).astype(np.uint8)
    expected = found(Kind(write_raster(np.repeat(grey, 3, axis=0), UTM, north_up())))
    assert_same(found(Kind(write_raster(grey, UTM, north_up()))), expected)
    alpha = np.full_like(grey, 255)
    with_alpha = write_raster(np.concatenate([grey, alpha]), UTM, north_up(), options=("ALPHA=YES",))
    assert_same(found(Kind(with_alpha)), expected)


def test_more_bands(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    infrared = np.random.default_rng(0).integers(0, 256, (2, SIDE, SIDE), dtype=np.uint8)
    five = np.stack([scene_pixels[2], infrared[0], scene_pixels[1], infrared[1], scene_pixels[0]])
    assert_same(found(Kind(write_raster(five, UTM, north_up()), bands=(5, 3, 1))), plain["raw"])
    four = np.concatenate([scene_pixels, infrared[:1]])
    options = ("PHOTOMETRIC=RGB", "ALPHA=NO")
    assert_same(found(Kind(write_raster(four, UTM, north_up(), options=options))), plain["raw"])


@pytest.mark.parametrize("order", [(2, 1, 0), (2, 0, 1), (1, 2, 0)])
def test_colours_in_whatever_order_the_file_says(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, order: tuple[int, ...]
) -> None:
    from osgeo import gdal

    infrared = np.random.default_rng(0).integers(0, 256, (1, SIDE, SIDE), dtype=np.uint8)
    path = write_raster(np.concatenate([infrared, scene_pixels[list(order)]]), UTM, north_up())
    file = gdal.Open(str(path), gdal.GA_Update)
    kinds = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)
    for number, kind in enumerate((gdal.GCI_Undefined, *(kinds[channel] for channel in order)), start=1):
        file.GetRasterBand(number).SetColorInterpretation(kind)
    file.FlushCache()
    assert_same(found(Kind(path)), plain["raw"])


def test_alpha_hides_what_it_covers(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    opaque = np.full((1, SIDE, SIDE), 255, np.uint8)
    options = ("PHOTOMETRIC=RGB", "ALPHA=YES")
    whole = write_raster(np.concatenate([scene_pixels, opaque]), UTM, north_up(), options=options)
    assert_same(found(Kind(whole)), plain["raw"])
    opaque[:, :, : SIDE // 2] = 0
    half = found(Kind(write_raster(np.concatenate([scene_pixels, opaque]), UTM, north_up(), options=options)))
    assert all(geometry.boundingBox().xMinimum() > SIDE / 2 - 10 for geometry in half)


@pytest.mark.parametrize("how", ["no data", "not a number"])
def test_collar_without_data(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, how: str) -> None:
    from qgis.core import QgsRectangle

    collar = 256
    dtype, hidden = (np.float32, np.nan) if how == "not a number" else (np.uint8, 255)
    shift = collar * UTM_PIXEL

    def with_collar(pixels: np.ndarray, value: float, no_data: float | None = None) -> Path:
        padded = np.pad(pixels, ((0, 0), (collar, collar), (collar, collar)), constant_values=value)
        return write_raster(padded, UTM, north_up(-shift, shift), no_data=no_data)

    raster = with_collar(scene_pixels.astype(dtype), hidden, None if dtype is np.float32 else hidden)
    left, top = north_up()[0], north_up()[3]
    extent = QgsRectangle(left, top - SIDE * UTM_PIXEL, left + SIDE * UTM_PIXEL, top)
    black = found(Kind(with_collar(scene_pixels, 0), extent=extent))
    assert_same(found(Kind(raster, extent=extent, stretch="raw")), black)
    everywhere = found(Kind(raster, stretch="raw"))
    assert len(everywhere) >= 0.6 * len(plain["raw"])


def test_half_without_data(write_raster: Any, found: Any, plain: Any, usual: float, scene_pixels: np.ndarray) -> None:
    """The other half is found as beside black ground, and as in the whole scene but for what the network saw there."""
    middle = SIDE // 2

    def with_half(value: int, no_data: float | None = None) -> Path:
        pixels = scene_pixels.copy()
        pixels[:, :, middle:] = value
        return write_raster(pixels, UTM, north_up(), no_data=no_data)

    half = found(Kind(with_half(255, no_data=255)))
    assert_same(half, found(Kind(with_half(0))))
    begun = [geometry for geometry in plain["raw"] if geometry.boundingBox().xMinimum() < middle]
    whole, sure = (
        [geometry for geometry in plain[which] if geometry.boundingBox().xMaximum() < middle]
        for which in ("raw", "sure")
    )
    assert min(ious(half, sure)) >= 0.8
    assert np.median(ious(half, whole)) >= usual
    assert len(sure) <= len(half) <= len(begun)  # what the edge cuts, and what is doubtful, may be found or not


def test_palette(write_raster: Any, found: Any, small_scene: Any, tmp_path: Path) -> None:
    from osgeo import gdal

    rgb = gdal.Open(str(small_scene.image))
    palette = gdal.ColorTable()
    bands = [rgb.GetRasterBand(number) for number in (1, 2, 3)]
    gdal.ComputeMedianCutPCT(*bands, 256, palette)
    indexed = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "indexed.tif"), SIDE, SIDE, 1)
    indexed.SetGeoTransform(rgb.GetGeoTransform())
    indexed.SetProjection(rgb.GetProjection())
    gdal.DitherRGB2PCT(*bands, indexed.GetRasterBand(1), palette)
    indexed.GetRasterBand(1).SetColorTable(palette)
    indexed.FlushCache()
    expanded = gdal.Translate(str(tmp_path / "expanded.tif"), indexed, rgbExpand="rgb")
    expanded.FlushCache()
    assert_same(found(Kind(tmp_path / "indexed.tif")), found(Kind(tmp_path / "expanded.tif")))
