"""How well a ring agrees with what the network says of its building, to choose between rings that differ little."""

from __future__ import annotations

from functools import cached_property

import cv2
import numpy as np

from ...building import Ring
from ..evidence import Evidence

GROUND_WEIGHT = 2.0
"""What a square tolerance of ground on the wrong side of a wall costs, where mask and ring could not disagree more:
enough that no corner is drawn where there surely is no building, as beyond the edge of an image that cuts one."""

BEYOND = 14
"""So many cells around the grid are looked at, too: there surely is no building, and no peak."""

AROUND = np.ones((5, 5), np.uint8)
"""A corner may lie two cells beside its peak."""

NEVER = 0.03
"""Where the heatmap shows nothing there is a corner all the same, now and then: so often."""

FRACTION_BITS = 8
"""OpenCV takes parts of a cell as whole numbers of 1 / 2⁸."""


class Likelihood:
    """Of the rings of one outline or courtyard.

    Args:
        evidence: what the network says of the building.
        tolerance: how far a wall may be from the mask's contour, in pixels.
        courtyard: whether the rings bound a courtyard, so that building lies outside.
    """

    def __init__(self, evidence: Evidence, tolerance: float, courtyard: bool = False) -> None:
        self._evidence, self._tolerance, self._courtyard = evidence, tolerance, courtyard

    # Of most buildings nothing is asked.
    @cached_property
    def _gain(self) -> np.ndarray:
        """What each cell takes from the cost of a ring that it lies in, those beyond the grid included, float32."""
        weight = GROUND_WEIGHT * float(self._evidence.cell.prod()) / self._tolerance**2
        mask = np.pad(self._evidence.mask, BEYOND)
        return (2.0 * mask - 1.0) * (-weight if self._courtyard else weight)

    @cached_property
    def _price(self) -> np.ndarray:
        """What a corner in each cell costs, those beyond the grid included, float32."""
        return -np.log(np.pad(cv2.dilate(self._evidence.heatmap, AROUND), BEYOND) + NEVER)

    def cost(self, ring: Ring) -> float:
        """A negative log likelihood of a ring `[N, 2]` in image pixels, up to what all rings have in common."""
        cells = (ring - self._evidence.origin) / self._evidence.cell + BEYOND
        inside = np.zeros(self._gain.shape, np.float32)
        fixed = np.rint((cells - 0.5) * 2**FRACTION_BITS).astype(np.int32)
        cv2.fillPoly(inside, [fixed], 1.0, shift=FRACTION_BITS)
        return self._corners(cells) - float(np.vdot(inside, self._gain))

    def _corners(self, cells: np.ndarray) -> float:
        """What all corners cost; those farther away as those without a peak."""
        places = np.floor(cells).astype(int).clip(0, len(self._price) - 1)
        return float(self._price[places[:, 1], places[:, 0]].sum())
