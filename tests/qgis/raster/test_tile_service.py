"""Tiles of XYZ services come at their own pixels, whatever the extent; what does not come is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from served import served, service_layer

pytestmark = pytest.mark.usefixtures("qgis_app")

EDGE = 20037508.342789244
ZOOM, COLUMN, ROW = 20, 600_000, 520_000
"""The top left one of the tiles."""
ACROSS, DOWN = 3, 2


def numbered(zoom: int, column: int, row: int, template: str) -> str:
    """The name of a tile's file."""
    quadkey = "".join(str((column >> bit & 1) + 2 * (row >> bit & 1)) for bit in reversed(range(zoom)))
    words = {"{x}": column, "{y}": row, "{-y}": 2**zoom - 1 - row, "{z}": zoom, "{q}": quadkey}
    for word, value in words.items():
        template = template.replace(word, str(value))
    return template


@pytest.fixture
def tiles(tmp_path: Path) -> Callable[..., Any]:
    """A function that writes noise as tiles of so many pixels; returns the layer, and its pixels `[H, W, 3]`."""
    from osgeo import gdal, gdal_array
    from qgis.core import QgsRasterLayer

    def write(template: str = "{z}/{x}/{y}.png", side: int = 256, ratio: int = 0, lacking: int = 0) -> Any:
        pixels = np.random.default_rng(0).integers(1, 255, (DOWN * side, ACROSS * side, 3), dtype=np.uint8)
        places = [(x, y) for y in range(DOWN) for x in range(ACROSS)]
        for x, y in places[lacking:]:
            path = tmp_path / numbered(ZOOM, COLUMN + x, ROW + y, template)
            path.parent.mkdir(parents=True, exist_ok=True)
            tile = pixels[y * side : (y + 1) * side, x * side : (x + 1) * side].transpose(2, 0, 1)
            gdal.GetDriverByName("PNG").CreateCopy(str(path), gdal_array.OpenArray(np.ascontiguousarray(tile)))
        source = f"type=xyz&url=file://{tmp_path}/{template}&zmin={ZOOM}&zmax={ZOOM}"
        layer = QgsRasterLayer(source + (f"&tilePixelRatio={ratio}" if ratio else ""), "tiles", "wms")
        assert layer.isValid()
        return layer, pixels

    return write


def window(left: float, top: float, width: float, height: float, side: int = 256) -> Any:
    """A rectangle on the map, in pixels from the first tile's corner on."""
    from qgis.core import QgsRectangle

    pixel = 2 * EDGE / side / 2**ZOOM
    west, north = COLUMN * side * pixel - EDGE + left * pixel, EDGE - ROW * side * pixel - top * pixel
    return QgsRectangle(west, north - height * pixel, west + width * pixel, north)


def reader_of(layer: Any, extent: Any) -> Any:
    from qgis.core import QgsCoordinateTransformContext
    from quoin.processing.raster.source import RasterSource

    source = RasterSource.of_layer(layer, extent, QgsCoordinateTransformContext())
    return source.reader(source.grid(0.13, 0))


def pixels_of(reader: Any, where: Any, width: int, height: int) -> np.ndarray:
    read: np.ndarray = reader._reader.read(where, width, height)
    return read


@pytest.mark.parametrize("template", ["{z}/{x}/{y}.png", "{z}/{x}/{-y}.png", "{q}.png", "a b/{z}-{x}-{y}.png"])
def test_pixels_of_tiles_come_unchanged_over_their_edges(tiles: Any, template: str) -> None:
    layer, pixels = tiles(template)
    where = window(100, 50, 500, 400)
    read = pixels_of(reader_of(layer, where), where, 500, 400)
    np.testing.assert_array_equal(read, pixels[50:450, 100:600])


