"""What it gives that the network looks at an image in several orientations, and what it takes.

`effect_table` is the table `orientations` of docs/model-card.md. As a single figure cannot tell two ways apart on few
scenes, each is measured on the scenes as they are and on three orientations of them
(`model/training/augmentation/flips_and_turns.py`).
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from model.contract.measures import MEANINGS
from model.contract.option import option_of
from model.contract.options import NetworkOptions, ReadOptions
from model.data.scenes import Scene, load_scenes
from model.evaluation.measures.average_precision import LOWEST_SCORE
from model.evaluation.measures.bootstrap import with_intervals
from model.evaluation.measures.scene import SceneResult, scene_measures
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.predictor import Predictor
from model.evaluation.protocols.scenes import on_map
from model.extraction.extractor import Extractor
from model.training.augmentation.flips_and_turns import flips_and_turns

from .figures.markdown import table, with_interval

MEASURES = ("ap50", "ap75", "ap", "iou", "mask_iou", "c_iou", "polis_m", "max_tangent_angle", "recall", "precision")
DRAWS = 500
"""Of the bootstrap over images; an image and its orientations are drawn together."""


Turned = list[SceneResult]
"""Of one scene, in each of its orientations."""


@dataclass(frozen=True)
class Outcome:
    """What one number of orientations gave: results by scene, and processor seconds."""

    results: list[Turned]
    seconds: float


def means(results: Sequence[Turned]) -> dict[str, float]:
    """Means over the scenes' orientations of what is measured on these scenes together."""
    turned = [scene_measures(scenes) for scenes in zip(*results, strict=True)]
    return {name: float(np.mean([each[name] for each in turned])) for name in MEASURES}


def gains(pairs: Sequence[tuple[Turned, Turned]]) -> dict[str, float]:
    """By how much the second results of these scenes are larger than the first."""
    usual, others = (means(side) for side in zip(*pairs, strict=True))
    return {name: others[name] - usual[name] for name in MEASURES}


def outcome(scenes: Sequence[Scene], extractor: Extractor) -> Outcome:
    """Extract from all scenes in all their orientations."""
    card = extractor.card
    find = Predictor(extractor, ReadOptions(card.tau, LOWEST_SCORE, neighbours=False, min_area=0.0))
    results = []
    start = time.process_time()
    for scene in scenes:
        views = flips_and_turns(Labelled.of(scene))
        results.append([_result(each, scene.resolution, find, card.score) for each in views])
    return Outcome(results, time.process_time() - start)


def _result(labelled: Labelled, resolution: float, find: Predictor, score: float) -> SceneResult:
    candidates = find(labelled.image, resolution, lambda share: None)
    return labelled.measured(on_map(candidates, score, resolution), score, resolution, candidates=candidates)[0]


def effect_table(coco: Path, model: str) -> str:
    """The measures by the number of orientations, and how far two and four differ from one."""
    scenes = load_scenes(coco)
    counts = option_of(NetworkOptions, "tta_views").choices
    outcomes = {views: outcome(scenes, Extractor.load(model, tta_views=views)) for views in counts}
    one, *more = outcomes.values()
    gained = [with_intervals(list(zip(one.results, each.results, strict=True)), gains, DRAWS) for each in more]
    of_each = [means(each.results) for each in outcomes.values()]
    rows = [
        [
            str(MEANINGS[name].title),
            *(f"{each[name]:.3f}" for each in of_each),
            *(with_interval(asdict(each[name]), "+.3f") for each in gained),
        ]
        for name in MEASURES
    ]
    times = [f"{each.seconds / one.seconds:.1f} times" for each in outcomes.values()]
    heads = ["orientations", *map(str, outcomes), *(f"{views} against 1" for views in list(outcomes)[1:])]
    return table(heads, [*rows, ["processor time", *times, *[""] * len(more)]])
