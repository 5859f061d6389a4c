"""The torch environment: a private virtual environment outside the plugin's folder, and its installer.

Its folder is named for a hash of requirements.txt, so an upgrade of the plugin makes a new one; a marker file, written
last, says that it is complete, so a half-made one is never taken for whole. Runs under any Python, in QGIS or not:
`python -m quoin.processing.setup` sets it up and prints its interpreter.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

from ...model.contract.errors import QuoinError
from .. import PLUGIN_ROOT
from .base_python import find_base_python
from .lock import locked
from .step import Cancelled, Report, run_step, stop_if

RUNTIME = PLUGIN_ROOT / "requirements.txt"
"""What the worker needs."""
DEVELOPMENT = PLUGIN_ROOT / "requirements-dev.txt"
"""What tests, lint and training need besides; not part of the packaged plugin."""

_SPACE = 13 if sys.platform == "linux" else 4
"""Gigabytes that the libraries take while they are installed; on Linux CUDA is among them. About half of it stays."""


def home() -> Path:
    """Return the folder of Quoin's environments and set-up log: QUOIN_HOME, or one in the user's data folder."""
    if os.environ.get("QUOIN_HOME"):
        return Path(os.environ["QUOIN_HOME"])
    if os.name == "nt":
        data = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        data = Path.home() / "Library" / "Application Support"
    else:
        data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data, "quoin")


def interpreter(requirements: tuple[Path, ...] = (RUNTIME,)) -> str | None:
    """Return the path of the environment's Python, or None while it lacks any of the requirement files."""
    python = _python()
    complete = all(_marker(file).exists() for file in requirements)
    return str(python) if complete and python.exists() and _base_exists() else None


def install(report: Report, cancelled: Cancelled, requirements: tuple[Path, ...] = (RUNTIME,)) -> str:
    """Set the environment up unless it is complete, and return the path of its Python.

    Safe to call from several processes at once: the later ones wait for the first. Takes minutes, so call it from a
    background thread.

    Args:
        report: receives a line of progress now and then.
        cancelled: asked twice a second; the set-up is stopped when it says True.
        requirements: the requirement files to install.

    Raises:
        QuoinError: the set-up failed or was cancelled; pip's own words are in `setup.log` in the home folder.
    """
    if (python := interpreter(requirements)) is not None:
        return python
    _make_home()
    told = False

    def waiting() -> None:
        nonlocal told
        stop_if(cancelled)
        if not told:
            report("Waiting for another set-up of Quoin on this computer to end")
        told = True

    with locked(home() / "setup.lock", waiting):
        if interpreter(requirements) is None:  # the other set-up may have made it
            _install_missing(report, cancelled, requirements)
    return str(_python())


def _install_missing(report: Report, cancelled: Cancelled, requirements: tuple[Path, ...]) -> None:
    """Make the virtual environment if there is none to build on, install the requirement files, and mark them."""
    with (home() / "setup.log").open("w", encoding="utf-8") as log, tempfile.TemporaryDirectory(dir=home()) as scratch:

        def step(*command: str) -> None:
            run_step(list(command), Path(scratch), log, report, cancelled)

        if interpreter() is None:
            _check_space()
            report(f"Making a Python environment in {_folder()}")
            _remove(_folder())
            step(find_base_python(), "-m", "venv", str(_folder()))
        files = [argument for file in requirements for argument in ("-r", str(file))]
        options = ("--progress-bar=off", "--only-binary=:all:", f"--cache-dir={_downloads()}")
        step(str(_python()), "-m", "pip", "install", *options, *files)
    for file in requirements:
        _marker(file).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    shutil.rmtree(_downloads(), ignore_errors=True)  # kept after a failure, so that the next try does not begin anew
    for other in set(home().glob("torch-*")) - {_folder()}:  # of earlier versions of the plugin, gigabytes each
        _remove(other)


def _remove(folder: Path) -> None:
    """Remove an environment, its marks first, so that no part of it is ever taken for whole."""
    for marker in folder.glob("complete-*"):
        marker.unlink()
    shutil.rmtree(folder, ignore_errors=True)


def _make_home() -> None:
    """Make the home folder if it is missing."""
    try:
        home().mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QuoinError(
            "The folder {folder} for Quoin's libraries cannot be made: set the environment variable QUOIN_HOME to a "
            "folder that can be written to.",
            folder=home(),
        ) from error


def _check_space() -> None:
    """Raise a QuoinError if the libraries would not fit on the disk."""
    free = shutil.disk_usage(home()).free / 1e9
    if free < _SPACE:
        raise QuoinError(
            "Quoin's libraries need {needed} GB of disk while they are installed and {folder} has {free} GB free: free "
            "some space, or set the environment variable QUOIN_HOME to a folder on another disk.",
            needed=_SPACE,
            folder=home(),
            free=f"{free:.1f}",
        )


def _digest(file: Path) -> str:
    """Return a short hash of a requirement file's content."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10]


def _folder() -> Path:
    """Return the environment's folder; its name is short since Windows limits the length of paths."""
    return home() / f"torch-{_digest(RUNTIME)}"


def _downloads() -> Path:
    """Return the folder of pip's downloads, which lasts until a set-up is complete."""
    return home() / "downloads"


def _marker(requirements: Path) -> Path:
    """Return the file that exists once all of a requirement file is installed."""
    return _folder() / f"complete-{_digest(requirements)}"


def _python() -> Path:
    """Return where the environment's interpreter is or would be."""
    return _folder() / "Scripts" / "python.exe" if os.name == "nt" else _folder() / "bin" / "python3"


def _base_exists() -> bool:
    """Tell whether the Python that the environment was made from is still installed."""
    configuration = (_folder() / "pyvenv.cfg").read_text(encoding="utf-8")
    settings = dict(line.split(" = ", 1) for line in configuration.splitlines())
    return Path(settings["home"]).is_dir()
