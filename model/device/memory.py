"""How the process takes memory from the system. Plain standard library."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

M_TRIM_THRESHOLD, M_MMAP_MAX, M_ARENA_MAX = -1, -4, -8
"""Of glibc's <malloc.h>."""


def keep_freed_memory() -> None:
    """Keep what is freed for the next tile, where the C library is glibc; call it before any other thread starts.

    By default glibc gives every large block back to the system at once. The next layer's block then comes in new pages,
    which the system clears one by one: a tenth of the network's time.
    """
    mallopt = _of_glibc("mallopt")
    if mallopt is not None:
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_MMAP_MAX, 0)
        mallopt(M_TRIM_THRESHOLD, 2**31 - 1)


def return_freed_memory() -> None:
    """Give what is freed back to the system after all, so that it counts as free."""
    malloc_trim = _of_glibc("malloc_trim")
    if malloc_trim is not None:
        malloc_trim(0)


def _of_glibc(function: str) -> Callable[..., int] | None:
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None), function, None)  # musl has neither
