"""A layer's features in batches of neighbours, so that a layer of any size is worked through with little memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import QgsFeature, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from ..raster.ground import Ground

MOST_FEATURES = 400
WIDEST_METRES = 20_000.0
"""Over this length a plane keeps angles to a tenth of a degree, also where its map units are degrees."""


class FeatureBatches:
    """The bounding boxes of all features, which is all that is held of them.

    Args:
        features: of the layer; their attributes are not needed. Those without a geometry, or without a place in the
            CRS, are left out.
        ground: of the layer's CRS.

    Attributes:
        without_geometry: ids of those that are left out.
        no_polygons: ids of those that are points, lines or collections.
    """

    def __init__(self, features: Iterable[QgsFeature], ground: Ground) -> None:
        self._ground = ground
        self._index = QgsSpatialIndex()
        self._boxes: dict[int, QgsRectangle] = {}
        self.without_geometry: list[int] = []
        self.no_polygons: list[int] = []
        for feature in features:
            if feature.geometry().isEmpty() or not ground.holds(feature.geometry().boundingBox()):
                self.without_geometry.append(feature.id())
            elif feature.geometry().type() != QgsWkbTypes.GeometryType.PolygonGeometry:
                self.no_polygons.append(feature.id())
            else:
                self._boxes[feature.id()] = feature.geometry().boundingBox()
                self._index.addFeature(feature)  # noqa: QGS201  # it has a geometry

    def __len__(self) -> int:
        return len(self._boxes)

    def __iter__(self) -> Iterator[list[int]]:
        """Yield the ids of each batch: features that lie together, cut in halves along the longer side until few."""
        pending = [sorted(self._boxes)] if self._boxes else []
        while pending:
            ids = pending.pop()
            extent = self.extent(ids)
            metres_x, metres_y = self._ground.metres_per_unit(extent)
            width, height = extent.width() * metres_x, extent.height() * metres_y
            if len(ids) == 1 or (len(ids) <= MOST_FEATURES and max(width, height) <= WIDEST_METRES):
                yield ids
                continue
            ids.sort(key=self._centre_x if width > height else self._centre_y)
            pending += [ids[len(ids) // 2 :], ids[: len(ids) // 2]]

    def extent(self, ids: Iterable[int]) -> QgsRectangle:
        """The bounding box of some features, never without a width or a height."""
        extent = QgsRectangle()
        for number in ids:
            extent.combineExtentWith(self._boxes[number])
        if extent.width() == 0 or extent.height() == 0:
            extent.grow(max(extent.width(), extent.height(), 1e-6) / 2)
        return extent

    def neighbours(self, ids: Iterable[int], metres: float, hops: int) -> list[int]:
        """The other features that are no more than so many neighbours away; one is no farther than so many metres."""
        found = edge = set(ids)
        metres_x, metres_y = self._ground.metres_per_unit(self.extent(ids))
        for _ in range(hops):
            edge = {
                near for number in edge for near in self._near(number, metres / metres_x, metres / metres_y)
            } - found
            found = found | edge
        return sorted(found - set(ids))

    def _near(self, number: int, margin_x: float, margin_y: float) -> list[int]:
        box = self._boxes[number]
        grown = QgsRectangle(
            box.xMinimum() - margin_x, box.yMinimum() - margin_y, box.xMaximum() + margin_x, box.yMaximum() + margin_y
        )
        return self._index.intersects(grown)

    def _centre_x(self, number: int) -> float:
        return self._boxes[number].center().x()

    def _centre_y(self, number: int) -> float:
        return self._boxes[number].center().y()
