"""Parts of the network that are trained in bfloat16 where the device computes in it."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.utils._pytree import tree_map

from .network import BuildingNetwork


def lower_precision(network: BuildingNetwork, dtype: torch.dtype) -> None:
    """Let the network's backbone, pyramid and keypoint head, nearly all of its work, compute in `dtype`.

    What they give is float32 again. Proposals and boxes stay in float32, in less they would be whole pixels off.
    """
    if dtype != torch.float32:
        for part in (network.backbone, network.pyramid, network.roi_heads.building_head):
            part.forward = _Cast(part.forward, next(network.parameters()).device.type, dtype)


class _Cast:
    """A module's `forward` within autocast, and its tensors back in float32."""

    def __init__(self, forward: Any, device: str, dtype: torch.dtype) -> None:
        self._forward, self._device, self._dtype = forward, device, dtype

    def __call__(self, *arguments: Any) -> Any:
        with torch.autocast(self._device, self._dtype):
            given = self._forward(*arguments)
        return tree_map(Tensor.float, given)
