"""A training run of one house, short enough for tests."""

from __future__ import annotations

import numpy as np

from model.training.crops import LabelledScene
from model.training.dataset import CropDataset, collate
from model.training.recipe import Recipe
from model.training.run import TrainingRun

RECIPE = Recipe(steps=4, batch=1, crop=128, warm_up=1, synthetic=1, validate_every=4)
HOUSE = np.array([[40.0, 40], [110, 40], [110, 90], [40, 90]])


def house_image() -> np.ndarray:
    image = np.full((192, 192, 3), 60, np.uint8)
    image[40:90, 40:110] = 200
    return image


def advance(run: TrainingRun, steps: int) -> list[dict[str, float]]:
    scene = LabelledScene(house_image(), [[HOUSE]], RECIPE.resolution, RECIPE.resolution)
    crops = CropDataset([(1.0, [scene])], RECIPE)
    return [run.advance(*collate([crops[run.step]])) for _ in range(steps)]
