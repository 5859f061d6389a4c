"""The style of an output layer, which QGIS gives it once the layer is loaded."""

from __future__ import annotations

from typing import TypeVar

from qgis.core import (
    QgsFeatureRenderer,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)

Style = TypeVar("Style", bound="LayerStyle")


class LayerStyle(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer its style once it is loaded; each kind of layer has a class of its own."""

    _shared: LayerStyle | None = None

    @classmethod
    def shared(cls: type[Style]) -> Style:
        """Return the one instance, which has to outlive the algorithm since QGIS keeps only a pointer to it."""
        if not isinstance(cls._shared, cls):
            cls._shared = cls()
        return cls._shared

    def renderer(self, layer: QgsVectorLayer) -> QgsFeatureRenderer:
        """What draws the layer."""
        raise NotImplementedError

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set the renderer."""
        if isinstance(layer, QgsVectorLayer):
            layer.setRenderer(self.renderer(layer))
            layer.triggerRepaint()
