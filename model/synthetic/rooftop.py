"""What stands on roofs: stair heads, water tanks, solar panels, chimneys, skylights, sheds of iron sheet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely import points as shapely_points
from shapely import prepare
from shapely.geometry import Polygon

from . import palette
from .canvas import Canvas, Window
from .palette import pick
from .quads import direction, rectangle
from .roofs import Roof
from .texture import Textures


def furnish(
    canvas: Canvas,
    window: Window,
    rings: Sequence[np.ndarray],
    roof: Roof,
    form: str,
    eaves: float,
    textures: Textures,
    rng: np.random.Generator,
) -> None:
    """Put a few things on the roof of one building; all of them lie inside its outline (pixel coordinates)."""
    footprint = Polygon(rings[0], rings[1:])
    top = eaves + float(np.max(roof.height, initial=0, where=np.isfinite(roof.height)))
    angle = direction(rings[0][:2])
    area = footprint.area * canvas.resolution**2
    if form == "flat":
        _stair_head(canvas, footprint, angle, eaves, area, rng)
        for x, y in _places(footprint, 0.9 / canvas.resolution, rng.poisson(min(area / 30, 10)), rng):
            _paint_item(canvas, np.array([x, y]), angle, eaves, rng)
    elif rng.random() < 0.5:
        for x, y in _places(footprint, 1.2 / canvas.resolution, int(rng.integers(1, 4)), rng):
            _paint_pitched_item(canvas, np.array([x, y]), angle, top, rng)


def _places(footprint: Polygon, margin: float, count: int, rng: np.random.Generator) -> np.ndarray:
    """Up to `count` random points at least `margin` inside the footprint, `[N, 2]`."""
    room = footprint.buffer(-margin)
    if room.is_empty or count == 0:
        return np.zeros((0, 2))
    prepare(room)
    x0, y0, x1, y1 = room.bounds
    candidates = rng.uniform((x0, y0), (x1, y1), (4 * count, 2))
    return candidates[room.contains(shapely_points(candidates))][:count]


def _stair_head(
    canvas: Canvas, footprint: Polygon, angle: float, eaves: float, area: float, rng: np.random.Generator
) -> None:
    """A room on a flat roof, lighter or darker than the roof, sometimes covered with iron sheet."""
    if area < 35 or rng.random() < 0.35:
        return
    metre = 1 / canvas.resolution
    for x, y in _places(footprint, 1.6 * metre, 1, rng):
        sides = rng.uniform(2.2, 3.0 + 0.12 * np.sqrt(area), 2) * metre
        quad = rectangle(np.array([x, y]), *sides, angle)
        if footprint.contains(Polygon(quad)):
            choices = palette.CONCRETE + palette.PAINTED_IRON[:3] + palette.BARE_IRON[:2]
            canvas.fill(quad, pick(choices, rng), eaves + rng.uniform(1.8, 2.6))


def _paint_item(canvas: Canvas, at: np.ndarray, angle: float, eaves: float, rng: np.random.Generator) -> None:
    """One thing on a flat roof."""
    metre = 1 / canvas.resolution
    kind = rng.choice(["tank", "panel", "box", "plant", "cloth"], p=[0.3, 0.15, 0.3, 0.15, 0.1])
    if kind == "tank":
        _disc(canvas, at, rng.uniform(0.4, 0.8) * metre, pick(palette.TANK, rng), eaves + 1.5)
    elif kind == "panel":
        canvas.fill(rectangle(at, 1.6 * metre, 1.0 * metre, angle), palette.SOLAR, eaves + 0.4)
    elif kind == "box":
        sides = rng.uniform(0.5, 1.3, 2) * metre
        canvas.fill(
            rectangle(at, *sides, angle), pick(palette.MEMBRANE + palette.WALL, rng), eaves + rng.uniform(0.4, 1.2)
        )
    elif kind == "plant":
        _disc(canvas, at, rng.uniform(0.25, 0.6) * metre, pick(palette.LEAVES, rng), eaves + 0.6)
    else:
        sides = rng.uniform(0.5, 1.5, 2) * metre
        canvas.fill(
            rectangle(at, *sides, angle + rng.normal(0, 0.3)), pick(palette.TARPAULIN + palette.CAR, rng), eaves + 0.1
        )


def _paint_pitched_item(canvas: Canvas, at: np.ndarray, angle: float, top: float, rng: np.random.Generator) -> None:
    """One thing on a pitched roof."""
    metre = 1 / canvas.resolution
    kind = rng.choice(["chimney", "skylight", "panels"], p=[0.45, 0.3, 0.25])
    if kind == "chimney":
        canvas.fill(rectangle(at, 0.7 * metre, 0.6 * metre, angle), pick(palette.WALL, rng), top + 0.8)
    elif kind == "skylight":
        canvas.fill(rectangle(at, 1.1 * metre, 0.7 * metre, angle), pick([palette.GLASS, palette.WHITE], rng))
    else:
        step = np.array([np.cos(angle), np.sin(angle)]) * 1.1 * metre
        for i in range(int(rng.integers(1, 4))):
            canvas.fill(rectangle(at + (i - 1) * step * 0.95, 1.0 * metre, 1.6 * metre, angle), palette.SOLAR)


def _disc(canvas: Canvas, centre: np.ndarray, radius: float, colour: np.ndarray, height: float) -> None:
    angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    canvas.fill(centre + radius * np.stack([np.cos(angles), np.sin(angles)], axis=1), colour, height)
