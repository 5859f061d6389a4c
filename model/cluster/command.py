"""The command line of `python -m model.extract`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import torch
from tqdm import tqdm

from ..contract.errors import QuoinError
from ..contract.grid.extent import Extent
from ..contract.log import log_to_stderr
from ..contract.options import NetworkOptions, ReadOptions, RunOptions
from ..contract.registry import MODELS, card_of
from ..shell import Usual, add_options, chosen
from .area import area_of
from .dask_engine import cluster_at, own_cluster
from .engine import Engine, OneProcess
from .run import WORK, Progress, Run
from .run_plan import RunPlan, Wanted

ABOUT = """Extract buildings without QGIS, in this process or on many machines: the polygons that the algorithm gives.
docs/cluster.md has more."""
OF_CARD = Usual(None, "from the model card")


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    log_to_stderr()
    try:
        print(f"{extract(arguments)} buildings in {arguments.output}")
    except QuoinError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"The result cannot be written ({error}); choose another place.")
    except KeyboardInterrupt:
        sys.exit("Stopped; give the same command with --resume to go on.")


def parse_arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m model.extract", description=ABOUT)
    parser.add_argument("rasters", nargs="+", metavar="RASTER", help="file, VRT, or GDAL's name, such as /vsis3/…")
    parser.add_argument("output", type=Path, metavar="OUT", help="a .gpkg, .fgb or .parquet file, or a folder")
    parser.add_argument("--model", default=MODELS[0], help=f"name of a model, or path of a file; default {MODELS[0]}")
    part = parser.add_mutually_exclusive_group()
    part.add_argument(
        "--bounds",
        type=float,
        nargs=4,
        metavar=("WEST", "SOUTH", "EAST", "NORTH"),
        help="extract from this part, in the raster's CRS; buildings whose centre lies in it come whole",
    )
    part.add_argument("--aoi", type=Path, metavar="LAYER", help="extract where the polygons of a layer lie; any CRS")
    parser.add_argument("--bands", type=int, nargs="+", default=(), help="one band, or three as red, green and blue")
    parser.add_argument("--resume", action="store_true", help="go on with what was broken off")
    workers = parser.add_mutually_exclusive_group()
    workers.add_argument("--workers", type=int, metavar="N", help="start so many processes on this machine")
    workers.add_argument("--scheduler", metavar="ADDRESS", help="go to the Dask scheduler there")
    parser.add_argument("--chunk-rows", type=int, default=1, metavar="N", help="rows of tiles to a task; default 1")
    parser.add_argument(
        "--threads",
        type=int,
        default=torch.get_num_threads(),
        metavar="N",
        help="of the network in each process, the same in all of them, as the last digits of scores depend on it; "
        "default as many as this machine has cores",
    )
    for options, usual in ((ReadOptions, {"tau": OF_CARD, "score": OF_CARD}), (RunOptions, {}), (NetworkOptions, {})):
        add_options(parser, options, usual)
    arguments = parser.parse_args()
    for name in ("workers", "chunk_rows", "threads"):
        if getattr(arguments, name) is not None and getattr(arguments, name) < 1:
            parser.error(f"--{name.replace('_', '-')} must be at least 1")
    return arguments


def extract(arguments: argparse.Namespace) -> int:
    """Extract, and return the number of buildings."""
    output: Path = arguments.output.resolve()  # a name such as .. is one of a folder, too
    if arguments.resume and output.exists() and not output.with_name(output.name + WORK).exists():
        raise QuoinError("{output} is whole already; without --resume it is made anew.", output=output)
    run = Run([_plan(path, arguments) for path in arguments.rasters], output, arguments.chunk_rows)
    with _engine(arguments) as engine, _bar() as progress:
        return run.go(engine, arguments.resume, progress)


def _plan(path: str, arguments: argparse.Namespace) -> RunPlan:
    card = card_of(arguments.model)
    for name in ("tau", "score"):
        if getattr(arguments, name) is None:
            setattr(arguments, name, getattr(card, name))
    bounds = None if arguments.bounds is None else Extent(*arguments.bounds)
    area = None if arguments.aoi is None else area_of(arguments.aoi, path)
    wanted = Wanted(bounds, area, arguments.bands)
    options = chosen(ReadOptions, arguments), chosen(RunOptions, arguments), chosen(NetworkOptions, arguments)
    # workers may have another working folder
    named = str(Path(path).resolve()) if Path(path).exists() else path
    return RunPlan.of(named, wanted, arguments.model, *options, arguments.threads)


def _engine(arguments: argparse.Namespace) -> AbstractContextManager[Engine]:
    if arguments.scheduler:
        return cluster_at(arguments.scheduler)
    return own_cluster(arguments.workers) if arguments.workers else nullcontext(OneProcess())


@contextmanager
def _bar() -> Iterator[Progress]:
    """A bar on stderr."""
    with tqdm(unit="tile") as bar:

        def tell(what: str, done: int, count: int) -> None:
            if bar.desc != f"{what}: ":
                bar.reset(count)
                bar.set_description(what)
            bar.update(done - bar.n)

        yield tell
