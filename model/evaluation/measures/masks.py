"""Polygons as pixels: a pixel belongs to a building if its centre lies inside by the even-odd rule over all rings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...building import Ring


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
    corners = np.concatenate([np.asarray(ring, dtype=np.float64).reshape(-1, 2) for ring in rings])
    column, row = np.clip(np.ceil(corners.min(axis=0) - 0.5), 0, size[::-1]).astype(int)
    end_column, end_row = np.clip(np.ceil(corners.max(axis=0) - 0.5), 0, size[::-1]).astype(int)
    shape = max(end_row - row, 0), max(end_column - column, 0)
    return trimmed(Mask(row, column, _fill(rings, np.array([column, row]), shape)))


def _fill(rings: Sequence[Ring], origin: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """Even-odd scan conversion: every crossing of an edge with a row of pixel centres flips all pixels to its right."""
    flips = np.zeros((shape[0], shape[1] + 1), dtype=np.uint8)
    for ring in rings:
        start = np.asarray(ring, dtype=np.float64).reshape(-1, 2) - origin
        end = np.roll(start, -1, axis=0)
        # Each edge runs downwards, so that both directions of a ring give the same floating-point crossings.
        upwards = (start[:, 1] > end[:, 1])[:, None]
        top, bottom = np.where(upwards, end, start), np.where(upwards, start, end)
        first = np.clip(np.ceil(top[:, 1] - 0.5), 0, shape[0]).astype(int)
        last = np.clip(np.ceil(bottom[:, 1] - 0.5), 0, shape[0]).astype(int)
        counts = last - first
        edge = np.repeat(np.arange(len(counts)), counts)
        rows = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
        fraction = (rows + 0.5 - top[edge, 1]) / (bottom[edge, 1] - top[edge, 1])
        crossings = top[edge, 0] + fraction * (bottom[edge, 0] - top[edge, 0])
        columns = np.clip(np.ceil(crossings - 0.5), 0, shape[1]).astype(int)
        np.bitwise_xor.at(flips, (rows, columns), 1)
    return np.bitwise_xor.accumulate(flips, axis=1)[:, :-1].astype(bool)


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
