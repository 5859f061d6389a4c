"""The value of OUTPUT that lets an algorithm append to a layer, field by field of the same name."""

from __future__ import annotations

from typing import Any


def append_to(layer: Any) -> Any:
    """Let it append to `layer`, which is of a file, and has the buildings' own fields and CRS."""
    from qgis.core import QgsProcessingOutputLayerDefinition, QgsProperty, QgsRemappingSinkDefinition

    remapping = QgsRemappingSinkDefinition()
    remapping.setSourceCrs(layer.crs())
    remapping.setDestinationCrs(layer.crs())
    remapping.setDestinationWkbType(layer.wkbType())
    remapping.setDestinationFields(layer.fields())
    names = [name for name in layer.fields().names() if name != "fid"]
    remapping.setFieldMap({name: QgsProperty.fromField(name) for name in names})
    definition = QgsProcessingOutputLayerDefinition(layer.source())
    definition.setRemappingDefinition(remapping)
    return definition
