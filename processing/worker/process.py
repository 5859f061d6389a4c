"""The worker process and its pipes, kept flowing by threads so that no call of the client ever blocks on them.

Plain standard library, no QGIS. Threads instead of `select`, which knows no pipes on Windows.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, cast

from ...model.contract.errors import QuoinError
from ...model.contract.message import Answer, Question
from ...model.contract.messages import Failed, parse_answer
from ...model.contract.protocol import Header, read_message, write_message
from .isolated import start_isolated
from .last_words import LastWords
from .lifeline import Lifeline
from .pulse import Pulse

GRACE_SECONDS = 0.5
"""How long a worker whose input has ended may take to exit before it is killed."""


class WorkerLost(QuoinError):
    """The worker died, hangs or broke down; another one may do what it could not."""


class WorkerProcess:
    """A running `python -m model.worker`."""

    def __init__(self, interpreter: Path, plugin_root: Path, log: Callable[[str], None]) -> None:
        """Start it without waiting for it; `log` takes the lines of its stderr whenever `receive` or `stop` runs."""
        self._log = log
        self._last_words = LastWords()
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()  # None at their end
        self._outgoing: queue.SimpleQueue[tuple[Header, bytes] | None] = queue.SimpleQueue()
        self._process, self._lifeline = _start(interpreter, plugin_root)
        self._threads = [
            threading.Thread(target=task, daemon=True) for task in (self._write, self._read_answers, self._read_stderr)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def send(self, question: Question) -> None:
        """Queue a question; that the worker is gone shows in `receive`."""
        self._outgoing.put(question.to_frame())

    def receive(self, timeout: float) -> Answer | None:
        """Return the next answer, or None when none came for `timeout` seconds.

        Raises:
            WorkerLost: the worker has died.
        """
        self._log_last_words()
        try:
            answer = self._answers.get(timeout=timeout)
        except queue.Empty:
            return None
        if answer is None:
            self._answers.put(None)  # so that asking again tells the same
            self.stop()
            raise WorkerLost(
                "Quoin's worker process stopped unexpectedly (exit code {code}): see the log for its last words, and "
                "if memory ran out, choose a smaller tile size.",
                code=self._process.returncode,
            )
        return answer

    def pulse(self) -> Pulse:
        """Begin to watch whether the worker hangs."""
        return Pulse(self._process.pid)

    def stop(self, grace: float = GRACE_SECONDS) -> None:
        """End the worker, whatever it is doing, and release its pipes; doing so twice does no harm."""
        self._outgoing.put(None)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(grace)
        self._lifeline.end(self._process)
        bound = time.monotonic() + GRACE_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, bound - time.monotonic()))
        self._log_last_words(at_end=True)

    def _write(self) -> None:
        pipe = cast("BinaryIO", self._process.stdin)
        try:
            with pipe:  # closing it is how the worker is told to exit
                while (message := self._outgoing.get()) is not None:
                    write_message(pipe, *message)
        except OSError:  # the worker is gone: `receive` tells
            pass

    def _read_answers(self) -> None:
        try:
            with cast("BinaryIO", self._process.stdout) as pipe:
                while (message := read_message(pipe)) is not None:
                    self._answers.put(_answer(*message))
        except QuoinError as error:
            self._last_words.add(str(error))
        finally:
            self._answers.put(None)

    def _read_stderr(self) -> None:
        with cast("BinaryIO", self._process.stderr) as pipe:
            self._last_words.read(pipe)

    def _log_last_words(self, at_end: bool = False) -> None:
        for line in self._last_words.take(at_end):
            self._log(line)


def _answer(header: Header, payload: bytes) -> Answer:
    """An answer as it came; one that is none is a failure, so that whoever waits for it is told."""
    try:
        return parse_answer(header, payload)
    except QuoinError as error:
        return Failed(error, "")


def _start(interpreter: Path, plugin_root: Path) -> tuple[subprocess.Popen[bytes], Lifeline]:
    pipe = subprocess.PIPE
    try:
        return start_isolated(interpreter, plugin_root, "model.worker", stdin=pipe, stdout=pipe, stderr=pipe)
    except OSError as error:
        raise QuoinError(
            "Quoin's worker cannot be started with {path} ({reason}): set Quoin up again.",
            path=interpreter,
            reason=error.strerror,
        ) from error
