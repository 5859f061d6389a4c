"""Parts of a network that are trained in bfloat16 where the device computes in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils._pytree import tree_map


def lower_precision(parts: Iterable[nn.Module], dtype: torch.dtype) -> None:
    """Let parts of a network compute in `dtype`; what they give is float32 again."""
    if dtype != torch.float32:
        for part in parts:
            part.forward = _Cast(part.forward, next(part.parameters()).device.type, dtype)


class _Cast:
    """A module's `forward` within autocast, and its tensors back in float32."""

    def __init__(self, forward: Any, device: str, dtype: torch.dtype) -> None:
        self._forward, self._device, self._dtype = forward, device, dtype

    def __call__(self, *arguments: Any) -> Any:
        with torch.autocast(self._device, self._dtype):
            given = self._forward(*arguments)
        return tree_map(Tensor.float, given)
