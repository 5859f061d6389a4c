"""The lattice: all working pixels of a raster, at fixed places of the map, of which an extent selects some."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .extent import Extent
from .scales import Scales

EVEN = 0.02
"""Where the scale changes by less than this share over a raster, its centre's is good for all of it."""


@dataclass(frozen=True)
class Lattice:
    """`width` × `height` pixels, `resolution` ground metres each, that cover the raster's extent exactly.

    Its pixels are square on the ground, hence not in the map units of a geographic CRS.
    """

    extent: Extent
    width: int
    height: int
    resolution: float

    @classmethod
    def over(cls, raster: Extent, part: Extent, scales: Scales, resolution: float) -> Lattice:
        """The lattice over a raster's extent at about `resolution`: pixels are stretched so that whole ones fill it.

        It is the same for every part of the raster; where the CRS's scale changes much over the raster, for all parts
        where that scale is about the same.
        """
        if scales.change_of_scale(raster) < EVEN:
            metres_x, metres_y = scales.metres_per_unit(raster)
        else:
            metres_x, metres_y = (_rounded(metres) for metres in scales.metres_per_unit(part))
        width = max(1, round(raster.width * metres_x / resolution))
        height = max(1, round(raster.height * metres_y / resolution))
        return cls(raster, width, height, resolution)

    @property
    def pixel(self) -> tuple[float, float]:
        """Width and height of a pixel in map units."""
        return self.extent.width / self.width, self.extent.height / self.height

    def to_pixel(self, x: float, y: float) -> tuple[float, float]:
        """Pixel coordinates (x, y) of a point on the map: the inverse of `to_map`."""
        across = (x - self.extent.west) / self.extent.width * self.width
        return across, (self.extent.north - y) / self.extent.height * self.height

    def to_map(self, x: float, y: float) -> tuple[float, float]:
        """Map coordinates of pixel coordinates (see docs/architecture.md, conventions)."""
        step_x, step_y = self.pixel
        return self.extent.west + x * step_x, self.extent.north - y * step_y


def _rounded(scale: float) -> float:
    """The nearest power of 1 + `EVEN`: all extents of some neighbourhood get the same."""
    return (1 + EVEN) ** round(math.log(scale, 1 + EVEN))
