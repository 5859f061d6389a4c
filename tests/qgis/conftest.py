"""A QGIS with Processing and the plugin loaded, and rasters to try it on, for the tests of the QGIS side."""

from __future__ import annotations

import gc
import inspect
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, Callable

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ROOT / "build" / "plugins"
QGIS_PLUGINS = Path("/usr/share/qgis/python/plugins")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _make_plugin_importable() -> None:
    """Let `import quoin` find the checkout and `import processing` find QGIS's own, whatever the current folder."""
    PLUGINS.mkdir(parents=True, exist_ok=True)
    link = PLUGINS / "quoin"
    if not link.is_symlink():
        link.symlink_to(ROOT, target_is_directory=True)
    elsewhere = [folder for folder in sys.path if Path(folder).resolve() != ROOT]
    sys.path[:] = [str(PLUGINS), str(QGIS_PLUGINS), str(Path(__file__).parent), *elsewhere]


_make_plugin_importable()


@pytest.fixture(scope="session")
def qgis_app() -> Iterator[Any]:
    """The QGIS application, with Processing's own algorithms registered."""
    from qgis.testing import start_app

    app = start_app()
    from processing.core.Processing import Processing

    Processing.initialize()
    yield app
    _let_go_of_refusals()
    gc.collect()  # layers in reference cycles, as exceptions make them, must go before QGIS does


def _let_go_of_refusals() -> None:
    """Empty the frames of refused runs and of the tests that asked for them.

    QGIS never lets go of an exception that an algorithm raises, and so of the layers in its frames. Python deletes them
    when it ends, which crashes where GDAL has gone by then, as with QGIS 3.40.
    """
    for frame in [each for each in gc.get_objects() if isinstance(each, FrameType)]:
        if frame.f_code.co_filename.startswith(str(ROOT)) and not frame.f_code.co_flags & inspect.CO_GENERATOR:
            with suppress(RuntimeError):  # one that still runs
                frame.clear()


@pytest.fixture(scope="module")
def plugin(qgis_app: Any) -> Iterator[Any]:
    """The plugin, loaded as `qgis_process` loads it: without a GUI."""
    import quoin

    plugin = quoin.classFactory(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()


@pytest.fixture(scope="session")
def torch_python() -> Path:
    """The interpreter of the torch environment."""
    from quoin.processing.setup.environment import interpreter

    python = interpreter()
    if python is None:
        pytest.fail("The torch environment is missing; run “make python” first.")
    return Path(python)


@pytest.fixture
def own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own models, still to be made, in a home of its own with the same torch environment."""
    from quoin.processing.setup.home import home

    environments, place = list(home().glob("torch-*")), tmp_path / "home"
    place.mkdir()
    for environment in environments:
        (place / environment.name).symlink_to(environment)
    monkeypatch.setenv("QUOIN_HOME", str(place))
    return place / "models"


@dataclass(frozen=True)
class Scene:
    """A synthetic image whose buildings are known.

    Attributes:
        image: the GeoTIFF, in UTM zone 36 S at the model's resolution.
        reference: the GeoJSON of its buildings' outlines, in the same CRS.
    """

    image: Path
    reference: Path


def _draw_scene(torch_python: Path, folder: Path, settlement: str, side: int) -> Scene:
    scene = Scene(folder / "scene.tif", folder / "scene.geojson")
    what = ["--settlement", settlement, "--width", str(side), "--height", str(side)]
    files = ["--output", scene.image, "--reference", scene.reference]
    subprocess.run([torch_python, "-m", "model.synthetic", *what, *files], cwd=ROOT, check=True)
    return scene


@pytest.fixture(scope="session")
def scene(torch_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """A suburb of about 140 m."""
    return _draw_scene(torch_python, tmp_path_factory.mktemp("scene"), "suburb", 1024)


@pytest.fixture(scope="session")
def small_scene(torch_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """A piece of town of about 70 m, for tests that only need some buildings."""
    return _draw_scene(torch_python, tmp_path_factory.mktemp("small_scene"), "town", 512)


@pytest.fixture
def extract(plugin: Any) -> Callable[..., dict[str, Any]]:
    """A function that runs the algorithm with these parameters, as the toolbox does, and returns its results."""
    import processing

    def run(feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        return processing.run("quoin:extractbuildings", parameters, feedback=feedback)

    return run


@pytest.fixture
def qgis_process(torch_python: Path, tmp_path: Path) -> Any:
    """A function that runs `qgis_process` with Quoin installed and enabled, and returns what it prints."""
    from headless_qgis import HeadlessQgis

    return HeadlessQgis(tmp_path, ROOT)


@pytest.fixture
def open_layer(qgis_app: Any) -> Callable[[Any], Any]:
    """A function that opens a vector file as a fresh layer."""
    from qgis.core import QgsVectorLayer

    def open_file(path: Any) -> Any:
        layer = QgsVectorLayer(str(path), "layer", "ogr")
        assert layer.isValid(), f"{path} cannot be opened"
        return layer

    return open_file


@pytest.fixture
def write_raster(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes an array `[bands, height, width]` as a GeoTIFF and returns its path.

    `crs` is an EPSG code, a definition or None, `transform` GDAL's six numbers; by default 0.1 m pixels in UTM zone
    37 S.
    """
    from osgeo import gdal, gdal_array, osr

    def write(
        pixels: np.ndarray,
        crs: int | str | None = 32737,
        transform: tuple[float, ...] = (500_000, 0.1, 0, 9_000_000, 0, -0.1),
        no_data: float | None = None,
        options: tuple[str, ...] = (),
    ) -> Path:
        path = tmp_path / f"raster{len(list(tmp_path.iterdir()))}.tif"
        kind = gdal_array.NumericTypeCodeToGDALTypeCode(pixels.dtype)
        bands, height, width = pixels.shape
        raster = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind, list(options))
        raster.SetGeoTransform(transform)
        if crs is not None:
            reference = osr.SpatialReference()
            reference.SetFromUserInput(crs if isinstance(crs, str) else f"EPSG:{crs}")
            raster.SetProjection(reference.ExportToWkt())
        for number, band in enumerate(pixels, start=1):
            raster.GetRasterBand(number).WriteArray(band)
            if no_data is not None:
                raster.GetRasterBand(number).SetNoDataValue(no_data)
        return path

    return write


