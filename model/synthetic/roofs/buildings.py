"""Buildings painted on the canvas: the walls that are seen from aside, the roof, the floors that rise above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick, pick_weighted
from ..paint.texture import ramp
from ..plan.quads import Quad, part_of
from ..plan.site import Site
from .composite import paint_composite, paint_facades
from .materials import cover
from .parapet import raise_parapet
from .rooftop import furnish
from .slopes import Roof, build_roof

STOREY = 2.9


@dataclass
class Cover:
    """One roof to be painted: coordinates in pixels.

    Attributes:
        rings: outline and courtyards.
        wings: convex quads whose union is the footprint.
        form: a key of `slopes.PITCH`.
        material: a key of `materials.MATERIALS`.
        eaves: metres above the ground.
    """

    rings: Sequence[np.ndarray]
    wings: list[Quad]
    form: str
    material: str
    eaves: float


def paint_buildings(painting: Painting, sites: list[Site]) -> list[list[np.ndarray]]:
    """Paint all sites and return their rings in pixels; building number i is `roof_id` i + 1."""
    # Walls first: a wall never hides part of a neighbour's roof, whose outline would then not be what is seen.
    if all(site.parts for site in sites):
        for site in sites:
            paint_facades(painting, site)
        for number, site in enumerate(sites, start=1):
            paint_composite(painting, site, number)
    else:
        covers = [_plan_cover(painting, site) for site in sites]
        for roof in covers:
            _paint_walls(painting, roof)
        for number, roof in enumerate(covers, start=1):
            _paint_building(painting, roof, number)
    return [[ring * painting.metre for ring in site.rings] for site in sites]


def _plan_cover(painting: Painting, site: Site) -> Cover:
    """Choose height, form and material of a site's roof."""
    rng, settlement = painting.rng, painting.settlement
    low, high = (1, 1) if site.small else settlement.storeys
    eaves = STOREY * float(rng.integers(low, high + 1)) + rng.uniform(-0.5, 0.6)
    form, material = pick_weighted(settlement.roofs, rng).split()
    # A single slope covers a single wing only.
    form = "gable" if form == "mono" and len(site.wings) > 1 else form
    rings = [ring * painting.metre for ring in site.rings]
    return Cover(rings, [wing * painting.metre for wing in site.wings], form, material, eaves)


def _paint_walls(painting: Painting, roof: Cover) -> None:
    """The walls that the camera sees beside the roof."""
    foot = painting.lean * roof.eaves
    if np.hypot(*foot) < 0.5:
        return
    colour, ring = pick(palette.WALL, painting.rng), roof.rings[0]
    for a, b in zip(ring, np.roll(ring, -1, axis=0)):
        # The outline runs counter-clockwise on the map, so the outside is to the right of its sides.
        outward = np.array([a[1] - b[1], b[0] - a[0]]) * -1 / max(float(np.hypot(*(b - a))), 1e-9)
        if outward @ foot > 0:
            light = np.float32(0.75 + 0.5 * outward @ painting.sun.direction[:2])
            painting.canvas.fill(np.array([a, b, b + foot, a + foot]), colour * light, roof.eaves / 2)


def _paint_building(painting: Painting, roof: Cover, number: int) -> None:
    """A roof with what stands on it; a flat one may carry another floor or a shelter of iron sheet."""
    canvas, rng = painting.canvas, painting.rng
    window = canvas.window_around(roof.rings[0], 2)
    canvas.roof_id[window.slices][window.coverage(roof.rings) > 0.5] = number
    shape = _paint_cover(painting, roof)
    if roof.form == "flat":
        for _ in range(int(rng.integers(0, 3))):
            _paint_cover(painting, _upper_floor(painting, roof))
    ridge = roof.eaves + float(np.max(shape.height, initial=0, where=np.isfinite(shape.height)))
    furnish(painting, roof.rings, roof.form == "flat", ridge)


def _paint_cover(painting: Painting, roof: Cover) -> Roof:
    canvas, rng = painting.canvas, painting.rng
    window = canvas.window_around(roof.rings[0], 2)
    coverage = window.coverage(roof.rings)
    shape = build_roof(roof.form, roof.wings, window, canvas.resolution, rng)
    colour = cover(painting, shape, roof.material)
    height = roof.eaves + np.where(np.isfinite(shape.height), shape.height, 0)
    if roof.form == "flat":
        height = height + raise_parapet(painting, coverage, colour)
    else:
        colour *= _gutter(shape.run, rng)
    canvas.paint(window, coverage, colour, height, shape.slant(painting.sun.direction))
    return shape


def _upper_floor(painting: Painting, roof: Cover) -> Cover:
    """A piece of a flat roof, from side to side or in a corner, that lies higher."""
    rng = painting.rng
    wing = roof.wings[int(rng.integers(len(roof.wings)))]
    u, v = rng.uniform(0.2, 0.7, 2) if rng.random() < 0.5 else (1.0, rng.uniform(0.2, 0.6))
    u0, v0 = rng.choice([0, 1 - u]), rng.choice([0, 1 - v])
    piece = part_of(wing, u0, u0 + u, v0, v0 + v)
    form, material, rise = "flat", "concrete", STOREY
    if rng.random() < 0.45:
        form, material, rise = "mono", str(rng.choice(["iron", "rusty"])), rng.uniform(1.8, 2.6)
    return Cover([piece], [piece], form, material, roof.eaves + rise * rng.choice([0.15, 1.0], p=[0.3, 0.7]))


def _gutter(run: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Brightness of the strip along the eaves."""
    return 1 + np.float32(rng.choice([0.0, 0.0, -0.2, 0.3])) * ramp(run, 0.25, 0.1)
