"""Streets with verges and marks, and winding footpaths."""

from __future__ import annotations

import cv2
import numpy as np

from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick, pick_weighted
from ..paint.texture import ramp
from ..plan.quads import Quad, extent, points_at
from ..plan.site import Layout
from .surfaces import paint_surface


def paint_streets(painting: Painting, layout: Layout) -> None:
    """Pave the streets, all with one kind of surface."""
    surface = pick_weighted(painting.settlement.street_surface, painting.rng)
    streets = [street * painting.metre for street in layout.streets]
    if surface == "none" or not streets:
        return
    side = painting.rng.uniform(0, 0.2)
    lane = np.array([[side, -0.02], [1 - side, -0.02], [1 - side, 1.02], [side, 1.02]])
    lanes = [points_at(street, lane) for street in streets]
    paint_surface(painting, streets, pick_weighted(painting.settlement.verges, painting.rng))
    paint_surface(painting, lanes, surface)
    for ring in lanes:
        window = painting.canvas.window_around(ring)
        if not window.empty:
            painting.canvas.paved[window.slices] |= window.coverage([ring]) > 0.5
    if surface == "asphalt" and painting.rng.random() < 0.6:
        _mark(painting, [street for street in streets if extent(street)[0] > 7 * painting.metre])


def _mark(painting: Painting, streets: list[Quad]) -> None:
    """A dashed line down the middle of each street."""
    for street in streets:
        width, length = (side / painting.metre for side in extent(street))
        half = 0.07 / width
        for start in np.arange(0, 1, 6 / length):
            end = start + 2.5 / length
            corners = np.array([[0.5 - half, start], [0.5 + half, start], [0.5 + half, end], [0.5 - half, end]])
            painting.canvas.fill(points_at(street, corners), palette.WHITE, strength=0.7)


def paint_paths(painting: Painting, count: int) -> None:
    """Winding footpaths and tracks of bare soil."""
    for _ in range(count):
        _paint_path(painting)


def _paint_path(painting: Painting) -> None:
    canvas, rng = painting.canvas, painting.rng
    line = _winding_line(canvas.shape, rng)
    window = canvas.window_around(line, 3 * painting.metre)
    if window.empty:
        return
    trace = np.zeros(window.shape, np.uint8)
    width = max(1, int(rng.uniform(0.7, 3.0) * painting.metre))
    cv2.polylines(trace, [np.rint(line - (window.x0, window.y0)).astype(np.int32)], False, 255, width)
    worn = cv2.GaussianBlur(trace, (0, 0), 0.35 * painting.metre).astype(np.float32) / 255
    coverage = ramp(worn + 0.15 * painting.textures.crop("clump", window.shape), 0.3, 0.75)
    tone = 1 + painting.textures.crop("weather", window.shape)
    canvas.paint(window, coverage * np.float32(rng.uniform(0.6, 1)), pick(palette.SOIL, rng) * tone)


def _winding_line(shape: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """A smooth random walk across the scene, `[N, 2]` in pixels."""
    knots = np.cumsum(rng.normal(0, 1, (9, 2)) + rng.normal(0, 1.6, 2), axis=0)
    knots = (knots - knots.mean(axis=0)) * min(shape) * 0.15 + rng.uniform((0, 0), shape[::-1])
    return cv2.resize(knots.astype(np.float32), (2, 120), interpolation=cv2.INTER_CUBIC)
