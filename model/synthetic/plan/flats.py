"""A block of flats: long and tall, hipped or flat, in one piece, with parking bays and garages behind."""

from __future__ import annotations

import numpy as np

from ..paint.palette import pick_weighted
from .draft import Draft
from .frame import Box, Frame
from .quads import extent, part_of
from .site import Fixture, Lot, Site

ROOFS = {"terracotta": 3.0, "brown tile": 2.0, "grey tile": 1.5, "concrete": 2.5, "membrane": 2.5, "white steel": 1.0}
FLAT = {"concrete", "membrane", "white steel"}
STOREY = 2.9
MOST_STOREYS = {True: 8, False: 4}
"""Of flat roofs, and of hipped ones."""


def flats(lot: Lot, rng: np.random.Generator) -> tuple[list[Site], list[Fixture]]:
    """A block along or across the lot's front, and what lies behind it."""
    width, depth = extent(lot.quad)
    front, side = rng.uniform(4, 6), rng.uniform(3, 5)
    back = rng.uniform(14.5, max(min(19, depth - 10), 15))
    quad = part_of(lot.quad, side / width, 1 - side / width, front / depth, back / depth)
    draft = Draft(Frame(quad, bool(rng.random() < 0.5)))
    if min(extent(quad)) < 8:
        return [], []
    _draw(draft, rng)
    ground = Frame(lot.quad, draft.frame.is_mirrored)
    sites, fixtures = [draft.site()], [ground.fixture("lane", (0.5, -0.5, 0.5 + side - 1, back + 2))]
    if depth - back > 15 and rng.random() < 0.6:
        sites.append(_garages(ground, rng))
        fixtures.append(ground.fixture("parking", (1.0, back + 1.5, width - 1, depth - 7)))
    elif rng.random() < 0.75:
        fixtures.append(ground.fixture("parking", (1.0, back + 1.5, width - 1, depth - 1)))
    else:
        fixtures.append(ground.fixture("pool", (5.0, back + 3, 11.0, back + 7)))
    return sites, fixtures


def _draw(draft: Draft, rng: np.random.Generator) -> None:
    """One roof over a bar with or without wings."""
    material = pick_weighted(ROOFS, rng)
    flat = material in FLAT
    eaves = STOREY * float(rng.integers(2, MOST_STOREYS[flat] + 1)) + rng.uniform(0, 0.6)
    pitch = 0.0 if flat else rng.uniform(0.3, 0.45)
    draft.add(material, pitch, *((box, "flat" if flat else "hip", eaves) for box in _boxes(draft.frame, rng)))


def _boxes(frame: Frame, rng: np.random.Generator) -> list[Box]:
    """A bar, an L, a T, or a bar with stair towers that stand out."""
    width, depth = frame.width, frame.depth
    bar = (0.0, 1.5, width, depth)
    wide = rng.uniform(5, 7)
    shapes: list[list[Box]] = [
        [(0.0, 0.0, width, depth)],
        [(0.0, 0.0, width, 0.65 * depth), (0.0, 0.0, min(1.2 * wide, width), depth)],
        [bar, (width / 2 - wide / 2, 0.0, width / 2 + wide / 2, depth)],
        [bar, *((width * at - wide / 2, 0.0, width * at + wide / 2, depth) for at in (0.25, 0.75))],
    ]
    return shapes[rng.integers(len(shapes))]


def _garages(ground: Frame, rng: np.random.Generator) -> Site:
    """A row of garages along the back of the lot, under one low roof."""
    width, depth = ground.width, ground.depth
    length = min(3 * float(rng.integers(4, 9)), width - 3)
    box = (1.5, depth - 6.5, 1.5 + length, depth - 0.5)
    draft = Draft(Frame(ground.ground(box)))
    whole = (0.0, 0.0, draft.frame.width, draft.frame.depth)
    draft.add(str(rng.choice(["steel", "iron", "concrete", "dark steel"])), 0.05, (whole, "rising to the back", 2.5))
    return draft.site(small=True)
