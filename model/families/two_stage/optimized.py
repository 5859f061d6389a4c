"""A network of two stages prepared for inference: the same function, with what is constant computed once."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable
from contextlib import nullcontext
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional
from torchvision.models.detection.faster_rcnn import TwoMLPHead
from torchvision.ops import FeaturePyramidNetwork

from ...layers.lazy_pyramid import PyramidLevels
from ...layers.prepared_backbone import PreparedBackbone
from .network import TwoStageNetwork
from .pyramid import PYRAMID_CHANNELS

Network = TypeVar("Network", bound=TwoStageNetwork)


def optimized(network: Network) -> Network:
    """A copy of a network that gives what it gives, in less time and memory; it can neither be trained nor saved."""
    copied = copy.deepcopy(network).eval().requires_grad_(False)
    copied.add_module("backbone", PreparedBackbone(copied.backbone))
    copied.add_module("pyramid", PreparedPyramid(copied.pyramid))
    copied.roi_heads.add_module("box_head", PreparedBoxHead(copied.roi_heads.box_head, PYRAMID_CHANNELS))
    return copied


class PreparedPyramid(nn.Module):
    """The feature pyramid, each level added to the finer one where that lies, without being enlarged first."""

    def __init__(self, pyramid: FeaturePyramidNetwork) -> None:
        super().__init__()
        self.inner_blocks, self.layer_blocks = pyramid.inner_blocks, pyramid.layer_blocks
        self.extra_blocks = pyramid.extra_blocks

    def forward(self, x: dict[str, Tensor]) -> PyramidLevels:
        """As `FeaturePyramidNetwork.forward`, where each level has half the rows and columns of the one before.

        In float32 whatever they are computed in: boxes found in less would be whole pixels off.
        """
        inner = [block(level) for block, level in zip(self.inner_blocks, x.values(), strict=True)]
        for finer, coarser in reversed(list(itertools.pairwise(inner))):
            _, _, height, width = coarser.shape
            quads = finer.unflatten(3, (width, 2)).unflatten(2, (height, 2))
            quads += coarser[:, :, :, None, :, None]
        levels = [block(level).float() for block, level in zip(self.layer_blocks[1:], inner[1:], strict=True)]
        finest, *names = x
        levels, names = self.extra_blocks(levels, list(x.values())[1:], names)
        compute = _later(self.layer_blocks[0], inner[0])
        return PyramidLevels(finest, compute, dict(zip(names, levels, strict=True)))


def _later(layer: nn.Module, x: Tensor) -> Callable[[], Tensor]:
    """What a layer gives for `x`, to be computed later in the precision of `x`, and then in float32."""
    # where autocast is in force now it no longer is then
    precision = nullcontext() if x.dtype == torch.float32 else torch.autocast(x.device.type, x.dtype)

    def apply() -> Tensor:
        with precision:
            return layer(x).float()

    return apply


class PreparedBoxHead(nn.Module):
    """The box head for pooled features that have their channels last in memory, and are taken as they lie."""

    def __init__(self, head: TwoMLPHead, channels: int) -> None:
        super().__init__()
        self.fc6, self.fc7 = head.fc6, head.fc7
        weight = head.fc6.weight.unflatten(1, (channels, -1)).transpose(1, 2)
        self.fc6.weight = nn.Parameter(weight.flatten(1), requires_grad=False)

    def forward(self, x: Tensor) -> Tensor:
        """As `TwoMLPHead.forward`: `[K, C, P, P]` to `[K, F]`."""
        x = functional.relu(self.fc6(x.permute(0, 2, 3, 1).flatten(1)), inplace=True)
        return functional.relu(self.fc7(x), inplace=True)
