"""Where in a raster another worker goes on when one is lost. Plain standard library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Checkpoint:
    """What a worker has told about a raster.

    Attributes:
        first: the first tile that the next worker is to be sent.
        state: what the worker held before that tile; empty where it had just begun.
    """

    first: int
    state: str


START = Checkpoint(0, "")
