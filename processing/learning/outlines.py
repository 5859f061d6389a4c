"""Polygons of a layer, as they stood when they were taken: teaching takes minutes, in which the layer may go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ...model.contract.errors import QuoinError
from ..algorithms.believable_crs import believable_crs
from ..algorithms.moved_box import moved_box
from .drawn import polygons_in

WIDTHS_AROUND = 5.0
"""Of others, within which polygons lie about them: what stands beside an area is no ground either."""


@dataclass(frozen=True)
class Outlines:
    """What was taken.

    Attributes:
        name: of the layer.
        crs: that the coordinates are in.
        shapes: single polygons that bound something, as they were drawn. Curves are still curves.
    """

    name: str
    crs: QgsCoordinateReferenceSystem
    shapes: list[QgsGeometry]

    @classmethod
    def of(
        cls,
        source: QgsProcessingFeatureSource,
        transforms: QgsCoordinateTransformContext,
        around: Outlines | None = None,
    ) -> Outlines:
        """Take the polygons of a layer, or those of them that lie about others; call it in the main thread.

        Raises:
            QuoinError: the layer has no CRS that its coordinates fit.
        """
        crs, request = believable_crs(source, transforms), QgsFeatureRequest().setNoAttributes()
        if around is not None:
            near = around.extent(crs, transforms)
            near.scale(WIDTHS_AROUND)
            request.setFilterRect(near)
        flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        features = source.getFeatures(request, flag)
        return cls(source.sourceName(), crs, [each for one in features for each in polygons_in(one.geometry())])

    def extent(self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> QgsRectangle:
        """The bounds of all in another CRS; empty where they have no place there."""
        bounds = QgsRectangle()
        for each in self.shapes:
            bounds.combineExtentWith(each.boundingBox())
        return moved_extent(bounds, self.crs, crs, transforms)

    def moved(
        self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> Iterator[QgsGeometry]:
        """All in another CRS, less those that have no place there."""
        transform = QgsCoordinateTransform(self.crs, crs, transforms)
        for shape in map(QgsGeometry, self.shapes):
            try:
                shape.transform(transform)  # noqa: QGS201  # raises where it fails
            except QgsCsException:
                continue
            if shape.boundingBox().isFinite():  # QGIS 3.22 raises nothing for most that fail
                yield shape


def moved_extent(
    extent: QgsRectangle,
    stored: QgsCoordinateReferenceSystem,
    wanted: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> QgsRectangle:
    """The bounds of an extent in another CRS; empty where it has no place there."""
    with suppress(QuoinError):
        return moved_box(extent, stored, wanted, transforms)
    return QgsRectangle()
