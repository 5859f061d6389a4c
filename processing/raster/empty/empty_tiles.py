"""Which tiles of a plan need not be read, since the raster holds nothing there."""

from __future__ import annotations

from collections.abc import Callable

from ....model.contract.tiling import Span, TilePlan

IsEmpty = Callable[[int, int, int, int], bool]
"""Whether nothing is in a part of the grid: x, y, width and height in its pixels."""


class EmptyTiles:
    """Asks about squares of tiles, and about their quarters as long as they hold something.

    So a plan of which nearly all is empty costs next to nothing. Tiles are asked about in the order of the plan; of
    squares in rows that are done with nothing is kept.
    """

    def __init__(self, plan: TilePlan, is_empty: IsEmpty) -> None:
        self._plan = plan
        self._is_empty = is_empty
        self._levels = max(len(plan.columns), len(plan.rows)).bit_length()
        self._known: list[tuple[int, dict[int, bool]]] = [(-1, {})] * (self._levels + 1)

    def run_from(self, index: int) -> int:
        """How many tiles from this one on, in its row, are known to be empty; 0 where this one may not be."""
        row, column = self._plan.place(index)
        for level in range(self._levels, -1, -1):
            if self._square_is_empty(level, row >> level, column >> level):
                return min(len(self._plan.columns), ((column >> level) + 1) << level) - column
        return 0

    def _square_is_empty(self, level: int, row: int, column: int) -> bool:
        """Whether all of a square of 2^level tiles a side is; rows and columns of such squares."""
        known_row, known = self._known[level]
        if known_row != row:
            known = {}
            self._known[level] = (row, known)
        if column not in known:
            x, width = _reach(self._plan.columns, level, column)
            y, height = _reach(self._plan.rows, level, row)
            known[column] = self._is_empty(x, y, width, height)
        return known[column]


def _reach(spans: list[Span], level: int, number: int) -> tuple[int, int]:
    """Where the tiles of a square begin along one axis, and how far they see."""
    inside = spans[number << level : (number + 1) << level]
    return inside[0].start, inside[-1].stop - inside[0].start
