"""The grid in which a raster layer is read; see `model/contract/grid/source_cells.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsRasterDataProvider, QgsRasterInterface, QgsRectangle

from ...model.contract.grid.source_cells import Cells, SourceCells
from .ground import extent_of
from .lattice import Lattice, rectangle


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
        columns = Cells.of_pixels(native[0], wanted[0], extent.width())
        return cls(extent, columns, Cells.of_pixels(native[1], wanted[1], extent.height()), native)

    def region(self, part: QgsRectangle, width: int, height: int) -> Region:
        """What to read so that `width` × `height` pixels can be made of a part of the map."""
        cells = SourceCells(extent_of(self.extent), self.columns, self.rows)
        cutout = cells.cutout(extent_of(part), width, height)
        window = rectangle(cells.window(cutout))
        return Region(window, cutout.right - cutout.left, cutout.bottom - cutout.top, cutout.box)


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
