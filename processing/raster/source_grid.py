"""The grid in which a raster is read: its own pixels, or blocks of them where they are much finer than needed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsRasterDataProvider, QgsRasterInterface, QgsRectangle

from .lattice import Lattice

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
class Region:
    """What to read for a part of the map.

    Attributes:
        window: on the map, somewhat larger than that part.
        width, height: cells of the window.
        box: that part (x0, y0, x1, y1) in cells of the window.
    """

    window: QgsRectangle
    width: int
    height: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class SourceGrid:
    """Cells from the top left corner of `extent` on.

    Attributes:
        native: width and height of the raster's own pixels in map units; None where a service draws at any size.
    """

    extent: QgsRectangle
    columns: Cells
    rows: Cells
    native: tuple[float, float] | None

    @classmethod
    def of(cls, provider: QgsRasterDataProvider, lattice: Lattice) -> SourceGrid:
        """The cells from which the pixels of a lattice are made."""
        wanted = lattice.pixel
        native = _native_pixel(provider, min(wanted))
        if native is None:
            return cls(lattice.extent, Cells(wanted[0], lattice.width), Cells(wanted[1], lattice.height), None)
        extent = provider.extent()
        columns = _blocks(native[0], wanted[0], extent.width())
        return cls(extent, columns, _blocks(native[1], wanted[1], extent.height()), native)

    def region(self, part: QgsRectangle, width: int, height: int) -> Region:
        """What to read so that `width` × `height` pixels can be made of a part of the map."""
        west, north = self.extent.xMinimum(), self.extent.yMaximum()
        left, right, x0, x1 = self.columns.span(part.xMinimum() - west, part.xMaximum() - west, width)
        top, bottom, y0, y1 = self.rows.span(north - part.yMaximum(), north - part.yMinimum(), height)
        window = QgsRectangle(
            west + left * self.columns.step,
            north - bottom * self.rows.step,
            west + right * self.columns.step,
            north - top * self.rows.step,
        )
        return Region(window, right - left, bottom - top, (x0, y0, x1, y1))


def has_size(provider: QgsRasterDataProvider) -> bool:
    """Whether a raster has pixels of its own, as files have; services draw at any size."""
    return bool(provider.capabilities() & QgsRasterInterface.Capability.Size)


def _native_pixel(provider: QgsRasterDataProvider, wanted: float) -> tuple[float, float] | None:
    extent = provider.extent()
    if has_size(provider):
        return extent.width() / provider.xSize(), extent.height() / provider.ySize()
    zoom_level = _zoom_level(provider.nativeResolutions(), wanted)
    return None if zoom_level is None else (zoom_level, zoom_level)


def _zoom_level(resolutions: Sequence[float], wanted: float) -> float | None:
    """The coarsest of a tiled service's resolutions that is fine enough, or else its finest; None if it has none."""
    # Half a per cent too coarse is as good as fine enough.
    fine_enough = [resolution for resolution in resolutions if resolution <= 1.005 * wanted]
    return max(fine_enough, default=min(resolutions, default=None))


def _blocks(native: float, wanted: float, length: float) -> Cells:
    block = max(1, math.floor(wanted / native / FINER))
    return Cells(native * block, round(length / native) // block)
