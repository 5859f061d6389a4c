"""How the process takes memory from the system, and how much is free. Plain standard library."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

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


UNKNOWN = 2 << 30
"""What is taken for free where the system does not tell (macOS): any computer that runs QGIS has so many bytes."""


class _WindowsMemory(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        *((name, ctypes.c_ulonglong) for name in ("total", "available", "pages", "pages_available", "virtual")),
        *((name, ctypes.c_ulonglong) for name in ("virtual_available", "extended")),
    )


def free_memory() -> int:
    """Bytes that can be taken without pushing other programs out; `UNKNOWN` where that cannot be told."""
    try:
        return _windows() if sys.platform == "win32" else _linux()
    except (OSError, ValueError):
        return UNKNOWN


def _linux() -> int:
    """MemAvailable of /proc/meminfo, which counts what the kernel would give back; in kibibytes there."""
    for line in Path("/proc/meminfo").read_text().splitlines():
        name, _, value = line.partition(":")
        if name == "MemAvailable":
            return int(value.split()[0]) << 10
    raise ValueError("no MemAvailable")


def _windows() -> int:
    status = _WindowsMemory()
    status.length = ctypes.sizeof(status)
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):  # type: ignore[attr-defined]
        raise OSError("GlobalMemoryStatusEx failed")
    return int(status.available)
