"""How a device learns best: crops a step, processes that cut them ahead of it, and the numbers it computes in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.utils._pytree import tree_map_only

from ..device.device import Device
from .recipe import Recipe

CUDA_BATCH = 32
"""Crops a step on a graphics card: a few leave most of it idle."""
CUDA_WORKERS = 16
"""Processes that cut crops for a graphics card, where there are so many processors."""


@dataclass(frozen=True)
class Feeding:
    """How a device is fed.

    Attributes:
        place: torch's name for it.
        batch: crops a step.
        workers: processes that cut crops.
        dtype: in which the parts compute that can do with less than float32.
    """

    place: torch.device
    batch: int
    workers: int
    dtype: torch.dtype

    @classmethod
    def of(cls, device: Device) -> Feeding:
        """A processor cuts crops beside its own work; a graphics card waits for whoever cuts them."""
        if device.place.type == "cpu":
            return cls(device.place, Recipe.batch, 1, device.dtype)
        # float16, which it infers in, would need its losses scaled
        workers = max(1, min(CUDA_WORKERS, (os.cpu_count() or 2) - 1))
        return cls(device.place, CUDA_BATCH, workers, torch.bfloat16)

    @property
    def pins(self) -> bool:
        """Whether batches lie in pinned memory, from which a card fetches them while it computes."""
        return self.place.type != "cpu"

    def moved(self, values: Any) -> Any:
        """Tensors on the device, alone or in lists and dictionaries, beside which anything else may lie."""
        return tree_map_only(Tensor, lambda each: each.to(self.place, non_blocking=True), values)
