"""A head that says of every place whether it is building, and whether it is wall."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

HIDDEN_CHANNELS = 32


class SemanticHead(nn.Module):
    """Two channels over the finest level of the pyramid: share of building, share of wall.

    It looks at each cell alone: what it needs of the cells around has to be in the features, where the other heads
    find it too.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.hidden = nn.Conv2d(channels, HIDDEN_CHANNELS, 1)
        self.predict = nn.Conv2d(HIDDEN_CHANNELS, 2, 1)

    def forward(self, finest: Tensor) -> Tensor:
        """Logits `[B, 2, H, W]`, building and wall, for features `[B, C, H, W]`."""
        return self.predict(functional.relu(self.hidden(finest)))
