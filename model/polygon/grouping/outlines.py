"""The simplified contours of all buildings of a tile, in one; points are complex numbers, in tolerances."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..runs import places_in_runs, starts
from .axes import axes


class Outlines:
    """Closed outlines, one after the other.

    Attributes:
        count: how many corners each has, int `[B]`.
        first: index of each one's first corner, int `[B]`.
        corner: the corners, complex128 `[M]`.
        building: index of each corner's outline, int `[M]`.
        place: each corner's place in its outline, from 0, int `[M]`.
        next, previous: indices of the corners after and before, int `[M]`.
        step: the way from each corner to the next, complex128 `[M]`.
        table: indices of each outline's corners, over and over again up to the longest one's number, int `[B, L]`.
        direction, regularity: of each outline's walls as they are in the image, see `Axes`.

    Args:
        outlines: the corners of each.
        tolerances: what each one's points are counted in, in pixels along x and y, `[B, 2]`.
    """

    def __init__(self, outlines: Sequence[np.ndarray], tolerances: np.ndarray) -> None:
        self.count = np.array([len(outline) for outline in outlines])
        self.first = starts(self.count)
        self.corner = np.concatenate(outlines)
        self.building = np.repeat(np.arange(len(outlines)), self.count)
        self.place = places_in_runs(self.count)
        self.next = self.around(self.building, self.place + 1)
        self.previous = self.around(self.building, self.place - 1)
        self.step = self.corner[self.next] - self.corner
        self._proportions = tolerances / tolerances.mean(axis=1, keepdims=True)
        self.direction, self.regularity = axes(self.in_proportion(self.step, self.building), self.first)
        self.table = self.around(np.arange(len(outlines))[:, None], np.arange(self.count.max()))

    def around(self, building: np.ndarray, place: np.ndarray) -> np.ndarray:
        """Indices of the corners at places of outlines, where the first comes again after the last."""
        return self.first[building] + place % self.count[building]

    def in_proportion(self, way: np.ndarray, building: np.ndarray) -> np.ndarray:
        """Ways of buildings in mean tolerances, the same along both axes, so that right angles are right ones."""
        across, down = self._proportions[building].T
        return way.real * across + 1j * (way.imag * down)
