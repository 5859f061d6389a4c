"""A terraced house: from party wall to party wall, each house a building of its own."""

from __future__ import annotations

import numpy as np

from ..paint.palette import pick_weighted
from .draft import Draft
from .frame import Frame
from .houses import REARS, outbuilding
from .quads import extent, part_of
from .site import Fixture, Lot, Site

ROOFS = {"grey tile": 3.0, "terracotta": 2.0, "steel": 3.0, "iron": 2.0, "brown tile": 1.0, "dark steel": 1.0}


def terrace(lot: Lot, rng: np.random.Generator) -> tuple[list[Site], list[Fixture]]:
    """A house as wide as its lot, its wing behind it, its yard, and perhaps a garage at the lane."""
    depth = extent(lot.quad)[1]
    end = rng.uniform(0.6, 0.72)
    draft = Draft(Frame(part_of(lot.quad, 0, 1, 0.07, end), bool(rng.random() < 0.5)))
    if min(draft.frame.width, draft.frame.depth) < 4:
        return [], []
    _draw(draft, rng)
    sites = [draft.site()]
    garage = 1 - rng.uniform(4.5, 6) / depth
    if garage > end + 0.05 and rng.random() < 0.45:
        sites.append(outbuilding(part_of(lot.quad, 0, 1, garage, 1), rng))
    yard = Frame(lot.quad)
    patio = yard.fixture("patio", (0.5, end * depth, yard.width - 0.5, end * depth + rng.uniform(2, 5)))
    return sites, [patio] if rng.random() < 0.7 else []


def _draw(draft: Draft, rng: np.random.Generator) -> None:
    """Veranda, the house with its ridge along the street, and a narrow wing beside a light well."""
    width, depth = draft.frame.width, draft.frame.depth
    veranda, back = 1.5, min(rng.uniform(8, 10.5), depth - 3)
    eaves = float(rng.choice([3.2, 6.0, 6.4])) + rng.uniform(-0.2, 0.2)
    draft.add(pick_weighted(REARS, rng), 0.2, ((0.0, 0.0, width, veranda), "rising to the back", eaves - 0.7))
    box = (0.0, veranda, width, back)
    draft.add(pick_weighted(ROOFS, rng), rng.uniform(0.36, 0.5), (box, "gable, ridge across", eaves))
    wing = width - float(rng.choice([1.5, 1.5, 2.0, 0.0]))
    middle = depth if rng.random() < 0.5 else (back + depth) / 2
    draft.add(pick_weighted(REARS, rng), 0.1, ((0.0, back, wing, middle), "rising to the front", eaves - 0.8))
    if middle < depth:
        low = (0.0, middle, max(wing - float(rng.choice([0.0, 1.0])), 2.5), depth)
        draft.add(pick_weighted(REARS, rng), 0.05, (low, "rising to the front", 2.7))
