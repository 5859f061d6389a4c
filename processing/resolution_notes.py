"""What the user should know about the resolution of a raster before a run."""

from __future__ import annotations

from qgis.core import QgsRectangle

from .grid import WorkingGrid
from .ground import Ground
from .source_grid import SourceGrid

TOO_COARSE = 1.5
"""From here on, times the working resolution, an enlarged image lacks what the model looks for."""
TOO_FINE = 0.25
"""Below this, details are left unused that another image would not need to have."""
UNEVEN = 0.1
"""By which share the scale may change over the extent: models are trained with more."""


def resolution_notes(source: SourceGrid, grid: WorkingGrid, ground: Ground) -> list[str]:
    """Sentences about a raster that is much coarser or finer than the working grid, or uneven in scale."""
    notes = []
    if source.native is not None:
        native = max(
            source.native[0] / grid.extent.width() * grid.width, source.native[1] / grid.extent.height() * grid.height
        )
        notes += _about_pixels(native, grid.resolution)
    change = _change_of_scale(grid.extent, ground)
    if change > UNEVEN:
        notes.append(
            f"The scale of the coordinate reference system changes by {change:.0%} over the extent: its parts are seen "
            "in different resolutions, so extract from smaller extents one by one."
        )
    return notes


def _about_pixels(native: float, resolution: float) -> list[str]:
    """Args: size of the raster's pixels, times the working resolution; the working resolution in metres."""
    sizes = f"The image has {native * resolution:.2g} m per pixel on the ground, the model works at {resolution:.2g} m"
    if native > TOO_COARSE:
        return [f"{sizes}: the image is enlarged, and few buildings will be found."]
    if native < TOO_FINE:
        return [f"{sizes}: the image is averaged down to that."]
    return []


def _change_of_scale(extent: QgsRectangle, ground: Ground) -> float:
    """By how much ground metres per map unit differ between the north and the south of the extent, as a share."""
    width, height = extent.width(), extent.height() / 100
    scales = []
    for y in (extent.yMinimum() + height, extent.yMaximum() - height):
        strip = QgsRectangle(extent.xMinimum(), y - height, extent.xMinimum() + width, y + height)
        scales.append(ground.metres_per_unit(strip)[0])
    return max(scales) / min(scales) - 1
