"""A block of the area set apart for validation, with a gap around it: what is learned beside a house is no test of it.

Buildings drawn by lot would leave each one's neighbours, of one roof and one light, on the other side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from shapely.geometry import Polygon, box

FAR = 1e9
"""Farther than any coordinate."""
SHARE = 0.25
"""Of the buildings that validate."""
TELLING = 20
"""Buildings that validate at least where they are no more than `SHARE_OF_FEW`: on fewer, a model that is clearly better
elsewhere too often looks worse."""
SHARE_OF_FEW = 1 / 3
MOST = 150
"""No more than so many validate; each costs time in every validation."""


@dataclass(frozen=True)
class Split:
    """A plane cut in two across an axis, with a gap between.

    Attributes:
        axis: 0 where x decides on which side a place lies, 1 where y does.
        taught: from where to where it is learned.
        held_out: from where to where it is validated.
    """

    axis: int
    taught: tuple[float, float]
    held_out: tuple[float, float]

    def is_taught(self, boxes: np.ndarray) -> np.ndarray:
        """Which of some boxes `[N, 4]` lie wholly in the taught part, bool `[N]`."""
        return self._within(boxes, self.taught)

    def is_held_out(self, boxes: np.ndarray) -> np.ndarray:
        """Which of some boxes `[N, 4]` lie wholly in the block that validates, bool `[N]`."""
        return self._within(boxes, self.held_out)

    def part(self, sides: tuple[float, float]) -> Polygon:
        """The part of the plane between two of its coordinates, `taught` or `held_out`."""
        low, high = (max(-FAR, min(FAR, side)) for side in sides)
        return box(low, -FAR, high, FAR) if self.axis == 0 else box(-FAR, low, FAR, high)

    def _within(self, boxes: np.ndarray, sides: tuple[float, float]) -> np.ndarray:
        return (boxes[:, self.axis] >= sides[0]) & (boxes[:, self.axis + 2] <= sides[1])


def set_apart(count: int) -> int:
    """How many of so many buildings validate."""
    few = min(TELLING, round(SHARE_OF_FEW * count))
    return min(MOST, max(2, few, round(SHARE * count)))


def split(boxes: np.ndarray, gap: float, wanted: int) -> Split | None:
    """The split that leaves most to be taught, or None where none has a building on either side.

    The same for the same boxes in any order.

    Args:
        boxes: of the buildings, float `[N, 4]`: least x and y, largest x and y.
        gap: how far the two parts lie from each other.
        wanted: so many validate, at least 1.
    """
    if len(boxes) <= wanted:
        return None
    found = [each for each in _candidates(boxes, gap, wanted) if each.is_taught(boxes).any()]
    return max(found, key=lambda each: int(each.is_taught(boxes).sum()), default=None)


def _candidates(boxes: np.ndarray, gap: float, wanted: int) -> Iterator[Split]:
    """Of the four sides of the plane each one's block with so many buildings."""
    for axis in (0, 1):
        low, high = np.sort(boxes[:, axis]), np.sort(boxes[:, axis + 2])
        first = float(high[wanted - 1])
        yield Split(axis, (first + gap, np.inf), (-np.inf, first))
        last = float(low[-wanted])
        yield Split(axis, (-np.inf, last - gap), (last, np.inf))
