"""One step of the set-up as a child process: its log, its end on cancel, its failure in one sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, TextIO

from ...model.contract.errors import QuoinError
from ..child.child_process import lines_of
from ..child.tied_child import TiedChild
from .failures import explained

Cancelled = Callable[[], bool]
"""Asked several times a second; what runs is ended when it says True."""


def stop_if(cancelled: Cancelled) -> None:
    """Raise the QuoinError of a cancelled set-up if `cancelled` says so."""
    if cancelled():
        raise QuoinError("The set-up was cancelled before it was complete: set Quoin up again to have it.")


def run_step(
    command: list[str],
    variables: dict[str, str],
    log: TextIO,
    cancelled: Cancelled,
    hear: Callable[[str], None] = lambda line: None,
    folder: Path | None = None,
) -> str:
    """Run a command to its end and return what it said.

    Args:
        command: the program and its arguments.
        variables: its environment variables.
        log: receives every line the command prints.
        cancelled: whether to end it.
        hear: receives every line, and an empty one after each moment of silence.
        folder: its working folder.

    Raises:
        SetupError: the command failed.
        QuoinError: it was cancelled.
    """
    said = []
    process = TiedChild(command, variables, folder)
    try:
        for line in lines_of(process):
            stop_if(cancelled)
            hear(line)
            said.append(line)
            log.write(line)
            log.flush()
        process.wait()
    finally:
        process.end()
    if process.returncode != 0:
        raise explained("".join(said), log.name)
    return "".join(said)
