"""How good a network is on the validation scenes, the way users would run it."""

from __future__ import annotations

import torch

from ..card import ModelCard
from ..evaluation.average_precision import average_precision
from ..extraction import ExtractionOptions, Extractor
from ..network import BuildingNetwork
from ..scenes import Scene, resample

LOWEST_SCORE = 0.05
"""Average precision wants the doubtful detections too."""


def validate(network: BuildingNetwork, card: ModelCard, scenes: list[Scene]) -> dict[str, float]:
    """Measures of `average_precision` over whole scenes, in pixels of the model's resolution."""
    extractor = Extractor(network, card, torch.device("cpu"))
    predictions, references, sizes = [], [], []
    for scene in scenes:
        image = resample(scene.read(), scene.resolution / card.resolution)
        scale = image.shape[1] / scene.width
        options = ExtractionOptions(resolution=card.resolution, tau=card.tau, score=LOWEST_SCORE)
        predictions.append(extractor.detect(image, options))
        references.append([[ring * scale for ring in annotation.rings] for annotation in scene.annotations])
        sizes.append(image.shape[:2])
    return average_precision(predictions, references, sizes, score=card.score)
