"""Services and files that break down: it is told, and what could be read gives its buildings."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from served import served, service_layer

pytestmark = pytest.mark.usefixtures("qgis_app")

TILES = {"TILE_SIZE": 256, "OVERLAP": 64}
"""Nine of them on the small scene."""
UNREAD = "could not be read in"
OPENING = {"xyz": (), "wms": (), "wcs": ("--good", "2")}
"""What QGIS asks for when it opens a layer must be good: two small coverages."""


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask a service that failed again at once: those of the tests need no time to recover."""
    from quoin.processing.raster import band_reader

    monkeypatch.setattr(band_reader, "PAUSES", (0.0, 0.0))


def _read(layer: Any, extent: Any) -> tuple[np.ndarray | None, str, str]:
    """The pixels of one tile over all of an extent, and what is told of what could not be read or is not there."""
    from qgis.core import QgsCoordinateTransformContext
    from quoin.model.contract.tiling import plan_tiles
    from quoin.processing.raster.source import RasterSource

    source = RasterSource.of_layer(layer, extent, QgsCoordinateTransformContext())
    reader = source.reader(source.grid(0.13, 0))
    tile = next(iter(plan_tiles(reader.grid.width, reader.grid.height, 2048, 0)))
    read = reader.read(tile)
    told = [str(each or "") for each in (reader.gaps.unread(), reader.gaps.absent())]
    return None if read is None else read.pixels, told[0], told[1]


def _extent(scene: Any, crs: str) -> Any:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer

    layer = QgsRasterLayer(str(scene.image), "scene")
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    return transform.transformBoundingBox(layer.extent())


def _crs(kind: str) -> str:
    return "EPSG:3857" if kind == "xyz" else "EPSG:32736"


def _read_served(scene: Any, kind: str, *options: str) -> tuple[np.ndarray | None, str, str]:
    with served(f"{kind}_server.py", scene.image, *options) as url:
        return _read(service_layer(kind, url, _crs(kind)), _extent(scene, _crs(kind)))


@pytest.mark.parametrize("kind", ["xyz", "wms", "wcs"])
def test_whole_service_has_no_gaps(small_scene: Any, kind: str) -> None:
    pixels, unread, absent = _read_served(small_scene, kind)
    assert pixels.mean() > 50
    assert not unread
    assert not absent


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        *(("xyz", fault) for fault in ("error", "login", "junk", "silence")),
        *(("wms", fault) for fault in ("error", "exception", "silence")),
        *(("wcs", fault) for fault in ("error", "silence")),
    ],
)
def test_service_that_gives_nothing_is_told(
    small_scene: Any, kind: str, fault: str, request: pytest.FixtureRequest
) -> None:
    if fault == "silence":
        request.getfixturevalue("impatient")
    pixels, unread, absent = _read_served(small_scene, kind, *OPENING[kind], "--fault", fault)
    assert pixels is None
    assert UNREAD in unread
    assert not absent


@pytest.fixture
def impatient() -> Any:
    """QGIS waits for half a second only."""
    from qgis.core import QgsNetworkAccessManager

    timeout = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(500)
    yield
    QgsNetworkAccessManager.setTimeout(timeout)


@pytest.mark.parametrize("fault", ["missing", "no content"])
def test_tiles_that_a_service_does_not_have_are_told_apart(small_scene: Any, fault: str) -> None:
    pixels, unread, absent = _read_served(small_scene, "xyz", "--good", "4", "--fault", fault)
    assert pixels.any()
    assert not unread
    assert "has no image in one place" in absent


def test_tiles_that_came_are_used(small_scene: Any) -> None:
    pixels, unread, _ = _read_served(small_scene, "xyz", "--good", "4", "--fault", "error")
    assert pixels.any()
    assert UNREAD in unread


@pytest.mark.parametrize("kind", ["xyz", "wms", "wcs"])
def test_service_that_recovers_is_asked_again(small_scene: Any, kind: str) -> None:
    whole, _, _ = _read_served(small_scene, kind)
    pixels, unread, _ = _read_served(small_scene, kind, *OPENING[kind], "--fault", "error", "--bad", "2")
    np.testing.assert_array_equal(pixels, whole)
    assert not unread


def test_reading_in_the_background_hears_of_refused_tiles(qgis_app: Any, small_scene: Any) -> None:
    """QGIS tells of them in its main thread only."""
    from qgis.core import QgsCoordinateTransformContext
    from quoin.model.contract.tiling import plan_tiles
    from quoin.processing.raster.source import RasterSource

    with served("xyz_server.py", small_scene.image, "--fault", "error") as url:
        layer = service_layer("xyz", url, "EPSG:3857")
        extent = _extent(small_scene, "EPSG:3857")
        source = RasterSource.of_layer(layer, extent, QgsCoordinateTransformContext())
        reader = source.reader(source.grid(0.13, 0))
        tile = next(iter(plan_tiles(reader.grid.width, reader.grid.height, 2048, 0)))
        thread = threading.Thread(target=lambda: reader.read(tile))
        thread.start()
        while thread.is_alive():
            qgis_app.processEvents()
    assert UNREAD in str(reader.gaps.unread())


