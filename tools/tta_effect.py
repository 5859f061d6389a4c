"""What it gives that the network looks at an image in several orientations, and what it takes.

`python -m tools.tta_effect ../shared/data/val.json` prints a table of docs/model-card.md. As a single
figure cannot tell two ways apart on few scenes, each is measured on the scenes as they are and on three orientations of
them (`model.training.flips_and_turns`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from model.contract.options import TTA_VIEWS, ExtractionOptions
from model.data.scenes import Scene, load_scenes
from model.evaluation.measures.average_precision import LOWEST_SCORE
from model.evaluation.measures.bootstrap import with_intervals
from model.evaluation.measures.scene import SceneResult, scene_measures
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.predictor import Predictor
from model.evaluation.protocols.scenes import on_map
from model.extraction.extractor import Extractor
from model.training.flips_and_turns import flips_and_turns

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
    find = Predictor(extractor, ExtractionOptions(card.resolution, card.tau, LOWEST_SCORE, neighbours=False))
    results = []
    start = time.process_time()
    for scene in scenes:
        views = flips_and_turns(Labelled.of(scene))
        results.append([_result(each, scene.resolution, find, card.score) for each in views])
    return Outcome(results, time.process_time() - start)


def _result(labelled: Labelled, resolution: float, find: Predictor, score: float) -> SceneResult:
    candidates = find(labelled.image, resolution, lambda share: None)
    return labelled.measured(on_map(candidates, score, resolution), score, resolution, candidates=candidates)[0]


def main(coco: Path) -> None:
    """Print the tables."""
    scenes = load_scenes(coco)
    outcomes = {count: outcome(scenes, Extractor.load("keypoint", tta_views=count)) for count in TTA_VIEWS}
    one = outcomes[1]
    print("| orientations | " + " | ".join(MEASURES) + " | times the processor time |")
    print("|---" * (len(MEASURES) + 2) + "|")
    for count, each in outcomes.items():
        figures = " | ".join(f"{value:.3f}" for value in means(each.results).values())
        print(f"| {count} | {figures} | {each.seconds / one.seconds:.2f} |")
    for count, each in list(outcomes.items())[1:]:
        gained = with_intervals(list(zip(one.results, each.results, strict=True)), gains, DRAWS).values()
        parts = [f"{gain.value:+.3f} [{gain.low:+.3f}, {gain.high:+.3f}]" for gain in gained]
        print(f"| {count} against 1 | " + " | ".join(parts) + " | |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
