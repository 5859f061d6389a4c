"""A whole synthetic scene: plan it, paint it, light it, photograph it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..building import Ring
from .ground.fixtures import paint_fixtures
from .ground.objects import paint_litter, paint_objects
from .ground.streets import paint_paths, paint_streets
from .ground.surfaces import paint_base, paint_lots
from .ground.vegetation import paint_vegetation
from .light.sensor import expose
from .light.sun import Sun, cast_shadows, illuminate
from .paint.canvas import Canvas
from .paint.painting import Painting
from .paint.texture import Textures
from .plan.layout import plan
from .plan.settlements import SETTLEMENTS, draw_kind
from .plan.site import Layout
from .roofs.buildings import paint_buildings

GROUND = 1.0
"""Metres up to which a thing counts as lying on the ground."""


@dataclass
class SyntheticScene:
    """An aerial picture and the buildings in it.

    Attributes:
        image: uint8 RGB `[H, W, 3]`.
        buildings: for each building its outline and then its courtyards, in pixels, as `Building.rings`.
        resolution: metres on the ground per pixel.
        shadows: bool `[H, W]`, ground on which something casts its shadow.
    """

    image: np.ndarray
    buildings: list[list[Ring]]
    resolution: float
    shadows: np.ndarray


def render_scene(
    width: int,
    height: int,
    resolution: float,
    seed: int,
    settlement: str | None = None,
    max_buildings: int | None = None,
) -> SyntheticScene:
    """Draw a scene that depends on the arguments only.

    Args:
        width: columns of the image.
        height: rows of the image.
        resolution: metres per pixel.
        seed: chooses everything that is random.
        settlement: a key of `SETTLEMENTS`; drawn at random if None.
        max_buildings: leave out surplus buildings at random.
    """
    rng = np.random.default_rng(seed)
    kind = SETTLEMENTS[settlement or draw_kind(rng)]
    layout = plan(width * resolution, height * resolution, kind, rng)
    _thin_out(layout, max_buildings, rng)
    canvas = Canvas(width, height, resolution)
    textures = Textures(canvas.shape, resolution, rng)
    lean = rng.normal(0, kind.lean, 2) / resolution
    sun = Sun.hard(rng) if kind.hard_light else Sun.random(rng)
    painting = Painting(canvas, textures, kind, sun, lean, rng)
    buildings = _paint(painting, layout)
    below_sun = cast_shadows(canvas.height, _towards_sun(painting), resolution)
    shadows = (below_sun > sun.penumbra / 2) & (canvas.roof_id == 0) & (canvas.height < GROUND)
    return SyntheticScene(expose(illuminate(canvas, sun, below_sun), rng), buildings, resolution, shadows)


def _towards_sun(painting: Painting) -> np.ndarray:
    """Where shadows come from in the picture; where roofs hardly lean it is where the sun stands."""
    if not painting.settlement.dwellings:
        return painting.sun.direction
    return painting.sun.seen_aslant(painting.lean * painting.canvas.resolution)


def _paint(painting: Painting, layout: Layout) -> list[list[Ring]]:
    """Paint everything from the ground up; returns the rings of the buildings."""
    paint_base(painting)
    paint_lots(painting, layout)
    paint_paths(painting, int(painting.rng.integers(0, 4)))
    paint_litter(painting)
    paint_streets(painting, layout)
    paint_fixtures(painting, layout)
    paint_objects(painting, layout)
    buildings = paint_buildings(painting, layout.sites)
    paint_vegetation(painting, layout)
    return buildings


def _thin_out(layout: Layout, limit: int | None, rng: np.random.Generator) -> None:
    """Keep at most `limit` of the planned buildings."""
    if limit is not None and len(layout.sites) > limit:
        kept = np.sort(rng.choice(len(layout.sites), limit, replace=False))
        layout.sites = [layout.sites[i] for i in kept]
