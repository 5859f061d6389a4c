"""How the layer of matched, missed and false buildings looks when QGIS loads it."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsVectorLayer,
)

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


class OutcomeStyle(QgsProcessingLayerPostProcessorInterface):
    """Gives the layer its style once it is loaded."""

    _shared: OutcomeStyle | None = None

    @classmethod
    def shared(cls) -> OutcomeStyle:
        """Return the one instance, which has to outlive the algorithm since QGIS keeps only a pointer to it."""
        if cls._shared is None:
            cls._shared = cls()
        return cls._shared

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set the renderer."""
        if isinstance(layer, QgsVectorLayer):
            layer.setRenderer(outcome_renderer())
            layer.triggerRepaint()
