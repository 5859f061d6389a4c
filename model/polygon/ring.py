"""Area, orientation and validity of rings."""

from __future__ import annotations

import numpy as np
from shapely import Polygon

from ..building import Ring


def signed_area(ring: Ring) -> float:
    """Shoelace area in the numbers as they stand: negative when counter-clockwise on the map, because pixel y points down."""
    x, y = (ring - ring[0]).T
    return 0.5 * float(np.dot(x, np.roll(y, -1)) - np.dot(np.roll(x, -1), y))


def oriented(rings: list[Ring]) -> list[Ring]:
    """The same rings with the outline (the first) counter-clockwise on the map and the courtyards clockwise."""
    outline, *courtyards = rings
    return [_turned(outline, sign=-1), *(_turned(courtyard, sign=1) for courtyard in courtyards)]


def _turned(ring: Ring, sign: int) -> Ring:
    return ring if signed_area(ring) * sign > 0 else ring[::-1].copy()


def polygon(rings: list[Ring]) -> Polygon:
    """The rings as a shapely polygon, valid or not."""
    return Polygon(rings[0], rings[1:])


def is_valid(rings: list[Ring]) -> bool:
    """Whether the rings bound a polygon: three points or more each, simple, courtyards inside the outline and apart."""
    return all(len(ring) >= 3 for ring in rings) and bool(polygon(rings).is_valid)
