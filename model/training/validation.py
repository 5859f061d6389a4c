"""How good a model is on the validation scenes, the way users would run it."""

from __future__ import annotations

import numpy as np

from ..contract.card import ModelCard
from ..contract.options import ReadOptions
from ..data.scenes import Scene
from ..device.cpu import CpuDevice
from ..evaluation.measures.average_precision import LOWEST_SCORE, average_precision
from ..evaluation.protocols.predictor import Predictor
from ..extraction.extractor import Extractor
from ..families.family import Family
from .flips_and_turns import flips_and_turns


def validate(model: Family, card: ModelCard, scenes: list[Scene]) -> dict[str, float]:
    """Measures of `average_precision` over whole scenes, through the tiles that users get; means over orientations."""
    options = ReadOptions(card.tau, LOWEST_SCORE, neighbours=False, min_area=0.0)
    find = Predictor(Extractor(model, card, CpuDevice()), options)
    labelled = [flips_and_turns(scene.read(), [one.rings for one in scene.annotations]) for scene in scenes]
    measures = []
    for views in zip(*labelled, strict=True):
        pairs = zip(views, scenes, strict=True)
        predictions = [find(image, scene.resolution, lambda share: None) for (image, _), scene in pairs]
        references = [polygons for _, polygons in views]
        sizes = [image.shape[:2] for image, _ in views]
        measures.append(average_precision(predictions, references, sizes, score=card.score))
    return {name: float(np.mean([one[name] for one in measures])) for name in measures[0]}
