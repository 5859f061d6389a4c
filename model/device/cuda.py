"""A CUDA card, as the network's device."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

Result = TypeVar("Result")

OUT_OF_MEMORY = ("CUDNN_STATUS_ALLOC_FAILED", "CUBLAS_STATUS_ALLOC_FAILED")
"""What cuDNN and cuBLAS say when they find no room, which torch passes on as a plain `RuntimeError`."""


class CudaDevice:
    """Takes several images at a time, in half precision; see `model.device.device.Device`."""

    place = torch.device("cuda")
    dtype = torch.float16
    most_images = 8

    def upload(self, images: Sequence[np.ndarray]) -> Tensor:
        """See `Device.upload`; the card fetches the images from pinned memory, and the processor does not wait."""
        pinned = torch.from_numpy(np.stack(images)).pin_memory()
        return pinned.to(self.place, non_blocking=True).permute(0, 3, 1, 2)

    def free_memory(self) -> int:
        """See `Device.free_memory`; counts what torch holds without using it."""
        free, _ = torch.cuda.mem_get_info()
        return free + torch.cuda.memory_reserved() - torch.cuda.memory_allocated()

    def measured(self, function: Callable[[], Result]) -> tuple[Result, int]:
        """See `Device.measured`."""
        before = torch.cuda.memory_allocated()
        torch.cuda.reset_peak_memory_stats()
        result = function()
        return result, torch.cuda.max_memory_allocated() - before

    def ran_out_of_memory(self, error: Exception) -> bool:
        """See `Device.ran_out_of_memory`."""
        return isinstance(error, torch.OutOfMemoryError) or any(words in str(error) for words in OUT_OF_MEMORY)
