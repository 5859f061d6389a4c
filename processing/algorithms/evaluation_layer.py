"""A polygon layer on its way to the evaluation: single polygons in degrees, and which feature each came from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsProcessingFeatureSource,
)

from ...model.contract.errors import QuoinError
from ..output.fields import field_index

DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")


class EvaluationLayer:
    """The polygons of a feature source, read once; each part of a multipolygon is a building of its own.

    Attributes:
        name: of the source.
        crs: of the geometries.
        features: one single-part feature per building, with the id and the attributes of the feature it came from.
    """

    def __init__(self, source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem) -> None:
        self.name = source.sourceName()
        self.crs = crs
        # A building whose outline crosses itself is measured like any other.
        flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        features = source.getFeatures(QgsFeatureRequest(), flag)
        self.features = [part for feature in features for part in _parts(feature)]

    def score(self, index: int) -> float | None:
        """The value of the field `score`; None without one."""
        feature = self.features[index]
        field = field_index(feature.fields(), "score")
        value = feature.attribute(field) if field >= 0 else None
        return float(value) if isinstance(value, (int, float)) else None

    def write(self, path: Path, transforms: QgsCoordinateTransformContext) -> None:
        """Write the buildings as GeoJSON, in longitude and latitude to the last digit.

        Raises:
            QuoinError: they cannot be expressed in longitude and latitude.
        """
        to_degrees = QgsCoordinateTransform(self.crs, DEGREES, transforms)
        try:
            features = [self._geojson(index, to_degrees) for index in range(len(self.features))]
        except QgsCsException as error:
            raise QuoinError(
                f"The layer {self.name} has coordinates that its CRS does not allow: set the layer's true CRS."
            ) from error
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")

    def _geojson(self, index: int, to_degrees: QgsCoordinateTransform) -> dict[str, Any]:
        geometry = QgsGeometry(self.features[index].geometry())
        geometry.transform(to_degrees)  # noqa: QGS201  # raises where it fails
        rings = [[[point.x(), point.y()] for point in ring] for ring in geometry.asPolygon()]
        return {
            "type": "Feature",
            "properties": {"score": self.score(index)},
            "geometry": {"type": "Polygon", "coordinates": rings},
        }


def _parts(feature: QgsFeature) -> list[QgsFeature]:
    """Return a feature for each polygon of a feature's geometry."""
    parts = []
    for geometry in feature.geometry().asGeometryCollection():
        geometry.convertToSingleType()  # noqa: QGS201  # what is no polygon then is left out
        if geometry.asPolygon():
            part = QgsFeature(feature)
            part.setGeometry(geometry)
            parts.append(part)
    return parts


def believable_crs(source: QgsFeatureSource, other: QgsFeatureSource) -> QgsCoordinateReferenceSystem:
    """Return the source's CRS, or the other's where the source's cannot be true.

    GeoJSON files in metres that do not say so are common; QGIS takes them to be in degrees.

    Raises:
        QuoinError: the CRS cannot be true and the other is of no help.
    """
    if _is_believable(source):
        return source.sourceCrs()
    if other.sourceCrs().isGeographic() or not _is_believable(other):
        raise QuoinError(
            f"The layer {source.sourceName()} has no CRS, or one that its coordinates do not fit: set its true CRS."
        )
    return other.sourceCrs()


def _is_believable(source: QgsFeatureSource) -> bool:
    crs, extent = source.sourceCrs(), source.sourceExtent()
    in_degrees = max(abs(extent.xMinimum()), abs(extent.xMaximum())) <= 360 and (
        max(abs(extent.yMinimum()), abs(extent.yMaximum())) <= 90
    )
    return crs.isValid() and (in_degrees or extent.isNull() or not crs.isGeographic())
