"""Rasters that say of themselves what cannot be: coordinates beyond their CRS, and pixels of no size of a camera's."""

from __future__ import annotations

from qgis.core import QgsRasterLayer, QgsRectangle

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from .ground import Ground
from .source_grid import SourceGrid
from .working_grid import WorkingGrid

FINEST_METRES = 1e-4
"""Pixels that are smaller are of an image in degrees that says metres."""
COARSEST = 100.0
"""Pixels that are larger, times the working resolution, show no building."""


def check_place(layer: QgsRasterLayer, extent: QgsRectangle, ground: Ground) -> None:
    """Raise a `QuoinError` where the CRS of a layer has no place for its extent, or part of it."""
    if extent.isEmpty() or not ground.holds(extent):
        crs = foreign(layer.crs().userFriendlyIdentifier())
        raise QuoinError(
            "The raster layer “{layer}” has coordinates that its CRS ({crs}) does not allow; set its true CRS in its "
            "properties, under Source.",
            layer=foreign(layer.name()),
            crs=crs,
        )


def check_pixels(source: SourceGrid, grid: WorkingGrid, ground: Ground) -> None:
    """Raise a `QuoinError` where the raster's own pixels are far too small or too large for anything to be seen."""
    if source.native is None:
        return
    scales = ground.metres_per_unit(grid.extent)
    metres = max(native * scale for native, scale in zip(source.native, scales))
    if metres < FINEST_METRES:
        raise QuoinError(
            "The raster has pixels of {metres} m on the ground, which no camera makes; set the layer's true CRS in "
            "its properties, under Source.",
            metres=f"{metres:.2g}",
        )
    if metres > COARSEST * grid.resolution:
        raise QuoinError(
            "The raster has pixels of {metres} m on the ground, in which no building can be seen; choose a finer "
            "image, or set the layer's true CRS where that is not its size.",
            metres=f"{metres:.4g}",
        )
