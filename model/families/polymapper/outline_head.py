"""The convolutional part: of one building's pooled features the masks of its boundary and of its vertices."""

from __future__ import annotations

import torch
from torch import Tensor, nn

CHANNELS = 64
"""Of the features that the sequence is read from, too."""


class OutlineHead(nn.Module):
    """Features, a mask of the boundary, and from both a mask of the vertices; each a convolution of 3 × 3 cells.

    Args:
        channels: of pooled features.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.features = nn.Sequential(
            *(nn.Conv2d(channels, CHANNELS, 3, padding=1), nn.ReLU(inplace=True)),
            *(nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1), nn.ReLU(inplace=True)),
        )
        self.boundary = nn.Conv2d(CHANNELS, 1, 3, padding=1)
        self.vertices = nn.Conv2d(CHANNELS + 1, 1, 3, padding=1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Features `[K, CHANNELS, S, S]`, logits of boundary and vertices `[K, 1, S, S]` of `[K, channels, S, S]`."""
        features = self.features(x)
        boundary = self.boundary(features)
        return features, boundary, self.vertices(torch.cat([features, boundary.sigmoid()], dim=1))


def seen_together(features: Tensor, boundary: Tensor, vertices: Tensor) -> Tensor:
    """What `OutlineHead` gave as the sequence is read from it, float32 `[K, CHANNELS + 2, S, S]`."""
    return torch.cat([features.float(), boundary.float().sigmoid(), vertices.float().sigmoid()], dim=1)
