"""How the worker behaves as a process: its pipes, its threads. Plain standard library."""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO, NoReturn

TURNS = "1000"
"""Some 50 µs: longer than most layers leave between them, and far shorter than a thread's share of a processor."""


def wait_briefly() -> None:
    """Let threads that wait for another one fall asleep soon; call it before torch is imported.

    GNU's OpenMP keeps them awake for some milliseconds. When QGIS or anything else needs a core too, the threads then
    take the processor from the one that they wait for: a tile took ten times as long on a busy machine.
    """
    os.environ.setdefault("GOMP_SPINCOUNT", TURNS)


def claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout for messages: what a library prints goes to stderr then, and what it reads is empty."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)
    questions, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(questions, "rb"), os.fdopen(answers, "wb")


def end() -> NoReturn:
    """End this process at once, whatever its other threads do, and where it has a group of its own, all that.

    Ending alone, it could leave what it has started: a killed QGIS's pipes close one by one, this one's question pipe
    perhaps before the one that the group hangs on.
    """
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)
