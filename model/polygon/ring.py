"""Area, orientation and validity of rings, and rings as complex numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..building import Ring

CLEARANCE = 0.01
"""Rings that come nearer than this to themselves or each other may touch once they are on the map, in pixels."""


def to_complex(ring: Ring) -> np.ndarray:
    """Points `[N, 2]` as complex numbers x + iy, `[N]`: turns become products and distances absolute values."""
    return np.ascontiguousarray(ring, dtype=np.float64).view(np.complex128)[:, 0]


def from_complex(points: np.ndarray) -> Ring:
    """The ring of complex points `[N]`."""
    return np.ascontiguousarray(points, dtype=np.complex128).view(np.float64).reshape(-1, 2)


def following(points: np.ndarray) -> np.ndarray:
    """For each point of a ring the next one, the first after the last; as `np.roll`, at a tenth of its time."""
    return np.concatenate([points[1:], points[:1]])


def walls_of(points: list[complex]) -> list[complex]:
    """The way from each point of a ring to the next; for the few points of a building faster than an array."""
    return [end - start for start, end in zip(points, points[1:] + points[:1])]


def without_repeats(points: list[complex]) -> list[complex]:
    """The points of a ring that differ from the one before them."""
    return [point for k, point in enumerate(points) if point != points[k - 1]]


def signed_area(ring: Ring) -> float:
    """Shoelace area in pixels: negative where the ring is counter-clockwise on the map, because y points down."""
    points = to_complex(ring)
    points = points - points[0]
    return 0.5 * float(np.vdot(points[:-1], points[1:]).imag)


def oriented(rings: list[Ring]) -> list[Ring]:
    """The same rings with the outline (the first) counter-clockwise on the map and the courtyards clockwise."""
    outline, *courtyards = rings
    return [_turned(outline, sign=-1), *(_turned(courtyard, sign=1) for courtyard in courtyards)]


def _turned(ring: Ring, sign: int) -> Ring:
    return ring if signed_area(ring) * sign > 0 else ring[::-1].copy()


def linear_ring(ring: Ring) -> shapely.LinearRing:
    """The ring as a closed line, made at a third of the time of shapely's class."""
    return shapely.linearrings(ring)


def polygon(rings: list[Ring]) -> shapely.Polygon:
    """The rings as a polygon, valid or not."""
    return shapely.polygons(linear_ring(rings[0]), [linear_ring(ring) for ring in rings[1:]] or None)


def polygons(buildings: Sequence[list[Ring]]) -> np.ndarray:
    """Each building's rings as a polygon, valid or not, `[B]`; as `polygon`, at a third of its time for many."""
    if not buildings:
        return np.empty(0, dtype=object)
    rings = [ring for building in buildings for ring in building]
    ring_of_point = np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
    building_of_ring = np.repeat(np.arange(len(buildings)), [len(building) for building in buildings])
    return shapely.polygons(shapely.linearrings(np.concatenate(rings), indices=ring_of_point), indices=building_of_ring)


def is_valid(rings: list[Ring]) -> bool:
    """Whether the rings bound a polygon, courtyards inside, whose points may all move a little: see `CLEARANCE`."""
    if min(len(ring) for ring in rings) < 3:
        return False
    if len(rings) == 1 and is_clearly_convex(to_complex(rings[0]).tolist()):
        return True
    shape = polygon(rings)
    return bool(shapely.is_valid(shape) and shapely.minimum_clearance(shape) > CLEARANCE)


def is_clearly_convex(points: list[complex]) -> bool:
    """Whether a ring is convex, with all other points farther away than `CLEARANCE` from every wall's line.

    Most buildings are, and this takes a tenth of the time of asking GEOS.
    """
    walls = walls_of(points)
    turned = rising = 0
    for before, wall in zip([walls[-1], *walls], walls):
        # In a convex ring the corners next to a wall are the nearest to its line.
        area = (before.conjugate() * wall).imag
        if abs(area) <= CLEARANCE * max(abs(before), abs(wall)):
            return False
        turned += 1 if area > 0.0 else -1
        rising += before.imag < 0.0 <= wall.imag
    # All corners turn the same way, and once around.
    return abs(turned) == len(points) and rising == 1
