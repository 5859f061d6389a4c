"""What is to hold of extraction on many workers, each a check that measures."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from model.cluster.run import WORK
from model.contract.errors import QuoinError

from .commands import Programs, Watched, extract, programs
from .layers import buildings_of, differences
from .range_server import range_server
from .rasters import cloud_optimised, pixels_of
from .simulation import World, play

WORKERS = (1, 2, 4)
CHUNKS = (1, 2, 5)
"""Rows of tiles to a task."""


def same(raster: Path, folder: Path, algorithm: Path | None, tiles: Sequence[str]) -> dict[str, Any]:
    """Extract with any number of workers and any chunks, and compare with one process, and with the algorithm."""
    alone = folder / "alone.gpkg"
    finished(raster, alone, *tiles)
    expected = buildings_of(alone)
    runs: list[dict[str, Any]] = []
    if algorithm is not None:
        runs.append(
            {"workers": 0, "rows": 0, "differences": differences(expected, buildings_of(algorithm)), "with": "QGIS"}
        )
    for workers in WORKERS:
        for rows in CHUNKS:
            output = folder / f"workers-{workers}-rows-{rows}"
            finished(raster, output, *tiles, "--workers", str(workers), "--chunk-rows", str(rows))
            wrong = differences(expected, buildings_of(output))
            runs.append({"workers": workers, "rows": rows, "differences": wrong, "with": "workers"})
    return {"megapixels": pixels_of(raster) / 1e6, "buildings": len(expected), "runs": runs}


def kills(raster: Path, folder: Path, times: int, tiles: Sequence[str], seed: int = 0) -> dict[str, Any]:
    """Kill workers at random moments, and the scheduler once, and compare what comes out with an undisturbed run."""
    alone, output = folder / "undisturbed.gpkg", folder / "killed.gpkg"
    seconds = finished(raster, alone, *tiles).seconds
    rng = random.Random(seed)
    for old in (output, output.with_name(output.name + WORK)):
        shutil.rmtree(old) if old.is_dir() else old.unlink(missing_ok=True)
    with programs(2) as them:
        killer = Killer(them, rng, times, 1.5 * seconds / (times + 1))
        options = (*tiles, "--scheduler", them.address)
        ended = extract(raster, output, *options, meanwhile=killer.look)
        resumed = 0
        while ended.code and resumed <= times:
            resumed += 1
            them.start()
            ended = extract(raster, output, *options, "--resume", meanwhile=killer.look)
    if ended.code:
        raise QuoinError("The killed run came to no end, however often it was resumed; see what it says above.")
    wrong = differences(buildings_of(alone), buildings_of(output))
    found = {"megapixels": pixels_of(raster) / 1e6, "buildings": len(buildings_of(alone)), "differences": wrong}
    return {**found, "workers_killed": killer.killed, "schedulers_killed": killer.schedulers, "resumed": resumed}


def finished(raster: Path | str, output: Path, *options: str) -> Watched:
    """Run the command anew. Raises `QuoinError` where it fails, so that nothing older is taken for its output."""
    for place in (output, output.with_name(output.name + WORK)):
        shutil.rmtree(place, ignore_errors=True)
    output.unlink(missing_ok=True)
    seen = extract(raster, output, *options)
    if seen.code:
        raise QuoinError("The command that is checked has failed; see what it says above.")
    return seen


class Killer:
    """Kills a worker now and then, and in the middle the scheduler.

    Args:
        them: whom it kills, and starts again.
        rng: says when.
        times: so many workers.
        pause: seconds between two on the average.
    """

    def __init__(self, them: Programs, rng: random.Random, times: int, pause: float) -> None:
        self._them = them
        self._rng = rng
        self._times = times
        self._pause = pause
        self.killed = self.schedulers = 0
        self._next = self._when()

    def look(self) -> None:
        """Kill if it is time."""
        if self.killed >= self._times or time.monotonic() < self._next:
            return
        self._next = self._when()
        if self.killed == self._times // 2 and not self.schedulers:
            self.schedulers += 1
            self._them.kill_all()
        elif self._them.workers:
            self._them.kill_worker(self._rng.randrange(len(self._them.workers)))
            self.killed += 1
            self._them.start()

    def _when(self) -> float:
        return time.monotonic() + self._rng.uniform(0.2, 1.8) * self._pause


def scaling(raster: Path, folder: Path, tiles: Sequence[str]) -> dict[str, Any]:
    """Time and memory of one process, and of two workers."""
    runs = []
    for workers in (0, 2):
        options = ("--workers", str(workers)) if workers else ()
        seen = finished(raster, folder / f"scaling-{workers}", *tiles, *options)
        runs.append({"workers": workers, "seconds": seen.seconds, "peak_mb": max(seen.memory), "growth": seen.growth})
    return {"megapixels": pixels_of(raster) / 1e6, "ratio": runs[1]["seconds"] / runs[0]["seconds"], "runs": runs}


def ranges(raster: Path, folder: Path, tiles: Sequence[str]) -> dict[str, Any]:
    """Read a cloud-optimised file through a web server, and count which bytes are read twice."""
    file = cloud_optimised(raster, folder / "cloud.tif")
    with range_server(folder) as server:
        finished(server.address(file.name), folder / "cloud.gpkg", *tiles)
        given = server.given[file.name]
        requests = server.requests
    finished(file, folder / "file.gpkg", *tiles)
    wrong = differences(buildings_of(folder / "cloud.gpkg"), buildings_of(folder / "file.gpkg"))
    return {
        "bytes": len(given),
        "read": int((given > 0).sum()),
        "read_twice": int((given > 1).sum()),
        "most_often": int(given.max()),
        "requests": requests,
        "differences": wrong,
    }


def simulation(seconds: Sequence[float], chunks: int, scheduler_seconds: float) -> list[dict[str, Any]]:
    """Play a country with 10, 100 and 1,000 workers."""
    tiles, failures, back = 17, 0.05, 60.0
    worlds = [World(workers, chunks, tiles, failures, back, scheduler_seconds) for workers in (10, 100, 1000)]
    return [asdict(play(world, seconds)) for world in worlds]
