"""Asking again where a worker is lost. Plain standard library."""

from __future__ import annotations

from typing import Callable, TypeVar

from .client import WorkerClient
from .process import WorkerLost

MOST_LOSSES = 3
"""After so many workers are lost over the same question, it is not asked again."""

Result = TypeVar("Result")


def persistently(client: WorkerClient, ask: Callable[[], Result]) -> Result:
    """Return what `ask` returns, with other workers where some are lost over it.

    Raises:
        WorkerLost: so is the last one.
    """
    for _ in range(MOST_LOSSES - 1):
        try:
            return ask()
        except WorkerLost as lost:
            client.replace(lost)
    return ask()
