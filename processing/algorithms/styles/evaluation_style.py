"""How the layer of matched, missed and false buildings looks when QGIS loads it."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)

from .layer_style import LayerStyle

COLOURS = {"matched": "0,158,96", "missed": "214,39,40", "false": "255,127,14"}
"""Red, green, blue of each outcome."""


def outcome_renderer() -> QgsCategorizedSymbolRenderer:
    """Return a renderer that draws each value of the field `outcome` in its colour, half transparent."""
    categories = []
    for outcome, colour in COLOURS.items():
        symbol = QgsFillSymbol.createSimple(
            {"color": f"{colour},70", "outline_color": f"{colour},255", "outline_width": "0.5"}
        )
        categories.append(QgsRendererCategory(outcome, symbol, outcome))
    return QgsCategorizedSymbolRenderer("outcome", categories)


class OutcomeStyle(LayerStyle):
    """Gives the layer its style once it is loaded."""

    def renderer(self, layer: QgsVectorLayer) -> QgsCategorizedSymbolRenderer:
        """What draws each kind in its own way."""
        return outcome_renderer()
