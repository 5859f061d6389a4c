"""Whether an image shows anything where a building of the map is missed: a mosaic is rarely as whole as its bounds."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ...model.contract.tiling import Tile
from ..raster.source import RasterSource
from ..raster.tile_reader import TilePixels
from ..raster.working_grid import WorkingGrid
from .evaluation_layer import EvaluationLayer
from .styles.change_style import OUTSIDE

LEAST_SHOWN = 0.5
"""Of the box around a building: where less of it has pixels, what stands there is not known."""
MOST_PIXELS = 1 << 22
"""Of a box; a larger one is that of no building."""


class Shown:
    """An image that is looked at where buildings are missed.

    Args:
        source: of the image.
        crs: of the image.
        resolution: metres per pixel at which it is looked at.
    """

    def __init__(self, source: RasterSource, crs: QgsCoordinateReferenceSystem, resolution: float) -> None:
        self._source, self._crs, self._resolution = source, crs, resolution

    def mark_outside(
        self,
        verdicts: Sequence[dict[str, Any]],
        known: EvaluationLayer,
        transforms: QgsCoordinateTransformContext,
        cancelled: Callable[[], bool],
    ) -> None:
        """Let buildings of the map be outside where nothing is found and the image has no pixels.

        Raises:
            QuoinError: the image cannot be read.
        """
        missed = [each for each in verdicts if each["known"] is not None and each["found"] is None]
        if not missed or self._source.told_bands() is None:  # a service, which would be asked for each of them
            return
        reader = self._source.reader(self._source.grid(self._resolution, 0))
        to_image = QgsCoordinateTransform(known.crs, self._crs, transforms)
        for each in missed:
            if cancelled():
                return
            tile = _tile(_moved(known.features[each["known"]].geometry(), to_image), reader.grid)
            if tile is not None and _share(reader.read(tile)) < LEAST_SHOWN:
                each["kind"] = OUTSIDE


def _moved(outline: QgsGeometry, transform: QgsCoordinateTransform) -> QgsRectangle:
    moved = QgsGeometry(outline)
    moved.transform(transform)  # noqa: QGS201  # raises where it fails
    return moved.boundingBox()


def _tile(box: QgsRectangle, grid: WorkingGrid) -> Tile | None:
    """What of a grid lies under a box; None where that is nothing, or no building's size."""
    left, top = grid.to_pixel(QgsPointXY(box.xMinimum(), box.yMaximum()))
    right, bottom = grid.to_pixel(QgsPointXY(box.xMaximum(), box.yMinimum()))
    x, y = max(math.floor(left), 0), max(math.floor(top), 0)
    width, height = min(math.ceil(right), grid.width) - x, min(math.ceil(bottom), grid.height) - y
    if width < 1 or height < 1 or width * height > MOST_PIXELS:
        return None
    return Tile(0, x, y, width, height, (x, y, x + width, y + height))


def _share(read: TilePixels | None) -> float:
    """What part of what was read has pixels."""
    return 0.0 if read is None else float(read.pixels.any(axis=-1).mean())
