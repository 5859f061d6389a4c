"""A QGIS with the dock, in a process of its own, that quits in the middle of something; and what is left of it then."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any


def begin(image: str) -> tuple[Any, Any]:
    """A plugin and hands at its dock, with the image open; the application has to be there."""
    import quoin
    from desktop import Desktop
    from hands import Hands

    iface = Desktop()
    plugin = quoin.classFactory(iface)
    plugin.initGui()
    hands = Hands(plugin.controller, iface)
    hands.open_image(image)
    return plugin, hands


def quit_qgis(plugin: Any, hands: Any, app: Any) -> None:
    """In the order in which QGIS goes: its project, then the word that it quits, then its plugins, then itself."""
    hands.iface.close_project()
    app.aboutToQuit.emit()
    plugin.unload()
    hands.iface.close()
    app.processEvents()  # at its exit Python ends the application itself


def is_gone_after(script: Path, word: str, *arguments: str) -> bool:
    """Run a script that prints a word and a process's number; whether that process is gone soon after the script."""
    result = subprocess.run(
        [sys.executable, "-P", str(script), *arguments], capture_output=True, text=True, env=os.environ, timeout=300
    )
    assert result.returncode == 0, result.stdout + result.stderr
    (process,) = [int(line.split()[1]) for line in result.stdout.splitlines() if line.startswith(f"{word} ")]
    for _ in range(50):  # a process takes a moment to be gone
        if not Path(f"/proc/{process}").exists():
            return True
        time.sleep(0.1)
    return False
