"""Cutting part of a pixel lattice into overlapping tiles, which lie at the same places whatever part it is.

Plain standard library: the QGIS side reads the tiles that the worker expects by calling the same `plan_tiles`.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from .errors import QuoinError
from .options import STRIDE_MULTIPLE

MOST_TILES = 100_000_000
"""Years of work, even for a machine that does a tile a second: nobody can mean more."""

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1."""


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

    Args:
        columns, rows: the spans whose product the tiles are.
        wanted: the part of the grid that was asked for, in its pixels; what lies around it is only context.
        border: half an overlap behind the lattice's beginning (x, y), in pixels of the grid.
        step: so many pixels after it, and again after each further so many, cores of the lattice meet.

    Attributes:
        columns, rows, wanted: as above.
    """

    def __init__(self, columns: list[Span], rows: list[Span], wanted: Box, border: tuple[int, int], step: int) -> None:
        self.columns = columns
        self.rows = rows
        self.wanted = wanted
        self._border = border
        self._step = step
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

    def is_wanted(self, bounds: Sequence[float]) -> bool:
        """Whether the centre of these bounds (x0, y0, x1, y1) lies in what was asked for.

        Of two parts of a lattice that share an edge, one wants it, and the other does not.
        """
        x, y = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
        left, top, right, bottom = self.wanted
        return left <= x < right and top <= y < bottom

    def core_of(self, x: float, y: float) -> tuple[int, int]:
        """Which core of the lattice a point of the grid lies in, whether or not the plan has a tile for it.

        It is the same for every part of the lattice, which the plan's own cores are not: its last ones reach to its
        end.
        """
        across, down = self._border
        # the lattice has nothing before its first core
        return max(0, math.floor((x - across) / self._step)), max(0, math.floor((y - down) / self._step))

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


def plan_tiles(
    width: int,
    height: int,
    tile_size: int,
    overlap: int,
    origin: tuple[int, int] = (0, 0),
    wanted: Box | None = None,
) -> TilePlan:
    """Plan square tiles over a grid of `width` x `height` pixels, which is part of a lattice.

    The tiles lie at fixed places of the lattice, a multiple of `STRIDE_MULTIPLE` pixels apart, and overlap by `overlap`
    or more. Those are taken whose cores hold something wanted, as far as the grid reaches. A last one may be larger by
    a quarter of the overlap, and less than a cell of the network, where it then reaches the end of the grid, and a grid
    no larger than that is one tile. The cores cover every wanted pixel exactly once.

    Args:
        width: of the grid, in pixels.
        height: of the grid.
        tile_size: side of a tile.
        overlap: least overlap of neighbouring tiles.
        origin: where in the lattice the grid begins (x, y), multiples of `STRIDE_MULTIPLE` pixels.
        wanted: see `TilePlan`; all of the grid by default.

    Raises:
        QuoinError: an empty grid, one of more than `MOST_TILES`, or an overlap that is negative or not smaller than the
            tile.
    """
    if width < 1 or height < 1:
        raise QuoinError(
            "There is nothing to extract from: the extent is {width} x {height} pixels; choose a larger one.",
            width=width,
            height=height,
        )
    if tile_size < 1:
        raise QuoinError("The tile size must be at least 1 pixel, not {size}.", size=tile_size)
    if not 0 <= overlap < tile_size:
        raise QuoinError(
            "The overlap ({overlap} px) must be between 0 and the tile size ({size} px), exclusive.",
            overlap=overlap,
            size=tile_size,
        )
    left, top, right, bottom = wanted = wanted or (0, 0, width, height)
    # tiles too small to lie on the network's coarsest cells lie anywhere
    step = (tile_size - overlap) // STRIDE_MULTIPLE * STRIDE_MULTIPLE or tile_size - overlap
    count = -(-width // step) * -(-height // step)
    if count > MOST_TILES:
        raise QuoinError(
            "The extent would be about {count} tiles ({width} x {height} pixels), which would take years; choose "
            "a smaller one.",
            count=f"{count:.0e}",
            width=width,
            height=height,
        )
    half = (tile_size - step) // 2
    largest = tile_size + min(overlap // 4, STRIDE_MULTIPLE - 1)
    columns = _spans(origin[0], width, tile_size, step, largest, (left, right))
    rows = _spans(origin[1], height, tile_size, step, largest, (top, bottom))
    return TilePlan(columns, rows, wanted, (half - origin[0], half - origin[1]), step)


def _spans(origin: int, length: int, size: int, step: int, largest: int, wanted: tuple[float, float]) -> list[Span]:
    """Of a grid that begins at `origin` and is `length` pixels long; tile k begins at `k * step` of the lattice."""
    if length <= largest:
        return [Span(0, length, 0, length)]
    half = (size - step) // 2
    first = max(origin // step, (origin + math.floor(wanted[0]) - half) // step)
    needed = (origin + math.ceil(wanted[1]) - 1 - half) // step
    at_end = math.ceil((origin + length - largest) / step)
    last = max(first, min(needed, at_end))
    places = [k * step - origin for k in range(first, last + 1)]
    starts = [max(0, places[0]), *places[1:]]
    stops = [place + size for place in places]
    left = length - stops[-1]
    # A grid that ends off the network's cells ends where the lattice does, and the last tile there sees all of it,
    # whatever part is wanted.
    stops[-1] = length if last < needed or left <= largest - size else min(stops[-1], length)
    borders = [starts[0], *(place + half for place in places[1:]), stops[-1]]
    return [Span(*ends) for ends in zip(starts, stops, borders, borders[1:])]


def _overlapping(spans: list[Span], position: int) -> list[int]:
    own = spans[position]
    low = high = position
    while low > 0 and spans[low - 1].stop > own.start:
        low -= 1
    while high + 1 < len(spans) and spans[high + 1].start < own.stop:
        high += 1
    return list(range(low, high + 1))
