"""A tile as it is sent, and the pixels that the network sees of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..contract.errors import QuoinError
from ..contract.tiling import Tile
from ..data.resampling import resample_window


@dataclass(frozen=True)
class SentTile:
    """What was sent for a tile of a plan.

    Attributes:
        index: the tile's place in the plan.
        pixels: uint8 `[H, W, 3]` RGB at any resolution.
        box: where the tile lies in `pixels` (see `resample_window`), or None where it is all of them.
    """

    index: int
    pixels: np.ndarray
    box: Sequence[float] | None = None

    def image(self, tile: Tile) -> np.ndarray:
        """The tile as uint8 `[height, width, 3]` RGB, by what the plan says of it.

        Raises:
            QuoinError: the pixels are not those of this tile.
        """
        if self.box is not None:
            return resample_window(self.pixels, self.box, (tile.width, tile.height))
        expected = (tile.height, tile.width, 3)
        if self.pixels.shape != expected:
            raise QuoinError(
                "Tile {index} is {size} large instead of {expected}; run the tool again.",
                index=tile.index,
                size=self.pixels.shape,
                expected=expected,
            )
        return self.pixels
