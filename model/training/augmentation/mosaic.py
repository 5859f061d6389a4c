"""Small labelled patches laid side by side, so that crops of any size and turn can be drawn from them."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from ...data.scenes import Scene
from ..crops import FINEST_SHARE, LabelledScene
from ..ignored import ignored_of

COLUMNS = 8
EDGE = 0.5
"""A patch's outlines end this near to its edge, in pixels: what lies there was made by cutting the patch out."""


def mosaics(patches: list[Scene], resolution: float) -> list[LabelledScene]:
    """Mosaics of at most `COLUMNS`² patches of one size each, for a model of the given resolution (metres per pixel).

    A building is known within its patch only: where the next one begins it is cut, and the corners there are none.
    """
    by_size: dict[tuple[int, int, float], list[Scene]] = defaultdict(list)
    for patch in patches:
        by_size[patch.height, patch.width, patch.resolution].append(patch)
    count = COLUMNS**2
    return [
        _mosaic(same[first : first + count], resolution)
        for same in by_size.values()
        for first in range(0, len(same), count)
    ]


def _mosaic(patches: list[Scene], resolution: float) -> LabelledScene:
    height, width = patches[0].height, patches[0].width
    rows = -(-len(patches) // COLUMNS)
    image = np.zeros((rows * height, min(len(patches), COLUMNS) * width, 3), np.uint8)
    ignored = np.ones(image.shape[:2], np.uint8)
    polygons, frames = [], []
    for index, patch in enumerate(patches):
        y, x = height * (index // COLUMNS), width * (index % COLUMNS)
        own = patch.read()
        image[y : y + height, x : x + width] = own
        ignored[y : y + height, x : x + width] = ignored_of(patch, own)
        polygons += [[ring + np.array([x, y]) for ring in annotation.rings] for annotation in patch.annotations]
        frames += [[x + EDGE, y + EDGE, x + width - EDGE, y + height - EDGE]] * len(patch.annotations)
    bounds, first = np.array(frames).reshape(-1, 4), patches[0]
    return LabelledScene(
        image, polygons, first.resolution, FINEST_SHARE * resolution, bounds, ignored=ignored, town=first.town
    )