@pytest.fixture(scope="module")
def town_layer(qgis_app: Any, small_scene: Any) -> Any:
    from qgis.core import QgsRasterLayer

    return QgsRasterLayer(str(small_scene.image), "town")


@pytest.fixture(scope="module")
def read_options(qgis_app: Any) -> Any:
    from quoin.processing.view.session import ReadOptions

    return ReadOptions(tau=0.1, score=0.3, grouping="outline", regularize=False)


@pytest.fixture
def make_session(torch_python: Any, qgis_app: Any) -> Iterator[Callable[[], Any]]:
    """A function that makes sessions, all of which are closed in the end and leave no process behind."""
    from quoin.processing.view.session import ViewSession
    from session_listener import worker_pids

    others = set(worker_pids())
    sessions: list[Any] = []

    def make() -> Any:
        sessions.append(ViewSession())
        return sessions[-1]

    yield make
    for session in sessions:
        session.close()
    assert not set(worker_pids()) - others


@pytest.fixture(scope="module")
def session(torch_python: Any, qgis_app: Any) -> Iterator[Any]:
    """A session that several tests use one after the other, since it takes a worker long to start."""
    from quoin.processing.view.session import ViewSession

    session = ViewSession()
    yield session
    session.close()


@pytest.fixture
def listener(session: Any) -> Any:
    """What the session says in this test."""
    from session_listener import Listener

    return Listener(session)


@pytest.fixture
def small_tiles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many tiles, so that a run can be met in its middle; the scene would be one tile otherwise."""
    from quoin.model.contract.options import RunOptions
    from quoin.processing.runs import extraction

    monkeypatch.setattr(extraction.Extraction.__init__, "__defaults__", (RunOptions(tile_size=256, overlap=64),))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, with more room than a GeoPackage of the small scene takes while it is written."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=262144", "tmpfs", folder]
    mounted = subprocess.run(mount, capture_output=True, text=True)
    if mounted.returncode != 0:
        pytest.skip(f"a small file system cannot be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)
