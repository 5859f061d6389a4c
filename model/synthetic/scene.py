"""A whole synthetic scene: plan it, paint it, light it, photograph it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..building import Ring
from .buildings import View, paint_buildings
from .canvas import Canvas
from .ground import paint_base, paint_lots, paint_paths, paint_streets
from .layout import Layout, plan
from .objects import paint_objects
from .sensor import expose
from .settlements import SETTLEMENTS
from .sun import Sun, illuminate
from .texture import Textures
from .vegetation import paint_vegetation


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
    view = View(Sun.random(rng), rng.normal(0, 0.05, 2) / resolution)
    canvas = Canvas(width, height, resolution)
    textures = Textures(canvas.shape, resolution, rng)
    paint_base(canvas, textures, rng)
    paint_lots(canvas, layout, kind, textures, rng)
    paint_streets(canvas, layout, kind, textures, rng)
    paint_paths(canvas, int(rng.integers(0, 4)), textures, rng)
    paint_objects(canvas, layout, kind, textures, rng)
    buildings = paint_buildings(canvas, layout.sites, kind, view, textures, rng)
    paint_vegetation(canvas, kind, view.sun, textures, rng)
    return SyntheticScene(expose(illuminate(canvas, view.sun), rng), buildings, resolution)


def _thin_out(layout: Layout, limit: int | None, rng: np.random.Generator) -> None:
    """Keep at most `limit` of the planned buildings."""
    if limit is not None and len(layout.sites) > limit:
        kept = np.sort(rng.choice(len(layout.sites), limit, replace=False))
        layout.sites = [layout.sites[i] for i in kept]
