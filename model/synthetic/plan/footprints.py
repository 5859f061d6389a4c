"""Shapes of buildings: overlapping rectangles in the unit square, whose union is the footprint.

The rectangles are the wings of the building: each carries its own piece of roof, and the highest piece is seen. A
footprint is bent onto a quad (`quads.py`), so that the same shapes serve detached houses and rows with exactly shared
walls.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from shapely import box, union_all
from shapely.geometry import Polygon
from shapely.geometry.polygon import orient

from ...building import Ring
from .quads import Quad, points_at

Wings = np.ndarray
"""Float64 `[N, 4]`: u0, v0, u1, v1 of each wing."""


def _rectangle(rng: np.random.Generator) -> list[tuple[float, ...]]:
    return [(0, 0, 1, 1)]


def _l(rng: np.random.Generator) -> list[tuple[float, ...]]:
    a, b = rng.uniform(0.35, 0.65, 2)
    return [(0, 0, 1, b), (0, 0, a, 1)]


def _t(rng: np.random.Generator) -> list[tuple[float, ...]]:
    b = rng.uniform(0.4, 0.65)
    left, width = rng.uniform(0.1, 0.35), rng.uniform(0.3, 0.5)
    return [(0, 0, 1, b), (left, 0, left + width, 1)]


def _u(rng: np.random.Generator) -> list[tuple[float, ...]]:
    b, left, right = rng.uniform(0.3, 0.5), rng.uniform(0.25, 0.38), rng.uniform(0.62, 0.75)
    return [(0, 0, 1, b), (0, 0, left, rng.uniform(0.8, 1)), (right, 0, 1, 1)]


def _z(rng: np.random.Generator) -> list[tuple[float, ...]]:
    left, right = rng.uniform(0.15, 0.35, 2)
    middle = rng.uniform(0.4, 0.6)
    return [(0, 0, 1 - right, middle + 0.12), (left, middle - 0.12, 1, 1)]


def _notched(rng: np.random.Generator) -> list[tuple[float, ...]]:
    a, b = rng.uniform(0.6, 0.85, 2)
    return [(0, 0, 1, b), (0, 0, a, 1)]


def _porched(rng: np.random.Generator) -> list[tuple[float, ...]]:
    (a, b), (c, d) = rng.uniform(0, 0.5, 2), rng.uniform(0.25, 0.45, 2)
    front, back = rng.uniform(0.08, 0.25, 2)
    return [(0, front, 1, 1 - back), (a, 0, a + c, 0.6), (b, 0.4, b + d, 1)]


def _courtyard(rng: np.random.Generator) -> list[tuple[float, ...]]:
    a, b, c, d = rng.uniform(0.24, 0.34, 4)
    return [(0, 0, 1, b), (0, 1 - d, 1, 1), (0, 0, a, 1), (1 - c, 0, 1, 1)]


FOOTPRINTS: dict[str, Callable[[np.random.Generator], list[tuple[float, ...]]]] = {
    "rectangle": _rectangle,
    "l": _l,
    "t": _t,
    "u": _u,
    "z": _z,
    "notched": _notched,
    "porched": _porched,
    "courtyard": _courtyard,
}
LATTICE = 20
"""Steps from one side of a footprint to the other."""
NARROWEST = {
    "rectangle": 0.0,
    "notched": 5.0,
    "l": 6.0,
    "porched": 7.0,
    "t": 7.0,
    "z": 8.0,
    "u": 9.0,
    "courtyard": 14.0,
}
"""The shorter side in metres below which a shape is not built."""


def draw_wings(shape: str, rng: np.random.Generator) -> Wings:
    """Wings of a footprint of the named shape, randomly proportioned and mirrored."""
    # On a lattice, so that two wings never end a few centimetres apart.
    wings = np.round(np.array(FOOTPRINTS[shape](rng), np.float64) * LATTICE)
    for first, second in ((0, 2), (1, 3)):
        if rng.random() < 0.5:
            wings[:, [first, second]] = LATTICE - wings[:, [second, first]]
    return wings / LATTICE


def outline(wings: Wings, quad: Quad) -> list[Ring]:
    """Rings of the footprint on `quad`, without collinear points.

    The outline and then the courtyards, oriented as in `Building` (here y points down).
    """
    union = union_all([box(*wing) for wing in wings]).simplify(0)
    bent = Polygon(points_at(quad, _open(union.exterior)), [points_at(quad, _open(hole)) for hole in union.interiors])
    bent = orient(bent, sign=-1.0)
    return [_open(bent.exterior), *(_open(hole) for hole in bent.interiors)]


def wing_quads(wings: Wings, quad: Quad) -> list[Quad]:
    """The wings as quads."""
    return [points_at(quad, np.array([[u0, v0], [u1, v0], [u1, v1], [u0, v1]])) for u0, v0, u1, v1 in wings]


def _open(ring: object) -> np.ndarray:
    return np.array(ring.coords, np.float64)[:-1]  # type: ignore[attr-defined]
