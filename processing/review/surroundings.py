"""What of a map shows a building and what is around it."""

from __future__ import annotations

from contextlib import suppress

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle

from ...model.contract.errors import QuoinError
from ..raster.ground import Ground

AROUND = 0.5
"""How much beyond a building is asked about, and shown, on each side, in its own width or height."""
LEAST_SHOWN = 15.0
"""Metres across that the map shows at least."""
REACH = 2.0
"""So many times as far as the surroundings reach, a click is still meant for the building."""


def surroundings(outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsRectangle:
    """A square around a building's outline in some CRS."""
    box = outline.boundingBox()
    side = max(box.width(), box.height()) * (1 + 2 * AROUND)
    with suppress(QuoinError):  # on a map without a CRS nobody knows what a metre is
        side = max(side, LEAST_SHOWN / max(Ground(crs, project.transformContext()).metres_per_unit(box)))
    return QgsRectangle.fromCenterAndSize(box.center(), side, side)


def reaching(around: QgsRectangle, point: QgsPointXY) -> QgsRectangle | None:
    """The surroundings of a building with a point that is clicked; None where it is too far to be meant for it."""
    if not around.scaled(REACH).contains(point):
        return None
    both = QgsRectangle(around)
    both.include(point)
    return both
