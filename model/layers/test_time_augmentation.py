"""Reflections of an image, and of what is said of one: the network sees a building in each a little differently."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Flip:
    """Mirrors left and right, top and bottom, or both, which is half a turn. It undoes itself.

    Attributes:
        across: whether left and right change places.
        down: whether top and bottom do.
    """

    across: bool
    down: bool

    def maps(self, maps: Tensor) -> Tensor:
        """Images or maps `[..., H, W]`, reflected."""
        axes = [axis for axis, mirrored in ((-1, self.across), (-2, self.down)) if mirrored]
        return maps.flip(axes) if axes else maps

    def boxes(self, boxes: Tensor, size: tuple[int, int]) -> Tensor:
        """Boxes `[K, 4]` (x0, y0, x1, y1) in an image of (height, width), reflected."""
        height, width = size
        x0, y0, x1, y1 = boxes.unbind(dim=1)
        if self.across:
            x0, x1 = width - x1, width - x0
        if self.down:
            y0, y1 = height - y1, height - y0
        return torch.stack([x0, y0, x1, y1], dim=1)

    def moves(self, moves: Tensor) -> Tensor:
        """How boxes of each class move and grow, `[K, 4 C]` (x, y, width, height), reflected."""
        return (moves.unflatten(1, (-1, 4)) * moves.new_tensor([*self._signs, 1, 1])).flatten(1)

    def offsets(self, offsets: Tensor) -> Tensor:
        """Maps of offsets `[K, 2, S, S]` (x, y), reflected."""
        return self.maps(offsets) * offsets.new_tensor(self._signs)[:, None, None]

    @property
    def _signs(self) -> tuple[int, int]:
        return -1 if self.across else 1, -1 if self.down else 1


FLIPS = (Flip(False, False), Flip(True, True), Flip(True, False), Flip(False, True))
"""As it is, half a turn, and the two mirrorings: the first one, two or all four are used, see `NetworkOptions`."""
