"""Windows of real raster layers as the pixels that the model sees."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")

WriteRaster = Callable[..., Path]
SIDE = 120


def _layer(path: Path | str, provider: str = "gdal") -> Any:
    from qgis.core import QgsRasterLayer

    return QgsRasterLayer(str(path), "image", provider)


def _reader(layer: Any, bands: tuple[int, ...] = (), stretch: str = "auto") -> Any:
    """A reader of `layer` as the algorithm makes it."""
    from quoin.processing.raster.band_reader import BandReader
    from quoin.processing.raster.bands import bands_of
    from quoin.processing.raster.reader import RasterReader, check_bands, check_raster
    from quoin.processing.raster.service_errors import ServiceErrors
    from quoin.processing.raster.stretch import Stretch

    check_raster(layer)
    reader = BandReader(layer.dataProvider().clone(), ServiceErrors())
    chosen = bands_of(layer, bands).numbers
    check_bands(layer, chosen)
    return RasterReader(reader, chosen, Stretch.chosen(stretch, reader, chosen))


def _read(layer: Any, size: int | None = None, bands: tuple[int, ...] = (), stretch: str = "auto") -> np.ndarray:
    """All of `layer` in `size` × `size` pixels, as many as it has by default."""
    size = size or layer.width()
    return _reader(layer, bands, stretch).read(layer.extent(), size, size)


def _noise(bands: int = 3, dtype: type = np.uint8) -> np.ndarray:
    top = min(np.iinfo(dtype).max, 4000)
    return np.random.default_rng(0).integers(1, top, (bands, SIDE, SIDE)).astype(dtype)


def test_native_pixels_come_unchanged(write_raster: WriteRaster) -> None:
    pixels = _noise()
    np.testing.assert_array_equal(_read(_layer(write_raster(pixels))), pixels.transpose(1, 2, 0))


@pytest.mark.parametrize("size", [SIDE // 2, SIDE // 3, 71])
def test_going_down_averages(write_raster: WriteRaster, size: int) -> None:
    checkerboard = np.indices((SIDE, SIDE)).sum(0) % 2 * 200
    read = _read(_layer(write_raster(np.stack([checkerboard] * 3).astype(np.uint8))), size)
    # Nearest neighbour would read 0 or 200; a pixel of 1.7 × 1.7 squares is at most 1 / 1.7² / 2 from the mean.
    assert np.abs(read.astype(int) - 100).max() < 40
    assert read.mean() == pytest.approx(100, abs=1)


def test_going_far_down_averages_over_overviews_too(write_raster: WriteRaster) -> None:
    from osgeo import gdal

    noise = np.random.default_rng(0).integers(0, 2, (3, 1024, 1024), dtype=np.uint8) * 200
    path = write_raster(noise)
    gdal.Open(str(path), gdal.GA_Update).BuildOverviews("NEAREST", [2])
    assert _read(_layer(path), 64).std() < 20


@pytest.mark.parametrize("size", [SIDE * 2, SIDE * 3 // 2, SIDE // 2])
def test_resampling_moves_nothing(write_raster: WriteRaster, size: int) -> None:
    ramp = np.broadcast_to(np.arange(SIDE), (3, SIDE, SIDE)).astype(np.uint8)
    read = _read(_layer(write_raster(ramp)), size)[size // 2, :, 0].astype(float)
    # The centre of native pixel j holds j, so the centre of read pixel k holds (k + ½) SIDE / size - ½.
    expected = (np.arange(size) + 0.5) * SIDE / size - 0.5
    np.testing.assert_allclose(read[2:-2], expected[2:-2], atol=0.51)


def test_no_data_of_the_file_is_black(write_raster: WriteRaster) -> None:
    pixels = np.full((3, SIDE, SIDE), 90, np.uint8)
    pixels[:, :40] = 255
    read = _read(_layer(write_raster(pixels, no_data=255)))
    assert (read[:40] == 0).all()
    assert (read[40:] == 90).all()


def test_no_data_set_on_the_layer_is_black(write_raster: WriteRaster) -> None:
    from qgis.core import QgsRasterRange

    pixels = np.full((3, SIDE, SIDE), 90, np.uint8)
    pixels[:, :40] = 250
    layer = _layer(write_raster(pixels))
    for band in (1, 2, 3):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(245, 255)])
    read = _read(layer)
    assert (read[:40] == 0).all()
    assert (read[40:] == 90).all()


def test_not_a_number_is_black(write_raster: WriteRaster) -> None:
    pixels = np.random.default_rng(0).random((3, SIDE, SIDE)).astype(np.float32)
    pixels[:, :40] = np.nan
    read = _read(_layer(write_raster(pixels)))
    assert (read[:40] == 0).all()
    assert read[40:].std() > 50


def test_transparent_pixels_are_black(write_raster: WriteRaster) -> None:
    pixels = np.full((4, SIDE, SIDE), 90, np.uint8)
    pixels[3] = 255
    pixels[3, :40] = 0
    read = _read(_layer(write_raster(pixels, options=("PHOTOMETRIC=RGB", "ALPHA=YES"))))
    assert (read[:40] == 0).all()
    assert (read[40:] == 90).all()


def test_single_band_is_seen_as_grey(write_raster: WriteRaster) -> None:
    pixels = _noise(1)
    np.testing.assert_array_equal(_read(_layer(write_raster(pixels))), np.repeat(pixels[0][..., None], 3, -1))


def test_bands_come_in_the_order_chosen(write_raster: WriteRaster) -> None:
    pixels = _noise(5)
    layer = _layer(write_raster(pixels))
    np.testing.assert_array_equal(_read(layer, bands=(4, 2, 1)), pixels[[3, 1, 0]].transpose(1, 2, 0))
    np.testing.assert_array_equal(_read(layer, bands=(5,)), np.repeat(pixels[4][..., None], 3, -1))


@pytest.mark.parametrize(("bands", "sentence"), [((1, 2), "2 bands are chosen"), ((9,), "has no band 9")])
def test_bands_that_cannot_be_used_are_refused(
    write_raster: WriteRaster, bands: tuple[int, ...], sentence: str
) -> None:
    from quoin.model.contract.errors import QuoinError

    with pytest.raises(QuoinError, match=sentence):
        _read(_layer(write_raster(_noise())), bands=bands)


def test_sixteen_bit_is_stretched_between_its_percentiles(write_raster: WriteRaster) -> None:
    # Values 0 … 4999, each equally often: 2 % lie below 100, 2 % above 4900, within the histogram's bins.
    values = np.random.default_rng(0).permutation(SIDE * SIDE) % 5000
    read = _read(_layer(write_raster(np.stack([values.reshape(SIDE, SIDE)] * 3).astype(np.uint16))))[..., 0]
    expected = np.clip((values - 100) / 4800, 0, 1).reshape(SIDE, SIDE) * 255
    np.testing.assert_allclose(read, expected, atol=4)


def test_every_window_gets_the_same_stretch(write_raster: WriteRaster) -> None:
    from qgis.core import QgsRectangle

    layer = _layer(write_raster(_noise(3, np.uint16)))
    extent, reader = layer.extent(), _reader(layer)
    whole = reader.read(extent, SIDE, SIDE)
    middle = extent.center()
    quarter = reader.read(
        QgsRectangle(middle.x(), extent.yMinimum(), extent.xMaximum(), middle.y()), SIDE // 2, SIDE // 2
    )
    np.testing.assert_array_equal(quarter, whole[SIDE // 2 :, SIDE // 2 :])


@pytest.mark.parametrize("large", [False, True])
def test_stretch_is_the_layers_whatever_the_extent(
    write_raster: WriteRaster, monkeypatch: pytest.MonkeyPatch, large: bool
) -> None:
    from qgis.core import QgsCoordinateTransformContext, QgsRectangle
    from quoin.model.contract.tiling import plan_tiles
    from quoin.processing.raster import stretch
    from quoin.processing.raster.source import RasterSource

    if large:
        monkeypatch.setattr(stretch, "LARGE", 0)
    brighter_to_the_right = np.broadcast_to(np.arange(600, dtype=np.uint16) * 10, (3, 600, 600)).copy()
    layer = _layer(write_raster(brighter_to_the_right))
    whole, west = layer.extent(), QgsRectangle(layer.extent())
    west.setXMaximum(west.center().x())
    read = []
    for extent in (whole, west):
        source = RasterSource.of_layer(layer, extent, QgsCoordinateTransformContext())
        grid = source.grid(0.1, 0)
        tile = next(iter(plan_tiles(grid.width, grid.height, 1024, 0, grid.origin, grid.wanted)))
        read.append(source.reader(grid).read(tile).pixels[:300, :300])
    np.testing.assert_array_equal(read[0], read[1])
    # 2 % of the values lie below 120, 2 % above 5880
    expected = np.clip((np.arange(300) * 10 - 120) / 5760, 0, 1) * 255
    np.testing.assert_allclose(read[0][0, :, 0], expected, atol=3)


def test_large_raster_with_little_data_is_measured_all_over(
    write_raster: WriteRaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.processing.raster import stretch

    monkeypatch.setattr(stretch, "LARGE", 0)
    pixels = np.zeros((3, 2000, 2000), np.uint16)
    pixels[:, 64:100, 64:100] = np.arange(36) * 100 + 1000  # between the places where a large one is read
    read = _read(_layer(write_raster(pixels, no_data=0)))[64:100, 64:100, 0]
    assert read.min() < 20
    assert read.max() > 235


def test_raw_clips_what_eight_bits_do_not_hold(write_raster: WriteRaster) -> None:
    pixels = _noise(3, np.uint16)
    read = _read(_layer(write_raster(pixels)), stretch="raw")
    np.testing.assert_array_equal(read, np.minimum(pixels, 255).transpose(1, 2, 0))


def test_rotated_raster_is_read_upright(write_raster: WriteRaster) -> None:
    # Turned by 90°: image rows run east, columns run north.
    pixels = _noise()
    layer = _layer(write_raster(pixels, transform=(500_000, 0, 0.1, 9_000_000, 0.1, 0)))
    np.testing.assert_array_equal(_read(layer), pixels.transpose(2, 1, 0)[::-1])


def test_map_service_is_read(write_raster: WriteRaster, tmp_path: Path) -> None:
    from osgeo import gdal
    from qgis.core import QgsRectangle

    # One XYZ tile, the north-west quarter of the world, read from the disk.
    pixels = np.empty((3, 256, 256), np.uint8)
    pixels[:] = np.array([200, 100, 50])[:, None, None]
    folder = tmp_path / "1" / "0"
    folder.mkdir(parents=True)
    gdal.Translate(str(folder / "0.png"), str(write_raster(pixels)), format="PNG")
    layer = _layer(f"type=xyz&url=file://{tmp_path}/{{z}}/{{x}}/{{y}}.png&zmin=1&zmax=1", "wms")
    read = _reader(layer).read(QgsRectangle(-20_000_000, 1_000, -1_000, 20_000_000), 64, 64)
    np.testing.assert_array_equal(read[32, 32], [200, 100, 50])


def _sentence(problem: Callable[[], object]) -> str:
    from quoin.model.contract.errors import QuoinError

    with pytest.raises(QuoinError) as error:
        problem()
    return str(error.value)


def test_raster_without_crs_is_refused(write_raster: WriteRaster) -> None:
    layer = _layer(write_raster(_noise(), crs=None))
    from qgis.core import QgsCoordinateReferenceSystem

    layer.setCrs(QgsCoordinateReferenceSystem())
    assert "no coordinate reference system" in _sentence(lambda: _read(layer))


def test_palette_gives_its_colours(write_raster: WriteRaster) -> None:
    from osgeo import gdal

    indices = np.random.default_rng(0).integers(0, 4, (1, SIDE, SIDE), dtype=np.uint8)
    table = np.array([[0, 0, 0], [200, 100, 50], [10, 250, 30], [90, 0, 0]], np.uint8)
    path = write_raster(indices, no_data=3)
    palette = gdal.ColorTable()
    for index, colour in enumerate(table.tolist()):
        palette.SetColorEntry(index, tuple(colour))
    raster = gdal.Open(str(path), gdal.GA_Update)
    raster.GetRasterBand(1).SetColorTable(palette)
    raster.FlushCache()
    expected = np.where((indices[0] == 3)[..., None], 0, table[indices[0]])
    np.testing.assert_array_equal(_read(_layer(path)), expected)
    as_reals = path.with_suffix(".vrt")  # as a band with a scale is read, too
    gdal.Translate(str(as_reals), str(path), format="VRT", outputType=gdal.GDT_Float32).FlushCache()
    np.testing.assert_array_equal(_read(_layer(as_reals)), expected)
    # Going down, colours are averaged, not indices.
    means = expected.reshape(SIDE // 2, 2, SIDE // 2, 2, 3).mean(axis=(1, 3))
    np.testing.assert_allclose(_read(_layer(path), SIDE // 2), means, atol=0.51)


def test_pixels_of_an_unknown_type_are_refused(write_raster: WriteRaster) -> None:
    assert "of a type" in _sentence(lambda: _read(_layer(write_raster(_noise().astype(np.complex64)))))


def test_missing_file_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in _sentence(lambda: _read(_layer(tmp_path / "gone.tif")))


def test_extent_is_cut_to_the_layer(write_raster: WriteRaster) -> None:
    from qgis.core import QgsRectangle
    from quoin.processing.raster.reader import chosen_extent

    layer = _layer(write_raster(_noise()))
    whole = layer.extent()
    assert chosen_extent(layer, QgsRectangle()) == whole
    assert chosen_extent(layer, whole.buffered(50)) == whole
    corner = QgsRectangle(whole.xMinimum() - 5, whole.yMinimum() - 5, whole.xMinimum() + 3, whole.yMinimum() + 3)
    assert chosen_extent(layer, corner) == corner.intersect(whole)
    beside = QgsRectangle(whole.xMaximum() + 1, whole.yMinimum(), whole.xMaximum() + 5, whole.yMaximum())
    assert "outside" in _sentence(lambda: chosen_extent(layer, beside))


def test_map_service_needs_an_extent() -> None:
    from qgis.core import QgsRectangle
    from quoin.processing.raster.reader import chosen_extent

    layer = _layer("type=xyz&url=file:///tmp/{z}/{x}/{y}.png&zmin=1&zmax=1", "wms")
    assert "choose an extent" in _sentence(lambda: chosen_extent(layer, QgsRectangle()))
