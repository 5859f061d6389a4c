"""An upright box in another CRS."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign


def moved_box(
    box: QgsRectangle,
    stored: QgsCoordinateReferenceSystem,
    wanted: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> QgsRectangle:
    """The box around one whose coordinates are in `stored`. Raises `QuoinError` where the other CRS has no place."""
    try:
        return QgsCoordinateTransform(stored, wanted, transforms).transformBoundingBox(box)
    except QgsCsException as error:
        raise QuoinError(
            "The extent has no place in {crs}; choose a smaller one, or check the CRS of all layers.",
            crs=foreign(wanted.authid() or wanted.description()),
        ) from error
