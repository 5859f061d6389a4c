"""What a bug report needs: versions, the state of the torch environment, and the last lines of the log."""

from __future__ import annotations

import configparser
import platform
from collections.abc import Sequence

from qgis.core import Qgis
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR

from .. import PLUGIN_ROOT
from .environment import interpreter
from .home import home

LINES = 40
"""How many lines of the log are told."""


def diagnostics(device: str, log_lines: Sequence[str]) -> str:
    """Return facts, one a line, and the end of the log.

    Args:
        device: what the network runs on; empty while no model has been loaded.
        log_lines: what Quoin has said since QGIS started, oldest first.
    """
    facts = {
        "Quoin": plugin_version(),
        "QGIS": Qgis.version(),
        "Qt": f"{QT_VERSION_STR}, PyQt {PYQT_VERSION_STR}",
        "Python": platform.python_version(),
        "System": platform.platform(),
        "Torch environment": interpreter() or f"not set up in {home()}",
        "Device": device or "no model loaded yet",
    }
    lines = [f"{name}: {value}" for name, value in facts.items()]
    return "\n".join([*lines, "Log:", *log_lines[-LINES:]])


def plugin_version() -> str:
    """Return the plugin's version as its metadata say."""
    metadata = configparser.ConfigParser()
    metadata.read(PLUGIN_ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]
