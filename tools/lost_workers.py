"""Takes workers away at random moments of runs, and compares the buildings with those of an undisturbed run.

Runs in a Python that has QGIS and finds the plugin as `quoin`, on Linux:
`python3 -P -m quoin.tools.lost_workers SCENE OUT`. What is compared are rows, bit for bit: geometry, number, score and
the way in which the outline was made.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import signal
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsProcessingFeedback, QgsVectorLayer
from qgis.testing import start_app

from .growth import load_plugin

LITTLE_MEMORY = 64_000_000
STARTING_SHARE = 0.3
"""So often a worker is met within the seconds after the one before it was lost, while it starts."""
STARTING_SECONDS = 10.0

Row = tuple[bytes, ...]


def _signal(number: signal.Signals) -> Callable[[int], None]:
    return lambda worker: os.kill(worker, number)


KINDS: dict[str, Callable[[int], object]] = {
    "SIGKILL": _signal(signal.SIGKILL),
    "SIGSEGV": _signal(signal.SIGSEGV),
    "SIGSTOP": _signal(signal.SIGSTOP),
    "memory limit": lambda worker: resource.prlimit(worker, resource.RLIMIT_AS, (LITTLE_MEMORY, LITTLE_MEMORY)),
}


class Hunter(threading.Thread):
    """Takes one worker after the other away, each in its own way, at random moments of a run.

    A new one is left alone until it has answered a tile, but now and then is met before that.

    Attributes:
        met: what was done, in order.
    """

    def __init__(self, kinds: list[str], pause: float, chance: random.Random) -> None:
        super().__init__(daemon=True)
        self.met: list[str] = []
        self.tile = threading.Event()
        self._kinds = kinds
        self._pause = pause
        self._chance = chance
        self._ended = threading.Event()

    def run(self) -> None:
        """Hunt until all is done, or the run has ended."""
        starting = False
        for kind in self._kinds:
            starting = bool(self.met) and not starting and self._chance.random() < STARTING_SHARE
            if not starting:
                self._wait_for_tile()
            self._ended.wait(self._chance.uniform(0, STARTING_SECONDS if starting else self._pause))
            self.tile.clear()
            workers = worker_processes()
            if workers and not self._ended.is_set():
                KINDS[kind](workers[0])
                self.met.append(kind)

    def end(self) -> None:
        """Let it end now."""
        self._ended.set()
        self.join()

    def _wait_for_tile(self) -> None:
        while not self._ended.is_set() and not self.tile.wait(0.1):
            pass


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scene", type=Path, help="a raster")
    parser.add_argument("output", type=Path, help="where the figures go, as JSON")
    parser.add_argument("--times", type=int, default=100, help="so many workers are taken away")
    parser.add_argument("--a-run", type=int, default=4, help="of them, in one run")
    parser.add_argument("--tile-size", type=int, default=512)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    start_app()
    plugin = load_plugin()
    figures = hunted(arguments)
    plugin.unload()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def hunted(arguments: argparse.Namespace) -> dict[str, Any]:
    """Run until so many workers were taken away; what came of it."""
    chance = random.Random(arguments.seed)
    options = {"INPUT": str(arguments.scene.resolve()), "TILE_SIZE": arguments.tile_size, "OVERLAP": 128}
    tiles: list[float] = []
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda progress: tiles.append(time.monotonic()))
    expected = rows(options, feedback)
    pause = 2 * (tiles[-1] - tiles[0]) / len(tiles)
    met: Counter[str] = Counter()
    figures: dict[str, Any] = {"buildings": len(expected), "runs": 0, "identical": 0, "lost": 0}
    while sum(met.values()) < arguments.times:
        kinds = [chance.choice(list(KINDS)) for _ in range(min(arguments.a_run, arguments.times - sum(met.values())))]
        hunter, feedback = Hunter(kinds, pause, chance), QgsProcessingFeedback(False)
        feedback.progressChanged.connect(lambda progress, hunter=hunter: hunter.tile.set())
        hunter.start()
        found = rows(options, feedback)
        hunter.end()
        met.update(hunter.met)
        figures["runs"] += bool(hunter.met)
        figures["identical"] += bool(hunter.met) and found == expected
        told = re.search(r"Lost worker processes: (\d+)", feedback.textLog())
        figures["lost"] += int(told[1]) if told else 0
        figures["met"] = dict(met)
        print(figures, flush=True)
    return figures


def rows(options: dict[str, Any], feedback: QgsProcessingFeedback) -> list[Row]:
    """What is in the file that an extraction writes."""
    from qgis import processing

    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder) / "buildings.gpkg")
        processing.run("quoin:extractbuildings", {**options, "OUTPUT": output}, feedback=feedback)
        return rows_of(output)


def rows_of(file: str) -> list[Row]:
    """The rows of a file, in their order."""
    layer = QgsVectorLayer(file, "buildings", "ogr")
    return [(bytes(each.geometry().asWkb()), repr(each.attributes()).encode()) for each in layer.getFeatures()]


def worker_processes() -> list[int]:
    """Workers that this process has started."""
    children = [int(child) for task in Path("/proc/self/task").iterdir() for child in _children(task)]
    return [child for child in children if b"model.worker" in _command(child)]


def _children(task: Path) -> list[str]:
    return (task / "children").read_text().split()


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


if __name__ == "__main__":
    main()
