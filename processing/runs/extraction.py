"""The runner: sends a raster's tiles to the worker and hands on the buildings as they become final."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from typing import Callable

from ...model.contract.contents import Grid, PlainBuilding
from ...model.contract.errors import Phrase
from ...model.contract.options import USUAL_RUN, ReadOptions, RunOptions
from ...model.contract.tiling import Tile, plan_tiles
from ..raster.empty.empty_tiles import EmptyTiles
from ..raster.tile_reader import TilePixels, TileReader
from ..worker.client import Cancelled, WorkerClient

REST_SECONDS = 10.0
"""How long a cancelled run waits for what is found, should the worker be stuck."""

Buildings = list[PlainBuilding]


class Extraction:
    """One run over the tiles of a working grid, by a worker that has loaded its model.

    Attributes:
        grid: the working grid.
        gaps: what could not be read so far.

    Args:
        client: is asked; nothing else may be asked of it until the run has ended.
        reader: gives the pixels of the tiles, and says which grid they are of.
        cancelled: asked ten times a second whether to stop.
        progress: called with the number of tiles done and that of all.
        options: how the tiles lie.
    """

    def __init__(
        self,
        client: WorkerClient,
        reader: TileReader,
        cancelled: Callable[[], bool],
        progress: Callable[[int, int], None],
        options: RunOptions = USUAL_RUN,
    ) -> None:
        self.grid = grid = reader.grid
        self.gaps = reader.gaps
        self._client = client
        self._reader = reader
        self._cancelled = cancelled
        self._progress = progress
        self._passed = 0
        tiles = (options.tile_size, options.overlap)
        self._tiles = plan_tiles(grid.width, grid.height, *tiles, grid.origin, grid.wanted)
        self._sent_grid = Grid(grid.width, grid.height, grid.resolution, *tiles, grid.origin, grid.wanted)

    def summary(self) -> Phrase:
        """What the run will go through, for the user."""
        return Phrase(
            "{width} × {height} pixels at {metres} m on the ground, in {count} tiles",
            width=self.grid.width,
            height=self.grid.height,
            metres=f"{self.grid.resolution:.3g}",
            count=len(self._tiles),
        )

    def buildings(self, options: ReadOptions) -> Iterator[Buildings]:
        """Run, yielding tile after tile the buildings that no later tile can change.

        A cancelled run yields the rest of what is found and ends. What could not be read is left out, and told by
        `gaps`. Raises `QuoinError` when nothing at all could be read, or the worker fails.
        """
        try:
            self._client.begin(self._sent_grid, options, self._cancelled)
        except Cancelled:
            return
        at_once = False
        try:
            yield from self._answers()
        except Cancelled:
            at_once = True
        yield self._end(at_once)

    def keep(self) -> None:
        """Run, after which the worker keeps what the network says of the grid, for `read` and `probe`.

        Raises `QuoinError` when part of it could not be read, or the worker fails or has no memory for it, and
        `Cancelled`.
        """
        self._client.look(self._sent_grid, self._cancelled)
        try:
            for _ in self._answers():
                pass
        except Cancelled:
            self._end(at_once=True)
            raise
        self.raise_gaps()

    def raise_gaps(self) -> None:
        """Raise a `QuoinError` where something could not be read."""
        if told := self.gaps.unread():
            raise told

    def _answers(self) -> Iterator[Buildings]:
        """The answers to all tiles that hold data; some are read while the worker is busy with the ones before."""
        self._pass(0)
        unanswered: deque[int] = deque()
        with self._reader.bounded_memory(self._sent_grid.tile_size):
            for tile in self._filled():
                read = self._read(tile)
                if self.gaps.hopeless:
                    break
                if read is None:
                    self._pass(tile.index + 1)
                    continue
                height, width, bands = read.pixels.shape
                self._client.send_tile(tile.index, read.pixels.tobytes(), (height, width, bands), read.box)
                unanswered.append(tile.index)
                if len(unanswered) == 2 * self._client.together:
                    yield self._answer(unanswered.popleft())
        while unanswered:
            yield self._answer(unanswered.popleft())
        if self.gaps.everything:
            self.raise_gaps()
        self._pass(len(self._tiles))

    def _filled(self) -> Iterator[Tile]:
        """The tiles that may hold data; the progress moves over the others."""
        empty = EmptyTiles(self._tiles, self._reader.is_empty)
        index = 0
        while index < len(self._tiles):
            run = empty.run_from(index)
            if run == 0:
                yield self._tiles[index]
                index += 1
                continue
            index += run
            self._pass(index)
            if self._cancelled():
                raise Cancelled

    def _pass(self, tiles: int) -> None:
        """Tell that so many tiles are done with; those that are answered late were passed before."""
        self._passed = max(self._passed, tiles)
        self._progress(self._passed, len(self._tiles))

    def _read(self, tile: Tile) -> TilePixels | None:
        read = self._reader.read(tile)
        if self._cancelled():  # also the reading, which then fails or lacks pixels
            raise Cancelled
        return read

    def _answer(self, index: int) -> Buildings:
        buildings = self._client.receive(self._cancelled)
        self._pass(index + 1)
        return buildings

    def _end(self, at_once: bool) -> Buildings:
        """What is found and not yet yielded; a cancelled run does without it should the worker be stuck."""
        bound = time.monotonic() + REST_SECONDS
        try:
            return self._client.end(lambda: self._cancelled() and time.monotonic() > bound, at_once)
        except Cancelled:
            return []
