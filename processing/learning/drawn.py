"""What was drawn on a raster, in pixels of its lattice: buildings, and the area in which none is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsWkbTypes,
)

from ..raster.lattice import Lattice
from .areas import Areas

SURE_METRES = 4.0
"""This far around an outline whoever drew it, or looked at it, has seen that there is no other building."""
CIRCLE_SEGMENTS = 4


@dataclass(frozen=True)
class Drawn:
    """What was drawn.

    Attributes:
        buildings: polygons that are learned, as they were drawn, also where they cross themselves.
        area: where nothing is a building but what is drawn.
        ignored: polygons that are not learned: they lie outside the areas, or another raster's are learned there.
    """

    buildings: list[QgsGeometry]
    area: QgsGeometry
    ignored: list[QgsGeometry]

    @classmethod
    def on(
        cls,
        lattice: Lattice,
        polygons: Iterable[QgsGeometry],
        areas: list[QgsGeometry] | None,
        near: bool,
        taken: list[QgsRectangle],
    ) -> Drawn:
        """Of polygons and areas in the raster's CRS what lies on it.

        Args:
            lattice: of the raster.
            polygons: the buildings.
            areas: in which none is missing; None for the buildings themselves.
            near: whether none is missing next to the areas, too.
            taken: where another raster is learned from, in the raster's CRS.
        """
        whole = QgsGeometry.fromRect(QgsRectangle(0, 0, lattice.width, lattice.height))
        drawn = [_in_pixels(each, lattice) for each in polygons]
        pairs = [(each, shape) for each in drawn if (shape := each.makeValid()).intersects(whole)]
        shapes = [shape for _, shape in pairs]
        others = [QgsGeometry.fromRect(_rectangle(each, lattice)) for each in taken]
        known = shapes if areas is None else [_in_pixels(each, lattice).makeValid() for each in areas]
        if near:
            known = [each.buffer(SURE_METRES / lattice.resolution, CIRCLE_SEGMENTS) for each in known]
        area = QgsGeometry.unaryUnion(known).intersection(whole)
        for other in others:
            area = area.difference(other)
        inside = Areas(area.asGeometryCollection())
        learned = [inside.hold(inner_point(shape)) for shape in shapes]
        chosen = [each for (each, _), own in zip(pairs, learned) if own]
        return cls(chosen, area, [shape for shape, own in zip(shapes, learned) if not own])


def polygons_in(shape: QgsGeometry) -> list[QgsGeometry]:
    """The single polygons of a geometry, as they were drawn, less those that bound nothing."""
    return [each for each in _polygons(shape) if each.makeValid().area() > 0]


def inner_point(shape: QgsGeometry) -> QgsPointXY:
    """A point of a polygon that bounds something; the middle of its bounds may lie in its courtyard, or beside an L."""
    return shape.makeValid().pointOnSurface().asPoint()


def rings_of(shape: QgsGeometry) -> list[list[list[list[float]]]]:
    """The polygons of a geometry, each its rings, open, each its `[x, y]`."""
    polygons = [each.asPolygon() for each in _polygons(shape)]
    return [[[[point.x(), point.y()] for point in ring[:-1]] for ring in polygon] for polygon in polygons]


def _polygons(shape: QgsGeometry) -> list[QgsGeometry]:
    return [each for each in shape.asGeometryCollection() if each.type() == QgsWkbTypes.GeometryType.PolygonGeometry]


def _in_pixels(geometry: QgsGeometry, lattice: Lattice) -> QgsGeometry:
    rings = [[QgsPointXY(*lattice.to_pixel(point)) for point in ring] for ring in geometry.asPolygon()]
    return QgsGeometry.fromPolygonXY(rings)


def _rectangle(extent: QgsRectangle, lattice: Lattice) -> QgsRectangle:
    low = lattice.to_pixel(QgsPointXY(extent.xMinimum(), extent.yMaximum()))
    high = lattice.to_pixel(QgsPointXY(extent.xMaximum(), extent.yMinimum()))
    return QgsRectangle(*low, *high)