@pytest.mark.parametrize("side", [256, 512])
def test_pixels_of_tiles_of_twice_the_size_come_unchanged(tiles: Any, side: int) -> None:
    layer, pixels = tiles(side=side, ratio=side // 256)
    where = window(100, 50, 500, 300, side)
    np.testing.assert_array_equal(pixels_of(reader_of(layer, where), where, 500, 300), pixels[50:350, 100:600])


@pytest.mark.parametrize("off", [1e-9, -1e-9, 1e-7, -1e-7])
def test_extent_that_is_a_hair_off_changes_no_pixel(tiles: Any, off: float) -> None:
    from qgis.core import QgsRectangle

    layer, _ = tiles()
    where = window(0, 0, 700, 500)
    moved = QgsRectangle(where.xMinimum() + off, where.yMinimum() - off, where.xMaximum() + off, where.yMaximum())
    one, other = (tile_of(reader_of(layer, extent)) for extent in (where, moved))
    assert one.box == other.box
    np.testing.assert_array_equal(one.pixels, other.pixels)


def tile_of(reader: Any) -> Any:
    """All of a reader's grid as one tile."""
    from quoin.model.contract.tiling import plan_tiles

    return reader.read(next(iter(plan_tiles(reader.grid.width, reader.grid.height, 4096, 0))))


def test_finer_tiles_are_averaged(tiles: Any) -> None:
    layer, pixels = tiles()
    where = window(0, 0, 600, 300)
    read = pixels_of(reader_of(layer, where), where, 200, 100)
    expected = pixels[:300, :600].reshape(100, 3, 200, 3, 3).mean(axis=(1, 3))
    assert np.abs(read - expected).max() <= 1


def test_world_has_an_edge(tiles: Any) -> None:
    from qgis.core import QgsRectangle

    layer, _ = tiles()
    reader = reader_of(layer, window(0, 0, 500, 300))
    pixel = 2 * EDGE / 256 / 2**ZOOM
    corner = QgsRectangle(-EDGE - 10 * pixel, EDGE - 90 * pixel, -EDGE + 90 * pixel, EDGE + 10 * pixel)
    assert not pixels_of(reader, corner, 100, 100).any()


def test_tiles_that_are_not_there_are_black_and_told(tiles: Any) -> None:
    layer, pixels = tiles(lacking=1)
    where = window(0, 0, 768, 512)
    reader = reader_of(layer, where)
    read = pixels_of(reader, where, 768, 512)
    assert not read[:256, :256].any()
    np.testing.assert_array_equal(read[256:], pixels[256:])
    assert "has no image in one place" in str(reader.gaps.absent())
    assert not reader.gaps.unread()


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is asked of a service from now on, without pauses."""
    from qgis.core import QgsNetworkAccessManager, QgsNetworkRequestParameters
    from quoin.processing.raster import band_reader

    monkeypatch.setattr(band_reader, "PAUSES", (0.0, 0.0))
    asked: list[str] = []
    manager = QgsNetworkAccessManager.instance()
    note = lambda request: asked.append(request.request().url().toString())  # noqa: E731
    manager.requestAboutToBeCreated[QgsNetworkRequestParameters].connect(note)
    yield asked
    manager.requestAboutToBeCreated[QgsNetworkRequestParameters].disconnect(note)


def read_in_thread(app: Any, reader: Any) -> None:
    thread = threading.Thread(target=lambda: tile_of(reader))
    thread.start()
    while thread.is_alive():
        app.processEvents()
    app.processEvents()


@pytest.mark.parametrize(("fault", "times"), [("missing", 1), ("no content", 1), ("error", 3)])
def test_tile_that_is_not_there_is_asked_for_once(
    qgis_app: Any, small_scene: Any, requests: list[str], fault: str, times: int
) -> None:
    with served("xyz_server.py", small_scene.image, "--fault", fault) as url:
        reader = reader_of(service_layer("xyz", url, "EPSG:3857"), window_of(small_scene))
        requests.clear()
        read_in_thread(qgis_app, reader)
    assert len(requests) == times * len(set(requests)) > 0
    assert bool(reader.gaps.absent()) == (fault != "error")
    assert bool(reader.gaps.unread()) == (fault == "error")


@pytest.mark.parametrize("fault", ["silence", "missing"])
def test_what_does_not_come_is_told_however_qgis_names_threads(
    qgis_app: Any, small_scene: Any, requests: list[str], monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    from qgis.core import QgsNetworkAccessManager
    from quoin.processing.raster import service_errors

    monkeypatch.setattr(service_errors, "_this_thread", lambda: None)
    usual = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(500)
    with served("xyz_server.py", small_scene.image, "--fault", fault) as url:
        reader = reader_of(service_layer("xyz", url, "EPSG:3857"), window_of(small_scene))
        read_in_thread(qgis_app, reader)
    QgsNetworkAccessManager.setTimeout(usual)
    assert bool(reader.gaps.unread()) == (fault == "silence")
    assert bool(reader.gaps.absent()) == (fault == "missing")


def test_reading_ends_soon_after_it_is_cancelled(qgis_app: Any, small_scene: Any) -> None:
    import time

    from qgis.core import QgsCoordinateTransformContext, QgsRasterBlockFeedback
    from quoin.processing.raster.source import RasterSource

    with served("xyz_server.py", small_scene.image, "--fault", "silence") as url:
        layer, feedback = service_layer("xyz", url, "EPSG:3857"), QgsRasterBlockFeedback()
        source = RasterSource.of_layer(layer, window_of(small_scene), QgsCoordinateTransformContext())
        reader = source.reader(source.grid(0.13, 0), feedback=feedback)
        threading.Timer(0.3, feedback.cancel).start()
        began = time.monotonic()
        tile_of(reader)
        assert time.monotonic() - began < 1.5
    assert not reader.gaps.unread()


def window_of(scene: Any) -> Any:
    """The scene's place in EPSG:3857."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer

    layer = QgsRasterLayer(str(scene.image), "scene")
    there = QgsCoordinateReferenceSystem("EPSG:3857")
    return QgsCoordinateTransform(layer.crs(), there, QgsProject.instance()).transformBoundingBox(layer.extent())


@pytest.mark.parametrize("ratio", ["99999", "9" * 5000], ids=["large", "long"])
def test_more_pixels_across_a_tile_than_tiles_have_are_not_believed(qgis_app: Any, ratio: str) -> None:
    from qgis.core import QgsRasterLayer
    from quoin.processing.raster.tile_service import TileService

    source = f"type=xyz&url=http://127.0.0.1:9/{{z}}/{{x}}/{{y}}.png&tilePixelRatio={ratio}"
    assert TileService.of(QgsRasterLayer(source, "tiles", "wms").dataProvider()) is None


@pytest.mark.parametrize("kind", ["large", "drawing"])
def test_what_is_no_picture_of_a_tile_is_told(tiles: Any, tmp_path: Path, kind: str) -> None:
    """A small file may hold a picture that fills the memory, or a drawing that takes for ever."""
    from qgis.PyQt.QtGui import QImage
    from quoin.processing.raster.tile_service import TileService

    layer, pixels = tiles()
    file = tmp_path / numbered(ZOOM, COLUMN, ROW, "{z}/{x}/{y}.png")
    if kind == "large":
        assert QImage(20_000, 20_000, QImage.Format.Format_Mono).save(str(file))
    else:
        file.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>', encoding="utf-8")
    picture = TileService.of(layer.dataProvider()).read(window(0, 0, 512, 256), 512, 256, lambda: False)
    assert len(picture.failures) == 1
    assert not picture.colours[:, :256].any()
    np.testing.assert_array_equal(picture.colours[:, 256:, 2::-1], pixels[:256, 256:512])
