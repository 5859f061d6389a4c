"""The folder of Quoin's environments, downloads and set-up log."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ...model.contract.errors import QuoinError


def home() -> Path:
    """Return the folder: QUOIN_HOME, or one in the user's data folder."""
    if os.environ.get("QUOIN_HOME"):
        return Path(os.path.abspath(os.path.expanduser(os.environ["QUOIN_HOME"])))
    if os.name == "nt":
        data = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        data = Path.home() / "Library" / "Application Support"
    else:
        data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data, "quoin")


def make_home() -> Path:
    """Make the folder if it is missing, and return it.

    Raises:
        QuoinError: it cannot be made, or not be written to.
    """
    folder = home()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "setup.lock").open("a"):
            pass
    except OSError as error:
        raise QuoinError(
            "The folder {folder} for Quoin's libraries cannot be made or written to: "
            "set the environment variable QUOIN_HOME to a folder that can.",
            folder=folder,
        ) from error
    return folder


def setup_log() -> Path:
    """Return the file that holds all that the last set-up said."""
    return home() / "setup.log"


def downloads() -> Path:
    """Return the folder of what was fetched, which lasts until a set-up is complete."""
    return home() / "downloads"


def own_pythons() -> Path:
    """Return the folder of Pythons that were fetched since none fitted."""
    return home() / "python"
