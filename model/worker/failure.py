"""What the worker says about an exception: one sentence for the user, the traceback for the log."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence

from ..contract.errors import Phrase, QuoinError
from ..contract.foreign_text import foreign
from ..contract.message import Answer
from ..contract.messages import Breakdown, Failed
from .inbox import Incoming

LONGEST_SAID = 300
"""Of what an exception says, in characters."""


def failure(error: Exception) -> Failed:
    """Return the message about an exception from answering a question.

    A `QuoinError` is about the question. Anything else, such as memory that ran out, is the worker's own.
    """
    return _message(_sentence(error), error)


def start_failure(error: Exception) -> Failed:
    """Return the message about an exception from loading the libraries that the worker needs."""
    return _message(_missing_on_windows(error) if os.name == "nt" else _missing(error), error)


def _missing(error: Exception) -> Phrase:
    return Phrase("Quoin's libraries cannot be loaded ({reason}): set Quoin up again.", reason=_in_one_line(error))


def _missing_on_windows(error: Exception) -> Phrase:
    return Phrase(
        "Quoin's libraries cannot be loaded ({reason}): set Quoin up again, and if that does not help install "
        "Microsoft's Visual C++ Redistributable.",
        reason=_in_one_line(error),
    )


def _message(sentence: Phrase, error: Exception) -> Failed:
    kind = Failed if isinstance(error, QuoinError) else Breakdown
    return kind(sentence, "".join(traceback.format_exception(error)))


def _sentence(error: Exception) -> Phrase:
    if isinstance(error, Phrase):
        return error
    text = str(error).lower()
    if "cuda" in text and "out of memory" in text:
        return Phrase("The graphics card ran out of memory: choose a smaller tile size, or the device 'cpu'.")
    # torch's own words for a failed allocation on Linux and macOS, and on Windows
    if isinstance(error, MemoryError) or "can't allocate memory" in text or "not enough memory" in text:
        return Phrase("The computer ran out of memory: choose a smaller tile size, or close other programs.")
    return Phrase(
        "Quoin failed in a way it was not prepared for ({reason}): please report it with the log.",
        reason=_in_one_line(error),
    )


def _in_one_line(error: Exception) -> str:
    first_line = (str(error).splitlines() or [""])[0]
    return f"{type(error).__name__}: {foreign(first_line, LONGEST_SAID)}"


class BrokenSession:
    """Answers every question with the cause; otherwise as `model.worker.session.WorkerSession`."""

    most_together = 1

    def __init__(self, cause: Failed) -> None:
        self._cause = cause

    def answers(self, questions: Sequence[Incoming]) -> list[Answer]:
        """Return the cause."""
        return [self._cause] * len(questions)

    def work_ahead(self) -> bool:
        """Do nothing, of which there is no more."""
        return False
