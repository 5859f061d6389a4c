"""A place whose buildings are drawn: what is learned from there, and what validates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry

from ...building import Ring
from ...evaluation.measures.outlines import clipped
from ...evaluation.protocols.labelled import Labelled
from ..crops import LabelledScene
from ..ignored import fill, uncovered
from ..split import Split, set_apart, split

GAP_METRES = 5.0
"""Between what is learned and what validates: a house and what belongs to it are on one side."""
CONTEXT = 64
"""Pixels around the block that validates: at the edge of what it sees, a network is less certain."""


@dataclass(frozen=True)
class Place:
    """An image, its buildings, and the area in which all of them are drawn.

    Attributes:
        image: uint8 `[H, W, 3]` RGB.
        resolution: metres on the ground per pixel.
        buildings: rings of each, in pixels of the image.
        area: where nothing is a building but what is drawn, in pixels of the image.
        ignored: rings of regions of which nothing is known, though they lie in the area.
        plane: number of the raster that it is of.
        origin: x and y of the image's first pixel in that raster.
    """

    image: np.ndarray
    resolution: float
    buildings: list[list[Ring]]
    area: BaseGeometry
    ignored: list[list[Ring]] = field(default_factory=list)
    plane: int = 0
    origin: tuple[float, float] = (0.0, 0.0)

    def boxes(self) -> np.ndarray:
        """Bounding boxes of the buildings in the raster, float `[N, 4]`."""
        bounds = [np.concatenate([rings[0].min(axis=0), rings[0].max(axis=0)]) for rings in self.buildings]
        return np.array(bounds, dtype=np.float64).reshape(-1, 4) + np.tile(self.origin, 2)

    def taught(self, cut: Split | None) -> LabelledScene:
        """What crops are drawn from: all, or the part that a split lets learn."""
        learned = np.ones(len(self.buildings), bool) if cut is None else cut.is_taught(self.boxes())
        others = [rings for rings, own in zip(self.buildings, learned, strict=True) if not own]
        unknown = self._mask(self._side(cut, held_out=False), [*self.ignored, *others])
        own = [rings for rings, own in zip(self.buildings, learned, strict=True) if own]
        return LabelledScene(self.image, own, self.resolution, self.resolution, ignored=unknown, town=str(self.plane))

    def held_out(self, cut: Split) -> Labelled | None:
        """The part that validates, cut out of the image; None where there is none in it."""
        area = self._side(cut, held_out=True)
        own = cut.is_held_out(self.boxes())
        if area.is_empty or not own.any():
            return None
        left, top, right, bottom = _window(area, self.image.shape[:2])
        size = bottom - top, right - left
        others = [rings for rings, held_out in zip(self.buildings, own, strict=True) if not held_out]
        references = [rings for rings, held_out in zip(self.buildings, own, strict=True) if held_out]
        outside = rings_of(box(left, top, right, bottom).difference(area))
        unknown = [*outside, *others, *self.ignored]
        image = np.ascontiguousarray(self.image[top:bottom, left:right])
        return Labelled(image, _moved(references, (left, top), size), _moved(unknown, (left, top), size))

    def _side(self, cut: Split | None, held_out: bool) -> BaseGeometry:
        """The part of the area on one side, in pixels of the image."""
        if cut is None:
            return self.area
        part = translate(cut.part(cut.held_out if held_out else cut.taught), -self.origin[0], -self.origin[1])
        return self.area.intersection(part)

    def _mask(self, known: BaseGeometry, unknown: Iterable[list[Ring]]) -> np.ndarray:
        """uint8 `[H, W]`, 1 where nothing is known."""
        mask = np.ones(self.image.shape[:2], np.uint8)
        for rings in rings_of(known):
            fill(mask, rings, 0)
        for rings in unknown:
            fill(mask, rings, 1)
        return np.maximum(mask, uncovered(self.image, self.resolution), out=mask)


def splits_of(places: Sequence[Place]) -> dict[int, Split]:
    """The splits of rasters, by their numbers; one without has too few buildings, and all of it is learned.

    Each sets its share apart of what is wanted of all, since of many small rasters a block each would be most there is.
    """
    boxes = {plane: _boxes_on(places, plane) for plane in sorted({place.plane for place in places})}
    count = sum(map(len, boxes.values()))
    left = wanted = set_apart(count)
    found = {}
    for plane, own in sorted(boxes.items(), key=lambda each: -len(each[1])):
        if left <= 0:
            break
        cut = split(own, GAP_METRES / places[0].resolution, max(1, round(wanted * len(own) / max(1, count))))
        if cut is not None:
            found[plane] = cut
            left -= int(cut.is_held_out(own).sum())
    return found


def _boxes_on(places: Sequence[Place], plane: int) -> np.ndarray:
    return np.concatenate([place.boxes() for place in places if place.plane == plane])


def rings_of(area: BaseGeometry) -> list[list[Ring]]:
    """The polygons of an area as rings, open, the outer one first."""
    parts = area.geoms if isinstance(area, MultiPolygon) else getattr(area, "geoms", [area])
    polygons = [part for part in parts if isinstance(part, Polygon) and not part.is_empty]
    return [[np.asarray(ring.coords)[:-1] for ring in (each.exterior, *each.interiors)] for each in polygons]


def area_of(polygons: Iterable[list[Ring]]) -> BaseGeometry:
    """What polygons cover together."""
    return shapely.union_all([shapely.make_valid(Polygon(rings[0], rings[1:])) for rings in polygons])


def _window(area: BaseGeometry, size: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom pixel of an area and what lies around it, within an image of (height, width)."""
    x0, y0, x1, y1 = area.bounds
    left, top = max(0, int(x0) - CONTEXT), max(0, int(y0) - CONTEXT)
    return left, top, min(size[1], int(x1) + CONTEXT), min(size[0], int(y1) + CONTEXT)


def _moved(polygons: list[list[Ring]], origin: tuple[int, int], size: tuple[int, int]) -> list[list[Ring]]:
    moved = [[ring - origin for ring in rings] for rings in polygons]
    return [inside for rings in moved if (inside := clipped(rings, size))]
