"""How long torch's threads wait for each other awake."""

from __future__ import annotations

import os

TURNS = "1000"
"""Some 50 µs: longer than most layers leave between them, and far shorter than a thread's share of a processor."""


def wait_briefly() -> None:
    """Let threads that wait for another one fall asleep soon; call it before torch is imported.

    GNU's OpenMP keeps them awake for some milliseconds. When QGIS or anything else needs a core too, the threads then
    take the processor from the one that they wait for: a tile took ten times as long on a busy machine.
    """
    os.environ.setdefault("GOMP_SPINCOUNT", TURNS)
