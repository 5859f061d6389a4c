"""Messages that came in and wait for their answers. Plain standard library."""

from __future__ import annotations

import threading
from collections import deque

from ..contract.protocol import Header

Message = tuple[Header, bytes]


class Inbox:
    """A queue between the thread that reads messages and the one that answers them."""

    def __init__(self) -> None:
        self._messages: deque[Message] = deque()
        self._changed = threading.Condition()

    def put(self, message: Message) -> None:
        """Append a message."""
        with self._changed:
            self._messages.append(message)
            self._changed.notify()

    @property
    def empty(self) -> bool:
        """Whether no message waits."""
        return not self._messages

    def take(self, most_tiles: int) -> list[Message]:
        """Wait for a message and return it; a tile with those right behind it, as far as they are there already."""
        with self._changed:
            self._changed.wait_for(lambda: self._messages)
            taken = [self._messages.popleft()]
            while _is_tile(taken[0]) and len(taken) < most_tiles and self._messages and _is_tile(self._messages[0]):
                taken.append(self._messages.popleft())
            return taken


def _is_tile(message: Message) -> bool:
    return message[0]["type"] == "tile"
