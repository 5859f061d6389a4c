"""What keeps an outline from being worked on, in words for the user; nothing where it can be."""

from __future__ import annotations

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def has_parts(outline: QgsGeometry) -> str:
    """That it is several polygons, of which nobody says which one is meant."""
    if len(outline.asGeometryCollection()) < 2:
        return ""
    return translate("Review", "This building has several parts; mend it with QGIS's own tools.")


def crosses_itself(outline: QgsGeometry) -> str:
    """That what lies in it is not the same to all programs."""
    if outline.isEmpty() or outline.isGeosValid():
        return ""
    return translate("Review", "This outline crosses itself; mend it first.")
