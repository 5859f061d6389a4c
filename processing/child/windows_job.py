"""A job of Windows, whose processes end when its last handle is closed, which Windows does for a process that ends.

The structures are those of `winnt.h`; Microsoft's page on `JOBOBJECT_EXTENDED_LIMIT_INFORMATION` explains them.
"""

from __future__ import annotations

import ctypes
from ctypes import c_int, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from typing import Any

EXTENDED_LIMITS = 9
"""JobObjectExtendedLimitInformation."""
KILL_ON_CLOSE = 0x2000
"""JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", c_int64),
        ("PerJobUserTimeLimit", c_int64),
        ("LimitFlags", c_uint32),
        ("MinimumWorkingSetSize", c_size_t),
        ("MaximumWorkingSetSize", c_size_t),
        ("ActiveProcessLimit", c_uint32),
        ("Affinity", c_size_t),
        ("PriorityClass", c_uint32),
        ("SchedulingClass", c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", c_uint64 * 6),
        ("ProcessMemoryLimit", c_size_t),
        ("JobMemoryLimit", c_size_t),
        ("PeakProcessMemoryUsed", c_size_t),
        ("PeakJobMemoryUsed", c_size_t),
    )


def kernel32() -> Any:
    """Windows' functions, with the types without which handles would be cut to 32 bits."""
    library = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]  # Windows alone has it
    library.CreateJobObjectW.argtypes, library.CreateJobObjectW.restype = (c_void_p, c_void_p), c_void_p
    library.SetInformationJobObject.argtypes = (c_void_p, c_int, c_void_p, c_uint32)
    library.AssignProcessToJobObject.argtypes = (c_void_p, c_void_p)
    library.CloseHandle.argtypes = (c_void_p,)
    return library


class WindowsJob:
    """A job with one handle, which this process holds.

    Where Windows refuses one, the child still ends with its input. A virtual environment's `python.exe` may have
    started the real one before it is added; that one ends with it by a job of the launcher's own.
    """

    def __init__(self) -> None:
        """Make a job without processes."""
        self._windows = kernel32()
        self._job: int | None = self._windows.CreateJobObjectW(None, None)
        limits = ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = KILL_ON_CLOSE
        if self._job and not self._windows.SetInformationJobObject(
            self._job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        ):
            self.close()

    def add(self, process: int) -> None:
        """Add the process of a handle."""
        if self._job:
            self._windows.AssignProcessToJobObject(self._job, process)

    def close(self) -> None:
        """End all its processes; doing so twice does no harm."""
        job, self._job = self._job, None
        if job:
            self._windows.CloseHandle(job)
