"""What the network, or the straightening, answered about a building."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsVectorLayer

from ...model.contract.contents import Feature
from ..output.found_building import FoundBuilding
from ..output.status import shaped
from ..raster.ground import Ground
from ..reprojected import reprojected
from ..runs.ground_plane import GroundPlane
from ..view.overlap import over_union
from .new_shape import Shape


def shapes_in(
    layer: QgsVectorLayer, found: Sequence[FoundBuilding], crs: QgsCoordinateReferenceSystem, project: QgsProject
) -> list[Shape]:
    """Found buildings, with geometry in `crs`, as a layer would have them."""
    return [Shape(reprojected(each.geometry, crs, layer.crs(), project), each.attributes) for each in found]


def best_answer(shapes: Sequence[Shape], outline: QgsGeometry, others: Sequence[QgsGeometry]) -> Shape | None:
    """Of found shapes the one that is most like `outline`; None where none touches it, or is none of the `others`."""
    best = max(shapes, key=lambda shape: over_union(shape.geometry, outline), default=None)
    likeness = 0.0 if best is None else over_union(best.geometry, outline)
    if best is None or likeness == 0.0 or any(over_union(best.geometry, other) > likeness for other in others):
        return None
    return best


class Walls:
    """A polygon as it is straightened: in metres, and back on the map."""

    def __init__(self, outline: QgsGeometry, status: str, ground: Ground) -> None:
        self._ground = ground
        self._status = status
        self._multipart = outline.isMultipart()
        self._plane = GroundPlane(ground, outline.boundingBox())
        self.feature = self._plane.to_metres(outline)

    def straight(self, feature: Feature, suffix: str) -> Shape:
        """The building with these walls, which the worker gives this suffix."""
        geometry = self._plane.to_map(feature, self._multipart)
        return Shape.measured(geometry, self._ground, status=shaped(self._status, suffix))
