"""Things that are not buildings but can look like one: cars, walls, pools, slabs and tarpaulins."""

from __future__ import annotations

import numpy as np

from . import palette
from .canvas import Canvas
from .layout import Layout
from .palette import pick
from .quads import Quad, direction, extent, points_at, rectangle
from .settlements import Settlement
from .texture import Textures


def paint_objects(
    canvas: Canvas, layout: Layout, settlement: Settlement, textures: Textures, rng: np.random.Generator
) -> None:
    """Scatter distractors over lots and streets; buildings are painted over them later."""
    for lot in layout.lots:
        quad = lot.quad / canvas.resolution
        if rng.random() < 0.16:
            _paint_slab(canvas, quad, textures, rng)
        if not lot.attached and rng.random() < settlement.walls:
            _paint_wall(canvas, quad, rng)
    _paint_cars(canvas, layout, settlement, rng)


def _paint_slab(canvas: Canvas, lot: Quad, textures: Textures, rng: np.random.Generator) -> None:
    """Something flat with straight edges: a terrace, a pool, a tarpaulin, a heap."""
    metre = 1 / canvas.resolution
    sides = rng.uniform(2.0, min(7.0, 0.4 * min(extent(lot)) / metre + 2.1), 2) * metre
    quad = rectangle(points_at(lot, rng.uniform(0.2, 0.8, (1, 2)))[0], *sides, direction(lot) + rng.normal(0, 0.1))
    kind = rng.choice(["slab", "pool", "tarpaulin"], p=[0.6, 0.15, 0.25])
    colours = {"slab": palette.PAVING + palette.CONCRETE, "pool": palette.WATER, "tarpaulin": palette.TARPAULIN}[kind]
    window = canvas.window_around(quad)
    if window.empty:
        return
    if kind == "pool":
        canvas.fill(rectangle(quad.mean(axis=0), *(sides + 1.2 * metre), direction(quad)), pick(palette.PAVING, rng))
    tone = 1 + textures.mix(window.shape, grain=0.03, clump=0.06, patch=0.1)
    canvas.paint(window, window.coverage([quad]), pick(colours, rng) * tone[..., None])


def _paint_wall(canvas: Canvas, lot: Quad, rng: np.random.Generator) -> None:
    """A wall or fence along some sides of a lot."""
    height, half = rng.uniform(0.9, 2.2), rng.uniform(0.05, 0.14) / canvas.resolution
    colour = pick(palette.WALL, rng)
    for side in range(4):
        if rng.random() < 0.75:
            a, b = lot[side], lot[(side + 1) % 4]
            across = np.array([a[1] - b[1], b[0] - a[0]])
            across *= half / max(float(np.hypot(*across)), 1e-9)
            canvas.fill(np.array([a - across, b - across, b + across, a + across]), colour, height)


def _paint_cars(canvas: Canvas, layout: Layout, settlement: Settlement, rng: np.random.Generator) -> None:
    """Cars along streets, on open blocks and in yards."""
    rows, columns = canvas.shape
    hectares = rows * columns * canvas.resolution**2 / 1e4
    places = layout.streets * 6 + layout.open_blocks + [lot.quad for lot in layout.lots]
    inside = [quad for quad in places if _visible(quad / canvas.resolution, columns, rows)]
    for _ in range(rng.poisson(settlement.cars * hectares) if inside else 0):
        quad = inside[rng.integers(len(inside))] / canvas.resolution
        u = rng.choice([0.3, 0.7]) if extent(quad)[1] > 3 * extent(quad)[0] else rng.uniform(0.2, 0.8)
        at = points_at(quad, np.array([[u, rng.uniform(0, 1)]]))[0]
        _paint_car(canvas, at, direction(quad) + np.pi / 2 + rng.normal(0, 0.08), rng)


def _visible(quad: Quad, columns: int, rows: int) -> bool:
    return bool((quad.max(axis=0) > 0).all() and (quad.min(axis=0) < (columns, rows)).all())


def _paint_car(canvas: Canvas, at: np.ndarray, angle: float, rng: np.random.Generator) -> None:
    """Body, windows and roof of a car as nested rectangles."""
    metre = 1 / canvas.resolution
    length, width = rng.uniform(3.6, 5.0) * metre, rng.uniform(1.6, 1.9) * metre
    colour = pick(palette.CAR, rng)
    body = rectangle(at, length, width, angle)
    trim = np.array([[0.03, 0.2], [0.2, 0], [0.8, 0], [0.97, 0.2], [0.97, 0.8], [0.8, 1], [0.2, 1], [0.03, 0.8]])
    canvas.fill(points_at(body, trim), colour, 0.9)
    canvas.fill(points_at(body, np.array([[0.24, 0.08], [0.82, 0.08], [0.82, 0.92], [0.24, 0.92]])), palette.GLASS, 1.2)
    canvas.fill(points_at(body, np.array([[0.36, 0.1], [0.72, 0.1], [0.72, 0.9], [0.36, 0.9]])), colour, 1.45)
