"""A run's worker serves the next run, and goes after a while, after a failure, after a cancel and with the plugin."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from typing import Any, Callable

import pytest
from session_listener import worker_pids


@pytest.fixture
def keeper(plugin: Any, torch_python: Any) -> Iterator[Any]:
    """A keeper of its own, whose worker nobody else uses; it keeps one for a minute."""
    from quoin.processing.worker.launch import launch_worker
    from quoin.processing.worker.pool import WorkerPool, worker_pool

    worker_pool.close()
    keeper = WorkerPool(launch_worker, 60)
    yield keeper
    keeper.close()
    assert not worker_pids()


def never() -> bool:
    return False


SQUARE = [[[[[0.0, 0.0], [0.0, 9.0], [9.0, 9.0], [9.0, 0.0], [0.0, 0.0]]]]]


def use(client: Any) -> None:
    from quoin.model.contract.options import RegularizeOptions

    assert client.regularize(SQUARE, 1, RegularizeOptions(neighbours=False)).features == [None]


def test_next_run_of_any_algorithm_has_the_same_worker(
    plugin: Any, extract: Callable[..., Any], small_scene: Any
) -> None:
    import processing

    runs = [extract(INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT") for _ in range(2)]
    (pid,) = worker_pids()
    processing.run("quoin:regularizebuildings", {"INPUT": runs[0]["OUTPUT"], "OUTPUT": "TEMPORARY_OUTPUT"})
    assert worker_pids() == [pid]
    first, second = ([each.geometry().asWkt() for each in run["OUTPUT"].getFeatures()] for run in runs)
    assert first == second != []
    plugin.provider.unload()
    assert not worker_pids()


def test_runs_at_the_same_time_have_each_their_own(keeper: Any) -> None:
    with keeper.borrow(never) as first, keeper.borrow(never) as second:
        use(first)
        use(second)
        assert len(worker_pids()) == 2
    assert len(worker_pids()) == 1


def test_worker_goes_after_a_while(plugin: Any, torch_python: Any) -> None:
    from quoin.processing.worker.launch import launch_worker
    from quoin.processing.worker.pool import WorkerPool

    others = worker_pids()
    with WorkerPool(launch_worker, 0.2).borrow(never) as client:
        use(client)
    deadline = time.monotonic() + 30
    while set(worker_pids()) - set(others):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_worker_of_a_run_that_failed_is_not_kept(keeper: Any) -> None:
    def fail() -> None:
        with keeper.borrow(never) as client:
            use(client)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not worker_pids()


def test_worker_of_a_cancelled_run_is_not_kept(keeper: Any) -> None:
    with keeper.borrow(lambda: True) as client:
        use(client)
    assert not worker_pids()


def test_worker_that_still_owes_an_answer_is_not_kept(keeper: Any) -> None:
    with keeper.borrow(never):
        pass  # not even its "ready" was waited for
    assert not worker_pids()


def test_worker_that_died_meanwhile_is_replaced(keeper: Any) -> None:
    with keeper.borrow(never) as client:
        use(client)
    (pid,) = worker_pids()
    os.kill(pid, signal.SIGKILL)
    deadline = time.monotonic() + 30
    while client.alive:
        assert time.monotonic() < deadline
    with keeper.borrow(never) as client:
        use(client)
    assert worker_pids() != [pid]
