"""The numbers that a training run is made of."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """How to train.

    Attributes:
        steps: length of the run; the learning rate has come down to nothing at its end.
        batch: crops per step.
        crop: side of a crop in pixels.
        resolution: ground resolution of the model, metres per pixel.
        learning_rate: peak rate of the heads; the backbone, which knows more already, learns at `backbone_rate` times
            that.
        warm_up: steps in which the rate rises from nothing.
        optimiser: `adamw`, or `sgd` with momentum 0.9 as in the paper.
        weight_decay: of the optimiser.
        average: decay per step of the moving average of the weights, which is what is validated and kept.
        gradient_norm: gradients are scaled down to this length at most.
        frozen_stages: stages of the backbone that keep their ImageNet weights.
        shapes: buildings of a crop whose shape is learned in one step.
        boxes: boxes of a crop that are judged in one step.
        kept_crops: crops whose features are computed once and learned from in every step, where the trunk stays as it
            is; 0 for other crops in each step.
        synthetic: number of rendered scenes mixed in.
        synthetic_share: share of the crops that is drawn from them.
        patch_share: share of the crops that is drawn from mosaics of patches, where there are any.
        paste_share: share of the crops into which buildings of another are pasted.
        decoy_share: share of the crops into which pieces of ground are pasted that look like roofs.
        colour_share: share of the crops whose light, colours and sharpness are changed.
        variety: how far scale and stretch of crops vary: 1 for all the world's cameras, 0 for none.
        seed: of crops and of sampling.
        validate_every: steps between validations.
    """

    steps: int = 6000
    batch: int = 4
    crop: int = 384
    resolution: float = 0.13
    learning_rate: float = 6e-4
    backbone_rate: float = 0.3
    warm_up: int = 200
    optimiser: str = "adamw"
    weight_decay: float = 0.02
    average: float = 0.998
    gradient_norm: float = 10.0
    frozen_stages: int = 2
    shapes: int = 5
    boxes: int = 64
    kept_crops: int = 0
    synthetic: int = 80
    synthetic_share: float = 0.25
    patch_share: float = 0.2
    paste_share: float = 0.25
    decoy_share: float = 0.3
    colour_share: float = 1.0
    variety: float = 1.0
    seed: int = 1
    validate_every: int = 500

    def rate(self, step: int) -> float:
        """Factor on the learning rates at a step: linear warm-up, then a half cosine."""
        rising = min(1.0, (step + 1) / self.warm_up)
        return rising * 0.5 * (1 + math.cos(math.pi * min(1.0, step / self.steps)))
