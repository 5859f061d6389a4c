"""Questions that came in and wait for their answers. Plain standard library."""

from __future__ import annotations

import threading
from collections import deque
from typing import Union

from ..contract.errors import QuoinError
from ..contract.message import Question
from ..contract.messages import SendTile

Incoming = Union[Question, QuoinError]
"""A question, or why what came is none."""


class Inbox:
    """A queue between the thread that reads questions and the one that answers them."""

    def __init__(self) -> None:
        self._questions: deque[Incoming] = deque()
        self._changed = threading.Condition()

    def put(self, question: Incoming) -> None:
        """Append a question."""
        with self._changed:
            self._questions.append(question)
            self._changed.notify()

    @property
    def empty(self) -> bool:
        """Whether no question waits."""
        return not self._questions

    def take(self, most_tiles: int) -> list[Incoming]:
        """Wait for a question and return it; a tile with those right behind it, as far as they are there already."""
        with self._changed:
            self._changed.wait_for(lambda: self._questions)
            taken = [self._questions.popleft()]
            while _is_tile(taken[0]) and len(taken) < most_tiles and self._questions and _is_tile(self._questions[0]):
                taken.append(self._questions.popleft())
            return taken


def _is_tile(question: Incoming) -> bool:
    return isinstance(question, SendTile)
