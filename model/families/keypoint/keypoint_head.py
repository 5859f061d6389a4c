"""The fully convolutional head that reads a building's keypoints and mask from its pooled features."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

POOLED_SIZE = 28
"""Cells per side of the features pooled for one building."""
HEATMAP_SIZE = 2 * POOLED_SIZE
"""Cells per side of the heatmap and the mask."""
HEATMAP_PRIOR = 0.02
"""Where the heatmap starts, about the share of cells near a keypoint: spares the first steps the unlearning of 0.5."""


class KeypointHead(nn.Module):
    """An hourglass over one RoI: down to 14×14 to see the building whole, up to 56×56 to place its corners.

    Two channels with each cell's place in the RoI are added to the input, since a convolution cannot tell by itself
    which of several buildings in view is the one in the middle.
    """

    def __init__(self, channels: int, fine: int = 64, coarse: int = 128) -> None:
        super().__init__()
        self.entry = nn.Conv2d(channels + 2, fine, 1)
        self.down = nn.Conv2d(fine, coarse, 3, stride=2, padding=1)
        self.context = nn.ModuleList(nn.Conv2d(coarse, coarse, 3, padding=d, dilation=d) for d in (1, 2, 1))
        self.up = nn.Conv2d(coarse, fine, 1)
        self.merge = nn.Conv2d(fine, fine, 3, padding=1)
        self.expand = nn.Conv2d(fine, 4 * 32, 1)
        self.refine = nn.Conv2d(32, 32, 3, padding=1)
        self.predict = nn.Conv2d(32, 4, 1)
        self._initialise()

    def _initialise(self) -> None:
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
        nn.init.normal_(self.predict.weight, std=0.01)
        assert self.predict.bias is not None
        nn.init.constant_(self.predict.bias[0], math.log(HEATMAP_PRIOR / (1 - HEATMAP_PRIOR)))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Read pooled features `[K, C, 28, 28]`.

        Returns:
            heatmap logits `[K, 56, 56]`, mask logits `[K, 56, 56]`, and the keypoint's offset from its cell's centre in
            cells `[K, 2, 56, 56]` (x, y).
        """
        fine = _relu(self._enter(x))
        coarse = _relu(self.down(fine))
        for layer in self.context:
            coarse = coarse + _relu(layer(coarse))
        fine = fine + functional.interpolate(self.up(coarse), scale_factor=2.0, mode="bilinear", align_corners=False)
        fine = _relu(self.merge(_relu(fine)))
        fine = functional.pixel_shuffle(_relu(self.expand(fine)), 2)
        out = self.predict(_relu(self.refine(fine)))
        return out[:, 0], out[:, 1], out[:, 2:]

    def _enter(self, x: Tensor) -> Tensor:
        """`entry` over the features and the position; what the position gives is the same for all buildings."""
        features, position = self.entry.weight.split([x.shape[1], 2], dim=1)
        return functional.conv2d(x, features) + functional.conv2d(_position(x), position, self.entry.bias)


def _position(x: Tensor) -> Tensor:
    """Two channels from −1 to 1, left to right and top to bottom, `[1, 2, H, W]` for `[K, C, H, W]`."""
    height, width = x.shape[2:]
    rows = torch.linspace(-1, 1, height, device=x.device, dtype=x.dtype)
    columns = torch.linspace(-1, 1, width, device=x.device, dtype=x.dtype)
    return torch.stack(torch.meshgrid(columns, rows, indexing="xy"))[None]


def _relu(x: Tensor) -> Tensor:
    """ReLU of what nothing else needs, in its place."""
    return functional.relu(x, inplace=True)
