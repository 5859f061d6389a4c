"""How much memory this process took at most."""

from __future__ import annotations

import sys


def peak_memory_mb() -> float | None:
    """Return the largest resident size so far in megabytes; None on Windows, where Python does not know it."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Kilobytes on Linux, bytes on macOS.
    return peak / (1e6 if sys.platform == "darwin" else 1e3)
