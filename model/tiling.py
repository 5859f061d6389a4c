"""Cutting a pixel grid into overlapping tiles.

Plain standard library: the QGIS side reads the tiles that the worker expects by calling the same `plan_tiles`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from .errors import QuoinError

TILE_SIZE = 1024
OVERLAP = 256
"""Pixels of the grid, unless the user wants others: larger tiles waste less on overlap and take more memory."""


@dataclass(frozen=True)
class Span:
    """A tile's extent along one axis, in pixels, ends exclusive.

    Attributes:
        start, stop: what the tile sees.
        core_start, core_stop: what belongs to it: up to the middle of its overlap with either neighbour.
    """

    start: int
    stop: int
    core_start: int
    core_stop: int


@dataclass(frozen=True)
class Tile:
    """One tile of a plan, in pixels of the grid.

    Attributes:
        index: place in row-major order.
        x, y: its top left pixel.
        width, height: its size.
        core: (x0, y0, x1, y1), ends exclusive: the part that no other tile's core covers.
    """

    index: int
    x: int
    y: int
    width: int
    height: int
    core: tuple[int, int, int, int]


class TilePlan(Sequence[Tile]):
    """All tiles of a grid in row-major order, made when asked for, so that a plan of any size takes no memory.

    Attributes:
        columns, rows: the spans whose product the tiles are.
    """

    def __init__(self, columns: list[Span], rows: list[Span]) -> None:
        self.columns = columns
        self.rows = rows
        self._column_starts = [span.start for span in columns]
        self._row_starts = [span.start for span in rows]

    def __len__(self) -> int:
        return len(self.columns) * len(self.rows)

    def __getitem__(self, index: int) -> Tile:  # type: ignore[override]  # no slices
        index = range(len(self))[index]
        row, column = self.place(index)
        x, y = self.columns[column], self.rows[row]
        core = (x.core_start, y.core_start, x.core_stop, y.core_stop)
        return Tile(index, x.start, y.start, x.stop - x.start, y.stop - y.start, core)

    def place(self, index: int) -> tuple[int, int]:
        """(row, column) of the tile with this index."""
        return divmod(index, len(self.columns))

    def last_tile_over(self, x: float, y: float) -> int:
        """Index of the last tile that sees anything to the left of `x` and above `y`."""
        column = max(bisect_left(self._column_starts, x) - 1, 0)
        row = max(bisect_left(self._row_starts, y) - 1, 0)
        return row * len(self.columns) + column

    def earlier_neighbours(self, index: int) -> list[int]:
        """Indices of the tiles before this one that see part of what it sees."""
        row, column = self.place(index)
        rows = _overlapping(self.rows, row)
        columns = _overlapping(self.columns, column)
        indices = (r * len(self.columns) + c for r in rows for c in columns)
        return [other for other in indices if other < index]


def plan_tiles(width: int, height: int, tile_size: int, overlap: int) -> TilePlan:
    """Plan square tiles over a grid of `width` x `height` pixels.

    The tiles are spread evenly, neighbours overlapping by `overlap` pixels or more, and none reaches past the grid: one
    smaller than a tile gets a single tile of its own size. The cores cover every pixel exactly once.

    Raises:
        QuoinError: an empty grid, or an overlap that is negative or not smaller than the tile.
    """
    if width < 1 or height < 1:
        raise QuoinError(
            f"There is nothing to extract from: the extent is {width} x {height} pixels; choose a larger one."
        )
    if tile_size < 1:
        raise QuoinError(f"The tile size must be at least 1 pixel, not {tile_size}.")
    if not 0 <= overlap < tile_size:
        raise QuoinError(f"The overlap ({overlap} px) must be between 0 and the tile size ({tile_size} px), exclusive.")
    return TilePlan(_spread(width, tile_size, overlap), _spread(height, tile_size, overlap))


def _spread(length: int, size: int, overlap: int) -> list[Span]:
    count = max(1, -(-(length - overlap) // (size - overlap)))
    size = min(size, length)
    gaps = max(count - 1, 1)
    starts = [i * (length - size) // gaps for i in range(count)]
    borders = [0, *((left + size + right) // 2 for left, right in zip(starts, starts[1:])), length]
    return [Span(start, start + size, borders[i], borders[i + 1]) for i, start in enumerate(starts)]


def _overlapping(spans: list[Span], position: int) -> list[int]:
    own = spans[position]
    low = high = position
    while low > 0 and spans[low - 1].stop > own.start:
        low -= 1
    while high + 1 < len(spans) and spans[high + 1].start < own.stop:
        high += 1
    return list(range(low, high + 1))
