"""The Python that the torch environment is made from."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ...model.contract.errors import Phrase, QuoinError
from .child_process import hidden_window, outside_variables

_OLDEST = (3, 11)  # requirements.txt pins releases that have no build for an older one
_NEWEST = (3, 14)

_PROBE = f"""
import os, sys
try:
    import ctypes, ensurepip, ssl, venv
    print("good" if sys.version_info >= {_OLDEST} else "old", os.path.realpath(sys.executable), sep=":")
except ImportError:
    print("incomplete:")
"""
_TOO_OLD = Phrase(
    "Quoin needs Python {version} or newer and found none: install one from python.org, then set Quoin up again.",
    version=f"{_OLDEST[0]}.{_OLDEST[1]}",
)
_INCOMPLETE = Phrase(
    "The Python on this computer cannot make virtual environments: install its venv module "
    "(on Debian and Ubuntu: sudo apt install python3-venv), then set Quoin up again."
)


def find_base_python() -> str:
    """Return the path of the first interpreter on this computer that can make the torch environment.

    Raises:
        QuoinError: there is none.
    """
    findings = set()
    for candidate in dict.fromkeys(_candidates()):
        finding, _, interpreter = _probe(candidate).partition(":")
        if finding == "good":
            return interpreter
        findings.add(finding)
    raise QuoinError.of(_INCOMPLETE if "incomplete" in findings else _TOO_OLD)


def _candidates() -> Iterator[str]:
    """Yield interpreters to try: the running one, the one QGIS brings, then what else is installed, newest first."""
    running = Path(sys.executable)
    if running.stem.lower().startswith("python"):  # inside QGIS it may be qgis-bin.exe or QGIS.app's own program
        yield str(running)
    own = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for folder in (Path(sys.base_prefix), Path(sys.base_prefix, "bin"), running.parent, running.parent / "bin"):
        for name in ("python.exe", own, "python3"):
            yield str(folder / name)
    for minor in range(_NEWEST[1], _OLDEST[1] - 1, -1):
        yield f"python{_OLDEST[0]}.{minor}"
        if "LOCALAPPDATA" in os.environ:  # python.org's installer for Windows leaves PATH alone
            yield str(
                Path(os.environ["LOCALAPPDATA"], "Programs", "Python", f"Python{_OLDEST[0]}{minor}", "python.exe")
            )
    yield from ("python3", "python")


def _probe(candidate: str) -> str:
    """Run a candidate; return `good:PATH`, `old:PATH`, `incomplete:` or, where it does not run, an empty string."""
    executable = shutil.which(candidate)
    if executable is None:
        return ""
    command = [executable, "-c", _PROBE]
    try:
        answer = subprocess.run(
            command, env=outside_variables(), capture_output=True, text=True, timeout=60, creationflags=hidden_window()
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()
