"""How good a network is on the validation scenes, the way users would run it."""

from __future__ import annotations

from ..card import ModelCard
from ..evaluation.average_precision import LOWEST_SCORE, average_precision
from ..evaluation.predictor import Predictor
from ..extraction import ExtractionOptions, Extractor
from ..network import BuildingNetwork
from ..processor import Processor
from ..scenes import Scene


def validate(network: BuildingNetwork, card: ModelCard, scenes: list[Scene]) -> dict[str, float]:
    """Measures of `average_precision` over whole scenes, through the tiles that users get."""
    options = ExtractionOptions(resolution=card.resolution, tau=card.tau, score=LOWEST_SCORE)
    find = Predictor(Extractor(network, card, Processor()), options)
    predictions = [find(scene.read(), scene.resolution, lambda share: None) for scene in scenes]
    references = [[annotation.rings for annotation in scene.annotations] for scene in scenes]
    sizes = [(scene.height, scene.width) for scene in scenes]
    return average_precision(predictions, references, sizes, score=card.score)
