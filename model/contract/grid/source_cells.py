"""The grid in which a raster is read: its own pixels, or blocks of them where they are much finer than needed."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .extent import Extent

FINER = 2.0
"""Blocks are averaged as long as they stay this much finer than the working pixels, which are resampled from them: the
same as `model.data.resampling.REDUCING_GAP`."""

FILTER_REACH = 3
"""How far the cubic filter looks beyond a window, in working pixels: two, and one for safety."""


@dataclass(frozen=True)
class Cells:
    """`count` cells of `step` map units along one axis, from the left or the top of the raster on."""

    step: float
    count: int

    @classmethod
    def of_pixels(cls, native: float, wanted: float, length: float) -> Cells:
        """Blocks of pixels of `native` map units, on a raster of this length, for working pixels of `wanted` units."""
        block = max(1, math.floor(wanted / native / FINER))
        return cls(native * block, round(length / native) // block)

    def span(self, start: float, stop: float, pixels: int) -> tuple[int, int, float, float]:
        """What to read so that `pixels` can be made of the part from `start` to `stop`, in map units.

        Returns:
            the first cell, the one after the last, and where in them the part begins and ends, in cells.
        """
        # Map coordinates are not exact, but whole cells must be. A block cut by the raster's edge is not read.
        low, high = (min(max(round(value / self.step, 6), 0.0), self.count) for value in (start, stop))
        margin = FILTER_REACH * max(1.0, (high - low) / pixels)
        first = max(0, math.floor(low - margin))
        last = min(self.count, math.ceil(high + margin))
        return first, last, low - first, high - first


@dataclass(frozen=True)
class Cutout:
    """Which cells to read for a part of the map.

    Attributes:
        left, top, right, bottom: the cells, ends exclusive.
        box: that part (x0, y0, x1, y1), from the first cell on, in cells.
    """

    left: int
    top: int
    right: int
    bottom: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class SourceCells:
    """Cells from the top left corner of `extent` on."""

    extent: Extent
    columns: Cells
    rows: Cells

    def cutout(self, part: Extent, width: int, height: int) -> Cutout:
        """What to read so that `width` × `height` pixels can be made of a part of the map."""
        west, north = self.extent.west, self.extent.north
        left, right, x0, x1 = self.columns.span(part.west - west, part.east - west, width)
        top, bottom, y0, y1 = self.rows.span(north - part.north, north - part.south, height)
        return Cutout(left, top, right, bottom, (x0, y0, x1, y1))

    def window(self, cutout: Cutout) -> Extent:
        """Where the cells lie on the map."""
        west, north = self.extent.west, self.extent.north
        return Extent(
            west + cutout.left * self.columns.step,
            north - cutout.bottom * self.rows.step,
            west + cutout.right * self.columns.step,
            north - cutout.top * self.rows.step,
        )
