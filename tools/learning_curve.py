"""How much a few dozen buildings teach: `python -m tools.learning_curve OUT.json --base MODEL --coco …`.

A model is taught on 15, 30, 60 and 120 buildings of one tile, three times each with others, and measured on another
tile before and after; of one and the same, the western half is taught and the eastern half measured. What is measured
is written at once, with each better model beside it, and a course that was stopped goes on when the command is given
again.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from shapely.geometry import Point, box

from model.building import Ring
from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.contract.options import TeachOptions
from model.contract.registry import card_of
from model.contract.teaching.progress import Told
from model.data.resampling import resample
from model.data.scenes import Scene, load_scenes
from model.device.device import Device, choose_device
from model.device.memory import keep_freed_memory
from model.evaluation.measures.outlines import clipped
from model.evaluation.protocols.labelled import Labelled
from model.families.checkpoint import load_model
from model.families.family import Family
from model.training.teaching.course import BEST, Course
from model.training.teaching.place import Place
from model.training.teaching.recipes import teaching_recipe
from model.training.validation import validate_labelled, validate_places

COUNTS, DRAWS = (15, 30, 60, 120), 3
HALVES_APART = 20.0
"""Metres between the half of a tile that is taught and the one that is measured."""


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    keep_freed_memory()
    try:
        measure(arguments)
    except QuoinError as error:
        sys.exit(str(error))


def parse_arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.learning_curve", description=__doc__)
    parser.add_argument(
        "output", type=Path, metavar="OUT.json", help="what is measured; a file that is there is added to"
    )
    parser.add_argument("--base", required=True, help="name or path of the model that is taught")
    parser.add_argument("--coco", type=Path, action="append", required=True, help="COCO file; may be repeated")
    parser.add_argument("--teach", required=True, help="scene that is learned, by a part of its file's name")
    parser.add_argument("--measure", required=True, help="scene that is measured on, by a part of its file's name")
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS, help=f"buildings; default {COUNTS}")
    parser.add_argument("--draws", type=int, default=DRAWS, help=f"for each number; default {DRAWS}")
    parser.add_argument("--elsewhere", type=Path, metavar="COCO", help="scenes to tell on what was forgotten")
    steps = TeachOptions().steps
    parser.add_argument("--steps", type=int, default=steps, help=f"of each course; default {steps}")
    parser.add_argument("--heads", action="store_true", help="let the heads alone learn")
    return parser.parse_args()


def measure(arguments: argparse.Namespace) -> None:
    """Measure what is not measured yet; a draw that cannot be taught is told and left for the next time."""
    scenes = [scene for coco in arguments.coco for scene in load_scenes(coco)]
    device, card = choose_device("auto"), card_of(arguments.base)
    taught, other = (
        Tile.of(scene_named(scenes, name), card.resolution) for name in (arguments.teach, arguments.measure)
    )
    if arguments.teach == arguments.measure:
        taught, other = taught.half(east=False), other.half(east=True)
    kept = Kept(arguments.output)
    kept.measured("about", lambda: _about(arguments, card))
    before = kept.measured("before", lambda: _measured(load_model(arguments.base)[0], card, other, device))
    if arguments.elsewhere:
        kept.measured("elsewhere", lambda: _elsewhere(arguments, arguments.base, card, device))
    failed = []
    for name, place in _places(taught, arguments):
        folder = arguments.output.with_suffix(f".{name}")
        try:
            # each is called before the next place is there
            own = kept.measured(name, lambda: _taught(arguments, place, card, folder, other, device))  # noqa: B023
        except QuoinError as error:
            failed.append(f"{name}: {error}")
        else:
            print(name, own["processor_minutes"], before["ap50"], own["after"]["ap50"], flush=True)
    if failed:
        raise QuoinError("Not measured: {draws}; try it again.", draws="; ".join(failed))


class Kept:
    """What was measured, in a file that is whole at any time.

    Args:
        path: of the file, which need not be there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._done: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}

    def measured(self, name: str, measure: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """What is kept under a name; measured and written at once where nothing is."""
        if name not in self._done:
            self._done[name] = measure()
            unfinished = self._path.with_suffix(".part")
            unfinished.write_text(json.dumps(self._done, indent=1), encoding="utf-8")
            unfinished.replace(self._path)
        return dict(self._done[name])


def _about(arguments: argparse.Namespace, card: ModelCard) -> dict[str, Any]:
    return {"base": card.name, "steps": card.steps, "taught": arguments.teach, "measured": arguments.measure}


def scene_named(scenes: list[Scene], part: str) -> Scene:
    """The scene whose file's name holds this.

    Raises:
        QuoinError: none does, or several do.
    """
    found = [scene for scene in scenes if part in scene.name]
    if len(found) != 1:
        raise QuoinError("There are {count} scenes named {part}; name one.", count=len(found), part=part)
    return found[0]


@dataclass(frozen=True)
class Tile:
    """A scene, or part of one, at the model's resolution.

    Attributes:
        image: uint8 `[H, W, 3]` RGB.
        resolution: metres on the ground per pixel.
        buildings, ignored: rings in pixels.
    """

    image: np.ndarray
    resolution: float
    buildings: list[list[Ring]]
    ignored: list[list[Ring]]

    @classmethod
    def of(cls, scene: Scene, resolution: float) -> Tile:
        """A scene at a resolution."""
        original = scene.read()
        image = resample(original, scene.resolution / resolution)
        scale = np.array(image.shape[1::-1]) / original.shape[1::-1]
        buildings = [[ring * scale for ring in each.rings] for each in scene.annotations]
        return cls(image, resolution, buildings, [[ring * scale for ring in rings] for rings in scene.ignored])

    def half(self, east: bool) -> Tile:
        """The western or the eastern half, with a gap between them; what is cut is ignored."""
        height, width = self.image.shape[:2]
        gap = round(HALVES_APART / self.resolution)
        left, right = ((width + gap) // 2, width) if east else (0, (width - gap) // 2)
        moved = [[ring - (left, 0) for ring in rings] for rings in self.buildings]
        whole = [all(0 <= x <= right - left for x in rings[0][:, 0]) for rings in moved]
        own = [rings for rings, inside in zip(moved, whole, strict=True) if inside]
        unknown = [rings for rings, inside in zip(moved, whole, strict=True) if not inside]
        unknown += [[ring - (left, 0) for ring in rings] for rings in self.ignored]
        cut = [inside for rings in unknown if (inside := clipped(rings, (height, right - left)))]
        return Tile(np.ascontiguousarray(self.image[:, left:right]), self.resolution, own, cut)

    def labelled(self) -> Labelled:
        """The tile as it is measured on."""
        size = self.image.shape[:2]
        references, ignored = ([clipped(rings, size) for rings in some] for some in (self.buildings, self.ignored))
        return Labelled(self.image, [each for each in references if each], [each for each in ignored if each])

    def part(self, count: int, draw: int) -> Place:
        """A square part of it with so many buildings, around a place drawn by lot."""
        height, width = self.image.shape[:2]
        middles = np.array([(rings[0].min(axis=0) + rings[0].max(axis=0)) / 2 for rings in self.buildings])
        centre = np.random.default_rng((count, draw)).uniform(0.25, 0.75, 2) * (width, height)
        # as far along the sides as the most distant of them
        far = np.sort(np.abs(middles - centre).max(axis=1))[min(count, len(middles)) - 1] + 1e-6
        area = box(*(centre - far), *(centre + far)).intersection(box(0, 0, width, height))
        inside = [area.contains(Point(middle)) for middle in middles]
        own = [rings for rings, within in zip(self.buildings, inside, strict=True) if within]
        others = [rings for rings, within in zip(self.buildings, inside, strict=True) if not within]
        return Place(self.image, self.resolution, own, area, [*others, *self.ignored])


def _places(tile: Tile, arguments: argparse.Namespace) -> Iterator[tuple[str, Place]]:
    """For each number of buildings and each draw the part of a tile that holds so many."""
    for count in counts_within(arguments.counts, len(tile.buildings)):
        for draw in range(arguments.draws):
            yield f"{count}-{draw}{'-heads' if arguments.heads else ''}", tile.part(count, draw)


def counts_within(counts: Iterable[int], buildings: int) -> list[int]:
    """Numbers of buildings, of which a tile may have fewer: all of it then stands for those that are more."""
    return sorted({min(count, buildings) for count in counts})


def _taught(
    arguments: argparse.Namespace, place: Place, card: ModelCard, folder: Path, other: Tile, device: Device
) -> dict[str, Any]:
    """Teach a part, and measure what came of it; how long it took is not known of one that was stopped on the way.

    It is the processor's time, over all its cores: hours of lessons are rarely alone on a computer.
    """
    started, resumed = time.process_time(), folder.exists()
    recipe = teaching_recipe(card.resolution, TeachOptions(deep=not arguments.heads, steps=arguments.steps))
    outcome = Course(arguments.base, [place], recipe, card, folder, device, _tell).run()
    minutes = None if resumed else (time.process_time() - started) / 60
    model = str(folder / BEST) if outcome.better else arguments.base
    found = {"after": _measured(load_model(model)[0], card, other, device)}
    if arguments.elsewhere:
        found["elsewhere"] = _elsewhere(arguments, model, card, device)
    if outcome.better:
        (folder / BEST).replace(f"{folder}.safetensors")
    shutil.rmtree(folder)
    own = {"own_before": outcome.before, "own_after": outcome.after, "best_step": outcome.step}
    return {"buildings": len(place.buildings), "processor_minutes": minutes, **found, **own}


def _measured(model: Family, card: ModelCard, tile: Tile, device: Device) -> dict[str, float]:
    return validate_labelled(model, card, [(tile.labelled(), tile.resolution)], device)


def _elsewhere(arguments: argparse.Namespace, model: str, card: ModelCard, device: Device) -> dict[str, Any]:
    """How good a model is on scenes elsewhere, in each country and over them: what it has forgotten."""
    return validate_places(load_model(model)[0], card, load_scenes(arguments.elsewhere), device)


def _tell(told: Told) -> None:
    print(told, flush=True)


if __name__ == "__main__":
    main()
