"""Running a command of the torch environment to its end, such as `model.evaluate`."""

from __future__ import annotations

import logging
import re
import subprocess
from typing import Callable

from qgis.core import QgsProcessingFeedback

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_SENTENCE, foreign, untagged
from ...model.contract.log import failure_in, level_and_text
from .. import PLUGIN_ROOT
from ..child.child_process import lines_of
from .isolated import start_isolated
from .launch import torch_python
from .lifeline import Lifeline

Tell = Callable[[str, QgsProcessingFeedback], None]
"""Takes each line that a command prints, as it is."""

_PROGRESS = re.compile(r"(\d+) %$")


def tell_as_it_is(line: str, feedback: QgsProcessingFeedback) -> None:
    """Lines such as `42 %` move the progress bar; all others go to the log."""
    line = _cleaned(line)
    progress = _PROGRESS.match(line)
    level, text = level_and_text(line)
    if progress:
        feedback.setProgress(float(progress[1]))
    elif level > logging.INFO:
        feedback.pushWarning(text)
    elif text:
        feedback.pushInfo(text)


def run_torch_command(
    module: str, arguments: list[str], feedback: QgsProcessingFeedback, tell: Tell = tell_as_it_is
) -> bool:
    """Run a module with these arguments in the torch environment and the plugin's folder.

    Args:
        module: its dotted name.
        arguments: of the program.
        feedback: asked whether the user has cancelled.
        tell: takes each line but that of a failure.

    Returns:
        False if the user cancelled, which ends the command at once.

    Raises:
        QuoinError: the environment is not set up, or the command failed; it or its last line says why.
    """
    process, lifeline = _start(module, arguments)
    last, failure = "", None
    try:
        for line in lines_of(process):
            if feedback.isCanceled():
                return False
            failure = failure_in(line) or failure
            if failure is None:
                last = _cleaned(line) or last
                tell(line, feedback)
        process.wait()
    finally:
        lifeline.end(process)
    if process.returncode != 0:
        raise QuoinError.of(failure) if failure else _unexplained(module, last, process.returncode)
    return True


def _cleaned(line: str) -> str:
    return untagged(foreign(line.rstrip(), LONGEST_SENTENCE))


def _unexplained(module: str, last: str, code: int) -> QuoinError:
    if code < 0:  # whatever it said last had nothing to do with it
        return QuoinError(
            "The command {command} was ended by the system (signal {signal}), which happens where memory is short; "
            "close other programs, and try it again.",
            command=module,
            signal=-code,
        )
    if not last:
        return QuoinError("The command {command} stopped without a word; try it again.", command=module)
    return QuoinError("The command {command} failed ({reason}); try it again.", command=module, reason=last)


def _start(module: str, arguments: list[str]) -> tuple[subprocess.Popen[str], Lifeline]:
    return start_isolated(
        torch_python(),
        PLUGIN_ROOT,
        module,
        arguments,
        ["-u"],  # or its lines would come in blocks
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
