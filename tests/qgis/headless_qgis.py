"""QGIS without a window: the program `qgis_process` in a profile of its own that has Quoin installed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

# Debian 12's wrapper script `qgis_process` fails, so the program itself is called.
QGIS_PROCESS = "qgis_process.bin"


class HeadlessQgis:
    """Runs `qgis_process` with the plugin in the folder `plugin`, in a profile below `folder`."""

    def __init__(self, folder: Path, plugin: Path) -> None:
        self._folder = folder
        config = folder / "config"
        plugins = config / "profiles" / "default" / "python" / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "quoin").symlink_to(plugin, target_is_directory=True)
        own = {"QGIS_CUSTOM_CONFIG_PATH": str(config), "QT_QPA_PLATFORM": "offscreen"}
        self._environment = {**os.environ, **own}
        self("plugins", "enable", "quoin")

    def __call__(self, *arguments: str) -> str:
        """Run to the end and return what it prints."""
        process = self.start(*arguments)
        said, complained = process.communicate()
        assert process.returncode == 0, said + complained
        return said

    def start(self, *arguments: str, **how: Any) -> subprocess.Popen[str]:
        """Start it, its output in pipes; `how` is handed on to `Popen`."""
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        command = [QGIS_PROCESS, *arguments]
        return subprocess.Popen(command, text=True, env=self._environment, cwd=self._folder, **pipes, **how)
