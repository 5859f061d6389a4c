"""A raster layer that may be gone by the time it is needed again."""

from __future__ import annotations

import weakref

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt import sip


class LayerReference:
    """Remembers a layer without keeping it, and so its file open, when everybody else is done with it."""

    def __init__(self, layer: QgsRasterLayer) -> None:
        self._id = layer.id()
        self._held_elsewhere = weakref.ref(layer)

    def layer(self) -> QgsRasterLayer | None:
        """The layer; None where it is gone."""
        # Python may hold none though the project has it
        layer = self._held_elsewhere() or QgsProject.instance().mapLayer(self._id)
        return layer if isinstance(layer, QgsRasterLayer) and not sip.isdeleted(layer) else None
