"""In which type the convolutions of the backbone and the pyramid run."""

from __future__ import annotations

import torch


def fast_dtype(device: torch.device) -> torch.dtype:
    """Half precision on CUDA, bfloat16 on a CPU that computes in it, else float32.

    Without instructions of its own for bfloat16 a CPU is slower in it than in float32.
    """
    if device.type == "cuda":
        return torch.float16
    capabilities = torch.cpu.get_capabilities()
    native = capabilities.get("avx512_bf16") or capabilities.get("amx_bf16")
    return torch.bfloat16 if native else torch.float32
