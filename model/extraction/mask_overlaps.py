"""Two masks that claim the same ground: the surer building has it, and the other is drawn without it.

The network reads each box by itself, so nothing keeps a mask from taking in a part of the next roof. Were it drawn with
that part, its polygon would have to be cut there afterwards, far from any corner that was detected.

Answers for one place, the same building twice or a house and its row, do not compete: either may be right, and `seams`
decides between them. Nor do strips that are no wider than the tolerance, which neighbours divide when they meet. Nor do
buildings of different cores of the lattice: whether a tile reads what its neighbour answers for depends on the extent,
and what becomes of a building may not. And of which a shard would be left stay whole, for `coexistence` to drop.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from ..contract.tiling import Tile, TilePlan
from ..families.detection import Detection
from ..polygon import RegionMask
from ..polygon.neighbours.suppression import COVERED
from .seams import CONTAINED, DUPLICATE_IOU

KEPT_KEYPOINTS = 2
"""Keypoints stay if they lie no more than so many cells within the ground that was lost: walls will meet there."""


class MaskOverlaps:
    """Takes contested ground from the masks of the less sure, tile by tile.

    Args:
        plan: that of the tiles.
        least_score: from which on detections compete; the others neither take nor lose anything.
        tolerance: in pixels; ground counts in which a square of that side has room, to a cell of the mask's grid.
    """

    def __init__(self, plan: TilePlan, least_score: float, tolerance: float) -> None:
        self._plan = plan
        self._least_score = least_score
        self._tolerance = tolerance

    def settled(self, tile: Tile, found: Sequence[Detection]) -> list[Detection]:
        """Detections of a tile, best first, in the same order; those that lose nothing are the same objects."""
        sure = [one for one in found if one.score >= self._least_score]
        takers = defaultdict(list)
        for better, worse in _rivals([one.evidence for one in sure], self._tolerance):
            if self._district(tile, sure[better]) == self._district(tile, sure[worse]):
                takers[worse].append(sure[better].evidence)
        return [self._without(one, takers[index]) if index in takers else one for index, one in enumerate(found)]

    def _without(self, detection: Detection, takers: Sequence[RegionMask]) -> Detection:
        """The detection without the ground that takers have, or as it is where no building would be left of it."""
        before, after = detection.evidence, _without_ground(detection.evidence, takers)
        was, left = before.mask > 0.5, after.mask > 0.5
        enough = left.sum() >= (1.0 - COVERED) * was.sum() and _has_room(left, 2.0 * self._tolerance / before.cell)
        return replace(detection, evidence=after) if enough else detection

    def _district(self, tile: Tile, detection: Detection) -> tuple[int, int]:
        left, top, right, bottom = detection.box
        return self._plan.core_of(tile.x + (left + right) / 2, tile.y + (top + bottom) / 2)


def _rivals(evidences: Sequence[RegionMask], tolerance: float) -> list[tuple[int, int]]:
    """Indices of the better and the worse of those that want the same ground; better ones come first."""
    if len(evidences) < 2:
        return []
    inside = np.array([one.mask > 0.5 for one in evidences])
    boxes, cells = np.array([one.box for one in evidences]), np.array([one.cell for one in evidences])
    areas = inside.sum(axis=(1, 2)) * cells.prod(axis=1)
    better, worse = _near_pairs(boxes, tolerance)
    contested = _on_grids(inside, boxes, better, worse) & inside[worse]
    common = contested.sum(axis=(1, 2)) * cells[worse].prod(axis=1)
    one_place = common > CONTAINED * np.minimum(areas[better], areas[worse])
    one_place |= common > DUPLICATE_IOU * (areas[better] + areas[worse] - common)
    likely = np.flatnonzero(~one_place & (common > tolerance**2))
    return [(int(better[k]), int(worse[k])) for k in likely if _has_room(contested[k], tolerance / cells[worse[k]])]


def _near_pairs(boxes: np.ndarray, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """Indices of the earlier and the later of pairs of boxes `[N, 4]` that share more than the tolerance both ways."""
    low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    first, second = np.nonzero(np.triu((high - low > tolerance).all(axis=2), k=1))
    return first, second


def _on_grids(inside: np.ndarray, boxes: np.ndarray, source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Masks `[N, S, S]` as seen from the cells' centres of others' grids, bool `[P, S, S]` for P pairs of them."""
    size = inside.shape[1]
    low, extent = boxes[:, None, :2], (boxes[:, 2:] - boxes[:, :2])[:, None]
    centres = low[target] + (np.arange(size)[:, None] + 0.5) / size * extent[target]
    cell = np.floor((centres - low[source]) / extent[source] * size).astype(int)
    there = (cell >= 0) & (cell < size)
    column, row = np.moveaxis(cell.clip(0, size - 1), 2, 0)
    seen = inside[source[:, None, None], row[:, :, None], column[:, None, :]]
    return seen & there[:, :, None, 1] & there[:, None, :, 0]


def _has_room(ground: np.ndarray, cells: np.ndarray) -> bool:
    """Whether a rectangle of so many cells across and down has room in ground, bool `[S, S]`."""
    across, down = np.maximum(1, np.round(cells)).astype(int).tolist()
    # what lies beyond the grid is no ground
    return bool(cv2.erode(ground.astype(np.uint8), np.ones((down, across), np.uint8), borderValue=0).any())


def _without_ground(evidence: RegionMask, takers: Sequence[RegionMask]) -> RegionMask:
    """The evidence without the ground that the takers' masks cover."""
    mask = evidence.mask.copy()
    for taker in takers:
        mask *= 1.0 - _resampled(taker, evidence)
    lost = ((evidence.mask > 0.5) & (mask <= 0.5)).astype(np.uint8)
    side = 2 * KEPT_KEYPOINTS + 1
    deep = cv2.erode(lost, np.ones((side, side), np.uint8)).astype(bool)
    return evidence.reduced(mask, deep)


def _resampled(source: RegionMask, target: RegionMask) -> np.ndarray:
    """The source's mask on the target's grid, float32 `[S, S]`; 0 beyond the source's."""
    size = len(target.mask)
    centres = target.to_pixels(np.arange(size)[:, None] + np.array([0.5, 0.5]))
    # OpenCV counts from the centre of the first cell
    column, row = ((centres - source.origin) / source.cell - 0.5).astype(np.float32).T
    columns, rows = np.meshgrid(column, row)
    return cv2.remap(source.mask, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=0)
