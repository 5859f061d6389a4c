"""True lengths and areas on the ground of what a map measures in its own units."""

from __future__ import annotations

import math
from collections.abc import Callable

from ..errors import QuoinError
from .extent import Extent

Vector = tuple[float, float, float]
"""A place, or a way, in space, in metres."""
NOWHERE: Vector = (math.nan, math.nan, math.nan)
MOST_LATITUDE = 90.0 * (1 + 1e-9)

SHORTEST_STEP = 1e-7
"""Of a coordinate, the least that is measured over; any less is lost in its last digits."""


def geocentric(longitude: float, latitude: float, semi_major: float, eccentricity_squared: float) -> Vector:
    """Geocentric coordinates of a place on an ellipsoid (EPSG method 9602), given in degrees.

    Differences of these do not mind poles and the 180th meridian.
    """
    if not (math.isfinite(longitude) and abs(latitude) <= MOST_LATITUDE):
        return NOWHERE
    lon, lat = math.radians(longitude), math.radians(latitude)
    normal = semi_major / math.sqrt(1 - eccentricity_squared * math.sin(lat) ** 2)
    across = normal * math.cos(lat)
    up = normal * (1 - eccentricity_squared) * math.sin(lat)
    return across * math.cos(lon), across * math.sin(lon), up


class Scales:
    """Measures on the ground, so that EPSG:3857, feet and degrees come out in true metres.

    Args:
        place: where in space a point (x, y) of the map lies; `NOWHERE` where the projection has none.
        name: of the CRS, for the user.
    """

    def __init__(self, place: Callable[[float, float], Vector], name: str) -> None:
        self._place = place
        self._name = name

    def metres_per_unit(self, extent: Extent) -> tuple[float, float]:
        """Ground metres per map unit along x and along y at the centre of `extent`.

        Raises:
            QuoinError: the CRS has no such place.
        """
        along_x, along_y = self.steps(extent)
        scales = length(along_x), length(along_y)
        if not all(scale > 0 for scale in scales):
            x, y = extent.centre
            raise QuoinError(
                "The CRS {crs} has no place at {place}; set the layer's true CRS.",
                crs=self._name,
                place=f"{x:.4f},{y:.4f}",
            )
        return scales

    def change_of_scale(self, extent: Extent) -> float:
        """By how much ground metres per map unit differ between north, middle and south of `extent`, as a share."""
        height = extent.height / 100
        scales = []
        for y in (extent.south + height, extent.centre[1], extent.north - height):
            strip = Extent(extent.west, y - height, extent.east, y + height)
            scales.append(length(self.steps(strip)[0]))
        return max(scales) / min(scales) - 1 if all(scale > 0 for scale in scales) else math.inf

    def square_metres(self, bounds: Extent) -> float:
        """Square metres in a square map unit at the centre of `bounds`."""
        return length(_cross(*self.steps(bounds)))

    def steps(self, extent: Extent) -> tuple[Vector, Vector]:
        """How far it is in space, in metres, along one map unit of x and one of y at the centre of `extent`."""
        x, y = extent.centre
        # Over a wide extent the way leaves the ground, so only a short piece at the centre is measured.
        least = max(SHORTEST_STEP * max(abs(x), abs(y)), SHORTEST_STEP)
        dx, dy = max(extent.width / 200, least), max(extent.height / 200, least)
        place = self._place
        return _slope(place(x - dx, y), place(x + dx, y), 2 * dx), _slope(place(x, y - dy), place(x, y + dy), 2 * dy)


def length(vector: Vector) -> float:
    """Length of a way in space."""
    return math.sqrt(sum(part * part for part in vector))


def _slope(start: Vector, end: Vector, units: float) -> Vector:
    return (end[0] - start[0]) / units, (end[1] - start[1]) / units, (end[2] - start[2]) / units


def _cross(one: Vector, other: Vector) -> Vector:
    (a, b, c), (x, y, z) = one, other
    return b * z - c * y, c * x - a * z, a * y - b * x
