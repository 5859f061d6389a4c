"""Rendered scenes among what is learned from: towns of many kinds, whose roofs are known exactly."""

from __future__ import annotations

from ..synthetic import render_scene
from .crops import FINEST_SHARE, LabelledScene
from .recipe import Recipe

SIDE = 1024
"""Of a scene, in pixels."""


def rendered_scene(recipe: Recipe, index: int) -> LabelledScene:
    """A rendered scene at the finest resolution that crops are drawn at, the same for a seed and a number."""
    resolution = FINEST_SHARE * recipe.resolution
    drawn = render_scene(SIDE, SIDE, resolution, seed=(recipe.seed << 16) + index)
    return LabelledScene(drawn.image, drawn.buildings, resolution, resolution)
