"""What the network, or the straightening, answered about a building."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject, QgsVectorLayer

from ...model.contract.contents import Feature
from ..output.found_building import FoundBuilding
from ..raster.ground import Ground
from ..runs.ground_plane import GroundPlane
from ..view.overlap import over_union
from .new_shape import Shape

STRAIGHT = "+regularized"


def best_answer(
    found: Sequence[FoundBuilding],
    crs: QgsCoordinateReferenceSystem,
    outline: QgsGeometry,
    layer: QgsVectorLayer,
    project: QgsProject,
) -> Shape | None:
    """Of found buildings, with geometry in `crs`, the one that is most like `outline`; None where none touches it."""
    to_layer = QgsCoordinateTransform(crs, layer.crs(), project)
    shapes = [Shape(QgsGeometry(building.geometry), building.attributes) for building in found]
    for shape in shapes:
        shape.geometry.transform(to_layer)  # noqa: QGS201  # raises where it fails
    best = max(shapes, key=lambda shape: over_union(shape.geometry, outline), default=None)
    return best if best is not None and over_union(best.geometry, outline) > 0 else None


class Walls:
    """A polygon as it is straightened: in metres, and back on the map."""

    def __init__(self, outline: QgsGeometry, status: str, ground: Ground) -> None:
        self._ground = ground
        self._status = status
        self._multipart = outline.isMultipart()
        self._plane = GroundPlane(ground, outline.boundingBox())
        self.feature = self._plane.to_metres(outline)

    def straight(self, feature: Feature) -> Shape:
        """The building with these walls."""
        geometry = self._plane.to_map(feature, self._multipart)
        status = self._status if STRAIGHT in self._status else self._status + STRAIGHT
        return Shape.measured(geometry, self._ground, status=status.lstrip("+"))
