"""What a scheduler and its workers see of a country: tasks of measured length, workers that fail, drawn and played.

Each worker has some tasks in stock, as `model/cluster/dask_engine.py` hands them out. With each result that comes the
scheduler has something to do, one after the other, and sends the worker another task. A worker that is lost comes back
after a while, and what it had under way is done again.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from model.cluster.dask_engine import AHEAD


@dataclass(frozen=True)
class World:
    """What is played.

    Attributes:
        workers: so many, of one core each.
        chunks: tasks in all.
        tiles: in a task.
        failures_an_hour: how often a worker is lost.
        seconds_to_return: until it works again, its network loaded.
        scheduler_seconds: that the scheduler needs for a task.
    """

    workers: int
    chunks: int
    tiles: int
    failures_an_hour: float
    seconds_to_return: float
    scheduler_seconds: float


@dataclass(frozen=True)
class Played:
    """What came of it.

    Attributes:
        workers: so many.
        hours: from the first task to the last result.
        utilisation: share of the workers' time that went into tasks which came to their end.
        lost: share of their time that went into tasks that were begun in vain, and into coming back.
        straggling: share of the time after the first worker had nothing left to do.
        scheduler: share of the time in which the scheduler was busy.
        most_tasks: that the scheduler knew at a time.
        failures: workers that were lost.
    """

    workers: int
    hours: float
    utilisation: float
    lost: float
    straggling: float
    scheduler: float
    most_tasks: int
    failures: int


def play(world: World, seconds: Sequence[float], seed: int = 0) -> Played:
    """Play a run; `seconds` are those that a tile took, in each of some tasks that were measured."""
    return _Game(world, seconds, np.random.default_rng(seed)).played()


class _Game:
    def __init__(self, world: World, seconds: Sequence[float], rng: np.random.Generator) -> None:
        self._world = world
        self._lengths = _lengths(world, np.asarray(seconds), rng)
        self._until_failure = rng.exponential(3600 / max(world.failures_an_hour, 1e-12), world.workers).tolist()
        self._rng = rng
        self._next = 0
        self._stock: list[deque[tuple[float, float]]] = [deque() for _ in range(world.workers)]
        self._scheduler_free = self._scheduler_busy = self._working = self._lost = 0.0
        self._failures = self._known = self._most_known = 0
        self._first_idle: float | None = None
        self._events: list[tuple[float, int, float]] = []  # when, which worker, the length of what it has done

    def played(self) -> Played:
        for _ in range(AHEAD):
            for worker in range(self._world.workers):
                self._send(worker, 0.0)
        for worker in range(self._world.workers):
            self._begin(worker, 0.0)
        now = 0.0
        while self._events:
            now, worker, length = heapq.heappop(self._events)
            self._working += length
            self._known -= 1
            self._send(worker, now)
            self._begin(worker, now)
        whole = now * self._world.workers
        idle = now if self._first_idle is None else self._first_idle
        return Played(
            self._world.workers,
            now / 3600,
            self._working / whole,
            self._lost / whole,
            (now - idle) / now,
            self._scheduler_busy / now,
            self._most_known,
            self._failures,
        )

    def _send(self, worker: int, now: float) -> None:
        """Let the scheduler send a worker its next task, as soon as it comes to that."""
        if self._next >= len(self._lengths):
            return
        length = self._lengths[self._next]
        self._next += 1
        self._known += 1
        self._most_known = max(self._most_known, self._known)
        self._stock[worker].append((self._served(now), length))

    def _served(self, now: float) -> float:
        self._scheduler_free = max(self._scheduler_free, now) + self._world.scheduler_seconds
        self._scheduler_busy += self._world.scheduler_seconds
        return self._scheduler_free

    def _begin(self, worker: int, now: float) -> None:
        """Let a worker do the next task in stock to its end, however often it is lost on the way."""
        if not self._stock[worker]:
            self._first_idle = now if self._first_idle is None else self._first_idle
            return
        sent, length = self._stock[worker].popleft()
        start = max(now, sent)
        while self._until_failure[worker] < length:
            vain = self._until_failure[worker] + self._world.seconds_to_return
            self._failures += 1
            self._lost += vain
            start = max(start + vain, self._served(start))
            self._until_failure[worker] = float(self._rng.exponential(3600 / self._world.failures_an_hour))
        self._until_failure[worker] -= length
        heapq.heappush(self._events, (start + length, worker, length))


def _lengths(world: World, seconds: np.ndarray, rng: np.random.Generator) -> list[float]:
    """Of each task: its tiles are next to each other, and so as dense as those of one that was measured."""
    return [float(length) for length in world.tiles * rng.choice(seconds, world.chunks)]
