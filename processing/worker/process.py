"""The worker process and its pipes, kept flowing by threads so that no call of the client ever blocks on them.

Plain standard library, no QGIS. Threads instead of `select`, which knows no pipes on Windows.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, cast

from ...model.contract.errors import QuoinError
from ...model.contract.messages import Answer, Failed, Question, parse_answer
from ...model.contract.protocol import Header, read_message, write_message
from .isolated import start_isolated
from .lifeline import Lifeline

GRACE_SECONDS = 0.5
"""How long a worker whose input has ended may take to exit before it is killed."""


class WorkerProcess:
    """A running `python -m model.worker`."""

    def __init__(self, interpreter: Path, plugin_root: Path, log: Callable[[str], None]) -> None:
        """Start it without waiting for it; `log` takes the lines of its stderr whenever `receive` or `stop` runs."""
        self._log = log
        self._events: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
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
            QuoinError: the worker has died.
        """
        while True:
            try:
                kind, content = self._events.get(timeout=timeout)
            except queue.Empty:
                return None
            if kind == "answer":
                return content
            if kind == "end":
                self._events.put((kind, content))  # so that asking again tells the same
                self.stop()
                raise self._death()
            self._log(content)

    def stop(self) -> None:
        """End the worker, whatever it is doing, and release its pipes; doing so twice does no harm."""
        self._outgoing.put(None)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE_SECONDS)
        self._lifeline.end(self._process)
        for thread in self._threads:
            thread.join(GRACE_SECONDS)
        self._log_what_is_left()

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
                    self._events.put(("answer", _answer(*message)))
        except QuoinError as error:
            self._events.put(("log", str(error)))
        finally:
            self._events.put(("end", None))

    def _read_stderr(self) -> None:
        with cast("BinaryIO", self._process.stderr) as pipe:
            for line in pipe:
                self._events.put(("log", line.decode(errors="replace").rstrip()))

    def _log_what_is_left(self) -> None:
        events = []
        while not self._events.empty():
            events.append(self._events.get())
        for kind, content in events:
            if kind == "log":
                self._log(content)
            else:
                self._events.put((kind, content))

    def _death(self) -> QuoinError:
        return QuoinError(
            "Quoin's worker process stopped unexpectedly (exit code {code}): see the log for its last words, and if "
            "memory ran out, choose a smaller tile size.",
            code=self._process.returncode,
        )


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
