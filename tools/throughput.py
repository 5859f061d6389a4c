"""How many crops a second one core learns from, and where the time goes: measures training steps of checkouts.

`python -m tools.throughput ../shared/data . OTHER --steps 10` in the checkout, in the torch environment. The checkouts
take the same steps on the same crops in turns, each in a process of its own with one thread. What is measured is
processor time, which other programs change little; a change in the machine's pace meets all alike. Then a table of the
parts, in milliseconds a step.
"""

from __future__ import annotations

import argparse
import pickle
import sys
import time
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

WARM_UP = 2
"""Steps that do not count: in the first ones oneDNN makes its kernels, and the optimiser its state."""
BATCH = 4
"""Crops in a step of the recipe."""
STEPS_IN_PARTS = 4
"""Steps that are taken once more to be measured part by part."""
PARTS = {
    "network.backbone": "backbone",
    "network.pyramid": "pyramid",
    "network.rpn": "proposals: matching, NMS, losses",
    "network.rpn.head": "proposals: head",
    "network.roi_heads": "second stage: sampling, targets, losses",
    "network.roi_heads.box_roi_pool": "boxes: RoIAlign",
    "network.roi_heads.box_head": "boxes: head",
    "network.roi_heads.building_roi_pool": "keypoints: RoIAlign",
    "network.roi_heads.building_head": "keypoints: head",
    "network.roi_heads.surface_head": "semantic: head",
}
"""Modules of a `TrainingRun`, and what they are called in the table."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder with train.json")
    parser.add_argument("checkouts", type=Path, nargs="+", help="folders that hold model/")
    parser.add_argument("--steps", type=int, default=10, help="steps that are measured, after two more; default 10")
    arguments = parser.parse_args()
    batches, seconds_per_crop = draw(arguments.data / "train.json", WARM_UP + arguments.steps)
    print(f"the loader's process: {1e3 * seconds_per_crop:.0f} ms a crop")
    runs = {checkout: start(checkout.resolve()) for checkout in arguments.checkouts}
    seconds = dict.fromkeys(runs, 0.0)
    for index, batch in enumerate(batches):
        for checkout, connection in runs.items():
            connection.send(pickle.dumps(batch))
            step = connection.recv()
            seconds[checkout] += step if index >= WARM_UP else 0
    print_rates({checkout: total / arguments.steps for checkout, total in seconds.items()})
    for connection in runs.values():
        connection.send(None)
    print_parts(*(connection.recv() for connection in runs.values()))


def draw(file: Path, count: int) -> tuple[list[Any], float]:
    """As many batches of crops, and the processor time that a crop takes."""
    from model.data.scenes import load_scenes
    from model.training.crops import LabelledScene
    from model.training.dataset import CropDataset, collate
    from model.training.recipe import Recipe

    recipe = Recipe(steps=count)
    scenes = [LabelledScene.of(scene, recipe.resolution) for scene in load_scenes(file)]
    crops = CropDataset([(1.0, scenes)], recipe)
    before = time.process_time()
    examples = [crops[index] for index in range(len(crops))]
    seconds = (time.process_time() - before) / len(crops)
    return [collate(examples[first : first + recipe.batch]) for first in range(0, len(crops), recipe.batch)], seconds


def start(checkout: Path) -> Connection:
    """A process that trains with a checkout's code; see `train`."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    context.Process(target=train, args=(checkout, theirs), daemon=True).start()
    return ours


def train(checkout: Path, connection: Connection) -> None:
    """Take a step for each batch that comes, and answer its processor time; in the end, answer that of each part."""
    sys.path.insert(0, str(checkout))
    import torch

    from model import train as command
    from model.training.recipe import Recipe
    from model.training.run import TrainingRun

    torch.set_num_threads(1)
    getattr(command, "keep_freed_memory", lambda: None)()  # first light did not have it
    run, batches = TrainingRun(Recipe()), []
    while (message := connection.recv()) is not None:
        batches.append(pickle.loads(message))
        before = time.process_time()
        run.advance(*batches[-1])
        connection.send(time.process_time() - before)
    connection.send(time_parts(run, batches[-STEPS_IN_PARTS:]))


def time_parts(run: Any, batches: list[Any]) -> dict[str, float]:
    """Processor time of each part in a step."""
    from torch import nn

    from .part_clock import PartClock

    clock = PartClock()
    modules = dict(run.model.network.named_modules(prefix="network"))
    for path, part in PARTS.items():
        if path in modules:  # first light had no surfaces
            clock.watch(modules[path], part)
    run.optimiser.step = clock.watched(run.optimiser.step, "optimiser")
    run._update_average = clock.watched(run._update_average, "moving average")
    nn.utils.clip_grad_norm_ = clock.watched(nn.utils.clip_grad_norm_, "length of the gradient")
    for batch in batches:
        clock.begin()
        run.advance(*batch)
        clock.end()
    return {part: seconds / len(batches) for part, seconds in clock.seconds.items()}


def print_rates(seconds: dict[Path, float]) -> None:
    """Each checkout's step, and how many times the last one's crops it takes in the same time."""
    last = list(seconds.values())[-1]
    for checkout, step in seconds.items():
        rate = BATCH / step
        print(f"{checkout}: {step:.2f} s a step, {rate:.2f} crops a second, {last / step:.2f} times the last one's")


def print_parts(*checkouts: dict[str, float]) -> None:
    """A table of the parts, dearest of the first checkout first: milliseconds a step in each checkout."""
    names = sorted({name for parts in checkouts for name in parts}, key=lambda name: -checkouts[0].get(name, 0))
    for name in names:
        print(f"| {name} | " + " | ".join(f"{1e3 * parts.get(name, 0):.0f}" for parts in checkouts) + " |")


if __name__ == "__main__":
    main()
