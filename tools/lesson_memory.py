"""How much memory it takes to learn from a large area: `python -m tools.lesson_memory OUT.json --base MODEL --coco …`.

The area is one scene, side by side with itself. It is taught in few steps by the process that QGIS starts, of which the
largest size is read when it has ended; each size in a process of its own. Linux and macOS alone tell that.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from model.contract.errors import QuoinError
from model.contract.registry import card_of
from model.contract.teaching.lesson import Lesson, PlaceFiles, Window
from model.data.scenes import load_scenes
from tools.learning_curve import Tile, scene_named

ROOT = Path(__file__).resolve().parents[1]
WINDOW = 1024
"""Pixels of a window, as QGIS's side writes them."""


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    try:
        runs = [_in_own_process(arguments, megapixels) for megapixels in arguments.megapixels]
    except QuoinError as error:
        sys.exit(str(error))
    arguments.output.write_text(json.dumps({"runs": runs}, indent=1), encoding="utf-8")


def parse_arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.lesson_memory", description=__doc__)
    parser.add_argument("output", type=Path, metavar="OUT.json", help="what is measured")
    parser.add_argument("--base", required=True, help="name or path of the model that is taught")
    parser.add_argument("--coco", type=Path, required=True, help="COCO file")
    parser.add_argument("--scene", required=True, help="scene that is laid side by side, by a part of its file's name")
    parser.add_argument("--megapixels", type=float, nargs="+", default=[10.0, 100.0], help="of area; default 10 100")
    parser.add_argument("--steps", type=int, default=25, help="of the course; default 25")
    return parser.parse_args()


def _in_own_process(arguments: argparse.Namespace, megapixels: float) -> dict[str, Any]:
    """Run one size; the largest of all children is all that a process can ask for."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        run: dict[str, Any] = pool.apply(measured, (arguments, megapixels))
    print(run, flush=True)
    return run


def measured(arguments: argparse.Namespace, megapixels: float) -> dict[str, Any]:
    """Teach an area of so many megapixels.

    Raises:
        QuoinError: it cannot be taught.
    """
    card = card_of(arguments.base)
    tile = Tile.of(scene_named(load_scenes(arguments.coco), arguments.scene), card.resolution)
    with tempfile.TemporaryDirectory() as scratch:
        lesson, course = Path(scratch) / "lesson", Path(scratch) / "course"
        lesson.mkdir()
        place = write_area(tile, math.ceil(math.sqrt(megapixels * 1e6)), lesson)
        started = time.monotonic()
        command = [sys.executable, "-m", "model.training.teaching", str(lesson), str(course)]
        command += [f"--base={arguments.base}", "--name=large", f"--steps={arguments.steps}"]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        if ended.returncode:
            raise QuoinError("The area cannot be taught ({reason}).", reason=ended.stderr.strip()[-300:])
        minutes = (time.monotonic() - started) / 60
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1e3)
    size = place.width * place.height / 1e6
    return {"megapixels": size, "buildings": len(place.buildings), "peak_gb": peak / 1e9, "minutes": minutes}


def write_area(tile: Tile, side: int, folder: Path) -> PlaceFiles:
    """Write a square that is filled with a tile again and again, as QGIS writes a lesson; what is cut is unknown.

    Args:
        tile: at the model's resolution.
        side: of the square, in pixels.
        folder: an empty one.
    """
    height, width = tile.image.shape[:2]
    corners = [(x, y) for y in range(0, side, height) for x in range(0, side, width)]
    buildings: list[Any] = []
    ignored: list[Any] = []
    for corner in corners:
        for number, rings in enumerate([*tile.buildings, *tile.ignored]):
            moved = [(ring + corner).tolist() for ring in rings]
            whole = max(max(point) for point in moved[0]) <= side
            (buildings if whole and number < len(tile.buildings) else ignored).append(moved)
    windows = _written_windows(tile.image, side, folder / "0-0.pixels")
    area = [[[[0, 0], [side, 0], [side, side], [0, side]]]]
    place = PlaceFiles("0-0.pixels", side, side, 0, (0, 0), windows, buildings, area, ignored)
    Lesson("a large area", "nowhere", tile.resolution, [place], [tile.resolution], near=False).write(folder)
    return place


def _written_windows(image: np.ndarray, side: int, path: Path) -> list[Window]:
    windows = []
    with path.open("wb") as file:
        for y in range(0, side, WINDOW):
            for x in range(0, side, WINDOW):
                rows, columns = min(WINDOW, side - y), min(WINDOW, side - x)
                down, across = np.arange(y, y + rows) % len(image), np.arange(x, x + columns) % image.shape[1]
                file.write(image[np.ix_(down, across)].tobytes())
                windows.append(Window(x, y, columns, rows, rows, columns, (0.0, 0.0, columns, rows)))
    return windows


if __name__ == "__main__":
    main()
