"""Adding to a layer that is there already: what it holds, and what its fields take."""

from __future__ import annotations

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
from .numbers import Numbers, largest_number, next_number, stored_numbers


def appends(destination: Any) -> bool:
    """Whether `destination` (the value of a sink parameter) is a layer that is there already."""
    return isinstance(destination, QgsProcessingOutputLayerDefinition) and destination.useRemapping()


def first_free_id(destination: Any, context: QgsProcessingContext) -> int:
    """The number of the first building written to `destination` (the value of a sink parameter).

    It is 1 for a new layer; in one appended to, one more than the highest in any field that takes the buildings' `id`.
    """
    layer = layer_appended_to(destination, context)
    return 1 if layer is None else next_number(layer, map(layer.fields().indexFromName, _takers(destination)))


def numbers_of(destination: Any, context: QgsProcessingContext) -> Numbers:
    """The numbers of the buildings written to `destination` (the value of a sink parameter)."""
    first = first_free_id(destination, context)
    layer = layer_appended_to(destination, context)
    takers = _takers(destination) if layer else []
    if layer is None or not takers:
        return Numbers(first)
    largest = min(largest_number(layer.fields().field(name)) for name in takers)
    return Numbers(first, stored_numbers(layer, takers), largest)


def layer_appended_to(destination: Any, context: QgsProcessingContext) -> QgsVectorLayer | None:
    """The layer that is appended to; None without one."""
    if not appends(destination):
        return None
    source, _ = destination.sink.valueAsString(context.expressionContext())
    layer = QgsProcessingUtils.mapLayerFromString(source, context)
    return layer if isinstance(layer, QgsVectorLayer) else None


def _takers(destination: QgsProcessingOutputLayerDefinition) -> list[str]:
    """Names of the fields that take the buildings' `id` as it is."""
    mapped = destination.remappingDefinition().fieldMap().items()
    return [name for name, value in mapped if value.referencedFields(ignoreContext=True) == {"id"}]


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
