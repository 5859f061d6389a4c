"""Buildings painted on the canvas: roof, walls seen from aside, parapet."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from . import palette
from .canvas import Canvas
from .layout import Site
from .materials import cover
from .palette import pick, pick_weighted
from .rooftop import furnish
from .roofs import build_roof
from .settlements import Settlement
from .sun import Sun
from .texture import Textures, ramp

STOREY = 2.9


@dataclass
class View:
    """How a scene is lit and seen.

    Attributes:
        sun: the light.
        lean: pixels by which the foot of a wall is seen away from its top, per metre of height.
    """

    sun: Sun
    lean: np.ndarray


def paint_buildings(
    canvas: Canvas, sites: list[Site], settlement: Settlement, view: View, textures: Textures, rng: np.random.Generator
) -> list[list[np.ndarray]]:
    """Paint all sites and return their rings in pixels; building number i is `roof_id` i + 1."""
    eaves = [_eaves_height(site, settlement, rng) for site in sites]
    rings = [[ring / canvas.resolution for ring in site.rings] for site in sites]
    # Walls first: a wall never hides part of a neighbour's roof, whose outline would then not be what is seen.
    for outline, height in zip(rings, eaves):
        _paint_walls(canvas, outline[0], height, view, rng)
    for number, (site, outline, height) in enumerate(zip(sites, rings, eaves), start=1):
        _paint_roof(canvas, number, site, outline, height, _roof_kind(site, settlement, rng), view, textures, rng)
    return rings


def _eaves_height(site: Site, settlement: Settlement, rng: np.random.Generator) -> float:
    low, high = (1, 1) if site.small else settlement.storeys
    return STOREY * float(rng.integers(low, high + 1)) + rng.uniform(-0.5, 0.6)


def _roof_kind(site: Site, settlement: Settlement, rng: np.random.Generator) -> tuple[str, str]:
    """Form and material; a single slope does not cover several wings."""
    form, material = pick_weighted(settlement.roofs, rng).split()
    return ("gable" if form == "mono" and len(site.wings) > 1 else form), material


def _paint_walls(canvas: Canvas, ring: np.ndarray, height: float, view: View, rng: np.random.Generator) -> None:
    """The walls that the camera sees aside of the roof."""
    foot = view.lean * height
    if np.hypot(*foot) < 0.5:
        return
    colour = pick(palette.WALL, rng)
    for a, b in zip(ring, np.roll(ring, -1, axis=0)):
        # Rings run counter-clockwise on the map, so that the outside is on the right.
        outward = np.array([a[1] - b[1], b[0] - a[0]]) * -1
        facing = float(outward @ view.sun.direction[:2]) / max(float(np.hypot(*outward)), 1e-9)
        if outward @ foot > 0:
            canvas.fill(np.array([a, b, b + foot, a + foot]), colour * np.float32(0.75 + 0.5 * facing), height / 2)


def _paint_roof(
    canvas: Canvas,
    number: int,
    site: Site,
    rings: list[np.ndarray],
    eaves: float,
    kind: tuple[str, str],
    view: View,
    textures: Textures,
    rng: np.random.Generator,
) -> None:
    form, material = kind
    window = canvas.window_around(rings[0], 2)
    coverage = window.coverage(rings)
    wings = [wing / canvas.resolution for wing in site.wings]
    roof = build_roof(form, wings, window, canvas.resolution, rng)
    colour = cover(roof, material, textures, rng)
    height = eaves + np.where(np.isfinite(roof.height), roof.height, 0)
    if form == "flat":
        height = height + _parapet(coverage, canvas.resolution, colour, rng)
    else:
        colour *= _gutter(roof.run, rng)[..., None]
    canvas.paint(window, coverage, colour, height, roof.slant(view.sun.direction))
    canvas.roof_id[window.slices][coverage > 0.5] = number
    furnish(canvas, window, rings, roof, form, eaves, textures, rng)


def _parapet(coverage: np.ndarray, resolution: float, colour: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Raise the rim of a flat roof, and colour it; returns metres above the roof."""
    if rng.random() < 0.25:
        return np.zeros_like(coverage)
    inside = cv2.copyMakeBorder((coverage > 0.5).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, 3)[1:-1, 1:-1] * resolution
    rim = ramp(depth, 0.32 + resolution, 0.22)
    colour *= (1 + rim * np.float32(rng.uniform(-0.05, 0.45)))[..., None]
    return rim * np.float32(rng.uniform(0.2, 1.0))


def _gutter(run: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Brightness of the strip along the eaves."""
    return 1 + np.float32(rng.choice([0.0, 0.0, -0.2, 0.3])) * ramp(run, 0.25, 0.1)
