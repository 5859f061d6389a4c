"""The endless stream of training crops: example i is the same in every run with the same seed."""

from __future__ import annotations

from collections import Counter

import numpy as np
import torch
from torch.utils.data import Dataset

from ..families.family import Target
from .augmentation.colour import jitter
from .augmentation.decoys import add_decoys
from .augmentation.pasting import paste
from .crops import Crop, LabelledScene
from .recipe import Recipe

SceneGroup = tuple[float, list[LabelledScene]]


class CropDataset(Dataset[tuple[torch.Tensor, Target]]):
    """Random crops of labelled scenes, numbered from 0.

    Within a group, a town is drawn with a probability that grows with the square root of its buildings, so that the
    dense or well mapped one does not drown the others; within a town so is a scene.

    Args:
        groups: scenes to crop from, as (share of the crops, scenes); a group without scenes counts for nothing.
        recipe: how many crops there are, of which size, and how they are drawn. Example i depends on its seed and on i
            alone, so that a resumed run goes on as if it had never stopped.
    """

    def __init__(self, groups: list[SceneGroup], recipe: Recipe) -> None:
        self.scenes = [scene for _, scenes in groups for scene in scenes]
        self.recipe = recipe
        weights = np.concatenate([_weights(share, scenes) for share, scenes in groups])
        self.probabilities = weights / weights.sum()

    def __len__(self) -> int:
        return self.recipe.steps * self.recipe.batch

    def __getitem__(self, index: int) -> tuple[torch.Tensor, Target]:
        random = np.random.default_rng((self.recipe.seed, index))
        crop = self._draw(random)
        if random.random() < self.recipe.paste_share:
            crop = paste(crop, self._draw(random), random)
        if random.random() < self.recipe.decoy_share:
            crop = add_decoys(crop, self._draw(random), random)
        recoloured = jitter(crop.image, random)
        if random.random() < self.recipe.colour_share:
            crop.image = recoloured
        return to_tensors(crop)

    def _draw(self, random: np.random.Generator) -> Crop:
        scene = self.scenes[random.choice(len(self.scenes), p=self.probabilities)]
        return scene.crop(self.recipe.crop, self.recipe.resolution, random, self.recipe.variety)


def _weights(share: float, scenes: list[LabelledScene]) -> np.ndarray:
    """The scenes' parts of a group's share of the crops."""
    towns = [scene.town for scene in scenes]
    buildings = Counter[str]()
    for scene in scenes:
        buildings[scene.town] += len(scene.buildings)
    roots = np.sqrt([len(scene.buildings) + 1 for scene in scenes])
    of_town = {town: roots[[one == town for one in towns]].sum() for town in buildings}
    weights = np.array([np.sqrt(buildings[town] + 1) / of_town[town] for town in towns]) * roots
    return share * weights / max(weights.sum(), 1)


def to_tensors(crop: Crop) -> tuple[torch.Tensor, Target]:
    """A crop as the network takes it: image uint8 `[3, S, S]` and the target of `BuildingRoIHeads.forward`."""
    boxes = torch.from_numpy(crop.boxes())
    target = {
        "boxes": boxes,
        "labels": torch.ones(len(boxes), dtype=torch.int64),
        "ignored": torch.from_numpy(crop.ignored),
        "outlines": crop.outlines,
    }
    return torch.from_numpy(crop.image).permute(2, 0, 1), target


def collate(examples: list[tuple[torch.Tensor, Target]]) -> tuple[torch.Tensor, list[Target]]:
    """Examples to a batch: images `[B, 3, S, S]` and a list of targets."""
    images, targets = zip(*examples, strict=True)
    return torch.stack(images), list(targets)
