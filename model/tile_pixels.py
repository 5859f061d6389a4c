"""The pixels of a tile, from what was sent for it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .errors import QuoinError
from .resampling import resample_window
from .tiling import Tile


def tile_pixels(tile: Tile, pixels: np.ndarray, box: Sequence[float] | None) -> np.ndarray:
    """The tile as uint8 `[height, width, 3]` RGB.

    Args:
        tile: what the grid's plan says of it.
        pixels: uint8 `[H, W, 3]` RGB at any resolution.
        box: where the tile lies in `pixels` (see `resample_window`), or None where it is all of them.

    Raises:
        QuoinError: the pixels are not those of this tile.
    """
    if box is not None:
        return resample_window(pixels, box, (tile.width, tile.height))
    if pixels.shape != (tile.height, tile.width, 3):
        raise QuoinError(
            f"Tile {tile.index} is {pixels.shape} large instead of {(tile.height, tile.width, 3)}; run the tool again."
        )
    return pixels
