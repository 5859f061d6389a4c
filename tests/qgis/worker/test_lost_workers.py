"""A worker that dies, breaks down or hangs is replaced, and nobody sees it in the result."""

from __future__ import annotations

import os
import resource
import signal
import time
from pathlib import Path
from typing import Any, Callable

import pytest
from session_listener import worker_pids

TILES = {"TILE_SIZE": 256, "OVERLAP": 64}
"""Nine tiles, so that a run can be met in its middle."""
LITTLE_MEMORY = 64_000_000


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def crash(pid: int) -> None:
    os.kill(pid, signal.SIGSEGV)


def stop(pid: int) -> None:
    os.kill(pid, signal.SIGSTOP)


def leave_no_memory(pid: int) -> None:
    resource.prlimit(pid, resource.RLIMIT_AS, (LITTLE_MEMORY, LITTLE_MEMORY))


@pytest.fixture
def disturbing(qgis_app: Any) -> Callable[[dict[int, Callable[[int], None]]], Any]:
    """A function that makes a feedback which does something to the worker at some percents of progress."""
    from qgis.core import QgsProcessingFeedback

    def make(at: dict[int, Callable[[int], None]]) -> Any:
        left = dict(at)
        feedback = QgsProcessingFeedback(False)

        def disturb(progress: float) -> None:
            for percent in [each for each in left if each <= progress]:
                (pid,) = worker_pids()
                left.pop(percent)(pid)

        feedback.progressChanged.connect(disturb)
        return feedback

    return make


def _rows(layer: Any) -> list[Any]:
    return [(bytes(each.geometry().asWkb()), each["id"], each["score"], each["status"]) for each in layer.getFeatures()]


@pytest.fixture
def whole(extract: Callable[..., Any], small_scene: Any) -> list[Any]:
    """What is found where nothing happens."""
    return _rows(extract(INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT", **TILES)["OUTPUT"])


def test_workers_that_are_lost_change_nothing_and_are_told(
    extract: Callable[..., Any],
    small_scene: Any,
    whole: list[Any],
    disturbing: Callable[..., Any],
    tmp_path: Path,
    open_layer: Callable[..., Any],
) -> None:
    output = tmp_path / "buildings.gpkg"
    feedback = disturbing({11: kill, 33: crash, 55: leave_no_memory, 80: stop})
    results = extract(feedback, INPUT=str(small_scene.image), OUTPUT=str(output), **TILES)
    assert _rows(open_layer(output)) == whole != []
    assert results["COUNT"] == len(whole)
    assert "Lost worker processes: 4." in feedback.textLog()
    assert "Tiles left out" not in feedback.textLog()


def test_tile_at_which_every_worker_is_lost_is_left_out_and_told(
    extract: Callable[..., Any], small_scene: Any, monkeypatch: pytest.MonkeyPatch, disturbing: Callable[..., Any]
) -> None:
    from quoin.processing.worker.client import WorkerClient

    send_tile = WorkerClient.send_tile

    def send_deadly_tile(client: WorkerClient, index: int, *pixels: Any) -> None:
        """No pixels are known that a worker cannot bear."""
        send_tile(client, index, *pixels)
        if index == 4:
            client._process._process.kill()

    monkeypatch.setattr(WorkerClient, "send_tile", send_deadly_tile)
    feedback = disturbing({})
    results = extract(feedback, INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT", **TILES)
    assert results["COUNT"] == results["OUTPUT"].featureCount() > 0
    # the first one may have been at the tile before when this one came; from then on they are sent one at a time
    assert any(f"Lost worker processes: {count}." in feedback.textLog() for count in (3, 4))
    assert "Tiles left out: 1" in feedback.textLog()


def test_run_whose_worker_is_stopped_is_cancelled_at_once(
    extract: Callable[..., Any], small_scene: Any, disturbing: Callable[..., Any]
) -> None:
    cancelled_at: list[float] = []

    def stop_and_cancel(pid: int) -> None:
        stop(pid)
        feedback.cancel()
        cancelled_at.append(time.monotonic())

    feedback = disturbing({33: stop_and_cancel})
    results = extract(feedback, INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT", **TILES)
    assert time.monotonic() < cancelled_at[0] + 5  # two seconds, on a machine that does nothing else
    assert results["COUNT"] == results["OUTPUT"].featureCount()
    assert not worker_pids()


def test_worker_that_never_starts_is_one_sentence(
    extract: Callable[..., Any], small_scene: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from qgis.core import QgsProcessingException
    from quoin.processing.worker import launch
    from quoin.processing.worker.pool import worker_pool

    worker_pool.close()
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(launch, "torch_python", lambda: broken)
    with pytest.raises(QgsProcessingException, match=r"stopped unexpectedly \(exit code 3\)") as error:
        extract(INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT")
    assert "\n" not in str(error.value)


def test_regularizing_goes_on_where_the_worker_is_lost(
    plugin: Any, extract: Callable[..., Any], small_scene: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.processing.worker.client import WorkerClient

    import processing

    layer = extract(INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    ask, lost = WorkerClient._ask, []

    def ask_one_that_dies(client: WorkerClient, question: Any) -> int:
        if question.name == "regularize" and not lost:
            lost.extend(worker_pids())
            kill(lost[0])
        return ask(client, question)

    def regularized() -> list[bytes]:
        parameters = {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"}
        features = processing.run("quoin:regularizebuildings", parameters)["OUTPUT"].getFeatures()
        return [bytes(feature.geometry().asWkb()) for feature in features]

    expected = regularized()
    monkeypatch.setattr(WorkerClient, "_ask", ask_one_that_dies)
    assert regularized() == expected
    assert lost
    assert worker_pids() != lost
