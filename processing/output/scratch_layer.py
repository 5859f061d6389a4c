"""A new layer for buildings, styled by how each building's outline was made."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from .fields import building_fields

translate = QCoreApplication.translate

COLOURS = {
    "keypoints": "0,158,115",
    "completed": "86,180,233",
    "contour": "230,159,0",
    "mask": "230,159,0",
    "sequence": "204,121,167",
}
"""Red, green, blue of each way to make an outline; ones that colour-blind people tell apart (Okabe and Ito, 2008)."""


def new_building_layer(crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return an empty, styled scratch layer in `crs`, not part of any project yet."""
    layer = QgsVectorLayer("Polygon", translate("BuildingLayer", "Buildings"), "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes(building_fields())
    layer.updateFields()
    layer.setRenderer(_status_renderer())
    layer.setLabelsEnabled(False)
    return layer


def _status_renderer() -> QgsCategorizedSymbolRenderer:
    """Return a renderer with one half transparent colour for each way to make an outline."""
    meanings = {
        "keypoints": translate("BuildingLayer", "Every corner detected"),
        "completed": translate("BuildingLayer", "Missed corners inserted"),
        "contour": translate("BuildingLayer", "Contour of the mask"),
        "mask": translate("BuildingLayer", "Contour of the mask, no corners sought"),
        "sequence": translate("BuildingLayer", "Corners told in order"),
    }
    categories = [QgsRendererCategory(status, _fill(COLOURS[status]), text) for status, text in meanings.items()]
    # The first word: whether walls were straightened does not matter here, it stands behind a plus sign.
    return QgsCategorizedSymbolRenderer("regexp_substr(\"status\", '^(\\\\w+)')", categories)


def _fill(colour: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": f"{colour},128", "outline_color": colour, "outline_width": "0.4"})
