"""What a guard looks at: an image with its labels, and what the base that is to learn sees in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from ...building import Building, Ring
from ...contract.teaching.finding import Mark

LEAST_RING = 3
"""Points of a ring that bounds anything."""


class LabelledPlace(Protocol):
    """An image, its buildings, and the area in which all of them are drawn."""

    @property
    def image(self) -> np.ndarray:
        """uint8 `[H, W, 3]` RGB."""

    @property
    def resolution(self) -> float:
        """Metres on the ground per pixel."""

    @property
    def buildings(self) -> list[list[Ring]]:
        """Rings of each building in pixels of the image; they may be anybody's, and broken."""

    @property
    def area(self) -> BaseGeometry:
        """Where nothing is a building but what is drawn, in pixels of the image."""

    @property
    def ignored(self) -> list[list[Ring]]:
        """Rings of regions of which nothing is known, in pixels of the image."""

    @property
    def plane(self) -> int:
        """Number of the raster that it is of."""

    @property
    def origin(self) -> tuple[float, float]:
        """Where the image's first pixel lies in that raster, x and y."""


@dataclass(frozen=True)
class Base:
    """The model that is to learn.

    Attributes:
        resolution: that it works at, in metres on the ground per pixel.
        found: what it finds in each place, from its own least score on, in pixels of the place; a place whose list is
            missing was not looked at.
        native: metres on the ground per pixel of each raster as it lies on the disk; by default those of the places.
    """

    resolution: float
    found: Sequence[Sequence[Building]] = ()
    native: Sequence[float] = field(default_factory=tuple)

    def found_in(self, number: int) -> Sequence[Building]:
        """What it finds in the place of this number."""
        return self.found[number] if number < len(self.found) else ()


def polygon_of(rings: Sequence[Ring]) -> BaseGeometry:
    """A building as it is drawn, whether valid or not; empty where its outline has too few points to be any."""
    outline, *courtyards = rings
    if len(outline) < LEAST_RING:
        return Polygon()
    return Polygon(outline, [ring for ring in courtyards if len(ring) > LEAST_RING - 1])


def shape_of(rings: Sequence[Ring]) -> BaseGeometry:
    """A building as a valid geometry, which may be empty."""
    return shapely.make_valid(polygon_of(rings))


def marked(place: int, rings: Sequence[Ring]) -> Mark:
    """A building as it goes to QGIS; one of which no polygon can be made is closed to one."""
    return Mark(
        place, [[*ring.tolist(), *[ring[-1].tolist()] * (LEAST_RING - len(ring))] for ring in rings if len(ring)]
    )
