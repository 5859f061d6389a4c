"""What stands on roofs: water tanks, solar panels, chimneys, skylights, plants, washing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely import points as shapely_points
from shapely import prepare
from shapely.geometry import Polygon

from ..paint import palette
from ..paint.canvas import Canvas
from ..paint.painting import Painting
from ..paint.palette import pick, pick_weighted
from ..plan.quads import direction, rectangle

ON_FLAT = {"tank": 0.3, "panel": 0.1, "box": 0.25, "plant": 0.2, "cloth": 0.15}
ON_PITCHED = {"chimney": 0.5, "skylight": 0.35, "panels": 0.15}


def furnish(painting: Painting, rings: Sequence[np.ndarray], flat: bool, top: float) -> None:
    """Put a few things on the roof of one building, `top` metres high; all of them lie inside its outline (pixels)."""
    rng = painting.rng
    footprint = Polygon(rings[0], rings[1:])
    angle = direction(rings[0][:2])
    area = footprint.area / painting.metre**2
    if flat:
        for at in _places(painting, footprint, 0.8, rng.poisson(min(area / 14, 14))):
            _paint_on_flat(painting, at, angle, top + rng.choice([0.0, 2.7], p=[0.7, 0.3]))
    elif rng.random() < 0.35:
        for at in _places(painting, footprint, 1.2, int(rng.integers(1, 4))):
            _paint_on_pitched(painting, at, angle, top)


def _places(painting: Painting, footprint: Polygon, margin: float, count: int) -> np.ndarray:
    """Up to `count` random points `margin` metres or more inside the footprint, `[N, 2]`, half of them at its edge."""
    room = footprint.buffer(-margin * painting.metre)
    if room.is_empty or count == 0:
        return np.zeros((0, 2))
    prepare(room)
    x0, y0, x1, y1 = room.bounds
    candidates = painting.rng.uniform((x0, y0), (x1, y1), (4 * count, 2))
    inner = candidates[room.contains(shapely_points(candidates))][: (count + 1) // 2]
    rim = room.boundary
    edge = [rim.interpolate(painting.rng.uniform(0, rim.length)).coords[0] for _ in range(count // 2)]
    return np.concatenate([inner, np.array(edge).reshape(-1, 2)])


def _paint_on_flat(painting: Painting, at: np.ndarray, angle: float, top: float) -> None:
    """One thing on a flat roof."""
    canvas, rng, metre = painting.canvas, painting.rng, painting.metre
    kind = pick_weighted(ON_FLAT, rng)
    if kind == "tank":
        _disc(canvas, at, rng.uniform(0.35, 0.75) * metre, pick(palette.TANK, rng), top + 1.5)
    elif kind == "panel":
        canvas.stamp(rectangle(at, np.array([1.5, 0.9]) * metre, angle), palette.SOLAR, top + 0.4)
    elif kind == "box":
        colour = pick(palette.MEMBRANE + palette.WALL + palette.CONCRETE, rng)
        canvas.stamp(rectangle(at, rng.uniform(0.3, 1.1, 2) * metre, angle), colour, top + rng.uniform(0.4, 1.2))
    elif kind == "plant":
        _disc(canvas, at, rng.uniform(0.2, 0.55) * metre, pick(palette.LEAVES, rng), top + 0.6)
    else:
        colour = pick(palette.TARPAULIN + palette.CAR + palette.RUST, rng)
        turned = angle + rng.normal(0, 0.3)
        canvas.stamp(rectangle(at, rng.uniform(0.3, 1.2, 2) * metre, turned), colour, top + 0.1)


def _paint_on_pitched(painting: Painting, at: np.ndarray, angle: float, top: float) -> None:
    """One thing on a pitched roof."""
    canvas, rng, metre = painting.canvas, painting.rng, painting.metre
    kind = pick_weighted(ON_PITCHED, rng)
    if kind == "chimney":
        canvas.fill(rectangle(at, np.array([0.7, 0.6]) * metre, angle), pick(palette.WALL, rng), top + 0.6)
    elif kind == "skylight":
        colour = pick([palette.GLASS, palette.WHITE], rng)
        canvas.fill(rectangle(at, np.array([1.0, 0.7]) * metre, angle), colour)
    else:
        step = np.array([np.cos(angle), np.sin(angle)]) * 1.05 * metre
        for i in range(int(rng.integers(1, 3))):
            canvas.fill(rectangle(at + (i - 0.5) * step, np.array([1.0, 1.6]) * metre, angle), palette.SOLAR)


def _disc(canvas: Canvas, centre: np.ndarray, radius: float, colour: np.ndarray, height: float) -> None:
    angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    canvas.stamp(centre + radius * np.stack([np.cos(angles), np.sin(angles)], axis=1), colour, height)
