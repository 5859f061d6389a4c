"""The computer's own processor, as the network's device."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from .free_memory import free_memory
from .memory import return_freed_memory

Result = TypeVar("Result")


def fastest_dtype() -> torch.dtype:
    """bfloat16 where the processor computes in it: without instructions of its own it is slower than in float32."""
    capabilities = torch.cpu.get_capabilities()
    native = capabilities.get("avx512_bf16") or capabilities.get("amx_bf16")
    return torch.bfloat16 if native else torch.float32


@dataclass
class CpuDevice:
    """Takes images one by one: several at a time gain little or nothing, see `docs/performance.md`.

    See `model.device.device.Device`.
    """

    dtype: torch.dtype = field(default_factory=fastest_dtype)
    place: torch.device = field(default_factory=lambda: torch.device("cpu"))
    most_images: int = 1
    _last_shape: tuple[int, ...] = field(default=(), init=False)

    def upload(self, images: Sequence[np.ndarray]) -> Tensor:
        """See `Device.upload`; memory goes back to the system before images of another size than the last ones.

        Their blocks do not fit into the holes that the last ones' left, and would be taken on top of them.
        """
        if images[0].shape != self._last_shape:
            return_freed_memory()
        self._last_shape = images[0].shape
        return torch.from_numpy(np.stack(images)).permute(0, 3, 1, 2)

    def free_memory(self) -> int:
        """See `Device.free_memory`."""
        return free_memory()

    def measured(self, function: Callable[[], Result]) -> tuple[Result, int]:
        """See `Device.measured`; nothing is, since no number of images depends on it."""
        return function(), 0

    def ran_out_of_memory(self, error: Exception) -> bool:
        """Never: there is no other device to go to, so the user must be told."""
        return False
