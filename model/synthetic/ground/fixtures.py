"""What is built and is no building: drives, patios, pools, courts, bays with parked cars."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick
from ..plan.layout import reaches_into
from ..plan.quads import Quad, direction, extent, part_of, points_at, rectangle, turned
from ..plan.site import Layout
from .cars import paint_car
from .surfaces import paint_surface

LINE = 0.08
"""Width of a painted line in metres."""
BAY = 2.6
"""Width of a parking bay in metres."""


def paint_fixtures(painting: Painting, layout: Layout) -> None:
    """Paint all that reaches into the scene."""
    rows, columns = painting.canvas.shape
    for fixture in layout.fixtures:
        quad = fixture.quad * painting.metre
        if reaches_into(quad, columns, rows):
            FIXTURES[fixture.kind](painting, quad)
            if fixture.kind in BARE:
                window = painting.canvas.window_around(quad)
                painting.canvas.paved[window.slices] |= window.coverage([quad]) > 0.5


def _paved_with(*surfaces: str) -> Callable[[Painting, Quad], None]:
    def paint(painting: Painting, quad: Quad) -> None:
        paint_surface(painting, [quad], surfaces[painting.rng.integers(len(surfaces))])

    return paint


def _drive(painting: Painting, quad: Quad) -> None:
    """A strip of paving, at times with a car on it."""
    paint_surface(painting, [quad], str(painting.rng.choice(["paving", "asphalt", "brick"], p=[0.7, 0.12, 0.18])))
    if painting.rng.random() < 0.3:
        at = points_at(quad, np.array([[0.5, painting.rng.uniform(0.3, 0.8)]]))[0]
        paint_car(painting, at, direction(quad) + np.pi / 2 + painting.rng.normal(0, 0.04))


def _pool(painting: Painting, quad: Quad) -> None:
    """Water within a paved rim, pale where it is shallow."""
    rng, canvas = painting.rng, painting.canvas
    rim = rectangle(quad.mean(axis=0), np.array(extent(quad)) + rng.uniform(1, 3) * painting.metre, direction(quad))
    paint_surface(painting, [rim], "paving")
    basin = quad if rng.random() < 0.7 else _rounded(quad)
    window = canvas.window_around(basin)
    if not window.empty:
        tone = 1.15 + 2 * painting.textures.crop("weather", window.shape)
        canvas.paint(window, window.coverage([basin]), pick(palette.WATER, rng) * tone)
    canvas.fill(part_of(quad, 0.1, 0.9, 0.86, 0.97), palette.WHITE, strength=0.3)


def _rounded(quad: Quad) -> np.ndarray:
    """A superellipse that fills a quad."""
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    arms = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return points_at(quad, 0.5 + 0.5 * np.sign(arms) * np.abs(arms) ** 0.7)


def _court(painting: Painting, quad: Quad) -> np.ndarray:
    """A hard floor with an inner field of another colour, fenced; returns the field."""
    rng, canvas = painting.rng, painting.canvas
    paint_surface(painting, [quad], "asphalt")
    colours = palette.COURT[rng.integers(len(palette.COURT))]
    inset = 3.0 * painting.metre / np.array(extent(quad))
    field = part_of(quad, inset[0], 1 - inset[0], inset[1], 1 - inset[1])
    canvas.fill(quad, colours[0], None, 0.9)
    canvas.fill(field, colours[1], None, 0.9)
    return field


def _tennis(painting: Painting, quad: Quad) -> None:
    """Outlines, service boxes and a net; lengthways along v."""
    quad = turned(quad, 1) if extent(quad)[0] > extent(quad)[1] else quad
    field = _court(painting, quad)
    _line(painting, field, *((u, 0, u, 1) for u in (0, 0.125, 0.875, 1)))
    _line(painting, field, *((0, v, 1, v) for v in (0, 1)), *((0.125, v, 0.875, v) for v in (0.23, 0.77)))
    _line(painting, field, (0.5, 0.23, 0.5, 0.77))
    _line(painting, field, (-0.05, 0.5, 1.05, 0.5), height=1.0)


def _basketball(painting: Painting, quad: Quad) -> None:
    """Outlines, the circle in the middle and the keys."""
    quad = turned(quad, 1) if extent(quad)[0] > extent(quad)[1] else quad
    field = _court(painting, quad)
    _line(painting, field, (0, 0, 1, 0), (1, 0, 1, 1), (1, 1, 0, 1), (0, 1, 0, 0), (0, 0.5, 1, 0.5))
    for near, far in ((0, 0.22), (1, 0.78)):
        _line(painting, field, (0.34, near, 0.34, far), (0.34, far, 0.66, far), (0.66, far, 0.66, near))
    angles = np.linspace(0, 2 * np.pi, 25)
    radius = 1.8 * painting.metre / np.array(extent(field))
    ring = 0.5 + radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    _line(painting, field, *(tuple(np.r_[a, b]) for a, b in zip(ring[:-1], ring[1:])))


def _line(painting: Painting, field: Quad, *lines: tuple[float, ...], height: float | None = None) -> None:
    """Painted lines, each from (u0, v0) to (u1, v1)."""
    for ends in lines:
        a, b = points_at(field, np.array(ends).reshape(2, 2))
        along = b - a
        sides = np.array([np.hypot(*along), max(LINE * painting.metre, 0.7)])
        painting.canvas.fill(rectangle((a + b) / 2, sides, np.arctan2(along[1], along[0])), palette.WHITE, height, 0.85)


def _parking(painting: Painting, quad: Quad) -> None:
    """Asphalt with rows of bays along u, most of them taken."""
    paint_surface(painting, [quad], str(painting.rng.choice(["asphalt", "asphalt", "paving"])))
    width, depth = (side / painting.metre for side in extent(quad))
    taken = painting.rng.uniform(0.35, 0.9)
    rows = [2.6] if depth < 12 else [*np.arange(2.6, depth - 2, 16), *np.arange(13.4, depth - 2, 16)]
    for row in rows:
        for bay in range(int(width // BAY)):
            u, v = (bay + 0.5) * BAY / width, row / depth
            _line(painting, quad, (bay * BAY / width, v - 2.4 / depth, bay * BAY / width, v + 2.4 / depth))
            if painting.rng.random() < taken:
                turn = direction(quad) + np.pi / 2 + painting.rng.normal(0, 0.03)
                paint_car(painting, points_at(quad, np.array([[u, v]]))[0], turn)


FIXTURES: dict[str, Callable[[Painting, Quad], None]] = {
    "path": _paved_with("paving", "brick"),
    "lane": _paved_with("paving", "asphalt"),
    "patio": _paved_with("paving", "brick", "paving", "boards"),
    "drive": _drive,
    "pool": _pool,
    "tennis": _tennis,
    "basketball": _basketball,
    "parking": _parking,
}
BARE = {"drive", "lane", "pool", "tennis", "basketball"}
"""Where nothing is planted."""
