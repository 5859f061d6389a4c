"""What the user should know about the resolution of a raster before a run."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .ground import Ground
from .source_grid import SourceGrid
from .working_grid import WorkingGrid

translate = QCoreApplication.translate
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
        native = max(native / pixel for native, pixel in zip(source.native, grid.lattice.pixel))
        notes += _about_pixels(native, grid.resolution)
    change = ground.change_of_scale(grid.extent)
    if change > UNEVEN:
        note = translate("ResolutionNotes", "The CRS's scale changes by {:.0%} over the extent: extract part by part.")
        notes.append(note.format(change))
    return notes


def _about_pixels(native: float, resolution: float) -> list[str]:
    """Args: size of the raster's pixels, times the working resolution; the working resolution in metres."""
    if TOO_FINE <= native <= TOO_COARSE:
        return []
    sizes = translate(
        "ResolutionNotes", "The image has {:.2g} m per pixel on the ground, the model works at {:.2g} m: {}."
    )
    enlarged = translate("ResolutionNotes", "the image is enlarged, and few buildings will be found")
    averaged = translate("ResolutionNotes", "the image is averaged down to that")
    return [sizes.format(native * resolution, resolution, enlarged if native > TOO_COARSE else averaged)]
