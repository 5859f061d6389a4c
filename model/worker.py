"""The worker process, `python -m model.worker`: answers the messages of `docs/architecture.md` over stdin and stdout.

Imports torch, and with it most of `model/`, only once a failure to do so can be reported.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable
from typing import BinaryIO

from .allocator import keep_freed_memory
from .failure import failure, start_failure
from .interruption import Interruption
from .protocol import Header, read_message, write_message

Message = tuple[Header, bytes]

NICENESS = 5
"""How far the worker stands back, of 19."""
BELOW_NORMAL_PRIORITY_CLASS = 0x4000
"""The same in the Windows API."""


def main() -> None:
    """Answer messages until the input ends, or says "quit"."""
    _let_others_go_first()
    keep_freed_memory()
    questions, answers = _claim_pipes()
    incoming: queue.SimpleQueue[Message] = queue.SimpleQueue()
    interruption = Interruption()
    threading.Thread(target=_read, args=(questions, incoming, interruption), daemon=True).start()
    greeting, answer, work_ahead = _start(interruption)
    write_message(answers, greeting)
    while True:
        while incoming.empty() and work_ahead():
            pass
        write_message(answers, _answer_or_failure(answer, *incoming.get()))


def _let_others_go_first() -> None:
    """Give way to QGIS and whatever else the user works with: the network would take every core."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = ctypes.c_void_p  # a handle is as wide as a pointer
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(NICENESS)


def _claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout for messages: what a library prints goes to stderr then, and what it reads is empty."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)
    questions, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(questions, "rb"), os.fdopen(answers, "wb")


def _read(questions: BinaryIO, incoming: queue.SimpleQueue[Message], interruption: Interruption) -> None:
    """Pass messages on, and when there will be no more end the process, whatever it is doing.

    That is when QGIS closes the pipe, exits, crashes or is killed. Being always read, the pipe never makes QGIS wait.
    """
    try:
        while (message := read_message(questions)) is not None and message[0]["type"] != "quit":
            if message[0].get("at_once"):
                interruption.ask()
            incoming.put(message)
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(0)


def _start(interruption: Interruption) -> tuple[Header, Callable[[Header, bytes], Header], Callable[[], bool]]:
    """The first message, what answers the ones that come, and what is done a little at a time while none come."""
    try:
        from .worker_session import WorkerSession

        session = WorkerSession(interruption)
        return session.greeting(), session.answer, session.work_ahead
    except Exception as error:
        cause = start_failure(error)
        return cause, lambda header, payload: cause, lambda: False


def _answer_or_failure(answer: Callable[[Header, bytes], Header], header: Header, payload: bytes) -> Header:
    try:
        return answer(header, payload)
    except Exception as error:
        return failure(error)


if __name__ == "__main__":
    main()
