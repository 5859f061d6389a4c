"""A house in its garden: a street front of tile or metal, what was added behind it, garage, pool and drive."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Polygon

from ..paint.palette import pick_weighted
from .draft import Draft
from .frame import Frame
from .quads import Quad, direction, extent, points_at, rectangle
from .site import Fixture, Lot, Site

FRONTS = {"terracotta": 5.0, "grey tile": 3.0, "brown tile": 1.5, "steel": 2.0, "dark steel": 1.5}
"""Weights of what the street front is covered with."""
REARS = {"steel": 5.0, "white steel": 3.0, "dark steel": 1.5, "iron": 2.0}
"""The same of what was added behind."""
SHEDS = {"steel": 3.0, "iron": 3.0, "dark steel": 1.0, "rusty": 0.7, "terracotta": 0.4}


def house(lot: Lot, rng: np.random.Generator) -> tuple[list[Site], list[Fixture]]:
    """A house on its lot, with what belongs to it."""
    quad = house_quad(lot, rng)
    if quad is None:
        return [], []
    draft = Draft(Frame(quad, bool(rng.random() < 0.5)))
    STYLES[pick_weighted({"bungalow": 6.0, "villa": 2.5, "two storeys": 2.5, "one hip": 1.5}, rng)](draft, rng)
    dwelling = draft.site()
    behind = [site for site in outbuildings(lot, rng) if apart(site, dwelling)]
    fixtures = garden(lot, draft.frame, rng)
    return [dwelling, *behind], fixtures


def house_quad(lot: Lot, rng: np.random.Generator) -> Quad | None:
    """Where the house stands, in whole and half metres; None where none fits."""
    width, depth = extent(lot.quad)
    room = Polygon(lot.quad).buffer(-0.4)
    for lost in range(5):
        gaps = rng.uniform(1.6, 3.2) + lost, depth * rng.uniform(0.34, 0.58)
        sides = np.floor(2 * np.array([width - gaps[0], min(depth - gaps[1], 23)])) / 2
        if min(sides) < 7:
            return None
        front = rng.uniform(3.5, 6.5)
        centre = points_at(lot.quad, np.array([[rng.uniform(0.49, 0.51), (front + sides[1] / 2) / depth]]))[0]
        quad = rectangle(centre, sides, direction(lot.quad) + np.radians(rng.normal(0, 0.5)))
        if room.contains(Polygon(quad)):
            return quad
    return None


def _bungalow(draft: Draft, rng: np.random.Generator) -> None:
    """A hipped front with a bay and a veranda; lower roofs behind, often of metal."""
    width, depth = draft.frame.width, draft.frame.depth
    eaves, pitch, porch = rng.uniform(2.7, 3.5), rng.uniform(0.38, 0.52), float(rng.choice([0, 1.5, 2, 2.5]))
    middle = max(depth * rng.uniform(0.45, 0.78), porch + 5)
    bay = width * rng.uniform(0.36, 0.6)
    front = pick_weighted(FRONTS, rng)
    wings = [((0.0, porch, width, middle), "hip", eaves)]
    if porch:
        gabled = rng.random() < 0.45
        end = (porch + middle) / 2 if gabled else middle
        wings.append(((0.0, 0.0, bay, end), "gable, ridge along" if gabled else "hip", eaves))
        cover = front if rng.random() < 0.3 else pick_weighted(REARS, rng)
        draft.add(cover, 0.14, ((bay, 0.0, width, porch), "rising to the back", eaves - 0.5))
    same = rng.random() < 0.28
    left, right = (float(side) for side in rng.choice([0, 0, 1.5, 2.5], 2))
    if same:
        wings.append(((left, porch, width - right, depth), "hip", eaves))
    draft.add(front, pitch, *wings)
    if not same:
        _add_rear(draft, rng, middle, (left, right), eaves)


def _add_rear(draft: Draft, rng: np.random.Generator, start: float, insets: tuple[float, float], eaves: float) -> None:
    """What was built on behind the front rooms, which begin at the back of `start`: one roof or two of metal."""
    width, depth = draft.frame.width, draft.frame.depth
    left, right = insets
    end = depth - float(rng.choice([0, 0, 2.5, 3.5]))
    end = depth if end - start < 2.5 else end
    form = str(rng.choice(["rising to the front", "gable, ridge along", "flat", "rising to the front"]))
    pitch = {"flat": 0.0, "rising to the front": 0.07}.get(form, 0.25)
    box = (left, start, width - right, end)
    draft.add(pick_weighted(REARS, rng), pitch, (box, form, eaves - rng.uniform(0.3, 0.9)))
    if end < depth:
        side = (width - left - right) * rng.uniform(0.45, 1.0)
        box = (left, end, left + max(side, 3.0), depth)
        draft.add(pick_weighted(REARS, rng), 0.04, (box, "rising to the front", eaves - 1.0))


def _villa(draft: Draft, rng: np.random.Generator) -> None:
    """One material over several wings, and a lower carport at the side."""
    width, depth = draft.frame.width, draft.frame.depth
    eaves, side = rng.uniform(2.7, 3.4), float(rng.choice([0, 2.5, 3]))
    back = depth * rng.uniform(0.5, 0.72)
    first, last = (side, 1.5, width, back), (side + 0.35 * (width - side), 1.5, width, depth)
    bay = (side + 0.5, 0.0, side + (width - side) * rng.uniform(0.4, 0.6), back)
    form = "hip" if rng.random() < 0.7 else "gable, ridge along"
    wings = [(first, "hip", eaves), (last, form, eaves), (bay, "hip", eaves)]
    draft.add(pick_weighted(FRONTS, rng), rng.uniform(0.35, 0.5), *wings)
    if side:
        begin = rng.uniform(1.5, back - 6.5) if back > 8.5 else 1.5
        box = (0.0, begin, side, begin + 6)
        draft.add(pick_weighted(REARS, rng), 0.0, (box, "flat", eaves - 0.5))


def _two_storeys(draft: Draft, rng: np.random.Generator) -> None:
    """A tall new house over a garage at the front and living rooms behind, all under one material."""
    width, depth = draft.frame.width, draft.frame.depth
    material = pick_weighted({"dark steel": 3.0, "grey tile": 4.0, "steel": 1.0, "terracotta": 1.0}, rng)
    garage, upper = width * rng.uniform(0.4, 0.55), depth * rng.uniform(0.6, 0.8)
    wings = [((1.0 * bool(rng.random() < 0.5), 2.0, width, upper), "hip", rng.uniform(5.4, 6.2))]
    wings.append(((0.0, 0.0, garage, upper), "hip", 2.8))
    wings.append(((1.5, upper - 3, width, depth), "hip", 2.8))
    draft.add(material, rng.uniform(0.3, 0.42), *wings)


def _one_hip(draft: Draft, rng: np.random.Generator) -> None:
    """A plain rectangle, long under one roof, perhaps with a patio roof behind."""
    width, depth = draft.frame.width, draft.frame.depth
    patio = float(rng.choice([0, 3, 4]))
    form = "hip" if rng.random() < 0.65 else "gable, ridge along"
    eaves = rng.uniform(2.7, 3.5)
    draft.add(pick_weighted(FRONTS, rng), rng.uniform(0.3, 0.5), ((0.0, 0.0, width, depth - patio), form, eaves))
    if patio:
        box = (width * rng.uniform(0, 0.4), depth - patio, width, depth)
        draft.add(pick_weighted(REARS, rng), 0.05, (box, "rising to the front", eaves - 0.4))


STYLES = {"bungalow": _bungalow, "villa": _villa, "two storeys": _two_storeys, "one hip": _one_hip}


def outbuildings(lot: Lot, rng: np.random.Generator) -> list[Site]:
    """A garage in one of the far corners of the lot, and a shed in the other."""
    sites: list[Site] = []
    width, depth = extent(lot.quad)
    corner = bool(rng.random() < 0.5)
    for share, least, most, left in ((0.5, (3, 5.5), (6, 7.5), corner), (0.45, (1.5, 2), (3.5, 3), not corner)):
        if rng.random() < share:
            sides = np.round(2 * rng.uniform(least, most)) / 2
            gap = rng.uniform(0.3, 0.9)
            x = gap + sides[0] / 2 if left else width - gap - sides[0] / 2
            centre = points_at(lot.quad, np.array([[x / width, 1 - (gap + sides[1] / 2) / depth]]))[0]
            quad = rectangle(centre, sides, direction(lot.quad))
            site = outbuilding(quad, rng)
            if Polygon(lot.quad).contains(Polygon(quad)) and all(apart(site, other) for other in sites):
                sites.append(site)
    return sites


def outbuilding(quad: Quad, rng: np.random.Generator) -> Site:
    """A garage or shed that fills a quad."""
    draft = Draft(Frame(quad))
    form, pitch = (("flat", 0.0), ("gable, ridge along", 0.3), ("rising to the back", 0.07))[rng.integers(3)]
    box = (0.0, 0.0, draft.frame.width, draft.frame.depth)
    draft.add(pick_weighted(SHEDS, rng), pitch, (box, form, rng.uniform(2.1, 2.8)))
    return draft.site(small=True)


def apart(site: Site, other: Site) -> bool:
    """Whether one can walk between two buildings."""
    return bool(Polygon(site.rings[0]).distance(Polygon(other.rings[0])) > 0.6)


def garden(lot: Lot, house_frame: Frame, rng: np.random.Generator) -> list[Fixture]:
    """Drive, path, patio and perhaps a pool."""
    ground = Frame(lot.quad, house_frame.is_mirrored)
    width, depth = ground.width, ground.depth
    front, back = 5.0, 5.0 + house_frame.depth
    fixtures = [ground.fixture("path", (width * 0.55, 0.0, width * 0.55 + 1.5, front))]
    if rng.random() < 0.75:
        fixtures.append(ground.fixture("drive", (0.5, -0.5, 3.5, front if rng.random() < 0.6 else depth * 0.75)))
    if rng.random() < 0.6:
        fixtures.append(ground.fixture("patio", (2.0, back - 1, width - rng.uniform(2, 5), back + rng.uniform(2, 4))))
    room = depth - back - 2
    if room > 6 and rng.random() < 0.35:
        length = rng.uniform(5, min(room, 10))
        left = rng.uniform(1.5, width - 5.5)
        fixtures.append(ground.fixture("pool", (left, back + 1.5, left + rng.uniform(3, 4), back + 1.5 + length)))
    return fixtures
