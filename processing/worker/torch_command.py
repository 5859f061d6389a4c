"""Running a command of the torch environment to its end, such as `python -m model.evaluate`."""

from __future__ import annotations

import logging
import re

from qgis.core import QgsProcessingFeedback

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_SENTENCE, foreign, untagged
from ...model.contract.log import failure_in, level_and_text
from ..setup.child_process import end_child, lines_of, start_child
from .environment import worker_variables
from .launch import PLUGIN_ROOT, torch_python

_PROGRESS = re.compile(r"(\d+) %$")


def run_torch_command(arguments: list[str], feedback: QgsProcessingFeedback) -> bool:
    """Run the torch environment's Python with these arguments in the plugin's folder.

    Lines such as `42 %` move the progress bar; all others go to the log, but for that of a failure.

    Returns:
        False if the user cancelled, which ends the command at once.

    Raises:
        QuoinError: the environment is not set up, or the command failed; it or its last line says why.
    """
    process = start_child(
        [str(torch_python()), *arguments], {**worker_variables(), "PYTHONUNBUFFERED": "1"}, PLUGIN_ROOT
    )
    last, failure = "", None
    try:
        for line in lines_of(process):
            if feedback.isCanceled():
                return False
            failure = failure_in(line) or failure
            if failure is None:
                line = untagged(foreign(line.rstrip(), LONGEST_SENTENCE))
                last = line or last
                _tell(line, feedback)
        process.wait()
    finally:
        end_child(process)
    if process.returncode != 0:
        raise QuoinError.of(failure) if failure else _unexplained(arguments, last)
    return True


def _unexplained(arguments: list[str], last: str) -> QuoinError:
    command = " ".join(arguments[:2])
    if not last:
        return QuoinError("The command {command} stopped without a word; try it again.", command=command)
    return QuoinError("The command {command} failed ({reason}); try it again.", command=command, reason=last)


def _tell(line: str, feedback: QgsProcessingFeedback) -> None:
    progress = _PROGRESS.match(line)
    level, text = level_and_text(line)
    if progress:
        feedback.setProgress(float(progress[1]))
    elif level > logging.INFO:
        feedback.pushWarning(text)
    elif text:
        feedback.pushInfo(text)
