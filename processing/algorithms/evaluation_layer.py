"""A polygon layer on its way to the evaluation: single polygons in degrees, and which feature each came from."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsWkbTypes,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from ..output.fields import field_index
from ..runs.feature_batches import WIDEST_METRES

DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
WHOLE_EARTH = QgsRectangle(-180, -90, 180, 90)
SMALLEST_DEGREES = 1e-8
"""A millimetre; what is smaller is no building."""

LARGEST_DEGREES = WIDEST_METRES / 111_000
"""What is longer is no building, and one of it would be as much work as a country."""

Rings = list[list[list[float]]]


class EvaluationLayer:
    """The polygons of a feature source, read once; each part of a multipolygon is a building of its own.

    Reading and writing stop where they are once `cancelled` says yes.

    Attributes:
        name: of the source, to be told.
        crs: of the geometries.
        features: one single-part feature per building, with the id and the attributes of the feature it came from.
        places: the place of that feature among all of the source; views and virtual layers have no ids that stay.
        left_out: ids of features of which nothing can be compared.

    Args:
        source: the layer.
        crs: that its coordinates are in.
        transforms: of the project.
        cancelled: asked whether to stop.
        near: what does not touch this rectangle, in that CRS, is left out; nothing is by default.

    Raises:
        QuoinError: no building can be expressed in longitude and latitude.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        crs: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
        cancelled: Callable[[], bool],
        near: QgsRectangle | None = None,
    ) -> None:
        self.name = foreign(source.sourceName())
        self.crs = crs
        self._cancelled = cancelled
        self.features: list[QgsFeature] = []
        self.places: list[int] = []
        self.left_out: list[int] = []
        self._rings: list[Rings] = []
        self._to_degrees = QgsCoordinateTransform(crs, DEGREES, transforms)
        # A building whose outline crosses itself is measured like any other.
        flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        features = enumerate(takewhile(self._wanted, source.getFeatures(QgsFeatureRequest(), flag)))
        touching = (each for each in features if near is None or near.intersects(each[1].geometry().boundingBox()))
        polygons = [self._take(place, feature) for place, feature in touching]
        if any(polygons) and not self.features:
            raise QuoinError(
                "No polygon of the layer {layer} has a size and a place in its CRS: set the layer's true CRS.",
                layer=self.name,
            )

    def score(self, index: int) -> float | None:
        """The value of the field `score`; None without one."""
        feature = self.features[index]
        field = field_index(feature.fields(), "score")
        value = feature.attribute(field) if field >= 0 else None
        return float(value) if isinstance(value, (int, float)) else None

    def write(self, path: Path) -> None:
        """Write the buildings as GeoJSON, in longitude and latitude to the last digit."""
        features = [self._geojson(index) for index in takewhile(self._wanted, range(len(self.features)))]
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")

    def _wanted(self, _: Any) -> bool:
        return not self._cancelled()

    def _take(self, place: int, feature: QgsFeature) -> bool:
        """Take the polygons of a feature that lie somewhere on the ground; return whether it has any polygon."""
        polygons = list(_polygons(feature.geometry()))
        placed = [(polygon, rings) for polygon in polygons if (rings := self._in_degrees(polygon)) is not None]
        for polygon, rings in placed:
            part = QgsFeature(feature)
            part.setGeometry(polygon)
            self.features.append(part)
            self.places.append(place)
            self._rings.append(rings)
        if not placed:
            self.left_out.append(feature.id())
        return bool(polygons)

    def _in_degrees(self, polygon: QgsGeometry) -> Rings | None:
        """The rings in longitude and latitude; None for what is nowhere, or of no building's size."""
        geometry = QgsGeometry(polygon)
        try:
            geometry.transform(self._to_degrees)  # noqa: QGS201  # raises where it fails
        except QgsCsException:
            return None
        box = geometry.boundingBox()
        is_somewhere = box.isFinite() and WHOLE_EARTH.contains(box)
        if not is_somewhere or not SMALLEST_DEGREES <= _length(box) < LARGEST_DEGREES:
            return None
        rings = [[[point.x(), point.y()] for point in ring] for ring in geometry.asPolygon()]
        # Newer QGIS leaves corners that are no numbers out of a box.
        return rings if all(math.isfinite(number) for ring in rings for point in ring for number in point) else None

    def _geojson(self, index: int) -> dict[str, Any]:
        return {
            "type": "Feature",
            "properties": {"score": self.score(index)},
            "geometry": {"type": "Polygon", "coordinates": self._rings[index]},
        }


def _length(box: QgsRectangle) -> float:
    """The longer side of a box in degrees, in degrees of latitude."""
    return max(box.width() * math.cos(math.radians(box.center().y())), box.height())


def _polygons(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """The polygons in a geometry, each by itself; points and lines are left out."""
    for part in geometry.asGeometryCollection():
        if QgsWkbTypes.isMultiType(part.wkbType()):
            yield from _polygons(part)
        elif part.type() == QgsWkbTypes.GeometryType.PolygonGeometry and not part.isEmpty():
            yield part
