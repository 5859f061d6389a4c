"""How good a model is on the validation scenes, the way users would run it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..contract.card import ModelCard
from ..contract.options import ReadOptions
from ..data.scenes import Scene
from ..device.device import Device
from ..evaluation.measures.average_precision import LOWEST_SCORE, average_precision
from ..evaluation.protocols.labelled import Labelled
from ..evaluation.protocols.predictor import Predictor
from ..extraction.extractor import Extractor
from ..families.family import Family
from .augmentation.flips_and_turns import flips_and_turns


def validate(model: Family, card: ModelCard, scenes: list[Scene], device: Device) -> dict[str, float]:
    """Measures of `average_precision` over whole scenes, through the tiles that users get; means over orientations."""
    return validate_labelled(model, card, [(Labelled.of(scene), scene.resolution) for scene in scenes], device)


def validate_labelled(
    model: Family, card: ModelCard, labelled: Sequence[tuple[Labelled, float]], device: Device
) -> dict[str, float]:
    """As `validate`, of images that are read already, each with its resolution in metres per pixel."""
    options = ReadOptions(card.tau, LOWEST_SCORE, neighbours=False, min_area=0.0)
    find = Predictor(Extractor(model, card, device), options)
    measures = []
    for views in zip(*(flips_and_turns(one) for one, _ in labelled), strict=True):
        pairs = zip(views, labelled, strict=True)
        predictions = [find(view.image, resolution, lambda share: None) for view, (_, resolution) in pairs]
        images, references, ignored = zip(*views, strict=True)
        sizes = [image.shape[:2] for image in images]
        measures.append(average_precision(predictions, references, sizes, card.score, ignored))
    return {name: float(np.mean([one[name] for one in measures])) for name in measures[0]}


def validate_places(model: Family, card: ModelCard, scenes: list[Scene], device: Device) -> dict[str, dict[str, float]]:
    """Measures as `validate` gives them of each country's scenes apart, and under `val` the means over the countries.

    One well mapped town may hold more buildings than all others: pooled, it alone would choose the network.
    """
    countries = sorted({scene.country for scene in scenes})
    of = {one: validate(model, card, [each for each in scenes if each.country == one], device) for one in countries}
    mean = {name: float(np.mean([measures[name] for measures in of.values()])) for name in of[countries[0]]}
    return {"val": mean, **{f"val {country}": of[country] for country in countries if country}}
