"""How a device learns best: crops a step, processes that cut them ahead of it, and the numbers it computes in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, TypeVar

import torch
from torch import Tensor

from ..device.device import Device
from ..families.detection import Features
from ..families.family import Target
from .recipe import Recipe

Seen = TypeVar("Seen", Tensor, "list[Features]")

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

    def moved(self, seen: Seen, targets: list[Target]) -> tuple[Seen, list[Target]]:
        """A batch on the device: crops, or what a trunk has said of each."""
        there = seen.to(self.place, non_blocking=True) if isinstance(seen, Tensor) else self._all_moved(seen)
        return there, self._all_moved(targets)

    def _all_moved(self, examples: Any) -> list[Any]:
        return [{name: self._moved(value) for name, value in one.items()} for one in examples]

    def _moved(self, value: Any) -> Any:
        return value.to(self.place, non_blocking=True) if isinstance(value, Tensor) else value
