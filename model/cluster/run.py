"""A run over rasters: what is to be done, handed to an engine in two rounds, and what comes of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..contract.errors import QuoinError
from .engine import Engine, Task
from .output import check_output, write_output
from .replaced import refuse_to_destroy
from .run_plan import RunPlan
from .store import Piece, Store, pieces_in_row, tiles_of
from .tasks import Done, find, settle

Progress = Callable[[str, int, int], None]
"""Told what is under way, how much of it is done, and how much there is."""

WORK = ".work"
"""What the name of the work folder ends in, beside the output."""


@dataclass(frozen=True)
class Run:
    """A run over rasters into one output.

    Attributes:
        plans: one for each raster.
        output: see `write_output`.
        chunk_rows: rows of tiles to a task.
    """

    plans: Sequence[RunPlan]
    output: Path
    chunk_rows: int

    @property
    def work(self) -> Path:
        """The folder in which it works."""
        return self.output.with_name(self.output.name + WORK)

    def go(self, engine: Engine, resume: bool, progress: Progress) -> int:
        """Do what is not done yet, write the output, and return how many buildings it has.

        Raises:
            QuoinError: it cannot be done, or not to its end; what is done is kept.
        """
        check_output(self.output)
        refuse_to_destroy(self.output, self.work, [plan.raster for plan in self.plans])
        if len({plan.crs for plan in self.plans}) > 1:
            raise QuoinError("The rasters are in different coordinate reference systems; extract from each by itself.")
        stores = [Store(self.work / f"{number:04}") for number in range(len(self.plans))]
        for store, plan in zip(stores, self.plans, strict=True):
            store.begin(plan, resume)
        for store, plan in zip(stores, self.plans, strict=True):
            self._find(engine, store, plan, progress)
            self._settle(engine, store, plan, progress)
        settled = [
            ([store.settled(rows) for rows in self._chunks(plan)], plan.crs)
            for store, plan in zip(stores, self.plans, strict=True)
        ]
        count = write_output(self.output, settled, self.work)
        shutil.rmtree(self.work)
        return count

    def _find(self, engine: Engine, store: Store, plan: RunPlan, progress: Progress) -> None:
        tiles = plan.tiles()
        left = [[each for each in pieces if not store.is_found(each)] for pieces in self._pieces(plan)]
        done = len(tiles) - sum(len(list(tiles_of(tiles, piece))) for pieces in left for piece in pieces)
        progress("finding", done, len(tiles))
        for each in engine.do(_task(find, store, pieces) for pieces in left if pieces):
            done += each.tiles
            progress("finding", done, len(tiles))

    def _settle(self, engine: Engine, store: Store, plan: RunPlan, progress: Progress) -> None:
        store.clear_rooms()
        chunks = list(self._chunks(plan))
        left = [rows for rows in chunks if not store.settled(rows).is_dir()]
        done = len(chunks) - len(left)
        for _ in engine.do(_task(settle, store, rows.start, rows.stop) for rows in left):
            done += 1
            progress("settling", done, len(chunks))

    def _chunks(self, plan: RunPlan) -> Iterator[range]:
        rows = len(plan.tiles().rows)
        for start in range(0, rows, self.chunk_rows):
            yield range(start, min(start + self.chunk_rows, rows))

    def _pieces(self, plan: RunPlan) -> Iterator[list[Piece]]:
        """What a task finds: a piece of each row of a chunk, one below the other."""
        count = pieces_in_row(plan.tiles())
        for rows in self._chunks(plan):
            for place in range(count):
                yield [(row, place) for row in rows]


def _task(function: Callable[..., Done], store: Store, *arguments: Any) -> Task:
    return function, (str(store.folder.resolve()), *arguments)
