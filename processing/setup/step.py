"""One step of the set-up as a child process: its progress, its log, its end on cancel, its failure in one sentence."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Callable, TextIO

from ...model.contract.errors import Phrase, QuoinError
from .child_process import end_child, lines_of, outside_variables, start_child

Report = Callable[[str], None]
"""Takes a line about how far the set-up is; called from the thread that runs it."""
Cancelled = Callable[[], bool]

_STEP = re.compile(r"(Collecting|Downloading|Processing|Using cached) .+|Installing collected packages")
_SIGN_OF_LIFE = 10.0  # seconds of silence after which the present step is reported again
_FAILURES = (
    (
        r"No space left|Errno 28\b|not enough space|WinError 112\b",
        Phrase("The disk is full: free some space, then set Quoin up again."),
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED",
        Phrase(
            "The package index's certificate was refused, as happens behind company networks: set the environment "
            "variable PIP_CERT to your network's certificate, then set Quoin up again."
        ),
    ),
    (
        r"connection broken|Failed to connect|Timeout|timed out|ProxyError|ProtocolError|name resolution|getaddrinfo",
        Phrase("The Python package index cannot be reached: check the network connection, then set Quoin up again."),
    ),
    (
        r"No matching distribution|not a supported wheel",
        Phrase(
            "Torch or a library beside it has no build for this computer's system and Python: Quoin runs on 64-bit "
            "Windows and Linux and on Macs with Apple silicon, with Python 3.11 to 3.14."
        ),
    ),
    (
        r"Permission denied|Errno 13\b|WinError 5\b",
        Phrase(
            "The folder of Quoin's libraries cannot be written to: set the environment variable QUOIN_HOME to another."
        ),
    ),
)


def stop_if(cancelled: Cancelled) -> None:
    """Raise the QuoinError of a cancelled set-up if `cancelled` says so."""
    if cancelled():
        raise QuoinError("The set-up was cancelled before it was complete: set Quoin up again to have it.")


def run_step(command: list[str], scratch: Path, log: TextIO, report: Report, cancelled: Cancelled) -> None:
    """Run a command outside QGIS's Python to its end.

    Args:
        command: the program and its arguments.
        scratch: the folder for its temporary files; the system's own may be small, held in memory.
        log: receives every line the command prints.
        report: receives the lines that tell of progress.
        cancelled: asked several times a second; the command is ended when it says True.

    Raises:
        QuoinError: the command failed or was cancelled.
    """
    said = []
    process = start_child(command, {**outside_variables(), **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))})
    progress = _Progress(report)
    try:
        for line in lines_of(process):
            stop_if(cancelled)
            progress.hear(line)
            said.append(line)
            log.write(line)
            log.flush()
        process.wait()
    finally:
        end_child(process)
    if process.returncode != 0:
        raise QuoinError.of(_diagnosis("".join(said), log.name))


class _Progress:
    """Reports each step a child names, and in a long silence that its last one still goes on."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.step = ""
        self.began = self.reported = time.monotonic()

    def hear(self, line: str) -> None:
        """Take a line from the child; an empty one stands for a moment of silence."""
        now = time.monotonic()
        if step := _STEP.match(line.strip()):
            self.step, self.began, self.reported = step.group(), now, now
            self.report(self.step)
        elif self.step and now - self.reported > _SIGN_OF_LIFE:
            self.reported = now
            self.report(f"{self.step} – {now - self.began:.0f} s so far")


def _diagnosis(said: str, log: str) -> Phrase:
    """Return the sentence for what a failed command said."""
    for pattern, sentence in _FAILURES:
        if re.search(pattern, said):
            return sentence
    return Phrase(
        "Setting up the libraries failed for a reason that stands at the end of {path}: mend it and set Quoin up "
        "again.",
        path=log,
    )
