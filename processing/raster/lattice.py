"""The lattice of a raster layer, in QGIS's points and rectangles; see `model/contract/grid/lattice.py`."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsPointXY, QgsRectangle

from ...model.contract.grid import lattice
from ...model.contract.grid.extent import Extent
from .ground import Ground, extent_of


@dataclass(frozen=True)
class Lattice:
    """All working pixels of a raster layer, at fixed places of the map, of which an extent selects some."""

    plain: lattice.Lattice

    @classmethod
    def over(cls, layer: QgsRectangle, part: QgsRectangle, ground: Ground, resolution: float) -> Lattice:
        """The lattice over a layer's extent at about `resolution` metres on the ground per pixel, for a part of it."""
        return cls(lattice.Lattice.over(extent_of(layer), extent_of(part), ground.scales, resolution))

    @property
    def extent(self) -> QgsRectangle:
        """All of it on the map."""
        return rectangle(self.plain.extent)

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.plain.width

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.plain.height

    @property
    def resolution(self) -> float:
        """Ground metres per pixel."""
        return self.plain.resolution

    @property
    def pixel(self) -> tuple[float, float]:
        """Width and height of a pixel in map units."""
        return self.plain.pixel

    def to_pixel(self, point: QgsPointXY) -> tuple[float, float]:
        """Pixel coordinates (x, y) of a point on the map: the inverse of `to_map`."""
        return self.plain.to_pixel(point.x(), point.y())

    def to_map(self, x: float, y: float) -> QgsPointXY:
        """Map coordinates of pixel coordinates (see docs/architecture.md, conventions)."""
        return QgsPointXY(*self.plain.to_map(x, y))


def rectangle(extent: Extent) -> QgsRectangle:
    """An extent as QGIS has it."""
    return QgsRectangle(*extent)
