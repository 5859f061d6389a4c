"""Checks extraction on many workers: `python -m tools.cluster PART`, with what it measures in build/cluster/PART.json.

`mosaic` writes the raster of the part `same`, for QGIS; `task-times` measures what `simulation` plays with.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from distributed import Client, LocalCluster

from model.cluster.engine import OneProcess
from model.cluster.run import Run
from model.cluster.run_plan import RunPlan, Wanted
from model.cluster.tasks import Done, find
from model.contract.options import NetworkOptions, ReadOptions, RunOptions
from model.contract.registry import MODELS

from .checks import kills, ranges, same, scaling, simulation
from .rasters import mosaic_of, pixels_of

BUILD = Path("build/cluster")
TASKS = 2000
"""Empty tasks by which the scheduler's time for one is measured."""


class Noting(OneProcess):
    """Notes how long tasks took."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def do(self, tasks: Any) -> Any:
        """See `Engine`."""
        for task in tasks:
            done: Done = task[0](*task[1])
            if task[0] is find and done.tiles:
                self.seconds.append(done.seconds / done.tiles)
            yield done


def task_times(raster: Path, folder: Path, run: RunOptions) -> dict[str, Any]:
    """How long a tile takes, in each task, and how long the scheduler needs for a task."""
    plan = RunPlan.of(str(raster.resolve()), Wanted(), MODELS[0], ReadOptions(), run, NetworkOptions(), 1)
    noting = Noting()
    Run([plan], folder / "times.gpkg", 1).go(noting, False, lambda what, done, count: None)
    tile = plan.grid.lattice.resolution * (run.tile_size - run.overlap)
    return {
        "megapixels": pixels_of(raster) / 1e6,
        "seconds_a_tile": noting.seconds[1:] or noting.seconds,  # the first one loads the network
        "square_metres_a_tile": tile**2,
        "scheduler_seconds": scheduler_seconds(),
    }


def scheduler_seconds() -> float:
    """Seconds of a scheduler, and of the client beside it, for a task that does nothing."""
    with (
        LocalCluster(1, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        client.gather(client.map(abs, range(TASKS // 10), pure=False))
        started = time.process_time()  # the scheduler is in this process
        client.gather(client.map(abs, range(TASKS), pure=False))
        return (time.process_time() - started) / TASKS


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    BUILD.mkdir(parents=True, exist_ok=True)
    name = "same" if arguments.part == "mosaic" else arguments.part
    raster = mosaic_of(arguments.scene, arguments.megapixels, BUILD / f"{name}.vrt")
    if arguments.part == "mosaic":
        return
    tiles = ("--tile-size", str(arguments.tile_size), "--overlap", str(arguments.tile_size // 4))
    measured = measure(arguments, raster, tiles)
    (BUILD / f"{arguments.part}.json").write_text(json.dumps(measured, indent=1), encoding="utf-8")
    print(json.dumps(measured)[:2000])


def measure(arguments: argparse.Namespace, raster: Path, tiles: tuple[str, ...]) -> Any:
    """What the part measures."""
    if arguments.part == "same":
        return same(raster, BUILD, arguments.algorithm, tiles)
    if arguments.part == "kills":
        return kills(raster, BUILD, arguments.times, tiles)
    if arguments.part == "scaling":
        return scaling(raster, BUILD, tiles)
    if arguments.part == "ranges":
        return ranges(raster, BUILD, tiles)
    if arguments.part == "task-times":
        size = arguments.tile_size
        return task_times(raster, BUILD, RunOptions(tile_size=size, overlap=size // 4))
    times = json.loads((BUILD / "task-times.json").read_text(encoding="utf-8"))
    return simulation(times["seconds_a_tile"], arguments.chunks, times["scheduler_seconds"])


def parse_arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.cluster", description=__doc__)
    parser.add_argument("part", choices=["mosaic", "same", "kills", "scaling", "ranges", "task-times", "simulation"])
    parser.add_argument("--scene", type=Path, required=True, help="GeoTIFF with three bands of 8 bits")
    parser.add_argument("--megapixels", type=float, default=16, help="of the mosaic; default 16")
    parser.add_argument("--tile-size", type=int, default=1024, help="default 1024")
    parser.add_argument("--algorithm", type=Path, help="what QGIS found in the mosaic of the part `same`")
    parser.add_argument("--times", type=int, default=10, help="so many workers are killed; default 10")
    parser.add_argument("--chunks", type=int, default=1_000_000, help="tasks of the simulation")
    return parser.parse_args()


if __name__ == "__main__":
    main()
