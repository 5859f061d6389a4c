"""What is found before the user cancels or QGIS dies is kept, in a valid file, and such a run can be taken up."""

from __future__ import annotations

import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Callable

import pytest
from appending_output import append_to
from session_listener import worker_pids

# Small tiles, so that some are finished well before the end.
TILES = {"TILE_SIZE": 256, "OVERLAP": 64}


@pytest.fixture
def at_half(qgis_app: Any) -> Callable[[Callable[[Any], None]], Any]:
    """A function that makes a feedback which calls `action(feedback)` when half of the tiles are done."""
    from qgis.core import QgsProcessingFeedback

    def make(action: Callable[[Any], None]) -> Any:
        feedback = QgsProcessingFeedback()
        feedback.progressChanged.connect(lambda progress: action(feedback) if progress >= 50 else None)
        return feedback

    return make


@pytest.fixture
def together(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """How many tiles the worker says it takes at a time: several only on a graphics card, which was not at hand."""
    from quoin.processing.worker.client import WorkerClient

    begin = WorkerClient._begin

    def begin_together(client: WorkerClient, *arguments: Any) -> int:
        tiles = begin(client, *arguments)
        client.together = request.param
        return tiles

    monkeypatch.setattr(WorkerClient, "_begin", begin_together)


def _assert_keeps_some(layer: Any) -> None:
    features = list(layer.getFeatures())
    assert features
    assert [feature["id"] for feature in features] == list(range(1, len(features) + 1))
    assert all(feature.geometry().isGeosValid() for feature in features)


def test_cancelled_run_returns_and_keeps_what_it_has(
    extract: Callable[..., Any],
    small_scene: Any,
    at_half: Callable[..., Any],
    tmp_path: Path,
    open_layer: Callable[..., Any],
) -> None:
    output = tmp_path / "buildings.gpkg"
    feedback = at_half(lambda feedback: feedback.cancel())
    results = extract(feedback, INPUT=str(small_scene.image), OUTPUT=str(output), **TILES)
    assert feedback.progress() < 100
    layer = open_layer(output)
    assert layer.featureCount() == results["COUNT"]
    _assert_keeps_some(layer)
    assert not worker_pids()


@pytest.mark.parametrize(
    ("together", "temporary"), [(1, False), (4, False), (1, True)], indirect=["together"], ids=["one", "four", "memory"]
)
def test_cancelled_run_keeps_every_building_of_the_finished_tiles(
    extract: Callable[..., Any],
    small_scene: Any,
    at_half: Callable[..., Any],
    tmp_path: Path,
    open_layer: Callable[..., Any],
    together: None,
    temporary: bool,
) -> None:
    output = "TEMPORARY_OUTPUT" if temporary else str(tmp_path / "half.gpkg")
    whole = extract(INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT", **TILES)["OUTPUT"]
    feedback = at_half(lambda feedback: feedback.cancel())
    results = extract(feedback, INPUT=str(small_scene.image), OUTPUT=output, **TILES)
    half = results["OUTPUT"] if temporary else open_layer(output)
    assert half.featureCount() == results["COUNT"] < whole.featureCount()
    _assert_keeps_some(half)
    kept = [feature.geometry() for feature in half.getFeatures()]
    # Of three rows of tiles the first is finished; it answers for what has its centre in the top 201 of 551 pixels.
    top = max(geometry.boundingBox().yMaximum() for geometry in kept)
    answered = top - 190 * 0.13
    expected = [feature.geometry() for feature in whole.getFeatures()]
    expected = [geometry for geometry in expected if geometry.boundingBox().center().y() > answered]
    assert len(expected) > 3
    for geometry in expected:
        shared = max(geometry.intersection(other).area() / geometry.combine(other).area() for other in kept)
        assert shared > 0.5


def test_cancelled_before_it_began(extract: Callable[..., Any], small_scene: Any, tmp_path: Path) -> None:
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    extract(feedback, INPUT=str(small_scene.image), OUTPUT=str(tmp_path / "buildings.gpkg"))
    assert not worker_pids()


def test_dead_worker_is_one_sentence_and_what_was_found_is_kept(
    extract: Callable[..., Any],
    small_scene: Any,
    at_half: Callable[..., Any],
    tmp_path: Path,
    open_layer: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first one that is lost ends the run, as otherwise do nine."""
    from qgis.core import QgsProcessingException
    from quoin.processing.runs import losses

    monkeypatch.setattr(losses, "MOST_LOSSES", 1)
    monkeypatch.setattr(losses, "PATIENCE", 1)
    output = tmp_path / "buildings.gpkg"
    feedback = at_half(lambda _: [os.kill(pid, signal.SIGKILL) for pid in worker_pids()])
    with pytest.raises(QgsProcessingException) as error:
        # on so small a scene nearly all buildings wait for a neighbour in the second half, and die with the worker
        extract(feedback, INPUT=str(small_scene.image), OUTPUT=str(output), NEIGHBOURS=False, **TILES)
    assert "worker" in str(error.value)
    assert "\n" not in str(error.value)
    assert "Traceback" not in str(error.value)
    _assert_keeps_some(open_layer(output))


def _rows(layer: Any) -> list[Any]:
    return [(bytes(each.geometry().asWkb()), *each.attributes()) for each in layer.getFeatures()]


def _written(output: Path) -> int:
    """How many buildings are in the file while it is written, for another connection to see."""
    with closing(sqlite3.connect(f"{output.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(f"SELECT COUNT(*) FROM {output.stem}").fetchone()[0]


def test_killed_qgis_leaves_every_building_of_the_finished_tiles(
    extract: Callable[..., Any], qgis_process: Any, small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    from qgis.core import QgsProcessingFeedback

    whole, output = tmp_path / "whole.gpkg", tmp_path / "killed.gpkg"
    feedback, finished = QgsProcessingFeedback(), []
    feedback.progressChanged.connect(lambda progress: finished.append(_written(whole)) if progress >= 70 else None)
    # on so small a scene nearly all buildings would wait for a neighbour until the end
    options = {**TILES, "NEIGHBOURS": False}
    extract(feedback, INPUT=str(small_scene.image), OUTPUT=str(whole), **options)

    given = [f"{name}={value}" for name, value in options.items()]
    process = qgis_process.start(
        "run", "quoin:extractbuildings", "--", f"INPUT={small_scene.image}", f"OUTPUT={output}", *given
    )
    said = ""
    while "70" not in said:
        said += process.stdout.read(1)
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    kept, expected = open_layer(output), open_layer(whole)
    _assert_keeps_some(kept)
    assert 0 < finished[0] <= kept.featureCount() < expected.featureCount()
    assert all(
        one.geometry().equals(other.geometry()) for one, other in zip(kept.getFeatures(), expected.getFeatures())
    )
    with closing(sqlite3.connect(output)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    left = kept.featureCount()
    feedback = QgsProcessingFeedback(False)
    results = extract(feedback, INPUT=str(small_scene.image), OUTPUT=append_to(kept), **options)
    assert results["COUNT"] == expected.featureCount() - left
    assert f"not added: {left}." in feedback.textLog()
    assert _rows(open_layer(output)) == _rows(expected)


def test_nothing_is_left_beside_the_output(
    extract: Callable[..., Any], small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    output = tmp_path / "folder" / "buildings.gpkg"
    output.parent.mkdir()
    count = extract(INPUT=str(small_scene.image), OUTPUT=str(output), **TILES)["COUNT"]
    assert list(output.parent.iterdir()) == [output]
    layer = open_layer(output)
    assert [feature.id() for feature in layer.getFeatures()] == list(range(1, count + 1))
    assert layer.hasSpatialIndex() == layer.dataProvider().SpatialIndexPresent
