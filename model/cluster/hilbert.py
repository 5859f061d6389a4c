"""The order of places along Hilbert's curve: what is near in it is near on the map."""

from __future__ import annotations

import numpy as np


def hilbert(x: np.ndarray, y: np.ndarray, bits: int) -> np.ndarray:
    """How far along the curve through a square of 2^`bits` cells a side each cell lies; int64 `[N]`.

    Args:
        x: of cells, whole numbers from 0 on, int64 `[N]`.
        y: the same.
        bits: at most 31.

    The mapping of cells to distances is that of Warren, "Hacker's Delight", 2nd edition, section 16-2.
    """
    x, y = x.astype(np.int64), y.astype(np.int64)
    distance = np.zeros(len(x), np.int64)
    for bit in range(bits - 1, -1, -1):
        right, down = (x >> bit) & 1, (y >> bit) & 1
        distance = (distance << 2) | ((3 * right) ^ down)
        flipped = (down == 0) & (right == 1)
        low = (1 << bit) - 1
        x, y = x & low, y & low
        x, y = np.where(flipped, low - x, x), np.where(flipped, low - y, y)
        x, y = np.where(down == 0, y, x), np.where(down == 0, x, y)
    return distance
