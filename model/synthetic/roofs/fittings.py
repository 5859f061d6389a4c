"""What is fitted to the roofs of suburbs: solar panels in rows, chimneys, skylights, vents, plant on flat roofs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry import Polygon

from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick, shade_of
from ..plan.quads import Quad, direction, extent, part_of, points_at, rectangle
from ..plan.site import Part, Wing

PANEL = (1.05, 1.75)
"""Sides of a solar panel in metres."""


def fit_out(painting: Painting, rings: Sequence[np.ndarray], parts: list[Part]) -> None:
    """Put things on the roofs of one building; all coordinates in pixels."""
    outline = Polygon(rings[0], rings[1:])
    for part in parts:
        wing = max(part.wings, key=lambda each: min(extent(each.quad)))
        if min(extent(wing.quad)) < 4 * painting.metre:
            continue
        if part.pitch > 0.15:
            _on_pitched(painting, outline, wing, part.pitch)
        else:
            _on_flat(painting, outline, wing)


def _on_pitched(painting: Painting, outline: Polygon, wing: Wing, pitch: float) -> None:
    rng = painting.rng
    if rng.random() < 0.3:
        _solar(painting, outline, wing, pitch)
    for _ in range(int(rng.poisson(0.5))):
        at = points_at(wing.quad, rng.uniform(0.25, 0.75, (1, 2)))[0]
        _box(painting, outline, at, wing, (0.8, 1.1), pick([palette.GLASS, palette.WHITE], rng), None)
    if rng.random() < 0.35:
        at = points_at(wing.quad, rng.uniform(0.3, 0.7, (1, 2)))[0]
        top = wing.eaves + pitch * min(extent(wing.quad)) / 2 / painting.metre + 0.7
        _box(painting, outline, at, wing, (0.9, 0.6), pick(palette.BRICK + palette.WALL, rng), top)


def _on_flat(painting: Painting, outline: Polygon, wing: Wing) -> None:
    """Lift heads, air conditioners, skylights, rows of panels."""
    rng = painting.rng
    width, depth = (side / painting.metre for side in extent(wing.quad))
    area = width * depth
    if area > 150 and rng.random() < 0.7:
        at = points_at(wing.quad, rng.uniform(0.25, 0.75, (1, 2)))[0]
        _box(painting, outline, at, wing, tuple(rng.uniform(2.5, 5, 2)), pick(palette.CONCRETE, rng), wing.eaves + 2.8)
    for _ in range(int(rng.poisson(min(area / 60, 8)))):
        at = points_at(wing.quad, rng.uniform(0.1, 0.9, (1, 2)))[0]
        colour = pick(palette.WALL + palette.MEMBRANE, rng)
        _box(painting, outline, at, wing, tuple(rng.uniform(0.5, 1.6, 2)), colour, wing.eaves + rng.uniform(0.3, 1.2))
    if rng.random() < 0.3:
        _solar(painting, outline, wing, 0.0)


def _box(
    painting: Painting,
    outline: Polygon,
    at: np.ndarray,
    wing: Wing,
    sides: tuple[float, float],
    colour: np.ndarray,
    top: float | None,
) -> None:
    """A rectangle along the wing, `top` metres high if it stands out, where it lies inside the outline."""
    quad = rectangle(at, np.array(sides) * painting.metre, direction(wing.quad))
    if outline.contains(Polygon(quad)):
        painting.canvas.fill(quad, colour, top)


def _solar(painting: Painting, outline: Polygon, wing: Wing, pitch: float) -> None:
    """Rows of panels on one face of a wing, along its eaves."""
    rng = painting.rng
    face = _face(wing, rng)
    width, depth = (side / painting.metre for side in extent(face))
    run = PANEL[1] / np.sqrt(1 + pitch**2)
    columns = min(int(rng.integers(3, 10)), int(width * 0.6 / PANEL[0]))
    rows = min(int(rng.integers(1, 4)), int(depth / run))
    if columns < 2 or rows < 1:
        return
    u0, v0 = rng.uniform(0.2, 0.8 - 0.6 * columns * PANEL[0] / width), rng.uniform(0.05, 0.2)
    glass = shade_of(palette.SOLAR, rng, 0.25)
    for column, row in np.ndindex(columns, rows):
        u, v = u0 + column * PANEL[0] / width, v0 + row * run / depth
        quad = part_of(face, u, u + 0.96 * PANEL[0] / width, v, v + 0.97 * run / depth)
        if v < 0.85 and outline.contains(Polygon(quad)):
            painting.canvas.fill(quad, glass, strength=0.95)


def _face(wing: Wing, rng: np.random.Generator) -> Quad:
    """Half of a wing, from one of its longer sides to its middle, with that side as its front."""
    quad = wing.quad if extent(wing.quad)[0] >= extent(wing.quad)[1] else np.roll(wing.quad, -1, axis=0)
    quad = np.roll(quad, -2, axis=0) if rng.random() < 0.5 else quad
    return part_of(quad, 0, 1, 0.04, 0.48)
