"""Geometries in another CRS."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject


def reprojected(
    shape: QgsGeometry, stored: QgsCoordinateReferenceSystem, wanted: QgsCoordinateReferenceSystem, project: QgsProject
) -> QgsGeometry:
    """A copy of a geometry, whose coordinates are in `stored`, in another CRS; empty where it has no place there."""
    there = QgsGeometry(shape)
    try:
        there.transform(QgsCoordinateTransform(stored, wanted, project))  # noqa: QGS201  # raises where it fails
    except QgsCsException:
        return QgsGeometry()
    return there if there.boundingBox().isFinite() else QgsGeometry()  # QGIS 3.22 raises nothing for most of these
