"""Ground that looks like a roof: quadrangles of ground pasted on other ground, which the network has to tell from one.

Bare fields, lawns and paved yards are what it takes for buildings most often. Like roofs they are straight-edged and of
one texture; unlike roofs they cast no shadow and do not rise. A pasted piece of ground differs from a pasted building
in just that.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
import shapely
from shapely.geometry import Polygon

from ...data.outline import draw_mask
from ..crops import Crop
from ..ignored import fill

MOST = 4
"""Pieces of ground in one crop at most."""
TRIES = 8
"""Places tried for each of them."""
SHORTEST, LONGEST = 30.0, 190.0
"""Sides, in pixels."""
GAP = 6.0
"""Between a piece of ground and a building, in pixels, so that walls stay as sharp as they are."""
FEATHER = 0.8
"""Width of the soft edge, in pixels, at the least."""
FURROWS = (3.0, 9.0)
"""Distance of the furrows of a field, in pixels."""


def add_decoys(crop: Crop, donor: Crop, random: np.random.Generator) -> Crop:
    """The crop with pieces of a donor's ground laid where neither of them has a building or is ignored; labels stay."""
    size = crop.image.shape[0]
    built, taken = _built(crop).buffer(GAP), _built(donor).buffer(GAP)
    ignored = crop.ignored | donor.ignored
    image = crop.image.astype(np.float32)
    for _ in range(random.integers(1, MOST + 1)):
        for _ in range(TRIES):
            corners = _quadrangle(size, random)
            place = Polygon(corners)
            if not (place.intersects(built) or place.intersects(taken) or _covers(corners, ignored)):
                image = _draw(image, donor.image, corners, random)
                break
    return Crop(np.clip(image, 0, 255).astype(np.uint8), crop.outlines, crop.ignored)


def _built(crop: Crop) -> shapely.Geometry:
    """Where buildings are."""
    return shapely.union_all([shapely.make_valid(Polygon(outline.rings[0])) for outline in crop.outlines])


def _covers(corners: np.ndarray, ignored: np.ndarray) -> bool:
    """Whether a quadrangle covers pixels that are ignored."""
    if not ignored.any():
        return False
    shape = np.zeros_like(ignored)
    fill(shape, [corners], 1)
    return bool((shape & ignored).any())


def _quadrangle(size: int, random: np.random.Generator) -> np.ndarray:
    """A rectangle somewhere in the crop, not quite right-angled, `[4, 2]`."""
    sides = np.exp(random.uniform(math.log(SHORTEST), math.log(LONGEST), 2)) / 2
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * sides * random.uniform(0.8, 1.1, (4, 2))
    angle = random.uniform(0, 2 * math.pi)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return corners @ turn.T + random.uniform(0, size, 2)


def _draw(image: np.ndarray, ground: np.ndarray, corners: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """The image with the ground within the corners: in another light, some of it ploughed or with a border."""
    size = image.shape[0]
    texture = ground * random.uniform(0.7, 1.35) * random.uniform(0.92, 1.08, 3)
    if random.random() < 0.5:
        texture = texture + _furrows(size, corners, random)[:, :, None]
    shape = draw_mask([corners], size)
    if random.random() < 0.4:
        border = np.zeros((size, size), np.float32)
        width = int(random.integers(1, 5))
        cv2.polylines(border, [np.round(corners).astype(np.int32)], True, 1.0, width, cv2.LINE_AA)
        texture = texture + random.uniform(-50, 60) * border[:, :, None]
        shape = np.maximum(shape, border)
    soft = cv2.GaussianBlur(shape, (0, 0), FEATHER * random.uniform(0.6, 2.5))[:, :, None]
    return image * (1 - soft) + texture.astype(np.float32) * soft


def _furrows(size: int, corners: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Lines along a side, light and dark, `[S, S]`."""
    way = corners[1] - corners[0]
    across = np.array([-way[1], way[0]]) / max(np.hypot(*way), 1e-6)
    rows, columns = np.mgrid[:size, :size]
    phase = (columns * across[0] + rows * across[1]) * (2 * math.pi / random.uniform(*FURROWS))
    return random.uniform(3, 18) * np.sin(phase + 0.6 * np.sin(phase / 3.7))
