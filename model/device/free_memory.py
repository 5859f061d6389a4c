"""How much memory of the computer is free."""

from __future__ import annotations

import psutil


def free_memory() -> int:
    """Bytes that can be taken without pushing other programs out."""
    return int(psutil.virtual_memory().available)
