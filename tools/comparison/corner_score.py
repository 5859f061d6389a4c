"""The score from which on a model draws the corners of a map best, by one rule for all.

That is where C-IoU is at its best on the validation scenes: mean of the scenes, of equals the lowest. The default score
asks how many buildings are right, and C-IoU how many corners there are in all, those of missed buildings included.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from model.building import Building
from model.data.scenes import Scene
from model.evaluation.measures.scene import SceneResult
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.scenes import on_map

from .default_score import SCORES


def best_corner_score(scenes: Sequence[Scene], found: Sequence[Sequence[Building]]) -> float:
    """The score of `SCORES` for a model that found these buildings in each of the validation scenes."""
    labelled = [Labelled.of(scene) for scene in scenes]

    def mean_c_iou(score: float) -> float:
        pairs = zip(scenes, labelled, found, strict=True)
        return float(np.mean([drawn_from(score, *each).c_iou for each in pairs]))

    return max(SCORES, key=mean_c_iou)


def drawn_from(score: float, scene: Scene, labelled: Labelled, found: Sequence[Building]) -> SceneResult:
    """How good the map of a scene is that shows what was found from a score on."""
    drawn = on_map(found, score, scene.resolution)
    measured, _ = labelled.measured(drawn, score, scene.resolution, candidates=found)
    return measured
