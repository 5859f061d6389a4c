"""What the machine is, and the most that it can compute."""

from __future__ import annotations

import os
import platform
import time

import torch
from torch.nn import functional

CONVOLUTIONS = ((256, 3, 128), (128, 3, 256), (512, 1, 128))
"""Channels, kernel and side of convolutions large enough to keep every core busy from its caches."""
REPEATS = 5


def peak_rate(dtype: torch.dtype) -> float:
    """The most multiply-adds per second that any of `CONVOLUTIONS` reaches."""
    return max(_rate(*convolution, dtype) for convolution in CONVOLUTIONS)


def machine() -> dict[str, str | int]:
    """What a reader must know of the machine to compare figures."""
    return {
        "processor": torch.cpu.get_capabilities().get("cpu_name") or platform.processor() or platform.machine(),
        "cores": os.cpu_count() or 1,
        "threads": torch.get_num_threads(),
        "instructions": torch.backends.cpu.get_cpu_capability(),
        "torch": torch.__version__,
    }


@torch.inference_mode()
def _rate(channels: int, kernel: int, side: int, dtype: torch.dtype) -> float:
    image = torch.randn(1, channels, side, side).to(dtype, memory_format=torch.channels_last)
    weight = torch.randn(channels, channels, kernel, kernel).to(dtype, memory_format=torch.channels_last)
    best = float("inf")
    for _ in range(REPEATS):
        start = time.perf_counter()
        functional.conv2d(image, weight, padding=kernel // 2)
        best = min(best, time.perf_counter() - start)
    return (channels * kernel * side) ** 2 / best
