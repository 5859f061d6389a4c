"""What an algorithm for polygons does not take."""

from __future__ import annotations

from qgis.core import QgsProcessingFeatureSource, QgsWkbTypes

from ...model.contract.errors import Phrase, QuoinError
from ...model.contract.foreign_text import foreign

HOLDS = {
    QgsWkbTypes.GeometryType.PointGeometry: Phrase("points"),
    QgsWkbTypes.GeometryType.LineGeometry: Phrase("lines"),
    QgsWkbTypes.GeometryType.NullGeometry: Phrase("no geometries"),
}


def refuse_no_polygons(source: QgsProcessingFeatureSource) -> None:
    """Raise `QuoinError` where no feature of a layer can be a polygon; collections may hold some."""
    held = HOLDS.get(QgsWkbTypes.geometryType(source.wkbType()))
    if held is not None:
        raise QuoinError(
            "The layer {layer} holds {found}, no polygons; choose a layer of polygons.",
            layer=foreign(source.sourceName()),
            found=held,
        )
