"""Seams and neighbours of some rows of tiles alone: what comes out is what a run over the whole grid makes of them.

Behind the rows it goes on for as long as anything of theirs waits for later tiles. Before them it begins some rows
earlier, its margin: what depends on tiles that are earlier still is found out, and where any of that reaches into the
rows, it begins again with a larger margin. So neither the number of workers nor how the rows are cut changes a polygon.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import shapely

from ..building import Building
from ..contract.options import WALL_TOLERANCE, ReadOptions
from ..contract.tiling import TilePlan
from .assembly import Assembly
from .held import Held
from .seams import Candidate, candidates_of, compared
from .topology import MEETING_HOPS, RIVAL_HOPS

MARGIN = 2
"""Rows of tiles that are looked at before the wanted ones, for a start."""

SLACK = 4.0
"""By so many times the tolerance a building may have moved at the most."""

FoundInTiles = dict[int, list[Building]]
"""What was found in tiles that hold data, by their indices, in pixels of the grid."""


class RowBand:
    """Some rows of tiles of a plan, of which all that was found can be asked for.

    Args:
        plan: that of the tiles.
        options: how buildings were read.
        resolution: metres on the ground per pixel of the grid.
        found: what was found in the tiles of a row.
    """

    def __init__(
        self, plan: TilePlan, options: ReadOptions, resolution: float, found: Callable[[int], FoundInTiles]
    ) -> None:
        self._plan = plan
        self._options = options
        self._resolution = resolution
        self._found = found
        self._tolerance = WALL_TOLERANCE / resolution

    def settled(self, rows: range) -> list[Building]:
        """The final buildings whose centre lies in the rows: in the cores of their tiles, the first and last wholly."""
        margin = MARGIN
        while not self._is_enough(first := max(0, rows.start - margin), rows.start):
            margin *= 2
        top, bottom = self._ends(rows)
        return [each for each in self._from(first, bottom) if top <= _middle(each) < bottom]

    def _ends(self, rows: range) -> tuple[float, float]:
        spans = self._plan.rows
        top = -math.inf if rows.start == 0 else spans[rows.start].core_start
        return top, math.inf if rows.stop == len(spans) else spans[rows.stop].core_start

    def _from(self, first: int, bottom: float) -> list[Building]:
        """What is final once rows from the first one on are gone through till all above the bottom is seen and sure."""
        assembly = Assembly(self._plan, self._options, self._resolution)
        final: list[Building] = []
        for row in range(first, len(self._plan.rows)):
            if self._plan.rows[row].start >= bottom and not _waits_above(assembly.held_back(0), bottom):
                return final
            for index, buildings in sorted(self._found(row).items()):
                final += assembly.add(self._plan[index], buildings)
        return final + assembly.finish()

    def _is_enough(self, first: int, start: int) -> bool:
        """Whether nothing from row `start` on depends on rows before `first`."""
        if first == 0:
            return True
        candidates = [each for row in range(first, start + 1) for each in self._candidates(row)]
        reach = self._reach(candidates, self._plan.rows[first - 1].stop)
        return reach + SLACK * self._tolerance < self._plan.rows[start].core_start

    def _candidates(self, row: int) -> list[Candidate]:
        return [
            each
            for index, buildings in sorted(self._found(row).items())
            for each in candidates_of(buildings, self._plan[index], self._plan)
        ]

    def _reach(self, candidates: list[Candidate], edge: float) -> float:
        """How far down any of the candidates lies on which what is missing above an edge may have a bearing."""
        if not candidates:
            return -math.inf
        shapes = np.array([each.shape for each in candidates])
        bounds = shapely.bounds(shapes)
        touched = bounds[:, 1] <= edge + self._tolerance
        kin, near = _same_pairs(candidates, shapes), _near_pairs(bounds, self._tolerance)
        while (grown := _spread(touched, kin)).sum() > touched.sum():
            touched = grown
        for _ in range(RIVAL_HOPS + MEETING_HOPS if self._options.neighbours else 0):
            touched = _spread(touched, near)
        return float(bounds[touched, 3].max(initial=-math.inf))


def _spread(touched: np.ndarray, pairs: np.ndarray) -> np.ndarray:
    """What is touched, and each that makes a pair `[2, N]` with one of that."""
    grown = touched.copy()
    grown[pairs[1][touched[pairs[0]]]] = True
    return grown


def _same_pairs(candidates: list[Candidate], shapes: np.ndarray) -> np.ndarray:
    """Those that may be one building, `[2, N]`, each pair both ways round."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = pairs[:, pairs[0] < pairs[1]]
    same, contained = compared([(candidates[one], candidates[other]) for one, other in pairs.T.tolist()])
    pairs = pairs[:, np.array(same, bool) | np.array(contained, bool)]
    return np.concatenate([pairs, pairs[::-1]], axis=1)


def _near_pairs(bounds: np.ndarray, distance: float) -> np.ndarray:
    """Those whose bounding boxes are no farther apart than this, `[2, N]`, each pair both ways round."""
    boxes = shapely.box(*bounds.T)
    return shapely.STRtree(boxes).query(boxes, predicate="dwithin", distance=distance)


def _waits_above(held: Held, bottom: float) -> bool:
    """Whether any building that is not final may have its centre above this."""
    waiting = [each for some in held.waiting.values() for each in some]
    waiting += [each.building for each in (*held.rivals, *held.neighbours) if not each.released]
    return any(each.bounds[1] < bottom for each in waiting)


def _middle(building: Building) -> float:
    _, top, _, bottom = building.bounds
    return (top + bottom) / 2
