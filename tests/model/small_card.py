"""A stand-in for a graphics card, of which none was at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import torch

from model.device.cpu import CpuDevice

TILE_BYTES = 1000
Result = TypeVar("Result")


class SmallCard(CpuDevice):
    """No graphics card was at hand: main memory stands in for one that has room for so many images at a time."""

    def __init__(self, holds: int, seems_to_hold: int) -> None:
        super().__init__(torch.float32)
        self.most_images = 8
        self.holds, self.seems_to_hold = holds, seems_to_hold
        self.batches: list[int] = []

    def upload(self, images: Sequence[np.ndarray]) -> torch.Tensor:
        self.batches.append(len(images))
        if len(images) > self.holds:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return super().upload(images)

    def free_memory(self) -> int:
        return int(1.3 * self.seems_to_hold * TILE_BYTES)  # 1 / SHARE_OF_FREE_MEMORY, and a little

    def measured(self, function: Callable[[], Result]) -> tuple[Result, int]:
        result = function()
        return result, TILE_BYTES * self.batches[-1]

    def ran_out_of_memory(self, error: Exception) -> bool:
        return isinstance(error, torch.OutOfMemoryError)
