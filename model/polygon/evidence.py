"""What a model says of one building, on the S × S grid of its region of interest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from .grouping.peaks import extract_peaks


@dataclass(frozen=True)
class RegionMask:
    """The mask of one building, and where it lies in the image.

    Attributes:
        mask: float32 `[S, S]`, probability that the cell is building; S is the same for all of a family.
        box: x0, y0, x1, y1 in image pixels, the region of interest that the grid covers exactly.
    """

    mask: np.ndarray
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

    def reduced(self, mask: np.ndarray, lost: np.ndarray) -> RegionMask:
        """The same with less of a mask.

        Args:
            mask: float32 `[S, S]`, what is left.
            lost: bool `[S, S]`, cells well within what went.
        """
        return replace(self, mask=mask)


@dataclass(frozen=True)
class Evidence(RegionMask):
    """The keypoint branch's output for one building.

    Attributes:
        heatmap: float32 `[S, S]`, probability that cell (row, column) holds a keypoint.
        offset: float32 `[2, S, S]`, (dx, dy) in cells from a cell's centre to its keypoint, or None.
    """

    heatmap: np.ndarray
    offset: np.ndarray | None

    def reduced(self, mask: np.ndarray, lost: np.ndarray) -> Evidence:
        """See `RegionMask.reduced`: keypoints well within what went go, too."""
        return replace(self, mask=mask, heatmap=np.where(lost, np.float32(0.0), self.heatmap))

    @cached_property
    def peaks(self) -> np.ndarray:
        """Probabilities of all peaks of the heatmap, `[P]`."""
        cells, _ = extract_peaks(self.heatmap, tau=0.0)
        return self.heatmap.take(cells)
