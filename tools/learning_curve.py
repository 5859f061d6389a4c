"""How much a few dozen buildings teach: `python -m tools.learning_curve --base MODEL --data FOLDER OUT.json`.

A model is taught on 15, 30, 60 and 120 buildings of one tile, three times each with others, and measured on another
tile before and after. What is measured is written at once, and a course that was stopped goes on when the command is
given again.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from shapely.geometry import Point, box

from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.contract.options import TeachOptions
from model.contract.registry import card_of
from model.contract.teaching.progress import Told
from model.data.resampling import resample
from model.data.scenes import Scene, load_scenes
from model.device.device import Device, choose_device
from model.device.memory import keep_freed_memory
from model.evaluation.protocols.labelled import Labelled
from model.families.checkpoint import load_model
from model.training.teaching.course import BEST, Course
from model.training.teaching.place import Place
from model.training.teaching.recipes import teaching_recipe
from model.training.validation import validate_labelled

COUNTS, DRAWS = (15, 30, 60, 120), 3


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
    parser.add_argument("--deep", action="store_true", help="let the last stages learn, too")
    return parser.parse_args()


def measure(arguments: argparse.Namespace) -> None:
    """Measure what is not measured yet."""
    done = json.loads(arguments.output.read_text(encoding="utf-8")) if arguments.output.exists() else {}
    scenes = [scene for coco in arguments.coco for scene in load_scenes(coco)]
    device, card = choose_device("auto"), card_of(arguments.base)
    taught, other = (_scene(scenes, name) for name in (arguments.teach, arguments.measure))
    where = [(Labelled.of(other), other.resolution)]
    done.setdefault("about", _about(arguments, card))
    if "before" not in done:
        done["before"] = validate_labelled(load_model(arguments.base)[0], card, where, device)
    for name, place in _places(taught, card.resolution, arguments):
        if name not in done:
            done[name] = _taught(arguments, place, card, arguments.output.with_suffix(f".{name}"), where, device)
        arguments.output.write_text(json.dumps(done, indent=1), encoding="utf-8")
        print(name, done[name]["minutes"], done["before"]["ap50"], done[name]["after"]["ap50"], flush=True)


def _about(arguments: argparse.Namespace, card: ModelCard) -> dict[str, Any]:
    return {"base": card.name, "steps": card.steps, "taught": arguments.teach, "measured": arguments.measure}


def _scene(scenes: list[Scene], part: str) -> Scene:
    """The scene whose file's name holds this.

    Raises:
        QuoinError: none does, or several do.
    """
    found = [scene for scene in scenes if part in scene.name]
    if len(found) != 1:
        raise QuoinError("There are {count} scenes named {part}; name one.", count=len(found), part=part)
    return found[0]


def _places(scene: Scene, resolution: float, arguments: argparse.Namespace) -> Iterator[tuple[str, Place]]:
    """For each number of buildings and each draw the part of a scene that holds so many."""
    for count in arguments.counts:
        for draw in range(arguments.draws):
            yield f"{count}-{draw}{'-deep' if arguments.deep else ''}", part_of(scene, resolution, count, draw)


def part_of(scene: Scene, resolution: float, count: int, draw: int) -> Place:
    """A square part of a scene with so many buildings, around a place drawn by lot, at a resolution."""
    original = scene.read()
    image = resample(original, scene.resolution / resolution)
    height, width = image.shape[:2]
    scale = np.array([width / original.shape[1], height / original.shape[0]])
    buildings = [[ring * scale for ring in each.rings] for each in scene.annotations]
    middles = np.array([(rings[0].min(axis=0) + rings[0].max(axis=0)) / 2 for rings in buildings])
    centre = np.random.default_rng((count, draw)).uniform(0.25, 0.75, 2) * (width, height)
    # as far along the sides as the most distant of them
    far = np.sort(np.abs(middles - centre).max(axis=1))[min(count, len(buildings)) - 1] + 1e-6
    area = box(*(centre - far), *(centre + far)).intersection(box(0, 0, width, height))
    inside = [area.contains(Point(middle)) for middle in middles]
    own = [rings for rings, own in zip(buildings, inside, strict=True) if own]
    others = [rings for rings, own in zip(buildings, inside, strict=True) if not own]
    unknown = [[ring * scale for ring in rings] for rings in scene.ignored]
    return Place(image, resolution, own, area, [*others, *unknown])


def _taught(
    arguments: argparse.Namespace,
    place: Place,
    card: ModelCard,
    folder: Path,
    where: list[tuple[Labelled, float]],
    device: Device,
) -> dict[str, Any]:
    """Teach a part, and measure what came of it."""
    started = time.monotonic()
    recipe = teaching_recipe(card.resolution, TeachOptions(deep=arguments.deep))
    course = Course(arguments.base, [place], recipe, card, folder, device, _tell)
    outcome = course.run()
    minutes = (time.monotonic() - started) / 60
    model = load_model(str(folder / BEST) if outcome.better else arguments.base)[0]
    after = validate_labelled(model, card, where, device)
    shutil.rmtree(folder)
    own = {"own_before": outcome.before, "own_after": outcome.after, "best_step": outcome.step}
    return {"buildings": len(place.buildings), "minutes": minutes, "after": after, **own}


def _tell(told: Told) -> None:
    print(told, flush=True)


if __name__ == "__main__":
    main()
