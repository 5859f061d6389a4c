"""What the network runs on, and how it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor

from ..contract.errors import QuoinError
from .cpu import CpuDevice
from .cuda import CudaDevice

Result = TypeVar("Result")


class Device(Protocol):
    """All in which a processor and a graphics card differ for the network.

    Attributes:
        place: torch's name for it.
        dtype: in which backbone, pyramid and keypoint head run.
        most_images: how many images may go through the network together where memory suffices.
    """

    place: torch.device
    dtype: torch.dtype
    most_images: int

    def upload(self, images: Sequence[np.ndarray]) -> Tensor:
        """Images of one size, uint8 `[H, W, 3]`, as uint8 `[B, 3, H, W]` on the device."""

    def free_memory(self) -> int:
        """Bytes that the network could take now."""

    def measured(self, function: Callable[[], Result]) -> tuple[Result, int]:
        """Call a function; return what it returns, and the most bytes of the device that it took at a time."""

    def ran_out_of_memory(self, error: Exception) -> bool:
        """Whether an error means that the device's memory did not suffice, and another device's may."""


def choose_device(name: str) -> Device:
    """The device behind a name: `auto` (CUDA when present), `cpu` or `cuda`.

    Raises:
        QuoinError: if CUDA is asked for and absent.
    """
    if name == "cpu" or (name == "auto" and not torch.cuda.is_available()):
        return CpuDevice()
    if not torch.cuda.is_available():
        raise QuoinError("No CUDA device was found; choose the device 'auto' or 'cpu'.")
    return CudaDevice()
