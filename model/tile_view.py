"""What a tile sees of a polygon along one axis: all of it, or a part; and whether another tile sees it better."""

from __future__ import annotations

from dataclasses import dataclass

from .tiling import Span

EDGE_MARGIN = 2.0
"""A polygon that comes this near to an inner edge of its tile, in pixels, is cut by it."""

LEEWAY = 4.0
"""By how many pixels two tiles may differ about where a building ends or has its centre."""


@dataclass(frozen=True)
class AxisView:
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
