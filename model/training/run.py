"""A training run: its state, one step of it, and how it survives a stop."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from ..contract.errors import QuoinError
from ..device.cpu import CpuDevice
from ..device.device import Device
from ..families.checkpoint import new_model
from ..families.detection import Features
from ..families.family import Target
from .feeding import Feeding
from .recipe import Recipe
from .run_state import misfit, optimiser_tensors, read_state, restore_optimiser, write_state
from .start import Start

OPTIMISERS: dict[str, Callable[..., torch.optim.Optimizer]] = {
    "adamw": functools.partial(torch.optim.AdamW, fused=True),
    "sgd": functools.partial(torch.optim.SGD, momentum=0.9, fused=True),
}


def _optimiser(name: str) -> Callable[..., torch.optim.Optimizer]:
    if name not in OPTIMISERS:
        raise QuoinError(
            "There is no optimiser {name}; choose one of {choices}.", name=repr(name), choices=", ".join(OPTIMISERS)
        )
    return OPTIMISERS[name]


class TrainingRun:
    """Model, optimiser and moving average, from the first step or from where the last piece stopped.

    Args:
        recipe: how to train.
        family: the kind of model, one of `model.families.checkpoint.FAMILIES`.
        start: trained weights to begin with instead of what was learned on other images; of another kind of model, all
            but its head.
        device: what it learns on; by default the processor.
        frozen_trunk: whether the trunk stays as it is in `start`.
        new_head: whether the model's own head begins anew although `start` has one.

    Raises:
        QuoinError: there is no such kind, it learns nothing, or the recipe names an unknown optimiser.

    Attributes:
        model: what learns.
        device: as above.
        average: the model with the moving average of the weights, in evaluation mode; the one to use.
        seconds: processor time of all steps so far, which other programs change little.
    """

    def __init__(
        self,
        recipe: Recipe,
        family: str = "keypoint",
        start: Start | None = None,
        device: Device | None = None,
        frozen_trunk: bool = False,
        new_head: bool = False,
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.family = family
        self.step = 0
        self.best = -1.0
        self.seconds = 0.0
        self.model = new_model(family)
        if next(self.model.network.parameters(), None) is None:
            raise QuoinError("A model of the kind {kind} learns nothing: train one of another kind.", kind=repr(family))
        self._begin(start, new_head)
        self.device = device or CpuDevice()
        self._feeding = Feeding.of(self.device)
        self.model.move_to(self.device)
        self.average = self.model.copy()
        self.average.network.eval().requires_grad_(False)
        self.model.prepare_training(recipe.frozen_stages, self._feeding.dtype, recipe.shapes, recipe.boxes)
        for part in self.model.trunk if frozen_trunk else ():
            self.model.network.get_submodule(part).requires_grad_(False)
        self.optimiser = _optimiser(recipe.optimiser)(self._parameter_groups(), weight_decay=recipe.weight_decay)

    def _begin(self, start: Start | None, new_head: bool) -> None:
        if start is None:
            self.model.load_pretrained()
        elif new_head or start.family != self.family:
            start.give_trunk(self.model)
        else:
            start.give_all(self.model)

    def _parameter_groups(self) -> list[dict[str, Any]]:
        slow = self.model.pretrained_parameters()
        known = {id(parameter) for parameter in slow}
        rest = [p for p in self.model.network.parameters() if p.requires_grad and id(p) not in known]
        rate = self.recipe.learning_rate
        rates = ((slow, rate * self.recipe.backbone_rate), (rest, rate))
        return [{"params": parameters, "lr": peak, "peak": peak} for parameters, peak in rates]

    def trunk_features(self, images: Tensor, targets: list[Target]) -> list[Features]:
        """See `Family.trunk_features`."""
        return self.model.trunk_features(*self._feeding.moved(images, targets))

    def advance(self, images: Tensor | list[Features], targets: list[Target]) -> dict[str, float]:
        """Take one step on a batch, crops or what the trunk has said of them, and return its losses."""
        started = time.process_time()
        # proposals are sampled at random: seeding each step makes a run in pieces equal to one in a single go
        torch.manual_seed(hash((self.recipe.seed, self.step)) % 2**31)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * self.recipe.rate(self.step)
        losses = self._losses(images, targets)
        # a frozen trunk learns nothing from its own
        losses = {name: loss for name, loss in losses.items() if loss.requires_grad}
        self.optimiser.zero_grad(set_to_none=True)
        torch.stack(list(losses.values())).sum().backward()
        nn.utils.clip_grad_norm_(self.model.network.parameters(), self.recipe.gradient_norm)
        self.optimiser.step()
        self.step += 1
        self._update_average()
        self.seconds += time.process_time() - started
        return {name: float(loss.detach()) for name, loss in losses.items()}

    def _losses(self, images: Tensor | list[Features], targets: list[Target]) -> dict[str, Tensor]:
        if isinstance(images, Tensor):
            return self.model.losses(*self._feeding.moved(images, targets))
        return self.model.head_losses(*self._feeding.moved(images, targets))

    @torch.no_grad()
    def _update_average(self) -> None:
        # early weights are worth little: the average is short at first
        decay = min(self.recipe.average, (1 + self.step) / (10 + self.step))
        pairs = zip(self.average.network.parameters(), self.model.network.parameters(), strict=True)
        # frozen weights are their own average
        means, learned = zip(*((mean, current) for mean, current in pairs if current.requires_grad), strict=True)
        torch._foreach_lerp_(means, learned, 1 - decay)

    @property
    def state_bytes(self) -> int:
        """How much `save` writes at most: weights, their average, and an optimiser's two means of each."""
        return 4 * sum(weights.nbytes for weights in self.model.network.parameters())

    def save(self, path: Path) -> None:
        """Write all that is needed to go on; the file is whole or not there."""
        parts = {
            "network": self.model.network.state_dict(),
            "average": self.average.network.state_dict(),
            "optimiser": optimiser_tensors(self.optimiser),
        }
        tensors = {f"{part}.{name}": tensor for part, own in parts.items() for name, tensor in own.items()}
        groups = self.optimiser.state_dict()["param_groups"]
        numbers = {"step": self.step, "best": self.best, "seconds": self.seconds, "groups": groups}
        write_state(path, tensors, numbers)

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
            self.model.network.load_state_dict(parts["network"])
            self.average.network.load_state_dict(parts["average"])
            restore_optimiser(self.optimiser, parts["optimiser"], numbers["groups"])
            self.step, self.best = numbers["step"], numbers["best"]
            self.seconds = numbers.get("seconds", 0.0)
        except (KeyError, IndexError, ValueError, RuntimeError) as error:
            raise misfit(path, error) from error
