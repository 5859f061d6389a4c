"""A semi-detached pair: two houses under one roof that meet at a party wall, each a building of its own."""

from __future__ import annotations

import numpy as np

from ..paint.palette import pick_weighted
from .draft import Draft
from .frame import Frame
from .houses import FRONTS, REARS, apart, garden, house, house_quad, outbuildings
from .quads import extent, part_of
from .site import Fixture, Lot, Site

NARROWEST = 11.0
"""Metres of the pair's front; where there is less, one house stands."""


def pair(lot: Lot, rng: np.random.Generator) -> tuple[list[Site], list[Fixture]]:
    """Two houses side by side, with what belongs to them."""
    quad = house_quad(lot, rng)
    if quad is None or extent(quad)[0] < NARROWEST:
        return house(lot, rng)
    left, right = Frame(part_of(quad, 0, 0.5, 0, 1)), Frame(part_of(quad, 0.5, 1, 0, 1), is_mirrored=True)
    front = pick_weighted(FRONTS, rng)
    eaves, pitch, middle = rng.uniform(2.8, 3.4), rng.uniform(0.35, 0.5), left.depth * rng.uniform(0.45, 0.65)
    sites = []
    for frame in (left, right):
        draft = Draft(frame)
        # Now and then one of the two has been given a new roof.
        material = front if rng.random() < 0.75 else pick_weighted(FRONTS, rng)
        _draw(draft, rng, middle, eaves)
        draft.add(material, pitch, ((0.0, 1.5, frame.width, middle), "half hip", eaves))
        sites.append(draft.site())
    behind = [site for site in outbuildings(lot, rng) if all(apart(site, each) for each in sites)]
    return sites + behind, garden(lot, left, rng)


def _draw(draft: Draft, rng: np.random.Generator, middle: float, eaves: float) -> None:
    """A half's veranda and what was added behind it."""
    width, depth = draft.frame.width, draft.frame.depth
    draft.add(pick_weighted(REARS, rng), 0.14, ((0.0, 0.0, width, 1.5), "rising to the back", eaves - 0.5))
    back = depth - float(rng.choice([0.0, 2.0, 4.0]))
    inset = float(rng.choice([0.0, 1.0, 1.5]))
    draft.add(pick_weighted(REARS, rng), 0.06, ((inset, middle, width, back), "rising to the front", eaves - 0.5))
