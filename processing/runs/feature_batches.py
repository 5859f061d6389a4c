"""A layer's features in batches of neighbours, so that a layer of any size is worked through with little memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile

from qgis.core import QgsFeature, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from ..raster.ground import Ground

MOST_FEATURES = 400
MOST_CORNERS = 100_000
"""Of a batch, so that a message stays small, and what waits for one does not wait long."""
WIDEST_METRES = 20_000.0
"""Over this length a plane keeps angles to a tenth of a degree, also where its map units are degrees."""

MOST_NEIGHBOURS = 200
"""In dense towns no building has over 10; what has more than this covers a town, or lies in a pile of copies."""


class FeatureBatches:
    """The bounding boxes of all features, and how many corners they have: all that is held of them.

    Iterating gives the ids of those that may be neighbours, batch by batch.

    Args:
        features: of the layer; their attributes are not needed. Those without a geometry, or without a place in the
            CRS, are left out.
        ground: of the layer's CRS.
        cancelled: once it says yes, all that takes long ends where it is.

    Attributes:
        without_geometry: ids of those that are left out.
        no_polygons: ids of those that are points, lines or collections.
        too_wide: ids of those for which no plane is true; they are in no batch, and no neighbours.
    """

    def __init__(self, features: Iterable[QgsFeature], ground: Ground, cancelled: Callable[[], bool]) -> None:
        self._ground = ground
        self._cancelled = cancelled
        self._index = QgsSpatialIndex()
        self._boxes: dict[int, QgsRectangle] = {}
        self._corners: dict[int, int] = {}
        self.without_geometry: list[int] = []
        self.no_polygons: list[int] = []
        for feature in takewhile(self._wanted, features):
            if feature.geometry().isEmpty() or not ground.holds(feature.geometry().boundingBox()):
                self.without_geometry.append(feature.id())
            elif feature.geometry().type() != QgsWkbTypes.GeometryType.PolygonGeometry:
                self.no_polygons.append(feature.id())
            else:
                self._boxes[feature.id()] = feature.geometry().boundingBox()
                self._corners[feature.id()] = feature.geometry().constGet().nCoordinates()
                self._index.addFeature(feature)  # noqa: QGS201  # it has a geometry
        single = [ids for ids in self.batches(self._boxes) if len(ids) == 1]
        self.too_wide = [number for (number,) in single if max(self._size([number])) > WIDEST_METRES]
        self._neighbours = self._boxes.keys() - set(self.too_wide)

    def __len__(self) -> int:
        return len(self._boxes)

    def __iter__(self) -> Iterator[list[int]]:
        return self.batches(self._neighbours)

    def take_out_crowded(self) -> list[int]:
        """Return those that have more than `MOST_NEIGHBOURS`; from now on they are no neighbours of others."""
        # copies are counted beforehand: to ask the index for each would give each all others
        copies = Counter(map(self._sides, self._neighbours))
        crowded = [
            number
            for number in takewhile(self._wanted, sorted(self._neighbours))
            if copies[self._sides(number)] > MOST_NEIGHBOURS + 1 or self._is_crowded(number)
        ]
        self._neighbours = self._neighbours - set(crowded)
        return crowded

    def batches(self, ids: Iterable[int]) -> Iterator[list[int]]:
        """Yield ids in batches: of features that lie together, cut in halves along the longer side until few."""
        pending = [batch for batch in [sorted(ids)] if batch]
        while pending and not self._cancelled():
            batch = pending.pop()
            width, height = self._size(batch)
            if len(batch) > 1 and (self._are_many(batch) or max(width, height) > WIDEST_METRES):
                batch.sort(key=self._centre_x if width > height else self._centre_y)
                pending += [batch[len(batch) // 2 :], batch[: len(batch) // 2]]
            else:
                yield batch

    def _wanted(self, _: object) -> bool:
        return not self._cancelled()

    def _are_many(self, ids: Sequence[int]) -> bool:
        return len(ids) > MOST_FEATURES or sum(map(self._corners.__getitem__, ids)) > MOST_CORNERS

    def extent(self, ids: Iterable[int]) -> QgsRectangle:
        """The bounding box of some features, never without a width or a height."""
        extent = QgsRectangle()
        for number in ids:
            extent.combineExtentWith(self._boxes[number])
        if extent.width() == 0 or extent.height() == 0:
            extent.grow(max(extent.width(), extent.height(), 1e-6) / 2)
        return extent

    def _size(self, ids: Iterable[int]) -> tuple[float, float]:
        """Width and height of some features together, in metres."""
        extent = self.extent(ids)
        metres_x, metres_y = self._ground.metres_per_unit(extent)
        return extent.width() * metres_x, extent.height() * metres_y

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
        return [near for near in self._index.intersects(grown) if near in self._neighbours]

    def _sides(self, number: int) -> tuple[float, float, float, float]:
        box = self._boxes[number]
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def _is_crowded(self, number: int) -> bool:
        return len(self._index.intersects(self._boxes[number])) > MOST_NEIGHBOURS + 1

    def _centre_x(self, number: int) -> float:
        return self._boxes[number].center().x()

    def _centre_y(self, number: int) -> float:
        return self._boxes[number].center().y()