def test_what_the_canvas_asks_for_in_vain_is_not_told(qgis_app: Any, small_scene: Any) -> None:
    """Other threads ask other services while a tile is read."""
    from qgis.core import QgsCoordinateTransformContext
    from quoin.model.contract.tiling import plan_tiles
    from quoin.processing.raster.source import RasterSource

    extent = _extent(small_scene, "EPSG:3857")
    broken = served("wms_server.py", small_scene.image, "--fault", "error")
    with broken as broken_url, served("xyz_server.py", small_scene.image, "--good", "4", "--fault", "missing") as url:
        broken_layer, layer = service_layer("wms", broken_url, "EPSG:32736"), service_layer("xyz", url, "EPSG:3857")
        canvas, drawn = broken_layer.dataProvider().clone(), _extent(small_scene, "EPSG:32736")
        source = RasterSource.of_layer(layer, extent, QgsCoordinateTransformContext())
        reader = source.reader(source.grid(0.13, 0))
        tile = next(iter(plan_tiles(reader.grid.width, reader.grid.height, 2048, 0)))
        reading = threading.Thread(target=lambda: reader.read(tile))

        def draw() -> None:
            while reading.is_alive():
                canvas.block(1, drawn, 100, 100)

        drawing = threading.Thread(target=draw)
        reading.start()
        drawing.start()
        while reading.is_alive() or drawing.is_alive():
            qgis_app.processEvents()
    assert not reader.gaps.unread()
    assert reader.gaps.absent()


@pytest.fixture(scope="module")
def worker(torch_python: Path, qgis_app: Any) -> Iterator[Any]:
    from quoin.processing.worker.launch import launch_worker

    with launch_worker() as client:
        yield client


@pytest.fixture
def one_worker(worker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all runs use the same worker: one that fails ends its own, and starting takes longer than all else here."""
    from quoin.processing.worker.pool import worker_pool

    monkeypatch.setattr(worker_pool, "borrow", lambda cancelled: nullcontext(worker))


@pytest.fixture
def told(qgis_app: Any) -> Any:
    """A feedback that keeps what it is told as `warnings` and `errors`."""
    from qgis.core import QgsProcessingFeedback

    class Told(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.errors: list[str] = []

        def reportError(self, error: str, fatalError: bool = False) -> None:
            self.errors.append(error)

    return Told()


def test_run_goes_on_where_a_service_fails_for_a_while(
    extract: Callable[..., Any], one_worker: None, small_scene: Any, told: Any
) -> None:
    with served("wms_server.py", small_scene.image, "--good", "2", "--fault", "error", "--bad", "6") as url:
        layer = service_layer("wms", url, "EPSG:32736")
        extent = _extent(small_scene, "EPSG:32736")
        results = extract(told, INPUT=layer, EXTENT=extent, OUTPUT="memory:", **TILES)
    assert len(told.errors) == 1
    assert "2 places" in told.errors[0]
    assert results["COUNT"] == results["OUTPUT"].featureCount() > 5


def test_run_ends_where_a_service_is_gone(
    extract: Callable[..., Any],
    one_worker: None,
    small_scene: Any,
    told: Any,
    tmp_path: Path,
    open_layer: Callable[..., Any],
) -> None:
    output = tmp_path / "buildings.gpkg"
    with served("wms_server.py", small_scene.image, "--good", "4", "--fault", "exception") as url:
        layer = service_layer("wms", url, "EPSG:32736")
        results = extract(told, INPUT=layer, EXTENT=_extent(small_scene, "EPSG:32736"), OUTPUT=str(output), **TILES)
    assert len(told.errors) == 1
    assert "3 places" in told.errors[0]
    assert "the run ended there" in told.errors[0]
    assert open_layer(output).featureCount() == results["COUNT"] > 0


def test_service_of_which_nothing_can_be_read_is_refused(
    extract: Callable[..., Any], one_worker: None, small_scene: Any
) -> None:
    from qgis.core import QgsProcessingException

    with served("wms_server.py", small_scene.image, "--fault", "error") as url:
        layer = service_layer("wms", url, "EPSG:32736")
        with pytest.raises(QgsProcessingException, match=UNREAD):
            extract(INPUT=layer, EXTENT=_extent(small_scene, "EPSG:32736"), OUTPUT="memory:", **TILES)


def test_panel_keeps_what_is_found_and_is_told(
    session: Any, listener: Any, read_options: Any, small_scene: Any, small_tiles: None
) -> None:
    with served("wms_server.py", small_scene.image, "--good", "4", "--fault", "error") as url:
        layer = service_layer("wms", url, "EPSG:32736")
        session.extract(layer, _extent(small_scene, "EPSG:32736"), layer.crs(), "keypoint", read_options)
        assert UNREAD in listener.wait("finished", "failed")
    assert listener.extracted()


def test_damaged_file_gives_the_rest(
    extract: Callable[..., Any], one_worker: None, small_scene: Any, told: Any, tmp_path: Path
) -> None:
    from osgeo import gdal

    damaged = tmp_path / "damaged.tif"
    options = ["COMPRESS=DEFLATE", "TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=128"]
    gdal.Translate(str(damaged), str(small_scene.image), creationOptions=options).FlushCache()
    content = damaged.read_bytes()
    end = len(content) * 9 // 10
    damaged.write_bytes(content[:end] + bytes(len(content) - end))
    results = extract(told, INPUT=str(damaged), OUTPUT="memory:", **TILES)
    assert len(told.errors) == 1
    assert UNREAD in told.errors[0]
    assert results["COUNT"] > 5
