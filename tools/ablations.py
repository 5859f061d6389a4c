"""What each part of the training recipe gives: trains with one part changed at a time, for the same number of steps.

`python -m tools.ablations ../shared/data OUT --steps 500 --jobs 2` in the checkout, in the torch environment. Each run
has its folder in OUT; what is finished is not run again, what was stopped goes on. Prints a table of
docs/experiments.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Variant:
    """The recipe with something changed.

    Attributes:
        options: of `python -m model.train`.
        change: what is settled in the code and no option of the product is changed in the modules before the run.
    """

    options: str = ""
    change: Callable[[], None] = lambda: None


def set_constants(**values: Any) -> Callable[[], None]:
    """A change of constants, named as `module__CONSTANT`, the module within `model` and with `__` for its dots."""

    def change() -> None:
        for path, value in values.items():
            *modules, constant = path.split("__")
            module = __import__(".".join(["model", *modules]), fromlist=[constant])
            assert hasattr(module, constant), path
            setattr(module, constant, value)

    return change


def levels_by_size() -> None:
    """Send mid-size buildings to stride 8, as torchvision does by default."""
    from model.families.keypoint import network

    gather = network.GatheringRoIAlign
    changed = {"canonical_scale": 224}
    network.GatheringRoIAlign = lambda *sizes, **options: gather(*sizes, **{**options, **changed})  # type: ignore[misc, assignment]


def clipped_corners_count() -> None:
    """Take the points where a crop's edge cuts a building for corners."""
    import numpy as np

    from model.training.labelled_building import LabelledBuilding

    clipped = LabelledBuilding.clipped

    def with_all_points(building: LabelledBuilding, frame: Any) -> Any:
        outline, share = clipped(building, frame)
        if outline is not None:
            outline.corners = np.concatenate(outline.rings)
        return outline, share

    LabelledBuilding.clipped = with_all_points  # type: ignore[method-assign, assignment]  # that is the change


def no_semantic_loss() -> None:
    """Leave the semantic head as it begins, and the features below without what it teaches them."""
    from model.families.keypoint import family

    family.semantic_loss = lambda logits, targets: 0.0 * logits.sum()


VARIANTS = {
    "the recipe": Variant(),
    "no rendered scenes": Variant("--synthetic 0 --synthetic-share 0"),
    "no patches": Variant("--patch-share 0"),
    "no copy-paste": Variant("--paste-share 0"),
    "no decoys": Variant("--decoy-share 0"),
    "labels aligned": Variant("--align keypoint"),
    "colours as they are": Variant(change=set_constants(training__dataset__jitter=lambda image, random: image)),
    "one scale": Variant(change=set_constants(training__crops__FINER=1.0, training__crops__COARSER=1.0)),
    "surfaces not taught": Variant(change=no_semantic_loss),
    "heatmaps of 112²": Variant(
        change=set_constants(
            families__keypoint__network__POOLED_SIZE=56,
            families__keypoint__roi_heads__HEATMAP_SIZE=112,
            families__keypoint__roi_heads__POOLED_SIZE=56,
        )
    ),
    "no offset channel": Variant(change=set_constants(families__keypoint__loss__OFFSET_WEIGHT=0.0)),
    "mask loss × 2": Variant(change=set_constants(families__keypoint__loss__MASK_WEIGHT=2.0)),
    "boxes not padded": Variant(change=set_constants(layers__boxes__ROI_PADDING=0.0)),
    "pyramid level by size": Variant(change=levels_by_size),
    "five stages frozen": Variant("--frozen-stages 5"),
    "no average of weights": Variant("--average 0"),
    "clipped corners are corners": Variant(change=clipped_corners_count),
    "0.10 m": Variant("--resolution 0.10"),
    "0.15 m": Variant("--resolution 0.15"),
    "SGD, momentum 0.9": Variant("--optimiser sgd --learning-rate 0.01 --weight-decay 1e-4"),
}


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of train.json, val.json and christchurch_train.json")
    parser.add_argument("output", type=Path, help="folder of the runs")
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=1, help="runs at a time, of one thread each")
    parser.add_argument("--only", choices=VARIANTS, help="one variant, in this process")
    arguments = parser.parse_args()
    if arguments.only:
        train(arguments, arguments.only)
        return
    with ThreadPoolExecutor(arguments.jobs) as pool:
        list(pool.map(lambda name: run(arguments, name), VARIANTS))
    print(table(arguments.output))


def run(arguments: argparse.Namespace, name: str) -> None:
    """Train one variant in a process of its own, where it is not finished."""
    folder = arguments.output / name
    if (folder / "log.jsonl").is_file():
        return
    folder.mkdir(parents=True, exist_ok=True)
    folders = (arguments.data, arguments.output)
    command = [sys.executable, "-m", "tools.ablations", *folders, "--steps", arguments.steps, "--only", name]
    with (folder / "output.txt").open("a") as output:
        subprocess.run([*map(str, command)], stdout=output, stderr=output, check=False)


def train(arguments: argparse.Namespace, name: str) -> None:
    """Train one variant in this process."""
    import torch

    from model import train as training

    torch.set_num_threads(1)
    variant = VARIANTS[name]
    variant.change()
    files = {"--data": "train.json", "--patches": "christchurch_train.json", "--validation": "val.json"}
    paths = [str(part) for option, file in files.items() for part in (option, arguments.data / file)]
    common = f"--steps {arguments.steps} --validate-every {arguments.steps} --synthetic 40".split()
    sys.argv = ["model.train", *paths, *common, *variant.options.split(), "--run", str(arguments.output / name)]
    training.main()


def table(output: Path) -> str:
    """What is finished, as a table in Markdown."""
    lines = ["| variant | AP50 | AP75 | IoU | IoU of matched |", "|---|---|---|---|---|"]
    for name in VARIANTS:
        log = output / name / "log.jsonl"
        if log.is_file():
            last = json.loads(log.read_text().splitlines()[-1])
            figures = (f"{last[key]:.3f}" for key in ("ap50", "ap75", "iou", "mask_iou"))
            lines.append(f"| {name} | {' | '.join(figures)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
