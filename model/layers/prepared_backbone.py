"""The backbone prepared for inference: the same function, with what is constant computed once and for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import torch
from torch import Tensor, nn

from .efficientnet_lite import EfficientNetLite0, InvertedResidual, NormalisedConv, stage_features
from .fused_convolution import FusedConvolution


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


def _fused(layer: NormalisedConv) -> FusedConvolution:
    weight = (layer.weight * layer.scale.view(-1, 1, 1, 1)).contiguous(memory_format=torch.channels_last)
    return FusedConvolution(weight, layer.bias.detach(), layer.stride, layer.groups, layer.clipped)
