"""Adding to a layer that is there already: what it holds, and what its fields take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsExpressionContext,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsRemappingProxyFeatureSink,
    QgsVectorDataProvider,
    QgsVectorLayer,
)

from .file_sink import Conversion


def appends(destination: Any) -> bool:
    """Whether `destination` (the value of a sink parameter) is a layer that is there already."""
    return isinstance(destination, QgsProcessingOutputLayerDefinition) and destination.useRemapping()


def first_free_id(destination: Any, context: QgsProcessingContext) -> int:
    """The number of the first building written to `destination` (the value of a sink parameter).

    It is 1 for a new layer; in one appended to, one more than the highest in any field that takes the buildings' `id`.
    """
    if not appends(destination):
        return 1
    source, _ = destination.sink.valueAsString(context.expressionContext())
    layer = QgsProcessingUtils.mapLayerFromString(source, context)
    if not isinstance(layer, QgsVectorLayer):
        return 1
    takers = [
        name
        for name, value in destination.remappingDefinition().fieldMap().items()
        if value.referencedFields(ignoreContext=True) == {"id"}
    ]
    return next_number(layer, [layer.fields().lookupField(name) for name in takers])


def next_number(layer: QgsVectorLayer, fields: Iterable[int]) -> int:
    """One more than the highest number in these fields of `layer`, given by their index; 1 where there is none."""
    highest = [layer.maximumValue(field) for field in fields]
    # QGIS says the smallest integer there is where a scratch layer holds no feature.
    return 1 + max((int(value) for value in highest if isinstance(value, (int, float)) and value > 0), default=0)


def remapping(
    destination: QgsProcessingOutputLayerDefinition,
    provider: QgsVectorDataProvider,
    crs: QgsCoordinateReferenceSystem,
    expressions: QgsExpressionContext,
    transforms: QgsCoordinateTransformContext,
) -> Conversion:
    """The conversion that `destination` wishes, of features in `crs` with the fields of `expressions`."""
    definition = destination.remappingDefinition()
    definition.setSourceCrs(crs)
    definition.setDestinationCrs(provider.crs())
    definition.setDestinationWkbType(provider.wkbType())
    definition.setDestinationFields(provider.fields())
    # Its own way to write makes a transaction of each feature, and Processing's one of all.
    sink = QgsRemappingProxyFeatureSink(definition, provider)
    sink.setExpressionContext(expressions)
    sink.setTransformContext(transforms)

    def remapped(feature: QgsFeature) -> list[QgsFeature]:
        feature.setValid(True)  # no other has attributes for QGIS
        return sink.remapFeature(feature)

    return remapped
