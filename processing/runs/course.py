"""The tiles of a run, sent to the worker and answered, and gone through again where it is lost.

Now and then the worker tells what it holds back, its checkpoint. Another worker takes the raster up from there: it is
told what was held, and is sent the tiles behind it. What it answers to those that were answered before is the same as
then, and is dropped. Up to the last tile that was sent then it is sent one at a time, so that it is known at which one
workers are lost.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Callable

from ...model.contract.contents import PlainBuilding
from ...model.contract.tiling import Tile, TilePlan
from ..raster.empty.empty_tiles import EmptyTiles
from ..raster.tile_reader import TilePixels, TileReader
from ..worker.checkpoint import START, Checkpoint
from ..worker.client import Cancelled, WorkerClient
from ..worker.process import WorkerLost
from .losses import Losses

CHECKPOINTS_A_ROW = 4
"""What is held is about a row of tiles, however long: so telling it costs the same for each tile."""

Buildings = list[PlainBuilding]


class Course:
    """One way through the tiles of a plan; see `Extraction` for what else is handed in."""

    def __init__(
        self,
        client: WorkerClient,
        reader: TileReader,
        plan: TilePlan,
        tile_size: int,
        cancelled: Callable[[], bool],
        progress: Callable[[int, int], None],
        losses: Losses,
    ) -> None:
        self._client = client
        self._reader = reader
        self._plan = plan
        self._tile_size = tile_size
        self._cancelled = cancelled
        self._progress = progress
        self._losses = losses
        self._empty = EmptyTiles(plan, reader.is_empty)
        self._without_data: set[int] = set()  # of those behind the checkpoint; they are not read again
        self._checkpoint = START
        self._passed = 0
        self._begun = False
        self._next = 0
        self._sent = self._answered = self._handed_on = -1
        self._careful_until = -1
        self._unanswered: deque[int] = deque()
        self._since_checkpoint = 0

    @property
    def is_up_to_date(self) -> bool:
        """Whether the worker has begun, and answered all that one before it has answered."""
        return self._begun and self._answered >= self._handed_on

    def answers(
        self, begin: Callable[[Checkpoint], None], end: Callable[[], Buildings], holds: bool
    ) -> Iterator[Buildings]:
        """The answers to all tiles that hold data, and what `end` gives; each comes once.

        Args:
            begin: lets the worker begin, or take up what was begun.
            end: called when all tiles are answered.
            holds: whether the worker can tell a checkpoint.
        """
        while True:
            try:
                self._begun = False
                begin(self._checkpoint)
                self._begin_anew()
                yield from self._through(holds)
                yield end()
                return
            except WorkerLost as lost:
                self._losses.note(self._place(), lost)
                self._careful_until = max(self._careful_until, self._sent)
                self._client.replace(lost)

    def _begin_anew(self) -> None:
        self._begun = True
        self._unanswered.clear()
        self._next = self._checkpoint.first
        self._answered = self._next - 1
        self._since_checkpoint = 0

    def _place(self) -> int | None:
        """At which tile the worker was; None before the first."""
        if not self._begun:
            return None
        return self._unanswered[0] if self._unanswered else self._next

    def _through(self, holds: bool) -> Iterator[Buildings]:
        """The answers to the tiles from the checkpoint on; some are read while the worker is busy with others."""
        self._pass(self._next)
        with self._reader.bounded_memory(self._tile_size):
            for tile in self._filled():
                read = self._read(tile)
                if self._reader.gaps.hopeless:
                    break
                if read is None:
                    self._without_data.add(tile.index)
                    self._pass(tile.index + 1)
                    continue
                self._send(tile.index, read, holds)
                while len(self._unanswered) >= self._most_unanswered(tile.index):
                    yield self._answer()
        while self._unanswered:
            yield self._answer()
        self._next = len(self._plan)
        if self._reader.gaps.everything and (told := self._reader.gaps.unread()):
            raise told
        self._pass(len(self._plan))

    def _filled(self) -> Iterator[Tile]:
        """The tiles that may hold data; the progress moves over the others."""
        while self._next < len(self._plan):
            run = self._empty.run_from(self._next)
            if run == 0:
                index, self._next = self._next, self._next + 1
                if index not in self._without_data and index not in self._losses.skipped:
                    yield self._plan[index]
                continue
            self._next += run
            self._pass(self._next)
            if self._cancelled():
                raise Cancelled

    def _most_unanswered(self, index: int) -> int:
        """So many tiles are not left unanswered behind this one."""
        return 1 if index <= self._careful_until else 2 * self._client.together

    def _send(self, index: int, read: TilePixels, holds: bool) -> None:
        height, width, bands = read.pixels.shape
        self._client.send_tile(index, read.pixels.tobytes(), (height, width, bands), read.box)
        self._unanswered.append(index)
        self._sent = max(self._sent, index)
        self._since_checkpoint += 1
        if holds and self._since_checkpoint >= self._tiles_a_checkpoint():
            self._client.hold(index + 1)
            self._since_checkpoint = 0

    def _tiles_a_checkpoint(self) -> int:
        # not between the tiles that are taken together
        return max(len(self._plan.columns) // CHECKPOINTS_A_ROW, 4 * self._client.together)

    def _read(self, tile: Tile) -> TilePixels | None:
        read = self._reader.read(tile)
        if self._cancelled():  # also the reading, which then fails or lacks pixels
            raise Cancelled
        return read

    def _answer(self) -> Buildings:
        """The buildings of the oldest tile that is not answered; none where it was answered before."""
        buildings = self._client.receive(self._cancelled)
        self._answered = self._unanswered.popleft()
        self._take_checkpoint()
        is_new = self._answered > self._handed_on
        self._losses.note_answer(is_new)
        if not is_new:
            return []
        self._handed_on = self._answered
        self._pass(self._answered + 1)
        return buildings

    def _take_checkpoint(self) -> None:
        if self._client.checkpoint.first > self._checkpoint.first:
            self._checkpoint = self._client.checkpoint
            self._without_data = {index for index in self._without_data if index >= self._checkpoint.first}

    def _pass(self, tiles: int) -> None:
        """Tell that so many tiles are done with; those that are answered late were passed before."""
        self._passed = max(self._passed, tiles)
        self._progress(self._passed, len(self._plan))
