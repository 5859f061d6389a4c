"""Where things stand: streets divide the scene into blocks, blocks into lots, and lots take buildings."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Polygon

from ...building import Ring
from ..paint.palette import pick_weighted
from .dwellings import build_dwelling, lay_out_courts
from .footprints import NARROWEST, Wings, draw_wings, outline, wing_quads
from .quads import Quad, direction, extent, part_of, points_at, rectangle, turned
from .settlement import Settlement
from .site import Fixture, Layout, Lot, Site


def plan(width: float, height: float, settlement: Settlement, rng: np.random.Generator) -> Layout:
    """Lay out a scene of `width` × `height` metres; only buildings wholly inside it are planned."""
    size = float(np.hypot(width, height)) * 1.1
    ground = rectangle(np.array([width, height]) / 2, (size, size), rng.uniform(0, 2 * np.pi))
    layout = Layout([], [], [], [])
    for block in _divide(ground, settlement, rng, layout.streets):
        if rng.random() < settlement.open_blocks:
            layout.open_blocks.append(block)
            layout.fixtures += lay_out_courts(block, rng) if settlement.dwellings else []
        else:
            layout.lots += [lot for lot in _lots(block, settlement, rng) if reaches_into(lot.quad, width, height)]
    for lot in layout.lots:
        if rng.random() < settlement.built:
            sites, fixtures = _build(lot, settlement, rng)
            layout.sites += [site for site in sites if _inside(site.rings[0], width, height)]
            layout.fixtures += fixtures
    return layout


def _divide(quad: Quad, settlement: Settlement, rng: np.random.Generator, streets: list[Quad]) -> list[Quad]:
    """Cut a quad into blocks by streets, which are added to `streets`."""
    if max(extent(quad)) < settlement.block * rng.uniform(0.9, 1.3):
        return [quad]
    if extent(quad)[0] < extent(quad)[1]:
        quad = turned(quad, 1)
    length = extent(quad)[0]
    half = _street_width(length, settlement, rng) / 2 / length
    near = rng.uniform(0.38, 0.62)
    far = np.clip(near + rng.normal(0, 0.05), 0.3, 0.7)
    cut = points_at(quad, np.array([[near - half, 0], [near + half, 0], [far + half, 1], [far - half, 1]]))
    streets.append(cut)
    left = np.array([quad[0], cut[0], cut[3], quad[3]])
    right = np.array([cut[1], quad[1], quad[2], cut[2]])
    return _divide(left, settlement, rng, streets) + _divide(right, settlement, rng, streets)


def _street_width(length: float, settlement: Settlement, rng: np.random.Generator) -> float:
    """The street that divides more land is the wider one."""
    narrow, wide = settlement.street
    rank = min(length / settlement.block / 4, 1.0)
    return narrow + (wide - narrow) * (0.6 * rank + 0.4 * rng.random())


def _lots(block: Quad, settlement: Settlement, rng: np.random.Generator) -> list[Lot]:
    """Divide a block into rows of lots; the last row faces the street behind."""
    if extent(block)[0] < extent(block)[1]:
        block = turned(block, 1)
    length, depth = extent(block)
    rows = max(1, round(depth / rng.uniform(*settlement.lot_depth)))
    lots = []
    for row in range(rows):
        attached = bool(rng.random() < settlement.attached)
        count = max(1, round(length / rng.uniform(*settlement.lot_width)))
        cuts = (np.arange(count + 1) + np.r_[0, rng.uniform(-0.15, 0.15, count - 1), 0]) / count
        for u0, u1 in zip(cuts[:-1], cuts[1:]):
            quad = part_of(block, u0, u1, row / rows, (row + 1) / rows)
            lots.append(Lot(turned(quad, 2) if row and row == rows - 1 else quad, attached))
    return lots


def _build(lot: Lot, settlement: Settlement, rng: np.random.Generator) -> tuple[list[Site], list[Fixture]]:
    """What is built on one lot."""
    if settlement.dwellings:
        return build_dwelling(lot, settlement.dwellings, rng)
    return _house_and_shed(lot, settlement, rng), []


def _house_and_shed(lot: Lot, settlement: Settlement, rng: np.random.Generator) -> list[Site]:
    """A house, and perhaps a shed behind it."""
    quad = _attached_quad(lot, rng) if lot.attached else _detached_quad(lot, settlement, rng)
    if quad is None:
        return []
    sites = [_site(quad, _shape(quad, settlement, rng), False)]
    if not lot.attached and rng.random() < settlement.sheds:
        shed = _shed_quad(lot, rng)
        if shed is not None and Polygon(shed).distance(Polygon(sites[0].rings[0])) > 0.5:
            sites.append(_site(shed, draw_wings("rectangle", rng), True))
    return sites


def _attached_quad(lot: Lot, rng: np.random.Generator) -> Quad | None:
    """The front part of the lot from side wall to side wall."""
    back = rng.uniform(0.55, 0.95)
    right = 1.0 if rng.random() < 0.85 else rng.uniform(0.6, 0.85)
    quad = part_of(lot.quad, 0, right, 0.04, back)
    return quad if min(extent(quad)) > 2.5 else None


def _detached_quad(lot: Lot, settlement: Settlement, rng: np.random.Generator) -> Quad | None:
    """A nearly rectangular quad somewhere inside the lot, or None where no house fits."""
    room = Polygon(lot.quad).buffer(-settlement.setback)
    width, depth = (side - 2 * settlement.setback for side in extent(lot.quad))
    for shrink in (1.0, 0.92, 0.84, 0.76, 0.68):
        filled = shrink * rng.uniform(*settlement.fill, 2)
        centre = points_at(lot.quad, 0.5 + rng.uniform(-0.4, 0.4, (1, 2)) * (1 - filled))[0]
        sides = filled * (width, depth)
        turn = np.radians(rng.normal(0, settlement.turn)) + direction(lot.quad)
        if min(sides) < 2.5:
            return None
        quad = rectangle(centre, sides, turn) + np.clip(rng.normal(0, settlement.skew, (4, 2)), -0.5, 0.5)
        if room.contains(Polygon(quad)):
            return quad
    return None


def _shed_quad(lot: Lot, rng: np.random.Generator) -> Quad | None:
    """A small rectangle near the back of the lot."""
    sides = rng.uniform(2.2, 5.5, 2)
    centre = points_at(lot.quad, np.array([[rng.uniform(0.15, 0.85), rng.uniform(0.75, 0.92)]]))[0]
    quad = rectangle(centre, sides, direction(lot.quad) + np.radians(rng.normal(0, 2)))
    return quad if Polygon(lot.quad).buffer(-0.3).contains(Polygon(quad)) else None


def _shape(quad: Quad, settlement: Settlement, rng: np.random.Generator) -> Wings:
    """Wings of a shape that is not too fine for the quad."""
    width = min(extent(quad))
    fitting = {shape: weight for shape, weight in settlement.footprints.items() if NARROWEST[shape] <= width}
    return draw_wings(pick_weighted(fitting, rng), rng)


def _site(quad: Quad, wings: Wings, small: bool) -> Site:
    return Site(outline(wings, quad), wing_quads(wings, quad), *extent(quad), small)


def reaches_into(quad: Quad, width: float, height: float) -> bool:
    """Whether the bounding box of a quad overlaps a scene of `width` × `height`."""
    return bool((quad.max(axis=0) > 0).all() and (quad.min(axis=0) < (width, height)).all())


def _inside(ring: Ring, width: float, height: float) -> bool:
    return bool((ring > 0).all() and (ring < (width, height)).all())
