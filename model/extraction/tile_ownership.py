"""What a tile sees of a polygon: all of it, or a part; and whether another tile sees it better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..contract.tiling import Span, Tile, TilePlan

EDGE_MARGIN = 2.0
"""A polygon that comes this near to an inner edge of its tile, in pixels, is cut by it."""

LEEWAY = 4.0
"""By how many pixels two tiles may differ about where a building ends or has its centre."""


@dataclass(frozen=True)
class AxisOwnership:
    """The extent, from `low` to `high`, of a polygon found in the tile that takes the given place among `spans`."""

    low: float
    high: float
    spans: list[Span]
    position: int

    @property
    def is_cut(self) -> bool:
        """Whether the polygon touches an edge of its tile that is no edge of the grid."""
        return self._cut_before or self._cut_after

    @property
    def neighbour_sees_more(self) -> bool:
        """Whether a neighbouring tile sees all of the polygon, and also what lies beyond the cut."""
        room = EDGE_MARGIN + LEEWAY
        if self._cut_after and self.low > self.spans[self.position + 1].start + room:
            return True
        return self._cut_before and self.high < self.spans[self.position - 1].stop - room

    @property
    def centre_in_core(self) -> bool:
        """Whether the middle of the extent lies in the tile's core, or so near that another tile may think it does."""
        middle = (self.low + self.high) / 2
        own = self.spans[self.position]
        after_start = self._is_first or middle >= own.core_start - LEEWAY
        return after_start and (self._is_last or middle < own.core_stop + LEEWAY)

    @property
    def is_left_to_neighbours(self) -> bool:
        """Whether neighbours answer for all inside this extent: it is clear of the core, and they see all of it."""
        room = EDGE_MARGIN + LEEWAY
        own = self.spans[self.position]
        if not self._is_first and self.high < min(own.core_start - LEEWAY, self.spans[self.position - 1].stop - room):
            return True
        return not self._is_last and self.low > max(own.core_stop + LEEWAY, self.spans[self.position + 1].start + room)

    @property
    def _is_first(self) -> bool:
        return self.position == 0

    @property
    def _is_last(self) -> bool:
        return self.position == len(self.spans) - 1

    @property
    def _cut_before(self) -> bool:
        return not self._is_first and self.low <= self.spans[self.position].start + EDGE_MARGIN

    @property
    def _cut_after(self) -> bool:
        return not self._is_last and self.high >= self.spans[self.position].stop - EDGE_MARGIN


@dataclass(frozen=True)
class TileOwnership:
    """The bounds of a polygon found in a tile, along both axes."""

    across: AxisOwnership
    down: AxisOwnership

    @classmethod
    def of(cls, bounds: Sequence[float], tile: Tile, plan: TilePlan) -> TileOwnership:
        """How `tile` sees the bounds (x0, y0, x1, y1), in pixels of the grid."""
        left, top, right, bottom = bounds
        row, column = plan.place(tile.index)
        return cls(AxisOwnership(left, right, plan.columns, column), AxisOwnership(top, bottom, plan.rows, row))

    @property
    def is_cut(self) -> bool:
        """Whether an edge of the tile that is no edge of the grid cuts the polygon."""
        return self.across.is_cut or self.down.is_cut

    @property
    def is_left_to_neighbour(self) -> bool:
        """Whether the tile does not answer for the polygon: another tile sees it whole, or sees more of it."""
        if self.is_cut:
            return self.across.neighbour_sees_more or self.down.neighbour_sees_more
        return not (self.across.centre_in_core and self.down.centre_in_core)

    @property
    def holds_nothing_of_its_own(self) -> bool:
        """Whether the tile answers for no polygon whatever inside these bounds, whole or cut."""
        across, down = self.across.is_left_to_neighbours, self.down.is_left_to_neighbours
        return (across and down) or (across and not self.down.is_cut) or (down and not self.across.is_cut)
