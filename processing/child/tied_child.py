"""A child process that never outlives this one: it ends, with all it has started, when this one ends in any way."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from pathlib import Path

from .child_process import hidden_window
from .windows_job import WindowsJob

_TIE = (
    'exec 3<&0 </dev/null; "$@" 3<&- & child=$!; '
    "( read -r line; kill -s KILL -- -$$ ) <&3 >/dev/null 2>&1 & watch=$!; "
    "exec 3<&-; wait $child; code=$?; kill -s KILL $watch; exit $code"
)
"""A shell that runs the child beside a watcher: once the pipe from this process ends, the watcher ends the group."""


class TiedChild(subprocess.Popen[str]):
    """A child whose errors go to its output.

    On Linux and macOS it hangs on a pipe, on Windows on a job.
    """

    def __init__(self, command: list[str], variables: dict[str, str], folder: Path | None = None) -> None:
        """Start a command.

        Args:
            command: the program and its arguments.
            variables: its environment variables.
            folder: its working folder.
        """
        self._job = WindowsJob() if os.name == "nt" else None
        super().__init__(
            command if self._job else ["/bin/sh", "-c", _TIE, "quoin", *command],
            cwd=folder,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            creationflags=hidden_window(),
            start_new_session=True,  # no effect on Windows
        )
        if self._job:
            self._job.add(int(self._handle))  # type: ignore[attr-defined]  # there is no other way to it

    def end(self) -> None:
        """End it and what it has started; no harm where it has ended by itself."""
        if self._job:
            self._job.close()
        elif self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
        if self.stdin is not None:
            with contextlib.suppress(OSError):
                self.stdin.close()
        self.wait()
