"""The ground: soil and grass, yards, fields and car parks."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from ..paint import palette
from ..paint.canvas import Window
from ..paint.painting import Painting
from ..paint.palette import pick, pick_weighted
from ..paint.texture import ramp
from ..plan.quads import Quad, direction, extent, part_of, points_at, rectangle
from ..plan.site import Layout

Surface = Callable[[Painting, Window, float], np.ndarray]
"""Paints a surface: colour float32 `[3, h, w]` of a window, for a surface laid out along an angle."""


def paint_base(painting: Painting) -> None:
    """Soil overgrown here and there with dry and with green grass."""
    canvas = painting.canvas
    everything = Window(0, 0, *canvas.shape[::-1])
    canvas.colour[:] = _natural(painting, everything, palette.SOIL)
    for colours in (palette.DRY_GRASS, palette.LUSH_GRASS):
        growth = painting.textures.mix(canvas.shape, broad=0.8, mottle=0.6) + np.float32(painting.rng.normal(0, 0.8))
        canvas.colour += ramp(growth, -0.4, 0.9) * (_natural(painting, everything, colours) - canvas.colour)


def paint_lots(painting: Painting, layout: Layout) -> None:
    """Yards of the lots, and what fills the open blocks."""
    for lot in layout.lots:
        paint_surface(painting, [lot.quad * painting.metre], pick_weighted(painting.settlement.yards, painting.rng))
    for block in layout.open_blocks:
        quad = block * painting.metre
        kind = pick_weighted(painting.settlement.open_kinds, painting.rng)
        if kind == "fields":
            _divide_into_fields(painting, quad)
            continue
        paint_surface(painting, [quad], kind)
        if kind == "asphalt":
            _mark_bays(painting, quad)


def _divide_into_fields(painting: Painting, quad: Quad) -> None:
    """Small fields, as large as houses and as sharply bounded, between banks of grass: what is most like a roof."""
    paint_surface(painting, [quad], "rough")
    columns, rows = (max(1, round(side / painting.metre / painting.rng.uniform(9, 24))) for side in extent(quad))
    for u, v in np.ndindex(columns, rows):
        bank = painting.rng.uniform(0, 0.05, 4)
        field = part_of(
            quad, (u + bank[0]) / columns, (u + 1 - bank[1]) / columns, (v + bank[2]) / rows, (v + 1 - bank[3]) / rows
        )
        paint_surface(painting, [field], pick_weighted(FIELDS, painting.rng))


def paint_surface(painting: Painting, rings: list[np.ndarray], surface: str) -> None:
    """Cover polygons in pixels, which may overlap, with a surface (a key of `SURFACES`).

    What is built or ploughed has sharp edges, what grows or lies loose has ragged ones.
    """
    window = painting.canvas.window_around(np.concatenate(rings), 2)
    if window.empty:
        return
    coverage = window.union_coverage(rings)
    if surface not in SHARP:
        gaps = np.float32(painting.rng.uniform(0.05, 0.35))
        soft = cv2.blur(coverage, (2 * int(0.6 * painting.metre) + 1,) * 2)
        coverage = ramp(soft * (1 + gaps * painting.textures.crop("mottle", window.shape)), 0.25, 0.75)
    painting.canvas.paint(window, coverage, SURFACES[surface](painting, window, direction(rings[0][:2])))


def _natural(painting: Painting, window: Window, colours: list[np.ndarray]) -> np.ndarray:
    """Two tones of one thing, mottled."""
    mottle = ramp(painting.textures.crop("mottle", window.shape), -1.0, 1.0)
    tone = 1 + painting.textures.crop("weather", window.shape)
    first, second = pick(colours, painting.rng), pick(colours, painting.rng)
    colour = mottle * (second - first)
    colour += first
    colour *= tone
    return colour


def _mineral(painting: Painting, window: Window, colours: list[np.ndarray]) -> np.ndarray:
    """An even surface with stains."""
    stains = np.float32(0.25) * ramp(painting.textures.crop("mottle", window.shape), 0.8, 2.2)
    tone = 1 - stains + painting.textures.mix(window.shape, weather=0.6)
    return pick(colours, painting.rng) * tone


def _natural_of(colours: list[np.ndarray]) -> Surface:
    return lambda painting, window, _: _natural(painting, window, colours)


def _mineral_of(colours: list[np.ndarray]) -> Surface:
    return lambda painting, window, _: _mineral(painting, window, colours)


def _beds(painting: Painting, window: Window, angle: float) -> np.ndarray:
    """Plants on soil, in straight rows."""
    x, y = window.centres()
    across = (y * np.float32(np.cos(angle)) - x * np.float32(np.sin(angle))) * np.float32(painting.canvas.resolution)
    spacing = painting.rng.uniform(0.7, 2.2)
    wave = np.sin(across * np.float32(2 * np.pi / spacing)) + painting.textures.mix(window.shape, mottle=0.6)
    soil = _natural(painting, window, palette.SOIL)
    return soil + ramp(wave, -0.2, 0.6) * (_natural(painting, window, palette.CROP) - soil)


def _ploughed(painting: Painting, window: Window, angle: float) -> np.ndarray:
    """Bare soil of one tone in fine furrows."""
    x, y = window.centres()
    turned = angle + painting.rng.integers(2) * np.pi / 2
    across = (y * np.float32(np.cos(turned)) - x * np.float32(np.sin(turned))) * np.float32(painting.canvas.resolution)
    furrows = np.sin(across * np.float32(2 * np.pi / painting.rng.uniform(0.3, 0.9)))
    depth = np.float32(painting.rng.uniform(0, 0.12))
    return _mineral(painting, window, palette.SOIL) * (1 + depth * furrows)


def _paved(painting: Painting, window: Window, angle: float) -> np.ndarray:
    """Concrete cast in fields with dark joints, or without any."""
    colour = _mineral(painting, window, palette.PAVING)
    if painting.rng.random() < 0.4:
        x, y = window.centres()
        size = painting.rng.uniform(0.8, 4.0) * painting.metre
        for turned in (angle, angle + np.pi / 2):
            across = (y * np.float32(np.cos(turned)) - x * np.float32(np.sin(turned))) / np.float32(size)
            joint = np.abs(across - np.round(across)) * np.float32(size)
            colour *= 1 - np.float32(0.25) * (joint < 0.6)
    return colour


SURFACES: dict[str, Surface] = {
    "lawn": _natural_of(palette.LUSH_GRASS),
    "dry lawn": _natural_of(palette.DRY_GRASS + palette.LUSH_GRASS[:1]),
    "rough": _natural_of(palette.LUSH_GRASS + palette.DRY_GRASS + palette.SOIL[:2]),
    "soil": _natural_of(palette.SOIL),
    "gravel": _natural_of(palette.GRAVEL),
    "asphalt": _mineral_of(palette.ASPHALT),
    "paving": _paved,
    "brick": _mineral_of(palette.BRICK),
    "boards": _mineral_of(palette.BOARDS),
    "beds": _beds,
    "ploughed": _ploughed,
}
SHARP = {"asphalt", "paving", "ploughed", "brick", "boards"}
FIELDS = {"ploughed": 4.0, "beds": 2.0, "rough": 1.0, "soil": 1.0}


def _mark_bays(painting: Painting, quad: Quad) -> None:
    """Lines between the bays of a car park."""
    width, depth = (side / painting.metre for side in extent(quad))
    for v in np.arange(3.5 / depth, 1 - 5 / depth, 11 / depth):
        for u in np.arange(2.5 / width, 1, 2.5 / width):
            middle = points_at(quad, np.array([[u, v + 2.5 / depth]]))[0]
            line = rectangle(middle, np.array([0.12, 4.8]) * painting.metre, direction(quad))
            painting.canvas.fill(line, palette.WHITE, strength=0.7)
