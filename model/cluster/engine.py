"""Who does the tasks of a run: this process, or the workers of a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from .tasks import Done

Task = tuple[Callable[..., Done], tuple[Any, ...]]
"""A function of `tasks.py`, and what it is given."""


class Engine(Protocol):
    """Does tasks, in any order."""

    def do(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Do them all, and tell of each as it is done. Raises what a task raises."""


class OneProcess:
    """Does one task after the other."""

    def do(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """See `Engine`."""
        for function, arguments in tasks:
            yield function(*arguments)
