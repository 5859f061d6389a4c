"""Things that are not buildings but can look like one: cars, walls, pools, slabs, tarpaulins, heaps."""

from __future__ import annotations

import numpy as np

from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick
from ..plan.layout import reaches_into
from ..plan.quads import Quad, direction, extent, points_at, rectangle
from ..plan.site import Layout
from .cars import paint_car

LITTER = palette.CAR + palette.TARPAULIN[:2] + 2 * palette.RUST + palette.CONCRETE + palette.WALL + 2 * palette.SOIL


def paint_objects(painting: Painting, layout: Layout) -> None:
    """Scatter distractors over lots and streets; buildings are painted over them later."""
    rng, settlement = painting.rng, painting.settlement
    for quad in (lot.quad * painting.metre for lot in layout.lots):
        if rng.random() < 0.16:
            _paint_slab(painting, quad)
        if rng.random() < settlement.walls:
            _paint_walls(painting, quad)
    _paint_cars(painting, layout)


def _paint_slab(painting: Painting, lot: Quad) -> None:
    """Something flat with straight edges: a terrace, a pool, a tarpaulin."""
    rng, canvas = painting.rng, painting.canvas
    longest = max(2.5, min(9.0, 0.5 * min(extent(lot)) / painting.metre))
    sides = rng.uniform(2.0, longest, 2) * painting.metre
    quad = rectangle(points_at(lot, rng.uniform(0.2, 0.8, (1, 2)))[0], sides, direction(lot) + rng.normal(0, 0.1))
    kind = rng.choice(["slab", "pool", "tarpaulin"], p=[0.65, 0.1, 0.25])
    colours = {"slab": palette.PAVING + palette.CONCRETE, "pool": palette.WATER, "tarpaulin": palette.TARPAULIN}[kind]
    if kind == "pool":
        surround = rectangle(quad.mean(axis=0), sides + 1.2 * painting.metre, direction(quad))
        canvas.fill(surround, pick(palette.PAVING, rng))
    window = canvas.window_around(quad)
    if not window.empty:
        tone = 1 + painting.textures.crop("weather", window.shape)
        canvas.paint(window, window.coverage([quad]), pick(colours, rng) * tone)


def _paint_walls(painting: Painting, lot: Quad) -> None:
    """A wall or fence along some sides of a lot."""
    rng = painting.rng
    # A wall thinner than a pixel would cast the shadow of a comb.
    height, half = rng.uniform(0.9, 2.2), max(rng.uniform(0.05, 0.14) * painting.metre, 1.0)
    colour = pick(palette.WALL, rng)
    for side in range(4):
        if rng.random() < 0.75:
            a, b = lot[side], lot[(side + 1) % 4]
            across = np.array([a[1] - b[1], b[0] - a[0]])
            across *= half / max(float(np.hypot(*across)), 1e-9)
            painting.canvas.fill(np.array([a - across, b - across, b + across, a + across]), colour, height)


def paint_litter(painting: Painting) -> None:
    """Crates, heaps, barrels, boards: small things of any colour in the yards."""
    rng = painting.rng
    count = rng.poisson(painting.settlement.litter * painting.hectares)
    places = rng.uniform((0, 0), painting.canvas.shape[::-1], (count, 2))
    sizes = rng.uniform(0.2, 0.8, (count, 2)) * rng.choice([1.0, 1.0, 2.0], (count, 1)) * painting.metre
    for place, sides, angle in zip(places, sizes, rng.uniform(0, np.pi, count)):
        quad = rectangle(place, sides, angle)
        painting.canvas.stamp(quad, pick(LITTER, rng), rng.uniform(0.1, 0.8))


def _paint_cars(painting: Painting, layout: Layout) -> None:
    """Cars along streets, on open blocks and in yards."""
    rng = painting.rng
    rows, columns = painting.canvas.shape
    places = layout.streets * 6 + layout.open_blocks + [lot.quad for lot in layout.lots]
    places = [quad for quad in places if reaches_into(quad * painting.metre, columns, rows)]
    for _ in range(rng.poisson(painting.settlement.cars * painting.hectares) if places else 0):
        quad = places[rng.integers(len(places))] * painting.metre
        u = rng.choice([0.3, 0.7]) if extent(quad)[1] > 3 * extent(quad)[0] else rng.uniform(0.2, 0.8)
        at = points_at(quad, np.array([[u, rng.uniform(0, 1)]]))[0]
        paint_car(painting, at, direction(quad) + np.pi / 2 + rng.normal(0, 0.08))
