"""The working grid, in QGIS's points and rectangles; see `model/contract/grid/working_grid.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsPointXY, QgsRectangle

from ...model.contract.grid import working_grid
from ...model.contract.tiling import Box
from .ground import extent_of
from .lattice import Lattice, rectangle


@dataclass(frozen=True)
class WorkingGrid:
    """The part of a lattice that a run looks at: an extent and what lies around it."""

    lattice: Lattice
    plain: working_grid.WorkingGrid

    @classmethod
    def around(cls, extent: QgsRectangle, lattice: Lattice, context: int) -> WorkingGrid:
        """The grid that holds `extent`, and at least `context` pixels around it as far as the lattice goes."""
        return cls(lattice, working_grid.WorkingGrid.around(extent_of(extent), lattice.plain, context))

    @property
    def origin(self) -> tuple[int, int]:
        """Its first pixel (x, y) in the lattice."""
        return self.plain.origin

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.plain.width

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.plain.height

    @property
    def wanted(self) -> Box:
        """The extent in pixels of the grid, in fractions of pixels."""
        return self.plain.wanted

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
        return rectangle(self.plain.window(x, y, width, height))

    def to_pixel(self, point: QgsPointXY) -> tuple[float, float]:
        """Pixel coordinates (x, y) of a point on the map: the inverse of `to_map`."""
        return self.plain.to_pixel(point.x(), point.y())

    def to_map(self, points: Sequence[Sequence[float]]) -> list[QgsPointXY]:
        """Map coordinates of `[x, y]` pixel coordinates (see docs/architecture.md, conventions)."""
        return [QgsPointXY(*self.plain.to_map(x, y)) for x, y in points]
