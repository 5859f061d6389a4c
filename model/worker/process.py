"""How the worker behaves as a process: its priority, its pipes, its threads. Plain standard library."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

NICENESS = 5
"""How far the worker stands back, of 19."""
BELOW_NORMAL_PRIORITY_CLASS = 0x4000
"""The same in the Windows API."""
TURNS = "1000"
"""Some 50 µs: longer than most layers leave between them, and far shorter than a thread's share of a processor."""


def wait_briefly() -> None:
    """Let threads that wait for another one fall asleep soon; call it before torch is imported.

    GNU's OpenMP keeps them awake for some milliseconds. When QGIS or anything else needs a core too, the threads then
    take the processor from the one that they wait for: a tile took ten times as long on a busy machine.
    """
    os.environ.setdefault("GOMP_SPINCOUNT", TURNS)


def let_others_go_first() -> None:
    """Give way to QGIS and whatever else the user works with: the network would take every core."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = ctypes.c_void_p  # a handle is as wide as a pointer
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(NICENESS)


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
