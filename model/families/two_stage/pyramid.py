"""The feature pyramid over the backbone: levels of equal width."""

from __future__ import annotations

from torchvision.ops import FeaturePyramidNetwork
from torchvision.ops.feature_pyramid_network import LastLevelMaxPool

from ...layers.efficientnet_lite import FEATURE_CHANNELS

PYRAMID_CHANNELS = 96
PYRAMID_LEVELS = ("0", "1", "2", "3")
"""Strides 4, 8, 16, 32."""


def build_pyramid() -> FeaturePyramidNetwork:
    """A pyramid with random weights, with a level of stride 64, called `pool`, on top."""
    return FeaturePyramidNetwork(list(FEATURE_CHANNELS), PYRAMID_CHANNELS, LastLevelMaxPool())
