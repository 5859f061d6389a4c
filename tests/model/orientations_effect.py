"""What it gives that the network looks at an image in several orientations, and what it takes.

`python -m tests.model.orientations_effect ../shared/data/val.json` prints a table of docs/model-card.md. As a single
figure cannot tell two ways apart on few scenes, each is measured on the scenes as they are and on three orientations of
them (`model.training.orientations`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from model.evaluation.average_precision import LOWEST_SCORE
from model.evaluation.outlines import clipped
from model.evaluation.predictor import Predictor
from model.evaluation.scene import SceneResult, measure_scene, scene_measures
from model.evaluation.scenes_protocol import in_image, on_map
from model.extraction import ExtractionOptions, Extractor
from model.limits import ORIENTATIONS
from model.scenes import Scene, load_scenes
from model.training.orientations import Labelled, orientations

MEASURES = ("ap50", "ap75", "ap", "iou", "mask_iou", "c_iou", "polis_m", "max_tangent_angle", "recall", "precision")
DRAWS = 500
"""Of the bootstrap over images; an image and its orientations are drawn together."""


@dataclass(frozen=True)
class Outcome:
    """What one number of orientations gave: results by scene and orientation of the scene, and processor seconds."""

    results: list[list[SceneResult]]
    seconds: float

    def measures(self, scenes: Sequence[int]) -> dict[str, float]:
        """Means over the scenes' orientations of what is measured on these scenes together."""
        turned = [scene_measures([self.results[k][turn] for k in scenes]) for turn in range(len(self.results[0]))]
        return {name: float(np.mean([each[name] for each in turned])) for name in MEASURES}


def outcome(scenes: Sequence[Scene], extractor: Extractor) -> Outcome:
    """Extract from all scenes in all their orientations."""
    card = extractor.card
    find = Predictor(extractor, ExtractionOptions(card.resolution, card.tau, LOWEST_SCORE, neighbours=False))
    results = []
    start = time.process_time()
    for scene in scenes:
        labelled = orientations(scene.read(), [annotation.rings for annotation in scene.annotations])
        results.append([_result(each, scene.resolution, find, card.score) for each in labelled])
    return Outcome(results, time.process_time() - start)


def _result(labelled: Labelled, resolution: float, find: Predictor, score: float) -> SceneResult:
    image, polygons = labelled
    size = image.shape[:2]
    references = [rings for polygon in polygons if (rings := clipped(polygon, size))]
    candidates = find(image, resolution, lambda share: None)
    drawn = in_image(on_map(candidates, score, resolution), size)
    return measure_scene(drawn, references, size, score, resolution, candidates=in_image(candidates, size))[0]


def gain(more: Outcome, one: Outcome, scenes: Sequence[int]) -> dict[str, float]:
    """By how much the measures differ on these scenes."""
    better, usual = more.measures(scenes), one.measures(scenes)
    return {name: better[name] - usual[name] for name in MEASURES}


def interval(more: Outcome, one: Outcome) -> dict[str, tuple[float, float]]:
    """95 % interval of the gain, by bootstrap over scenes."""
    random = np.random.default_rng(0)
    count = len(one.results)
    drawn = [gain(more, one, random.integers(0, count, count).tolist()) for _ in range(DRAWS)]
    low, high = np.percentile([[each[name] for name in MEASURES] for each in drawn], [2.5, 97.5], axis=0)
    return dict(zip(MEASURES, zip(low.tolist(), high.tolist())))


def main(coco: Path) -> None:
    """Print the tables."""
    scenes = load_scenes(coco)
    outcomes = {count: outcome(scenes, Extractor.load("keypoint", orientations=count)) for count in ORIENTATIONS}
    one, everything = outcomes[1], range(len(scenes))
    print("| orientations | " + " | ".join(MEASURES) + " | times the processor time |")
    print("|---" * (len(MEASURES) + 2) + "|")
    for count, each in outcomes.items():
        figures = " | ".join(f"{value:.3f}" for value in each.measures(everything).values())
        print(f"| {count} | {figures} | {each.seconds / one.seconds:.2f} |")
    for count, each in list(outcomes.items())[1:]:
        spread = interval(each, one)
        parts = [
            f"{value:+.3f} [{spread[name][0]:+.3f}, {spread[name][1]:+.3f}]"
            for name, value in gain(each, one, everything).items()
        ]
        print(f"| {count} against 1 | " + " | ".join(parts) + " | |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
