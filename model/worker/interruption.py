"""Stopping to wait for what itself cannot be stopped. Plain standard library."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

Result = TypeVar("Result")

POLL_SECONDS = 0.05


class Interrupted(Exception):
    """Nobody wants the result any more."""


class Interruption:
    """Runs functions in one thread of its own, so that whoever waits for them can be told to stop waiting."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._thread = ThreadPoolExecutor(max_workers=1)

    def ask(self) -> None:
        """Interrupt what runs, and all that is to run until `clear`; may be called from any thread."""
        self._asked.set()

    def clear(self) -> None:
        """Let functions run again; the next one begins when an interrupted one has ended unseen."""
        self._asked.clear()

    def run(self, function: Callable[[], Result]) -> Result:
        """Return what a function returns.

        Raises:
            Interrupted: somebody asked for it, before or while it ran.
        """
        if self._asked.is_set():
            raise Interrupted
        running: Future[Result] = self._thread.submit(function)
        while not wait([running], POLL_SECONDS).done:
            if self._asked.is_set():
                raise Interrupted
        return running.result()
