"""From pixels of a lesson's places back onto the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsPointXY

from ...model.contract.teaching.lesson import PlaceFiles
from ..raster.lattice import Lattice


@dataclass(frozen=True)
class Plane:
    """The pixels of a raster.

    Attributes:
        lattice: where they lie.
        crs: on the map of which.
    """

    lattice: Lattice
    crs: QgsCoordinateReferenceSystem


class BackOnMap:
    """Gives points of places in one CRS.

    Args:
        places: of the lesson.
        planes: of the rasters, by their numbers.
        wanted: the CRS.
        transforms: of the project.
    """

    def __init__(
        self,
        places: Sequence[PlaceFiles],
        planes: Sequence[Plane],
        wanted: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
    ) -> None:
        self._places, self._planes = places, planes
        self._transforms = [QgsCoordinateTransform(plane.crs, wanted, transforms) for plane in planes]

    def __call__(self, place: int, points: Sequence[Sequence[float]]) -> list[QgsPointXY]:
        """Where pixels of a place lie on the map."""
        files = self._places[place]
        lattice, transform = self._planes[files.plane].lattice, self._transforms[files.plane]
        left, top = files.origin
        return [transform.transform(lattice.to_map(left + x, top + y)) for x, y in points]
