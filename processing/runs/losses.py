"""How often the worker of a run was lost, and what is left out for it."""

from __future__ import annotations

from collections import Counter

from ..worker.persistence import MOST_LOSSES
from ..worker.process import WorkerLost

PATIENCE = 3
"""So many tiles left out in a row end a run: it is not for the tiles."""


class Losses:
    """A record of a run's lost workers.

    Args:
        end: where the tiles end: what is lost behind the last one cannot be left out.

    Attributes:
        count: so many workers were lost.
        skipped: the tiles that are left out, since one worker after the other was lost at them.
    """

    def __init__(self, end: int) -> None:
        self.count = 0
        self.skipped: list[int] = []
        self._end = end
        self._at: Counter[int] = Counter()
        self._at_start = 0
        self._skipped_in_a_row = 0

    def note(self, place: int | None, lost: WorkerLost) -> None:
        """Note that a worker was lost at a tile, or, where that is None, before it was sent any.

        Raises:
            WorkerLost: it is no use to go on.
        """
        self.count += 1
        if place is None:
            self._at_start += 1
            hopeless = self._at_start >= MOST_LOSSES
        else:
            hopeless = self._is_end_of_run(place)
        if hopeless:
            raise lost

    def note_answer(self, new: bool) -> None:
        """Note that a tile was answered, for the first time or again."""
        self._at_start = 0
        if new:
            self._skipped_in_a_row = 0

    def _is_end_of_run(self, place: int) -> bool:
        self._at[place] += 1
        if self._at[place] < MOST_LOSSES:
            return False
        self.skipped.append(place)
        self._skipped_in_a_row += 1
        return place >= self._end or self._skipped_in_a_row >= PATIENCE
