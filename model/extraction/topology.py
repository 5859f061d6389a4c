"""Buildings of a raster that are in each other's way: of rivals one stays, and neighbours meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import shapely

from ..building import Building
from ..contract.options import HOPS
from ..polygon import clipped_to_better, share_boundaries
from ..polygon.neighbours.meet import rings_of
from ..polygon.neighbours.suppression import suppressed
from ..polygon.ring import CLEARANCE, is_valid, polygons
from .neighbourhood import HeldResident, Neighbourhood

RIVAL_HOPS = 2
"""Whether a building falls out depends on its rivals (1), and on whether theirs contest them (2)."""

MEETING_HOPS = HOPS + 1
"""After buildings have met (`HOPS`), they give way to what has become of their neighbours."""


class Topology:
    """Takes buildings in any order and returns those that stay, as they become, as soon as no later one matters.

    Args:
        tolerance: see `share_boundaries` and `clipped_to_better`, in pixels.
    """

    def __init__(self, tolerance: float) -> None:
        self._tolerance = tolerance
        self._rivals = Neighbourhood(self._without_rivals, 0.0, RIVAL_HOPS)
        self._neighbours = Neighbourhood(self._met, tolerance, MEETING_HOPS)

    @property
    def held(self) -> int:
        """Number of buildings in memory."""
        return self._rivals.held + self._neighbours.held

    def held_back(self) -> tuple[list[HeldResident], list[HeldResident]]:
        """The buildings that wait for their rivals, and those that wait for their neighbours."""
        return self._rivals.held_back(), self._neighbours.held_back()

    def take_up(self, rivals: Sequence[HeldResident], neighbours: Sequence[HeldResident]) -> None:
        """Go on from what others have held back."""
        self._rivals.take_up(rivals)
        self._neighbours.take_up(neighbours)

    def add(self, buildings: Sequence[Building], may_come_near: Callable[[np.ndarray], np.ndarray]) -> list[Building]:
        """Take buildings; return those, of all taken so far, that no later one can change.

        Args:
            buildings: in pixels.
            may_come_near: see `Neighbourhood.add`.
        """
        staying = self._rivals.add(buildings, may_come_near)
        waiting = [building.bounds for building in self._rivals.waiting]
        if not waiting:
            return self._neighbours.add(staying, may_come_near)
        tree = shapely.STRtree(shapely.box(*np.array(waiting).T))

        def may_come_near_or_stay(boxes: np.ndarray) -> np.ndarray:
            near = may_come_near(boxes)
            near[tree.query(shapely.box(*boxes.T), predicate="intersects")[0]] = True
            return near

        return self._neighbours.add(staying, may_come_near_or_stay)

    def finish(self, buildings: Sequence[Building]) -> list[Building]:
        """Take the last buildings; return all that are still held."""
        return self.add(buildings, lambda boxes: np.zeros(len(boxes), dtype=bool))

    def _without_rivals(self, buildings: Sequence[Building]) -> list[Building | None]:
        shapes, scores = _shapes_and_scores(buildings)
        return [
            None if out else one for one, out in zip(buildings, suppressed(shapes, scores, self._tolerance).tolist())
        ]

    def _met(self, buildings: Sequence[Building]) -> list[Building | None]:
        met = share_boundaries([building.rings for building in buildings], self._tolerance)
        moved = [
            building if rings is building.rings else _neighbour(building, rings)
            for building, rings in zip(buildings, met, strict=True)
        ]
        shapes, scores = _shapes_and_scores(moved)
        return [
            one if left is shape else _left_over(one, left)
            for one, shape, left in zip(moved, shapes, clipped_to_better(shapes, scores, self._tolerance), strict=True)
        ]


def cleaned(buildings: Sequence[Building], tolerance: float) -> list[Building]:
    """All buildings of an image as they stay beside each other; the same as from tiles. See `Topology`."""
    return Topology(tolerance).finish(buildings)


def _shapes_and_scores(buildings: Sequence[Building]) -> tuple[np.ndarray, np.ndarray]:
    shapes = polygons([building.rings for building in buildings])
    return shapes, np.array([building.score for building in buildings])


def _left_over(building: Building, left: shapely.Polygon | None) -> Building | None:
    """What is left of a building that has given way, None where that is no building; itself where it is no ring."""
    if left is None:
        return None
    # A cut may leave corners too near to each other.
    for shape in (left, shapely.simplify(left, 2.0 * CLEARANCE)):
        rings = rings_of(shape)
        if is_valid(rings):
            return _neighbour(building, rings)
    return building


def _neighbour(building: Building, rings: list[np.ndarray]) -> Building:
    status = building.status if building.status.endswith("+neighbours") else f"{building.status}+neighbours"
    return replace(building, rings=rings, status=status)
