"""A building as a sequence of cells: its vertices, and the mask that they bound."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...building import Ring
from ...data.outline import draw_mask
from ...polygon import RegionMask
from .grid import END, LEAST_VERTICES, SIDE


@dataclass(frozen=True)
class SequenceEvidence(RegionMask):
    """The sequence of one building; its mask is what it bounds, since the network says of no cell that it is building.

    The vertices stay when ground is taken from the mask: a sequence is told as a whole, and cut afterwards where a
    better building is.

    Attributes:
        vertices: centres of their cells, float64 `[N, 2]`, on the grid.
    """

    vertices: np.ndarray

    @classmethod
    def of(cls, sequence: np.ndarray, box: tuple[float, float, float, float]) -> SequenceEvidence:
        """That of a sequence of cells and `END`, int64 `[T]`, in a region of interest."""
        cells = sequence[sequence != END]
        vertices = np.column_stack([cells % SIDE, cells // SIDE]) + 0.5
        enough = len(cells) >= LEAST_VERTICES
        return cls(draw_mask([vertices] if enough else [], SIDE), box, vertices)

    @property
    def ring(self) -> Ring:
        """The vertices in image pixels, `[N, 2]`."""
        return self.to_pixels(self.vertices)
