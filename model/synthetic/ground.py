"""The ground: soil and grass, streets, yards, fields, car parks and paths."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from . import palette
from .canvas import Canvas, Window
from .layout import Layout
from .palette import pick, pick_weighted
from .quads import Quad, direction, extent, points_at, rectangle
from .settlements import Settlement
from .texture import Textures, ramp


def paint_base(canvas: Canvas, textures: Textures, rng: np.random.Generator) -> None:
    """Soil overgrown here and there with dry and with green grass."""
    shape = canvas.shape
    canvas.colour[:] = _natural(shape, palette.SOIL, textures, rng)
    for colours in (palette.DRY_GRASS, palette.LUSH_GRASS):
        growth = textures.mix(shape, broad=0.8, patch=0.45, clump=0.35) + np.float32(rng.normal(0, 0.8))
        canvas.colour += ramp(growth, -0.4, 0.9)[..., None] * (_natural(shape, colours, textures, rng) - canvas.colour)


def paint_streets(
    canvas: Canvas, layout: Layout, settlement: Settlement, textures: Textures, rng: np.random.Generator
) -> None:
    """Streets with verges, a surface of one kind for the scene, and marks on wide asphalt."""
    surface = pick_weighted(settlement.street_surface, rng)
    if surface == "none":
        return
    verge = rng.choice(["lawn", "soil", "paving"])
    carriageway = rng.uniform(0.6, 1.0)
    streets = [street / canvas.resolution for street in layout.streets]
    for street in streets:
        paint_surface(canvas, street, verge, textures, rng)
    for street in streets:
        side = (1 - carriageway) / 2
        lane = points_at(street, np.array([[side, -0.02], [1 - side, -0.02], [1 - side, 1.02], [side, 1.02]]))
        paint_surface(canvas, lane, surface, textures, rng)
        window = canvas.window_around(lane)
        if not window.empty:
            canvas.paved[window.slices] |= window.coverage([lane]) > 0.5
        if surface == "asphalt" and extent(street)[0] * canvas.resolution > 7:
            _mark(canvas, street)


def paint_lots(
    canvas: Canvas, layout: Layout, settlement: Settlement, textures: Textures, rng: np.random.Generator
) -> None:
    """Yards of the lots, and what fills the open blocks."""
    for lot in layout.lots:
        paint_surface(canvas, lot.quad / canvas.resolution, pick_weighted(settlement.yards, rng), textures, rng)
    for block in layout.open_blocks:
        kind = pick_weighted({"crop": 2, "lawn": 2, "rough": 2, "asphalt": 1, "soil": 1, "paving": 0.5}, rng)
        quad = block / canvas.resolution
        paint_surface(canvas, quad, kind, textures, rng)
        if kind == "asphalt":
            _mark_bays(canvas, quad)


def paint_surface(canvas: Canvas, ring: np.ndarray, surface: str, textures: Textures, rng: np.random.Generator) -> None:
    """Cover a polygon in pixels with a surface (a key of `SURFACES`); what grows has a ragged edge and gaps, what is built a sharp one."""
    window = canvas.window_around(ring, 2)
    if window.empty:
        return
    coverage = window.coverage([ring])
    if surface not in BUILT:
        soft = cv2.GaussianBlur(coverage, (0, 0), 0.6 / canvas.resolution)
        gaps = np.float32(rng.uniform(0.1, 0.5))
        coverage = ramp(soft + gaps * textures.mix(window.shape, clump=0.4, patch=0.8), 0.3, 0.8)
    canvas.paint(window, coverage, SURFACES[surface](canvas, window, ring, textures, rng))


def _natural(
    shape: tuple[int, int], colours: list[np.ndarray], textures: Textures, rng: np.random.Generator
) -> np.ndarray:
    """Two tones of one thing, mottled."""
    mottle = ramp(textures.mix(shape, patch=0.7, clump=0.5), -1.0, 1.0)[..., None]
    tone = 1 + textures.mix(shape, grain=0.09, clump=0.09, patch=0.06, broad=0.07)
    first, second = pick(colours, rng), pick(colours, rng)
    return np.clip((first + mottle * (second - first)) * tone[..., None], 0.004, 0.95)


def _mineral(
    shape: tuple[int, int], colours: list[np.ndarray], textures: Textures, rng: np.random.Generator
) -> np.ndarray:
    """An even surface with stains."""
    stains = 0.25 * ramp(textures.mix(shape, patch=0.7, broad=0.4, clump=0.3), 0.8, 2.2)
    tone = 1 - stains + textures.mix(shape, grain=0.05, clump=0.03, patch=0.04, broad=0.06)
    return np.clip(pick(colours, rng) * tone[..., None], 0.004, 0.95)


Surface = Callable[[Canvas, Window, np.ndarray, Textures, np.random.Generator], np.ndarray]


def _of(paint: Callable[..., np.ndarray], colours: list[np.ndarray]) -> Surface:
    """A surface of the given colours, the same in all directions."""

    def surface(
        canvas: Canvas, window: Window, ring: np.ndarray, textures: Textures, rng: np.random.Generator
    ) -> np.ndarray:
        return paint(window.shape, colours, textures, rng)

    return surface


def _rows(canvas: Canvas, window: Window, ring: np.ndarray, textures: Textures, rng: np.random.Generator) -> np.ndarray:
    """Beds of plants on soil, in straight rows along the polygon's first side."""
    x, y = window.centres()
    angle = direction(ring[:2])
    across = (y * np.cos(angle) - x * np.sin(angle)) * np.float32(canvas.resolution)
    spacing = rng.uniform(0.7, 2.2)
    wave = np.sin(across * np.float32(2 * np.pi / spacing)) + textures.mix(window.shape, clump=0.35, patch=0.5)
    soil = _natural(window.shape, palette.SOIL, textures, rng)
    return soil + ramp(wave, -0.2, 0.6)[..., None] * (_natural(window.shape, palette.CROP, textures, rng) - soil)


