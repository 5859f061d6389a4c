"""What a child process hangs on: it ends, and all that it has started, when this one lets go, or ends in any way.

On Linux and macOS a pipe, of which the child holds the other end (`model/isolated.py`); on Windows a job.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from typing import Any

from ..child.windows_job import WindowsJob


class Lifeline:
    """Of one child process, in whose command `word` stands, started with `options`.

    Attributes:
        word: tells the child what to hang on; empty where nothing has to be told.
        options: for `subprocess.Popen`. The child gets a group of its own, so Ctrl+C in a terminal is for its parent.
    """

    def __init__(self) -> None:
        """Make one that nothing hangs on yet."""
        self.word = ""
        self.options: dict[str, Any] = {}
        self._job: WindowsJob | None = None
        self._ends: list[int] = []
        if os.name == "nt":
            self._job = WindowsJob()
        else:
            theirs, ours = os.pipe()
            self._ends = [ours, theirs]
            self.word = str(theirs)
            self.options = {"pass_fds": (theirs,), "start_new_session": True}

    def hold(self, process: subprocess.Popen[Any]) -> None:
        """Let a process that was just started hang on it."""
        if self._job is not None:
            self._job.add(int(process._handle))  # type: ignore[attr-defined]  # there is no other way to it
        else:
            os.close(self._ends.pop())

    def end(self, process: subprocess.Popen[Any]) -> None:
        """End the process that hangs on it and all that it has started; what has ended by itself comes to no harm."""
        if sys.platform != "win32" and self._ends:
            # its number is nobody else's before it was waited for, nor while anything that it has started runs
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        self.cut()
        process.kill()  # also one that no job took in
        process.wait()

    def cut(self) -> None:
        """Let go; doing so twice does no harm."""
        if self._job is not None:
            self._job.close()
        while self._ends:
            os.close(self._ends.pop())
