"""What the network says of one building, on the S × S grid of its region of interest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Evidence:
    """The keypoint branch's output for one building, and where it lies in the image.

    Attributes:
        heatmap: float32 `[S, S]`, probability that cell (row, column) holds a keypoint.
        mask: float32 `[S, S]`, probability that the cell is building.
        offset: float32 `[2, S, S]`, (dx, dy) in cells from a cell's centre to its keypoint, or None.
        box: x0, y0, x1, y1 in image pixels, the padded region of interest that the grid covers exactly.
    """

    heatmap: np.ndarray
    mask: np.ndarray
    offset: np.ndarray | None
    box: tuple[float, float, float, float]

    @cached_property
    def origin(self) -> np.ndarray:
        """The box's corner x0, y0 in image pixels, float64 `[2]`."""
        return np.array(self.box[:2], dtype=np.float64)

    @cached_property
    def cell(self) -> np.ndarray:
        """Width and height of a cell in image pixels, float64 `[2]`."""
        return (np.array(self.box[2:], dtype=np.float64) - self.origin) / self.mask.shape[0]

    def to_pixels(self, points: np.ndarray) -> np.ndarray:
        """Image pixels of grid points `[N, 2]`, where cell (i, j) spans x from j to j + 1 and y from i to i + 1."""
        return self.origin + points * self.cell
