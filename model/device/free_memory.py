"""How much memory is free on this computer; plain standard library."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

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
