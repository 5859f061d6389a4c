"""Polygons as pixels: a pixel belongs to a building if its centre lies inside by the even-odd rule over all rings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...building import Ring
from ...polygon.runs import batches
from .scan_conversion import Edges, fill

PIXELS_TOGETHER = 1 << 22
"""Masks of about so many pixels are filled together."""


@dataclass(frozen=True)
class Mask:
    """The pixels of one building, cropped to their bounding box.

    Attributes:
        row: image row of the crop's first row.
        column: image column of the crop's first column.
        pixels: bool `[h, w]`; of size 0 if the building covers no pixel centre of the image.
    """

    row: int
    column: int
    pixels: np.ndarray

    @cached_property
    def area(self) -> int:
        """Number of pixels."""
        return int(np.count_nonzero(self.pixels))

    @property
    def box(self) -> tuple[int, int, int, int]:
        """First row, first column, row and column behind the last."""
        height, width = self.pixels.shape
        return self.row, self.column, self.row + height, self.column + width


def rasterize(rings: Sequence[Ring], size: tuple[int, int]) -> Mask:
    """Return the pixels of an image of `size` (height, width) whose centres lie inside the rings.

    Half-open in both directions: polygons that share a wall share no pixel, and the order and direction of vertices and
    rings are of no account.
    """
    return rasterize_all([rings], size)[0]


def rasterize_all(buildings: Sequence[Sequence[Ring]], size: tuple[int, int]) -> list[Mask]:
    """Do so for the rings of each building: for many at once, as a call takes longer than what it does for one."""
    masks: list[Mask] = []
    edges = Edges.of(buildings)
    places, shapes = edges.boxes(size)
    for part in batches(shapes.prod(axis=1), PIXELS_TOGETHER):
        filled = fill(edges.of_buildings(part), places[part], shapes[part])
        masks += [trimmed(Mask(row, column, pixels)) for (row, column), pixels in zip(places[part].tolist(), filled)]
    return masks


def trimmed(mask: Mask) -> Mask:
    """Drop empty rows and columns at the rim of the crop, so that equal buildings have equal masks."""
    rows, columns = np.flatnonzero(mask.pixels.any(axis=1)), np.flatnonzero(mask.pixels.any(axis=0))
    if len(rows) == 0:
        return Mask(0, 0, np.zeros((0, 0), dtype=bool))
    pixels = mask.pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Mask(mask.row + int(rows[0]), mask.column + int(columns[0]), pixels)


def intersection(first: Mask, second: Mask) -> int:
    """Number of pixels that two masks share."""
    top, left = max(first.row, second.row), max(first.column, second.column)
    bottom, right = min(first.box[2], second.box[2]), min(first.box[3], second.box[3])
    if top >= bottom or left >= right:
        return 0
    shared = _window(first, top, left, bottom, right) & _window(second, top, left, bottom, right)
    return int(np.count_nonzero(shared))


def _window(mask: Mask, top: int, left: int, bottom: int, right: int) -> np.ndarray:
    return mask.pixels[top - mask.row : bottom - mask.row, left - mask.column : right - mask.column]
