"""A map and an image rarely lie on each other: by how much they are apart is measured block by block.

Roofs lean away from where their walls stand, old surveys are off. What all of a block say alike is no change.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..polygon.over_union import over_union
from ..training.guards.detection_votes import shifts_of_blocks

OWN_REACH = 1.5
"""Metres by which a building may lie off its block, as a tall one does that leans farther."""


class Alignment:
    """Where the map's buildings lie in the image, in metres, x right, y down.

    Args:
        known: the map's buildings, none of them empty.
        found: those of the image.

    Attributes:
        moves: by what those of each block lie farther in the image than on the map, `[B, 2]`; none where too few have
            a partner in the image.
    """

    def __init__(self, known: Sequence[shapely.Geometry], found: Sequence[shapely.Geometry]) -> None:
        said = shifts_of_blocks(list(known), list(found), 1.0) if len(known) else None
        self._middles: np.ndarray
        self.moves: np.ndarray
        self._middles, self.moves = said or (np.zeros((0, 2)), np.zeros((0, 2)))

    def at(self, points: np.ndarray) -> np.ndarray:
        """By what the map's buildings around points `[N, 2]` lie farther in the image: that of the nearest block."""
        if not len(self.moves):
            return np.zeros_like(points)
        away = np.linalg.norm(points[:, None] - self._middles[None], axis=2)
        return self.moves[away.argmin(axis=1)]


def moved(shapes: np.ndarray, moves: np.ndarray) -> np.ndarray:
    """Shapes `[N]`, each moved by its own `[N, 2]`."""
    corners, owner = shapely.get_coordinates(shapes, return_index=True)
    return shapely.set_coordinates(shapes.copy(), corners + moves[owner])


def laid_on(shape: shapely.Geometry, other: shapely.Geometry) -> shapely.Geometry:
    """A building moved by no more than `OWN_REACH` so that it overlaps another one best.

    It is tried where it is, with its middle on the other's, and with each corner of its box on the other's: a wing
    that one of the two has moves its middle, and two corners of its box at most.
    """
    best, most = shape, over_union(shape, other)
    (left, top, right, bottom), (x0, y0, x1, y1) = shape.bounds, other.bounds
    middle = np.subtract(*(shapely.get_coordinates(shapely.centroid(each))[0] for each in (other, shape)))
    for move in [tuple(middle), *((x, y) for x in (x0 - left, x1 - right) for y in (y0 - top, y1 - bottom))]:
        if np.hypot(*move) <= OWN_REACH:
            there = shapely.transform(shape, lambda points, move=move: points + move)
            share = over_union(there, other)
            if share > most:
                best, most = there, share
    return best
