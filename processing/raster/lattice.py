"""The lattice: all working pixels of a raster layer, at fixed places of the map, of which an extent selects some."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import QgsPointXY, QgsRectangle

from .ground import Ground

EVEN = 0.02
"""Where the scale changes by less than this share over a layer, its centre's is good for all of it."""


@dataclass(frozen=True)
class Lattice:
    """`width` × `height` pixels, `resolution` ground metres each, that cover the layer's extent exactly.

    Its pixels are square on the ground, hence not in the map units of a geographic CRS.
    """

    extent: QgsRectangle
    width: int
    height: int
    resolution: float

    @classmethod
    def over(cls, layer: QgsRectangle, part: QgsRectangle, ground: Ground, resolution: float) -> Lattice:
        """The lattice over a layer's extent at about `resolution`: pixels are stretched so that whole ones fill it.

        It is the same for every part of the layer; where the CRS's scale changes much over the layer, for all parts
        where that scale is about the same.
        """
        if ground.change_of_scale(layer) < EVEN:
            metres_x, metres_y = ground.metres_per_unit(layer)
        else:
            metres_x, metres_y = (_rounded(metres) for metres in ground.metres_per_unit(part))
        width = max(1, round(layer.width() * metres_x / resolution))
        height = max(1, round(layer.height() * metres_y / resolution))
        return cls(layer, width, height, resolution)

    @property
    def pixel(self) -> tuple[float, float]:
        """Width and height of a pixel in map units."""
        return self.extent.width() / self.width, self.extent.height() / self.height

    def to_pixel(self, point: QgsPointXY) -> tuple[float, float]:
        """Pixel coordinates (x, y) of a point on the map: the inverse of `to_map`."""
        x = (point.x() - self.extent.xMinimum()) / self.extent.width() * self.width
        y = (self.extent.yMaximum() - point.y()) / self.extent.height() * self.height
        return x, y

    def to_map(self, x: float, y: float) -> QgsPointXY:
        """Map coordinates of pixel coordinates (see docs/architecture.md, conventions)."""
        step_x, step_y = self.pixel
        return QgsPointXY(self.extent.xMinimum() + x * step_x, self.extent.yMaximum() - y * step_y)


def _rounded(scale: float) -> float:
    """The nearest power of 1 + `EVEN`: all extents of some neighbourhood get the same."""
    return (1 + EVEN) ** round(math.log(scale, 1 + EVEN))
