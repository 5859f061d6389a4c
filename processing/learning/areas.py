"""Areas that points are looked up in: as many as there are buildings, where those that were reviewed are the areas."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeature, QgsGeometry, QgsGeometryEngine, QgsPoint, QgsPointXY, QgsRectangle, QgsSpatialIndex


class Areas:
    """Areas in one CRS, each made ready when it is first asked."""

    def __init__(self, shapes: Sequence[QgsGeometry]) -> None:
        self._shapes = [shape for shape in shapes if not shape.isEmpty()]
        self._engines: dict[int, QgsGeometryEngine] = {}
        self._index = QgsSpatialIndex()
        for number, shape in enumerate(self._shapes):
            feature = QgsFeature(number)
            feature.setGeometry(shape)
            self._index.addFeature(feature)  # noqa: QGS201  # it has a geometry

    def hold(self, point: QgsPointXY) -> bool:
        """Whether a point lies in one of them."""
        near = self._index.intersects(QgsRectangle(point, point))
        return any(self._engine(number).intersects(QgsPoint(point.x(), point.y())) for number in near)

    def _engine(self, number: int) -> QgsGeometryEngine:
        if number not in self._engines:
            engine = QgsGeometry.createGeometryEngine(self._shapes[number].constGet())
            engine.prepareGeometry()
            self._engines[number] = engine
        return self._engines[number]
