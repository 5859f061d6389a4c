"""The runner: sends a raster's tiles to the worker and hands on the buildings as they become final."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Callable

from ...model.contract.contents import Grid, PlainBuilding
from ...model.contract.errors import Phrase, QuoinError
from ...model.contract.options import USUAL_RUN, ReadOptions, RunOptions
from ...model.contract.tiling import plan_tiles
from ..raster.tile_reader import TileReader
from ..worker.checkpoint import Checkpoint
from ..worker.client import Cancelled, WorkerClient
from ..worker.process import WorkerLost
from .course import Course
from .losses import Losses

REST_SECONDS = 1.2
"""How long a cancelled run waits for what is found, should the worker be stuck."""

Buildings = list[PlainBuilding]


class Extraction:
    """One run over the tiles of a working grid, by a worker that has loaded its model.

    Where the worker is lost, another one takes the raster up, and the buildings are the same.

    Attributes:
        grid: the working grid.
        gaps: what could not be read so far.
        losses: how often the worker was lost so far, and the tiles that are left out for it.

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
        self._cancelled = cancelled
        tiles = (options.tile_size, options.overlap)
        self._tiles = plan_tiles(grid.width, grid.height, *tiles, grid.origin, grid.wanted)
        self._sent_grid = Grid(grid.width, grid.height, grid.resolution, *tiles, grid.origin, grid.wanted)
        self.losses = Losses(len(self._tiles))
        self._course = Course(client, reader, self._tiles, options.tile_size, cancelled, progress, self.losses)

    def summary(self) -> Phrase:
        """What the run will go through, for the user."""
        return Phrase(
            "{width} × {height} pixels at {metres} m on the ground, in {count} tiles",
            width=self.grid.width,
            height=self.grid.height,
            metres=f"{self.grid.resolution:.3g}",
            count=len(self._tiles),
        )

    def place_of(self, index: int) -> str:
        """Where on the map the centre of a tile lies."""
        tile = self._tiles[index]
        centre = self.grid.window(tile.x, tile.y, tile.width, tile.height).center()
        return f"{centre.x():.8g}, {centre.y():.8g}"

    def buildings(self, options: ReadOptions) -> Iterator[Buildings]:
        """Run, yielding tile after tile the buildings that no later tile can change.

        A cancelled run yields the rest of what is found and ends. What could not be read is left out, and told by
        `gaps`, and so are tiles at which workers are lost again and again, told by `losses`. Raises `QuoinError` when
        nothing at all could be read, or the worker fails.
        """

        def begin(checkpoint: Checkpoint) -> None:
            self._client.begin(self._sent_grid, options, self._cancelled, checkpoint)

        try:
            yield from self._course.answers(begin, self._rest, holds=True)
        except Cancelled:
            yield self._kept()

    def keep(self) -> None:
        """Run, after which the worker keeps what the network says of the grid, for `read` and `probe`.

        Raises `QuoinError` when part of it is left out, or the worker fails or has no memory for it, and `Cancelled`.
        """

        def begin(checkpoint: Checkpoint) -> None:
            self._client.look(self._sent_grid, self._cancelled)

        try:
            for _ in self._course.answers(begin, list, holds=False):
                pass
        except Cancelled:
            self._kept()
            raise
        self.raise_gaps()

    def raise_gaps(self) -> None:
        """Raise a `QuoinError` where something is left out."""
        if told := self.gaps.unread():
            raise told
        if self.losses.skipped:
            raise QuoinError(
                "Of {tiles} tiles {count} are left out, since one worker process after the other was lost at them, so "
                "buildings there are missing: see the log for their last words, and choose a smaller part.",
                tiles=len(self._tiles),
                count=len(self.losses.skipped),
            )

    def _rest(self) -> Buildings:
        """What is found and not yet handed on, when all tiles are answered."""
        try:
            return self._client.end(self._patience())
        except Cancelled:
            return []

    def _kept(self) -> Buildings:
        """The same of a cancelled run: nothing should the worker be stuck, or not be as far as one before it was."""
        if not self._course.is_up_to_date:
            return []
        try:
            return self._client.end(self._patience(), at_once=True)
        except (Cancelled, WorkerLost):
            return []

    def _patience(self) -> Callable[[], bool]:
        """Says that it is over some time after the user has cancelled."""
        bound: list[float] = []

        def is_over() -> bool:
            if not bound and self._cancelled():
                bound.append(time.monotonic() + REST_SECONDS)
            return bool(bound) and time.monotonic() > bound[0]

        return is_over
