"""What stands on a lot where a settlement names its dwellings, and what else is built on its ground."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..paint.palette import pick_weighted
from .flats import flats
from .frame import Frame
from .houses import house
from .pairs import pair
from .quads import Quad, direction, extent, rectangle, turned
from .settlement import Weights
from .site import Fixture, Lot, Site
from .terraces import terrace

Dwelling = Callable[[Lot, np.random.Generator], tuple[list[Site], list[Fixture]]]
DWELLINGS: dict[str, Dwelling] = {"house": house, "pair": pair, "terrace": terrace, "flats": flats}
COURTS = {"tennis": (17.0, 34.0), "basketball": (15.0, 26.0), "parking": (34.0, 26.0)}
"""Sides in metres of what is laid out on open ground."""


def build_dwelling(lot: Lot, dwellings: Weights, rng: np.random.Generator) -> tuple[list[Site], list[Fixture]]:
    """The buildings of a lot, the dwelling first, and the fixtures of its ground."""
    return DWELLINGS[pick_weighted(dwellings, rng)](lot, rng)


def lay_out_courts(block: Quad, rng: np.random.Generator) -> list[Fixture]:
    """Courts or a car park in the middle of an open block, as many side by side as there is room for."""
    block = turned(block, 1) if extent(block)[0] < extent(block)[1] else block
    ground = Frame(block)
    kind = str(rng.choice(list(COURTS)))
    width, depth = COURTS[kind]
    if depth > ground.depth - 4:
        width, depth = depth, width
    count = min(int((ground.width - 4) // (width + 2)), 3)
    if depth > ground.depth - 4 or count < 1:
        return []
    left, front = (ground.width - count * (width + 2)) / 2, (ground.depth - depth) / 2
    quads = [ground.ground((x, front, x + width, front + depth)) for x in left + np.arange(count) * (width + 2)]
    return [Fixture(kind, rectangle(quad.mean(axis=0), extent(quad), direction(quad))) for quad in quads]
