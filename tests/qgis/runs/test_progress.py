"""Progress is shown for every tile, the time left only now and then."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch, qgis_app: Any) -> list[float]:
    """A clock that stands at its only element: a real one would make the test wait for minutes."""
    from quoin.processing.runs import progress

    now = [1000.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def _run(clock: list[float], tiles: int, seconds_per_tile: float) -> tuple[list[float], str]:
    """Progress values and text of a run over so many tiles."""
    from qgis.core import QgsProcessingFeedback
    from quoin.processing.runs.progress import ProgressLines

    feedback = QgsProcessingFeedback(False)
    shown: list[float] = []
    feedback.progressChanged.connect(shown.append)
    progress = ProgressLines(feedback, megapixels=float(tiles))
    for done in range(1, tiles + 1):
        clock[0] += seconds_per_tile
        progress(done, tiles)
    return shown, feedback.textLog()


def test_short_run_is_not_talked_about(clock: list[float]) -> None:
    shown, text = _run(clock, 4, 3.0)
    assert shown == [25, 50, 75, 100]
    assert text == ""


def test_long_run_says_how_long_it_will_take(clock: list[float]) -> None:
    _, text = _run(clock, 1000, 10.0)
    lines = text.splitlines()
    assert lines[0] == "2 of 1000 tiles, 0.1 Mpx/s, about 2.8 h left"
    assert "800 of 1000 tiles, 0.1 Mpx/s, about 33 min left" in lines
    assert lines[-1] == "998 of 1000 tiles, 0.1 Mpx/s, about 20 s left"
    assert len(lines) == 499
