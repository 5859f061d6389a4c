"""How much of the processor the worker leaves to others."""

from __future__ import annotations

import sys

import psutil

NICENESS = 5
"""How far the worker stands back, of 19."""


def let_others_go_first() -> None:
    """Give way to QGIS and whatever else the user works with: the network would take every core.

    On Linux this holds for the thread that calls, and for those that it starts from now on.
    """
    process = psutil.Process()
    if sys.platform == "win32":
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        process.nice(min(process.nice() + NICENESS, 19))
