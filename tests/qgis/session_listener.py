"""Waiting for what a view session says, and looking at the worker processes that it starts."""

from __future__ import annotations

import os
import subprocess
from typing import Any

SIGNALS = ("loaded", "progressed", "viewed", "found", "probed", "extracted", "finished", "failed")
LONGEST_WAIT = 240_000
"""Milliseconds; for a machine under load."""


class Listener:
    """Writes down every signal of a session, and waits for the next one of a name."""

    def __init__(self, session: Any) -> None:
        self.heard: list[tuple[str, Any]] = []
        self._session = session
        for name in SIGNALS:
            getattr(session, name).connect(lambda *values, name=name: self.heard.append((name, values)))

    def wait(self, *names: str) -> Any:
        """The first value of the next signal of these names, in a running event loop."""
        from qgis.PyQt.QtCore import QEventLoop, QTimer

        known = len(self.heard)
        loop = QEventLoop()
        for name in names:
            getattr(self._session, name).connect(loop.quit)
        QTimer.singleShot(LONGEST_WAIT, loop.quit)
        loop.exec()
        for name in names:
            getattr(self._session, name).disconnect(loop.quit)
        news = [values for name, values in self.heard[known:] if name in names]
        assert news, f"waited in vain for {names}; heard {[name for name, _ in self.heard]}"
        return news[0][0] if news[0] else None

    def wait_for_tile(self) -> None:
        """Wait until a tile of a run is finished."""
        while self.wait("progressed", "failed") == 0:
            pass

    def values(self, name: str) -> list[Any]:
        """First values of all signals of a name so far."""
        return [values[0] if values else None for heard, values in self.heard if heard == name]

    def extracted(self) -> list[Any]:
        """All buildings of all batches."""
        return [building for batch in self.values("extracted") for building in batch]


def worker_pids() -> list[int]:
    """Worker processes started by this one."""
    return child_pids("model.worker")


def child_pids(module: str) -> list[int]:
    """Processes started by this one that run a module."""
    command = ["pgrep", "--parent", str(os.getpid()), "--full", module]
    return [int(line) for line in subprocess.run(command, capture_output=True, text=True).stdout.split()]
