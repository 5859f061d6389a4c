"""`python -m model.extract`, and Dask's own programs, as processes of their own, whose memory is looked at."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from model.cluster.dask_engine import NETWORKS, PATIENCE

ROOT = Path(__file__).resolve().parents[2]
BEAT = 0.25
"""Seconds between two looks at memory."""


@dataclass
class Watched:
    """What was seen of a command and the processes that it started.

    Attributes:
        seconds: it took.
        code: it ended with.
        memory: megabytes of the largest process in each look.
    """

    seconds: float = 0.0
    code: int = 0
    memory: list[float] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """By how much the peak of the last third is above that of the middle one, as a share."""
        third = max(1, len(self.memory) // 3)
        return max(self.memory[-third:]) / max(self.memory[third : 2 * third], default=1.0) - 1


def extract(raster: Path | str, output: Path, *options: str, meanwhile: Callable[[], None] = lambda: None) -> Watched:
    """Run the command to its end, and do something with every look at it."""
    command = [sys.executable, "-m", "model.extract", str(raster), str(output), *options]
    seen, started = Watched(), time.monotonic()
    with subprocess.Popen(command, cwd=ROOT) as process:
        while process.poll() is None:
            seen.memory.append(max(map(_megabytes, _family(process.pid)), default=0.0))
            meanwhile()
            time.sleep(BEAT)
        seen.code = process.returncode
    seen.seconds = time.monotonic() - started
    return seen


def _family(number: int) -> list[psutil.Process]:
    try:
        process = psutil.Process(number)
        return [process, *process.children(recursive=True)]
    except psutil.Error:
        return []


def _megabytes(process: psutil.Process) -> float:
    try:
        return float(process.memory_info().rss / 1e6)
    except psutil.Error:
        return 0.0


class Programs:
    """A scheduler and workers, which may be killed and started again.

    Attributes:
        address: of the scheduler.
        workers: their processes.
    """

    def __init__(self, count: int) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self._port}"
        self._count = count
        self._scheduler: subprocess.Popen[bytes] | None = None
        self.workers: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Start what is not running."""
        if self._scheduler is None:
            self._scheduler = _dask("scheduler", "--port", str(self._port), "--no-dashboard", "--host", "127.0.0.1")
        self.workers = [worker for worker in self.workers if worker.poll() is None]
        while len(self.workers) < self._count:
            words = ("worker", self.address, "--no-nanny", "--nthreads", "1", "--memory-limit", "0", "--no-dashboard")
            self.workers.append(_dask(*words))

    def kill_worker(self, number: int) -> None:
        """Kill a worker, as a machine that goes."""
        self.workers[number].kill()
        self.workers[number].wait()

    def kill_all(self) -> None:
        """Kill the scheduler and all workers."""
        for process in [*self.workers, *([self._scheduler] if self._scheduler else [])]:
            process.kill()
            process.wait()
        self._scheduler, self.workers = None, []


@contextmanager
def programs(count: int) -> Iterator[Programs]:
    """Have a scheduler and workers while this is entered."""
    them = Programs(count)
    try:
        them.start()
        yield them
    finally:
        them.kill_all()


def _dask(*words: str) -> subprocess.Popen[bytes]:
    dasks = {"SCHEDULER__ALLOWED_FAILURES": str(PATIENCE), "WORKER__PROFILE__ENABLED": "False"}
    own = {"PYTHONPATH": str(ROOT), **{f"DASK_DISTRIBUTED__{name}": value for name, value in dasks.items()}}
    return subprocess.Popen([sys.executable, "-m", "dask", *words], cwd=ROOT, env={**os.environ, **NETWORKS, **own})
