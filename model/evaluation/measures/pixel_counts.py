"""Pixels that a prediction and a reference share or not, and what follows from them: IoU, F1, precision, recall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from .masks import Mask, intersection

BLOCK = 2048


class PixelCounts(NamedTuple):
    """Numbers of pixels; two counts add up to those of both images together."""

    true_positive: int
    false_positive: int
    false_negative: int

    @property
    def iou(self) -> float:
        """Intersection over union (Jaccard); 1 if both sides are empty."""
        return _share(self.true_positive, self.true_positive + self.false_positive + self.false_negative)

    @property
    def f1(self) -> float:
        """Twice the intersection over the sum of both areas (Dice); 1 if both sides are empty."""
        return _share(2 * self.true_positive, 2 * self.true_positive + self.false_positive + self.false_negative)

    @property
    def precision(self) -> float:
        """Share of the predicted pixels that are right; 1 if none is predicted."""
        return _share(self.true_positive, self.true_positive + self.false_positive)

    @property
    def recall(self) -> float:
        """Share of the reference's pixels that are found; 1 if there are none."""
        return _share(self.true_positive, self.true_positive + self.false_negative)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def pair_counts(prediction: Mask, reference: Mask) -> PixelCounts:
    """Count the pixels of one building's prediction and reference."""
    shared = intersection(prediction, reference)
    return PixelCounts(shared, prediction.area - shared, reference.area - shared)


def union_counts(predictions: Sequence[Mask], references: Sequence[Mask]) -> PixelCounts:
    """Count the pixels of the unions of an image's predictions and references.

    Works block by block, so that memory does not grow with the image.
    """
    counts = np.zeros(3, dtype=np.int64)
    sides = _by_block(predictions), _by_block(references)
    # the same two for all blocks: to get new memory takes longer than what is done in it
    predicted, drawn = np.empty((2, BLOCK, BLOCK), dtype=bool)
    for block in sides[0].keys() | sides[1].keys():
        for canvas, side in zip((predicted, drawn), sides, strict=True):
            _paint(side[block], block, canvas)
        areas = np.count_nonzero(predicted), np.count_nonzero(drawn)
        shared = np.count_nonzero(np.logical_and(predicted, drawn, out=predicted))
        counts += [shared, areas[0] - shared, areas[1] - shared]
    return PixelCounts(*counts.tolist())


def pooled(counts: Iterable[PixelCounts]) -> PixelCounts:
    """Add up the counts of several images."""
    return PixelCounts(*(sum(column) for column in zip(PixelCounts(0, 0, 0), *counts, strict=True)))


def _by_block(masks: Sequence[Mask]) -> defaultdict[tuple[int, int], list[Mask]]:
    """Sort masks into the blocks of the image that they touch."""
    blocks: defaultdict[tuple[int, int], list[Mask]] = defaultdict(list)
    for mask in masks:
        for block in _blocks_of(mask):
            blocks[block].append(mask)
    return blocks


def _blocks_of(mask: Mask) -> Iterator[tuple[int, int]]:
    top, left, bottom, right = mask.box
    for i in range(top // BLOCK, -(-bottom // BLOCK)):
        for j in range(left // BLOCK, -(-right // BLOCK)):
            yield i, j


def _paint(masks: Sequence[Mask], block: tuple[int, int], canvas: np.ndarray) -> None:
    """Make a canvas, bool `[BLOCK, BLOCK]`, the union of masks within a block."""
    canvas[:] = False
    for mask in masks:
        row, column = mask.row - block[0] * BLOCK, mask.column - block[1] * BLOCK
        skip_rows, skip_columns = max(-row, 0), max(-column, 0)
        part = mask.pixels[skip_rows : BLOCK - row, skip_columns : BLOCK - column]
        top, left = row + skip_rows, column + skip_columns
        canvas[top : top + part.shape[0], left : left + part.shape[1]] |= part