SURFACES: dict[str, Surface] = {
    "lawn": _of(_natural, palette.LUSH_GRASS),
    "dry lawn": _of(_natural, palette.DRY_GRASS + palette.LUSH_GRASS[:1]),
    "rough": _of(_natural, palette.LUSH_GRASS + palette.DRY_GRASS + palette.SOIL[:2]),
    "soil": _of(_natural, palette.SOIL),
    "gravel": _of(_natural, palette.GRAVEL),
    "asphalt": _of(_mineral, palette.ASPHALT),
    "paving": _of(_mineral, palette.PAVING),
    "garden": _rows,
    "crop": _rows,
}
BUILT = {"asphalt", "paving"}


def paint_paths(canvas: Canvas, count: int, textures: Textures, rng: np.random.Generator) -> None:
    """Winding footpaths and tracks of bare soil."""
    rows, columns = canvas.shape
    for _ in range(count):
        knots = np.cumsum(rng.normal(0, 1, (9, 2)) + rng.normal(0, 1.6, 2), axis=0)
        knots = (knots - knots.mean(axis=0)) * (min(rows, columns) * 0.15) + rng.uniform((0, 0), (columns, rows))
        smooth = cv2.resize(knots.astype(np.float32), (2, 120), interpolation=cv2.INTER_CUBIC)
        trace = np.zeros(canvas.shape, np.uint8)
        width = max(1, int(rng.uniform(0.7, 3.0) / canvas.resolution))
        cv2.polylines(trace, [np.rint(smooth).astype(np.int32)], False, 255, width)
        worn = cv2.GaussianBlur(trace, (0, 0), 0.35 / canvas.resolution).astype(np.float32) / 255
        coverage = ramp(worn + 0.15 * textures.crop("clump", canvas.shape), 0.3, 0.75) * np.float32(rng.uniform(0.6, 1))
        colour = pick(palette.SOIL, rng) * (1 + textures.mix(canvas.shape, grain=0.06, patch=0.06))[..., None]
        canvas.colour += coverage[..., None] * (colour - canvas.colour)


def _mark(canvas: Canvas, street: Quad) -> None:
    """A dashed line down the middle of a street."""
    metre = 1 / canvas.resolution
    width, length = extent(street)
    half = 0.07 * metre / width
    for start in np.arange(0, 1, 6 * metre / length):
        end = start + 2.5 * metre / length
        corners = [[0.5 - half, start], [0.5 + half, start], [0.5 + half, end], [0.5 - half, end]]
        canvas.fill(points_at(street, np.array(corners)), palette.WHITE, strength=0.7)


def _mark_bays(canvas: Canvas, quad: Quad) -> None:
    """Lines between the bays of a car park."""
    metre = 1 / canvas.resolution
    width, depth = extent(quad)
    for v in np.arange(3.5 * metre / depth, 1 - 5 * metre / depth, 11 * metre / depth):
        for u in np.arange(2.5 * metre / width, 1, 2.5 * metre / width):
            middle = points_at(quad, np.array([[u, v + 2.5 * metre / depth]]))[0]
            canvas.fill(rectangle(middle, 0.12 * metre, 4.8 * metre, direction(quad)), palette.WHITE, strength=0.7)
