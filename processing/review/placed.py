"""Where a point of the map lies in the CRS of a layer."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject


def placed(
    point: QgsPointXY, stored: QgsCoordinateReferenceSystem, wanted: QgsCoordinateReferenceSystem, project: QgsProject
) -> QgsPointXY | None:
    """A point in another CRS; None where it has no place there, as beside the Earth on a map in degrees."""
    try:
        return QgsCoordinateTransform(stored, wanted, project).transform(point)
    except QgsCsException:
        return None
