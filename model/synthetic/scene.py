"""A whole synthetic scene: plan it, paint it, light it, photograph it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..building import Ring
from .ground.objects import paint_litter, paint_objects
from .ground.streets import paint_paths, paint_streets
from .ground.surfaces import paint_base, paint_lots
from .ground.vegetation import paint_vegetation
from .light.sensor import expose
from .light.sun import Sun, illuminate
from .paint.canvas import Canvas
from .paint.painting import Painting
from .paint.texture import Textures
from .plan.layout import Layout, plan
from .plan.settlements import SETTLEMENTS
from .roofs.buildings import paint_buildings


@dataclass
class SyntheticScene:
    """An aerial picture and the buildings in it.

    Attributes:
        image: uint8 RGB `[H, W, 3]`.
        buildings: for each building its outline and then its courtyards, in pixels, as `Building.rings`.
        resolution: metres on the ground per pixel.
    """

    image: np.ndarray
    buildings: list[list[Ring]]
    resolution: float


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
    kind = SETTLEMENTS[settlement or str(rng.choice(list(SETTLEMENTS)))]
    layout = plan(width * resolution, height * resolution, kind, rng)
    _thin_out(layout, max_buildings, rng)
    canvas = Canvas(width, height, resolution)
    textures = Textures(canvas.shape, resolution, rng)
    lean = rng.normal(0, 0.06, 2) / resolution
    painting = Painting(canvas, textures, kind, Sun.random(rng), lean, rng)
    buildings = _paint(painting, layout)
    return SyntheticScene(expose(illuminate(canvas, painting.sun), rng), buildings, resolution)


def _paint(painting: Painting, layout: Layout) -> list[list[Ring]]:
    """Paint everything from the ground up; returns the rings of the buildings."""
    paint_base(painting)
    paint_lots(painting, layout)
    paint_paths(painting, int(painting.rng.integers(0, 4)))
    paint_litter(painting)
    paint_streets(painting, layout)
    paint_objects(painting, layout)
    buildings = paint_buildings(painting, layout.sites)
    paint_vegetation(painting, layout)
    return buildings


def _thin_out(layout: Layout, limit: int | None, rng: np.random.Generator) -> None:
    """Keep at most `limit` of the planned buildings."""
    if limit is not None and len(layout.sites) > limit:
        kept = np.sort(rng.choice(len(layout.sites), limit, replace=False))
        layout.sites = [layout.sites[i] for i in kept]
