"""The working grid: the part of a lattice that a run looks at."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsPointXY, QgsRectangle

from ...model.contract.options import STRIDE_MULTIPLE
from ...model.contract.tiling import Box
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
    def around(cls, extent: QgsRectangle, lattice: Lattice, context: int) -> WorkingGrid:
        """The grid that holds `extent`, and at least `context` pixels around it as far as the lattice goes."""
        x0, y0 = lattice.to_pixel(QgsPointXY(extent.xMinimum(), extent.yMaximum()))
        x1, y1 = lattice.to_pixel(QgsPointXY(extent.xMaximum(), extent.yMinimum()))
        left, right = _whole_cells(x0 - context, x1 + context, lattice.width)
        top, bottom = _whole_cells(y0 - context, y1 + context, lattice.height)
        return cls(lattice, (left, top), right - left, bottom - top, (x0 - left, y0 - top, x1 - left, y1 - top))

    @property
    def resolution(self) -> float:
        """Ground metres per pixel."""
        return self.lattice.resolution

    @property
    def extent(self) -> QgsRectangle:
        """The whole grid on the map."""
        return self.window(0, 0, self.width, self.height)

    def window(self, x: int, y: int, width: int, height: int) -> QgsRectangle:
        """The map rectangle of the pixels from (x, y), `width` across and `height` down."""
        top_left, bottom_right = self.to_map([(x, y), (x + width, y + height)])
        return QgsRectangle(top_left, bottom_right)

    def to_pixel(self, point: QgsPointXY) -> tuple[float, float]:
        """Pixel coordinates (x, y) of a point on the map: the inverse of `to_map`."""
        x, y = self.lattice.to_pixel(point)
        return x - self.origin[0], y - self.origin[1]

    def to_map(self, points: Sequence[Sequence[float]]) -> list[QgsPointXY]:
        """Map coordinates of `[x, y]` pixel coordinates (see docs/architecture.md, conventions)."""
        # through the lattice, so that a pixel has the very same place in every grid
        return [self.lattice.to_map(self.origin[0] + x, self.origin[1] + y) for x, y in points]


def _whole_cells(start: float, stop: float, length: int) -> tuple[int, int]:
    """From `start` to `stop`, widened to whole cells of the network, as far as they lie between 0 and `length`."""
    cell = STRIDE_MULTIPLE
    return max(0, math.floor(start / cell) * cell), min(length, math.ceil(stop / cell) * cell)
