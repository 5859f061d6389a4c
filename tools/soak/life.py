"""One long session of QGIS, and what it leaves: `python3 -P -m quoin.tools.soak.life build/soak/life.json`.

It extracts 300 times and clicks 3000 times. The slope is that of a straight line through the memory after each run,
once warmed up. The extractions keep one worker, as those of a batch do; the clicks have the panel's.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsPointXY, QgsProcessingFeedback, QgsRasterLayer
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.testing import start_app

from ..growth import load_plugin
from .odd.case import raster_in

MOST_SLOPE = 0.05
"""In MB a run."""
LONGEST_WAIT = 600_000
"""In milliseconds."""
Memory = dict[str, list[float]]


def main() -> None:
    """Run the session and write the figures; fails where something grows or stays."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("json", type=Path)
    parser.add_argument("--extractions", type=int, default=300)
    parser.add_argument("--clicks", type=int, default=3000)
    parser.add_argument("--warm-up", type=int, default=30, help="so many extractions, and ten times as many clicks")
    arguments = parser.parse_args()
    app = start_app()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TMPDIR"] = tempfile.tempdir = folder  # where nobody else puts anything
        plugin = load_plugin()
        figures = _session(Path(folder), arguments)
        plugin.unload()
        figures["processes left"] = len(_children())
        figures["temporary files left"] = sorted(path.name for path in Path(folder).glob("*uoin*"))
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    print(json.dumps(figures, indent=1))
    del app
    sys.exit(not _is_good(figures))


def _session(folder: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    raster = raster_in(folder)
    _extract(raster)
    opened = len(_descriptors())
    extractions = _repeated(lambda: _extract(raster), arguments.extractions)
    left = len(_descriptors()) - opened
    clicks, more = _clicks(raster, arguments.clicks)
    return {
        "extractions": arguments.extractions,
        "MB an extraction": _slopes(extractions, arguments.warm_up),
        "descriptors more by extractions": left,
        "clicks": arguments.clicks,
        "MB a click": _slopes(clicks, 10 * arguments.warm_up),
        "descriptors more by clicks": more,
    }


def _is_good(figures: dict[str, Any]) -> bool:
    slopes = [*figures["MB an extraction"].values(), *figures["MB a click"].values()]
    kept = figures["processes left"] or figures["temporary files left"]
    more = max(figures["descriptors more by extractions"], figures["descriptors more by clicks"])
    return not kept and more <= 0 and all(slope < MOST_SLOPE for slope in slopes)


def _extract(raster: str) -> None:
    from qgis import processing

    given = {"INPUT": raster, "OUTPUT": "TEMPORARY_OUTPUT", "DEVICE": "cpu"}
    processing.run("quoin:extractbuildings", given, feedback=QgsProcessingFeedback(False))


def _clicks(raster: str, count: int) -> tuple[Memory, int]:
    """Memory after each click on a view, and how many more descriptors are open after the last than after the first."""
    from quoin.model.contract.options import ReadOptions
    from quoin.processing.view.session import ViewSession
    from quoin.processing.worker.pool import worker_pool

    worker_pool.close()
    session, layer = ViewSession(), QgsRasterLayer(raster, "town")
    _wait(session.found, lambda: session.look(layer, layer.extent(), layer.crs(), "keypoint", ReadOptions()))
    extent = layer.extent()
    draw = np.random.default_rng(0)

    def click() -> None:
        across, down = draw.random(2).tolist()
        x, y = extent.xMinimum() + across * extent.width(), extent.yMinimum() + down * extent.height()
        _wait(session.probed, lambda: session.probe(QgsPointXY(x, y), ReadOptions()))

    click()
    opened = len(_descriptors())
    memory = _repeated(click, count)
    more = len(_descriptors()) - opened
    session.close()
    return memory, more


def _wait(signal: Any, start: Callable[[], None]) -> None:
    """Start something and wait for its signal in a running event loop."""
    loop, late = QEventLoop(), QTimer()
    late.setSingleShot(True)
    late.timeout.connect(lambda: loop.exit(1))
    signal.connect(loop.quit)
    start()
    late.start(LONGEST_WAIT)
    if loop.exec():
        raise TimeoutError("no answer came")
    signal.disconnect(loop.quit)


def _repeated(run: Callable[[], None], count: int) -> Memory:
    """Megabytes of both processes after each of so many runs."""
    memory: Memory = {"QGIS": [], "worker": []}
    for _ in range(count):
        run()
        memory["QGIS"].append(_megabytes("self"))
        memory["worker"].append(sum(map(_megabytes, _children())))
    return memory


def _slopes(memory: Memory, warm_up: int) -> dict[str, float]:
    """Megabytes a run, after so many."""
    return {
        name: round(float(np.polyfit(np.arange(len(values) - warm_up), values[warm_up:], 1)[0]), 4)
        for name, values in memory.items()
    }


def _megabytes(process: str) -> float:
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _children() -> list[str]:
    return [child for task in Path("/proc/self/task").iterdir() for child in (task / "children").read_text().split()]


def _descriptors() -> list[str]:
    return os.listdir("/proc/self/fd")


if __name__ == "__main__":
    main()
