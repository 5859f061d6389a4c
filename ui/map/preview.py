"""Outlines on the map: proposed buildings, those that the layer has already, and the one under the cursor."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
# Drawn over imagery, not over the window, so a theme's palette would not help: yellow stands out from roofs,
# vegetation and ground alike.
PROPOSED = QColor(255, 221, 51)
HOVERED = QColor(255, 255, 255)
TAKEN = QColor(40, 40, 40)


class Preview:
    """Four rubber bands on `canvas`, each of which draws any number of outlines at once; all in the canvas's CRS."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._taken = outline_band(canvas, TAKEN, 1.5, fill=0)
        self._taken.setLineStyle(Qt.PenStyle.DashLine)
        self._proposed = outline_band(canvas, PROPOSED, 1.5, fill=30)
        self._hovered = outline_band(canvas, HOVERED, 3, fill=90)
        self._box = outline_band(canvas, HOVERED, 1, fill=40)

    def show_outlines(self, proposed: QgsGeometry, taken: QgsGeometry) -> None:
        """Draw these in place of what was drawn before."""
        self._proposed.setToGeometry(proposed)
        self._taken.setToGeometry(taken)

    def add_outlines(self, proposed: QgsGeometry) -> None:
        """Draw these besides what is drawn already."""
        self._proposed.addGeometry(proposed)

    def hover(self, outline: QgsGeometry | None) -> None:
        """Draw the building under the cursor, or none."""
        self._hovered.setToGeometry(outline or QgsGeometry())

    def hovered(self) -> QgsGeometry:
        """The outline that is drawn as the one under the cursor."""
        return self._hovered.asGeometry()

    def proposed(self) -> QgsGeometry:
        """All outlines that are drawn as proposed."""
        return self._proposed.asGeometry()

    def drag_box(self, box: QgsGeometry | None) -> None:
        """Draw the box that the user drags, or none."""
        self._box.setToGeometry(box or QgsGeometry())

    def clear(self) -> None:
        """Draw nothing."""
        for band in (self._taken, self._proposed, self._hovered, self._box):
            band.reset(POLYGON)

    def remove(self) -> None:
        """Take everything off the canvas for good."""
        for band in (self._taken, self._proposed, self._hovered, self._box):
            self._canvas.scene().removeItem(band)


def outline_band(canvas: QgsMapCanvas, colour: QColor, width: float, fill: int) -> QgsRubberBand:
    """A rubber band for polygons on `canvas`: `width` in pixels, `fill` its opacity up to 255."""
    band = QgsRubberBand(canvas, POLYGON)
    band.setStrokeColor(colour)
    band.setWidth(round(width))
    band.setFillColor(QColor(colour.red(), colour.green(), colour.blue(), fill))
    return band
