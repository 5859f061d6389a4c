"""An auxiliary task for the finest features: where is a building, where a wall? Learned along, and then thrown away.

The second stage sees a few sampled boxes of a crop; this sees every pixel of it, which is what tells touching houses
apart. The idea is the semantic branch of Chen et al., "Hybrid Task Cascade for Instance Segmentation", 2019, with walls
as a second class.
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..targets import draw_mask
from .dataset import Target

STRIDE = 4
"""Pixels per cell of the finest pyramid level."""
HIDDEN_CHANNELS = 32
WALL_WEIGHT = 4.0
"""Walls are a few cells of a hundred; without weight, none is a good answer."""


class DenseSupervision(nn.Module):
    """Two channels over the finest level of the pyramid, share of building and wall, and their loss.

    It looks at each cell alone: what it needs of the cells around has to be in the features, where it is of use later.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.hidden = nn.Conv2d(channels, HIDDEN_CHANNELS, 1)
        self.predict = nn.Conv2d(HIDDEN_CHANNELS, 2, 1)

    def forward(self, finest: Tensor, targets: list[Target]) -> Tensor:
        """Cross-entropy of both channels, scalar.

        Args:
            finest: features `[B, C, S, S]` of square crops.
            targets: those of the crops, see `BuildingRoIHeads.forward`.
        """
        logits = self.predict(functional.relu(self.hidden(finest))).float()
        wanted, weight = dense_targets(targets, logits.shape[-1])
        positive = torch.tensor([1.0, WALL_WEIGHT], device=logits.device).view(2, 1, 1)
        wanted, weight = wanted.to(logits.device), weight.to(logits.device)
        return functional.binary_cross_entropy_with_logits(logits, wanted, weight, pos_weight=positive)


def dense_targets(targets: list[Target], size: int) -> tuple[Tensor, Tensor]:
    """What the channels should say, `[B, 2, S, S]`, and each cell's weight, `[B, 1, S, S]`: 0 where slivers are."""
    wanted = np.zeros((len(targets), 2, size, size), np.float32)
    weight = np.ones((len(targets), 1, size, size), np.float32)
    for k, target in enumerate(targets):
        for outline in target["outlines"]:
            rings = [ring / STRIDE for ring in outline.rings]
            np.maximum(wanted[k, 0], draw_mask(rings, size), out=wanted[k, 0])
            cv2.polylines(wanted[k, 1], [np.floor(ring).astype(np.int32) for ring in rings], True, 1.0)
        for left, top, right, bottom in target["ignored"].tolist():
            low, high = np.floor([left / STRIDE, top / STRIDE]), np.ceil([right / STRIDE, bottom / STRIDE])
            (x0, y0), (x1, y1) = np.clip([low, high], 0, size).astype(int).tolist()
            weight[k, 0, y0:y1, x0:x1] = 0
    return torch.from_numpy(wanted), torch.from_numpy(weight)
