"""The Pythons that the torch environment may be made from."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ..child.child_process import hidden_window, outside_variables

OLDEST = (3, 11)  # the lock files pin releases that have no build for an older one
NEWEST = (3, 14)
STANDALONE = "3.12"
"""The Python that uv fetches where none fits."""

PROBE = f"""
import ctypes, platform, ssl, sys, sysconfig, zlib
fits = {OLDEST} <= sys.version_info[:2] <= {NEWEST} and sys.maxsize > 2**32
usual = platform.python_implementation() == "CPython" and not sysconfig.get_config_var("Py_GIL_DISABLED")
print("good" if fits and usual else "unfit")
"""


def own_pythons_of_qgis() -> Iterator[str]:
    """Yield where the running Python and the one that QGIS brings would be."""
    running = Path(sys.executable)
    if running.stem.lower().startswith("python"):  # inside QGIS it may be qgis-bin.exe or QGIS.app's own program
        yield str(running)
    own = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for folder in (Path(sys.base_prefix), Path(sys.base_prefix, "bin"), running.parent, running.parent / "bin"):
        for name in ("python.exe", own, "python3"):
            yield str(folder / name)


def listed_pythons(listing: str) -> list[str]:
    """Return the paths in what `uv python list --output-format json` said: PATH, the registry, Homebrew, `py`.

    Warnings about Pythons that do not run may stand around it, and its end may be missing.
    """
    return [json.loads(path) for path in re.findall(r'"path": ?("(?:[^"\\]|\\.)+")', listing)]


def fits(python: str) -> bool:
    """Tell whether a Python runs and is of a fitting version and kind."""
    if not os.path.isfile(python):
        return False
    try:
        answer = subprocess.run(
            [python, "-I", "-c", PROBE],
            env=outside_variables(),
            capture_output=True,
            text=True,
            timeout=60,
            creationflags=hidden_window(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == "good"
