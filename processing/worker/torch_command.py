"""Running a command of the torch environment to its end, such as `python -m model.evaluate`."""

from __future__ import annotations

import logging
import re
from typing import Callable

from qgis.core import QgsProcessingFeedback

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_SENTENCE, foreign, untagged
from ...model.contract.log import level_and_text
from ...model.contract.teaching.progress import told_in
from ..setup.child_process import end_child, lines_of, start_child
from .environment import worker_variables
from .launch import PLUGIN_ROOT, torch_python

_PROGRESS = re.compile(r"(\d+) %$")


def tell_as_it_is(line: str, feedback: QgsProcessingFeedback) -> None:
    """Lines such as `42 %` move the progress bar; all others go to the log."""
    line = untagged(foreign(line, LONGEST_SENTENCE))
    progress = _PROGRESS.match(line)
    level, text = level_and_text(line)
    if progress:
        feedback.setProgress(float(progress[1]))
    elif level > logging.INFO:
        feedback.pushWarning(text)
    elif text:
        feedback.pushInfo(text)


def run_torch_command(
    arguments: list[str],
    feedback: QgsProcessingFeedback,
    tell: Callable[[str, QgsProcessingFeedback], None] = tell_as_it_is,
) -> bool:
    """Run the torch environment's Python with these arguments in the plugin's folder.

    Args:
        arguments: of the interpreter.
        feedback: asked whether the user has cancelled.
        tell: takes each line that is printed.

    Returns:
        False if the user cancelled, which ends the command at once.

    Raises:
        QuoinError: the environment is not set up, or the command failed; its last line says why.
    """
    process = start_child(
        [str(torch_python()), *arguments], {**worker_variables(), "PYTHONUNBUFFERED": "1"}, PLUGIN_ROOT
    )
    last = ""
    try:
        for line in lines_of(process):
            if feedback.isCanceled():
                return False
            line = line.rstrip()
            if line and told_in(line) is None:
                last = untagged(foreign(line, LONGEST_SENTENCE))
            tell(line, feedback)
        process.wait()
    finally:
        end_child(process)
    if process.returncode != 0:
        raise QuoinError(last or f"The command {' '.join(arguments[:2])} stopped without a word; try it again.")
    return True
