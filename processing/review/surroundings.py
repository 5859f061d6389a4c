"""What of a map shows a building and what is around it."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle

from ..raster.ground import Ground

AROUND = 0.5
"""How much beyond a building is asked about, and shown, on each side, in its own width or height."""
LEAST_SHOWN = 15.0
"""Metres across that the map shows at least."""


def surroundings(outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsRectangle:
    """A square around a building's outline in some CRS."""
    box = outline.boundingBox()
    metres = max(Ground(crs, project.transformContext()).metres_per_unit(box)) if not box.isNull() else 1.0
    side = max(box.width(), box.height(), LEAST_SHOWN / metres / (1 + 2 * AROUND))
    return QgsRectangle.fromCenterAndSize(box.center(), side * (1 + 2 * AROUND), side * (1 + 2 * AROUND))
