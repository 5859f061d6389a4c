"""A training run: its state, one step of it, and how it survives a stop."""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from ..contract.errors import QuoinError
from ..device.cpu import CpuDevice
from ..families.keypoint.lower_precision import lower_precision
from ..families.keypoint.network import PYRAMID_LEVELS, build_network
from ..families.keypoint.semantic_loss import semantic_loss
from ..families.keypoint.targets import Target
from ..layers.efficientnet_lite import load_imagenet
from .recipe import Recipe
from .run_state import misfit, optimiser_tensors, read_state, restore_optimiser, write_state

OPTIMISERS: dict[str, Callable[..., torch.optim.Optimizer]] = {
    "adamw": functools.partial(torch.optim.AdamW, fused=True),
    "sgd": functools.partial(torch.optim.SGD, momentum=0.9, fused=True),
}


def _optimiser(name: str) -> Callable[..., torch.optim.Optimizer]:
    if name not in OPTIMISERS:
        raise QuoinError(f"There is no optimiser {name!r}; choose one of {', '.join(OPTIMISERS)}.")
    return OPTIMISERS[name]


class TrainingRun:
    """Network, optimiser and moving average, from the first step or from where the last piece stopped.

    Args:
        recipe: how to train.
        start: weights to begin with instead of ImageNet's, as `state_dict` of a network.

    Raises:
        QuoinError: the recipe names an unknown optimiser.

    Attributes:
        average: the network with the moving average of the weights, in evaluation mode; the one to use.
    """

    def __init__(self, recipe: Recipe, start: dict[str, Tensor] | None = None) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.step = 0
        self.best = -1.0
        self.network = build_network()
        if start is None:
            load_imagenet(self.network.backbone)
        else:
            self.network.load_state_dict(start)
        self.network.backbone.freeze(recipe.frozen_stages)
        self.network.train()
        self.average = copy.deepcopy(self.network).eval().requires_grad_(False)
        lower_precision(self.network, CpuDevice().dtype)
        self.optimiser = _optimiser(recipe.optimiser)(self._parameter_groups(), weight_decay=recipe.weight_decay)

    def _parameter_groups(self) -> list[dict[str, Any]]:
        backbone = [p for p in self.network.backbone.parameters() if p.requires_grad]
        rest = [p for name, p in self.network.named_parameters() if not name.startswith("backbone.")]
        rate = self.recipe.learning_rate
        rates = ((backbone, rate * self.recipe.backbone_rate), (rest, rate))
        return [{"params": parameters, "lr": peak, "peak": peak} for parameters, peak in rates]

    def advance(self, images: Tensor, targets: list[Target]) -> dict[str, float]:
        """Take one step on a batch and return its losses."""
        # proposals are sampled at random: seeding each step makes a run in pieces equal to one in a single go
        torch.manual_seed(hash((self.recipe.seed, self.step)) % 2**31)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * self.recipe.rate(self.step)
        features = self.network.features(images)
        losses = self.network.losses(features, images, targets)
        semantic = self.network.roi_heads.surface_head(features[PYRAMID_LEVELS[0]])
        losses["loss_semantic"] = semantic_loss(semantic, targets)
        self.optimiser.zero_grad(set_to_none=True)
        torch.stack(list(losses.values())).sum().backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe.gradient_norm)
        self.optimiser.step()
        self.step += 1
        self._update_average()
        return {name: float(loss.detach()) for name, loss in losses.items()}

    @torch.no_grad()
    def _update_average(self) -> None:
        # early weights are worth little: the average is short at first
        decay = min(self.recipe.average, (1 + self.step) / (10 + self.step))
        pairs = zip(self.average.parameters(), self.network.parameters(), strict=True)
        # frozen weights are their own average
        means, learned = zip(*((mean, current) for mean, current in pairs if current.requires_grad), strict=True)
        torch._foreach_lerp_(means, learned, 1 - decay)

    def save(self, path: Path) -> None:
        """Write all that is needed to go on; the file is whole or not there."""
        parts = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": optimiser_tensors(self.optimiser),
        }
        tensors = {f"{part}.{name}": tensor for part, own in parts.items() for name, tensor in own.items()}
        groups = self.optimiser.state_dict()["param_groups"]
        write_state(path, tensors, {"step": self.step, "best": self.best, "groups": groups})

    def load(self, path: Path) -> None:
        """Go on from what `save` wrote.

        Raises:
            QuoinError: the file is damaged, or of a run with another network or optimiser.
        """
        tensors, numbers = read_state(path)
        parts: dict[str, dict[str, Tensor]] = {"network": {}, "average": {}, "optimiser": {}}
        try:
            for name, tensor in tensors.items():
                part, own = name.split(".", 1)
                parts[part][own] = tensor
            self.network.load_state_dict(parts["network"])
            self.average.load_state_dict(parts["average"])
            restore_optimiser(self.optimiser, parts["optimiser"], numbers["groups"])
            self.step, self.best = numbers["step"], numbers["best"]
        except (KeyError, IndexError, ValueError, RuntimeError) as error:
            raise misfit(path, error) from error
