"""A network prepared for inference: the same function, with what is constant computed once and for all."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional
from torchvision.models.detection.faster_rcnn import TwoMLPHead
from torchvision.ops import FeaturePyramidNetwork

from ...layers.efficientnet_lite import EfficientNetLite0, InvertedResidual, NormalisedConv, stage_features
from ...layers.fused_convolution import FusedConvolution
from ...layers.lazy_pyramid import PyramidLevels
from .network import PYRAMID_CHANNELS, BuildingNetwork


def optimized(network: BuildingNetwork) -> BuildingNetwork:
    """A copy of a network that gives what it gives, in less time and memory; it can neither be trained nor saved."""
    copied = copy.deepcopy(network).eval().requires_grad_(False)
    copied.add_module("backbone", PreparedBackbone(copied.backbone))
    copied.add_module("pyramid", PreparedPyramid(copied.pyramid))
    copied.roi_heads.add_module("box_head", PreparedBoxHead(copied.roi_heads.box_head, PYRAMID_CHANNELS))
    return copied


class PreparedBackbone(nn.Module):
    """The backbone with its normalisation folded into the weights, and ReLU6 into the convolutions."""

    def __init__(self, backbone: EfficientNetLite0) -> None:
        super().__init__()
        stages = cast("Iterable[Iterable[InvertedResidual]]", backbone.stages)
        self.stem = _fused(backbone.stem)
        self.stages = nn.ModuleList(nn.Sequential(*map(PreparedBlock, stage)) for stage in stages)

    def forward(self, x: Tensor) -> list[Tensor]:
        """As `EfficientNetLite0.forward`."""
        return stage_features(self.stages, self.stem(x))


class PreparedBlock(nn.Module):
    """One block of the backbone."""

    def __init__(self, block: InvertedResidual) -> None:
        super().__init__()
        expand = [] if block.expand is None else [_fused(block.expand)]
        self.convolutions = nn.Sequential(*expand, _fused(block.depthwise), _fused(block.project))
        self.residual = block.residual

    def forward(self, x: Tensor) -> Tensor:
        """As `InvertedResidual.forward`."""
        y = self.convolutions(x)
        return y.add_(x) if self.residual else y


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


def _fused(layer: NormalisedConv) -> FusedConvolution:
    weight = (layer.weight * layer.scale.view(-1, 1, 1, 1)).contiguous(memory_format=torch.channels_last)
    return FusedConvolution(weight, layer.bias.detach(), layer.stride, layer.groups, layer.clipped)
