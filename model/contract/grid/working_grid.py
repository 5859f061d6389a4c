"""The working grid: the part of a lattice that a run looks at."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..options import STRIDE_MULTIPLE
from ..tiling import Box
from .extent import Extent
from .lattice import Lattice


@dataclass(frozen=True)
class WorkingGrid:
    """`width` × `height` pixels of a lattice, from its pixel `origin` (x, y) on: an extent and what lies around it.

    Attributes:
        wanted: the extent in pixels of the grid, in fractions of pixels.
    """

    lattice: Lattice
    origin: tuple[int, int]
    width: int
    height: int
    wanted: Box

    @classmethod
    def around(cls, extent: Extent, lattice: Lattice, context: int) -> WorkingGrid:
        """The grid that holds `extent`, and at least `context` pixels around it as far as the lattice goes."""
        x0, y0 = lattice.to_pixel(extent.west, extent.north)
        x1, y1 = lattice.to_pixel(extent.east, extent.south)
        left, right = _whole_cells(x0 - context, x1 + context, lattice.width)
        top, bottom = _whole_cells(y0 - context, y1 + context, lattice.height)
        return cls(lattice, (left, top), right - left, bottom - top, (x0 - left, y0 - top, x1 - left, y1 - top))

    def window(self, x: int, y: int, width: int, height: int) -> Extent:
        """The map rectangle of the pixels from (x, y), `width` across and `height` down."""
        west, north = self.to_map(x, y)
        east, south = self.to_map(x + width, y + height)
        return Extent(west, south, east, north)

    def to_pixel(self, x: float, y: float) -> tuple[float, float]:
        """Pixel coordinates (x, y) of a point on the map: the inverse of `to_map`."""
        across, down = self.lattice.to_pixel(x, y)
        return across - self.origin[0], down - self.origin[1]

    def to_map(self, x: float, y: float) -> tuple[float, float]:
        """Map coordinates of pixel coordinates (see docs/architecture.md, conventions)."""
        # through the lattice, so that a pixel has the very same place in every grid
        return self.lattice.to_map(self.origin[0] + x, self.origin[1] + y)


def _whole_cells(start: float, stop: float, length: int) -> tuple[int, int]:
    """From `start` to `stop`, widened to whole cells of the network, as far as they lie between 0 and `length`."""
    cell = STRIDE_MULTIPLE
    return max(0, math.floor(start / cell) * cell), min(length, math.ceil(stop / cell) * cell)
