"""The worker process, `python -m model.worker`: answers the messages of `docs/architecture.md` over stdin and stdout.

Imports torch, and with it most of `model/`, only once a failure to do so can be reported.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, BinaryIO

from ..contract.errors import QuoinError
from ..contract.log import log_to_stderr
from ..contract.message import Answer
from ..contract.messages import End, Quit, parse_question
from ..contract.protocol import read_message, write_message
from ..device.memory import keep_freed_memory
from .failure import BrokenSession, failure, start_failure
from .inbox import Inbox, Incoming
from .interruption import Interruption
from .process import claim_pipes, end, wait_briefly

if TYPE_CHECKING:
    from .session import WorkerSession

logger = logging.getLogger(__name__)


def main() -> None:
    """Answer questions until the input ends, or says "quit"."""
    log_to_stderr()
    keep_freed_memory()
    wait_briefly()
    questions, answers = claim_pipes()
    inbox = Inbox()
    interruption = Interruption()
    threading.Thread(target=_read, args=(questions, inbox, interruption), daemon=True).start()
    greeting, session = _start(interruption)
    write_message(answers, *greeting.to_frame())
    while True:
        while inbox.empty and session.work_ahead():
            pass
        for answer in _answers_or_failure(session, inbox.take(session.most_together)):
            write_message(answers, *answer.to_frame())


def _read(questions: BinaryIO, inbox: Inbox, interruption: Interruption) -> None:
    """Pass questions on, and when there will be no more end the process, whatever it is doing.

    That is when QGIS closes the pipe, exits, crashes or is killed. Being always read, the pipe never makes QGIS wait.
    """
    try:
        while not isinstance(question := _next(questions), Quit):
            if isinstance(question, End) and question.at_once:
                interruption.ask()
            inbox.put(question)
    except Exception:
        logger.exception("The worker cannot read what QGIS tells it, and ends.")
    finally:
        end()


def _next(questions: BinaryIO) -> Incoming:
    """The next question, or why what came is none: that is answered like any other. `Quit` at the end."""
    framed = read_message(questions)
    try:
        return Quit() if framed is None else parse_question(*framed)
    except QuoinError as error:
        return error


def _start(interruption: Interruption) -> tuple[Answer, WorkerSession | BrokenSession]:
    """The first message, and what answers the ones that come."""
    try:
        from .priority import let_others_go_first

        let_others_go_first()
        from ..layers.torchvision_import import import_torchvision

        import_torchvision()
        from .session import WorkerSession

        session = WorkerSession(interruption)
        return session.greeting(), session
    except Exception as error:
        cause = start_failure(error)
        return cause, BrokenSession(cause)


def _answers_or_failure(session: WorkerSession | BrokenSession, questions: list[Incoming]) -> list[Answer]:
    """One answer each; a failure is that of all tiles that went together."""
    try:
        return session.answers(questions)
    except Exception as error:
        return [failure(error)] * len(questions)


if __name__ == "__main__":
    main()
