"""A session of a worker whose libraries do not load. Plain standard library."""

from __future__ import annotations

from collections.abc import Sequence

from ..contract.protocol import Header
from .inbox import Message


class BrokenSession:
    """Answers every message with the cause; otherwise as `model.worker.session.WorkerSession`."""

    most_together = 1

    def __init__(self, cause: Header) -> None:
        self._cause = cause

    def answers(self, messages: Sequence[Message]) -> list[Header]:
        """Return the cause."""
        return [self._cause] * len(messages)

    def work_ahead(self) -> bool:
        """Do nothing, of which there is no more."""
        return False
