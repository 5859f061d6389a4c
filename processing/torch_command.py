"""Running a command of the torch environment to its end, such as `python -m model.evaluate`."""

from __future__ import annotations

import queue
import re
import subprocess
import threading
from collections.abc import Iterator

from qgis.core import QgsFeedback, QgsProcessingFeedback

from ..model.errors import QuoinError
from .base_python import hidden_window, outside_variables
from .launch import PLUGIN_ROOT, torch_python

_POLL_SECONDS = 0.1
_PROGRESS = re.compile(r"(\d+) %$")


def run_torch_command(arguments: list[str], feedback: QgsProcessingFeedback) -> bool:
    """Run the torch environment's Python with these arguments in the plugin's folder.

    Lines such as `42 %` move the progress bar; all others go to the log.

    Returns:
        False if the user cancelled, which ends the command at once.

    Raises:
        QuoinError: the environment is not set up, or the command failed; its last line says why.
    """
    process = subprocess.Popen(
        [str(torch_python()), *arguments],
        cwd=PLUGIN_ROOT,
        env={**outside_variables(), "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        creationflags=hidden_window(),
    )
    last = ""
    with process:
        for line in _lines(process, feedback):
            last = line or last
            _tell(line, feedback)
    if feedback.isCanceled():
        return False
    if process.returncode != 0:
        raise QuoinError(last or f"The command {' '.join(arguments[:2])} stopped without a word; try it again.")
    return True


def _lines(process: subprocess.Popen[str], feedback: QgsFeedback) -> Iterator[str]:
    """Yield the lines that the process prints; kill it when the user cancels."""
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def read() -> None:
        for line in process.stdout:
            lines.put(line.rstrip())
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            if feedback.isCanceled():
                process.kill()
                return
            continue
        if line is None:
            return
        yield line


def _tell(line: str, feedback: QgsProcessingFeedback) -> None:
    progress = _PROGRESS.match(line)
    if progress:
        feedback.setProgress(float(progress[1]))
    elif line:
        feedback.pushInfo(line)
