"""What runs have read does not stay open: on Windows such a file can be neither moved nor deleted."""

from __future__ import annotations

import gc
import os
import time
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

RUNS, EXTRACTIONS, LOOKS = 60, 20, 30
GROWTH = 20 << 20
"""Bytes that all runs together may take; each took 1.4 MB when its provider was not let go."""
KEPT = 3
"""The layer's own, and two that QGIS keeps for the layer's next clones, however many there are."""
PATIENCE = 5.0
"""Seconds."""


def opened(path: Path) -> int:
    """How many times this process has a file open."""
    links = (os.path.join("/proc/self/fd", name) for name in os.listdir("/proc/self/fd"))
    return sum(os.path.lexists(link) and os.readlink(link) == str(path) for link in links)


def resident_bytes() -> int:
    """The memory that this process takes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@pytest.fixture
def black_raster(write_raster: Callable[..., Path]) -> Path:
    """Nothing to see, so that the network has nothing to do and a run takes no time."""
    return write_raster(np.zeros((3, 400, 400), np.uint8))


def test_toolbox_leaves_no_raster_open(extract: Callable[..., Any], torch_python: Path, black_raster: Path) -> None:
    def run() -> None:
        extract(INPUT=str(black_raster), OUTPUT="memory:", DEVICE="cpu")

    run()
    files, memory = opened(black_raster), resident_bytes()
    for _ in range(RUNS):
        run()
    assert opened(black_raster) == files == 0
    assert resident_bytes() - memory < GROWTH


def test_panel_leaves_no_raster_open(session: Any, listener: Any, read_options: Any, black_raster: Path) -> None:
    from qgis.core import QgsRasterLayer

    layers = [QgsRasterLayer(str(black_raster), "black")]

    def run(start: Callable[..., None], end: str) -> None:
        layer = layers[0]
        start(layer, layer.extent(), layer.crs(), "keypoint", read_options)
        listener.wait(end, "failed")

    for _ in range(EXTRACTIONS):
        run(session.extract, "finished")
    for _ in range(LOOKS):
        run(session.look, "found")
    assert not listener.values("failed")
    let_go(black_raster, KEPT)
    assert opened(black_raster) <= KEPT
    layers.clear()
    let_go(black_raster, 0)
    assert opened(black_raster) == 0


def let_go(path: Path, most: int) -> None:
    """Wait until QGIS has deleted what the background thread let go of, and so many files at most are open."""
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    end = time.monotonic() + PATIENCE
    while opened(path) > most and time.monotonic() < end:
        loop = QEventLoop()  # in which alone objects of another thread are deleted
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def sources() -> list[Any]:
    """All that read a raster, or would."""
    return [each for each in gc.get_objects() if type(each).__name__ == "RasterSource"]


def test_a_run_that_fails_keeps_nothing_of_its_raster(
    extract: Callable[..., Any], black_raster: Path, tmp_path: Path
) -> None:
    from qgis.core import QgsProcessingException

    before = sources()  # what other tests left is not this run's
    (tmp_path / "none.safetensors").write_text("no model")
    with pytest.raises(QgsProcessingException, match="not a Quoin model"):
        extract(INPUT=str(black_raster), MODEL_FILE=str(tmp_path / "none.safetensors"), OUTPUT="memory:")
    assert [each for each in sources() if not any(each is one for one in before)] == []
