"""When a tile is left out, and when a run is given up."""

from __future__ import annotations

from typing import Any

import pytest

TILES = 9


@pytest.fixture
def losses(qgis_app: Any) -> Any:
    from quoin.processing.runs.losses import Losses

    return Losses(TILES)


def lose(losses: Any, *places: int | None) -> None:
    from quoin.processing.worker.process import WorkerLost

    for place in places:
        losses.note(place, WorkerLost("Lost."))


def is_given_up(losses: Any, *places: int | None) -> bool:
    from quoin.processing.worker.process import WorkerLost

    try:
        lose(losses, *places)
    except WorkerLost:
        return True
    return False


def test_a_tile_is_left_out_at_the_third_loss(losses: Any) -> None:
    lose(losses, 4, 3, 4)
    assert losses.skipped == []
    lose(losses, 4)
    assert losses.skipped == [4]
    assert losses.count == 4


def test_a_run_is_given_up_after_three_tiles_in_a_row(losses: Any) -> None:
    lose(losses, *[1] * 3, *[2] * 3, 3, 3)
    losses.note_answer(new=False)
    assert is_given_up(losses, 3)


def test_a_new_answer_shows_that_it_goes_on(losses: Any) -> None:
    lose(losses, *[1] * 3, *[2] * 3)
    losses.note_answer(new=True)
    lose(losses, *[4] * 3, *[5] * 3)
    assert losses.skipped == [1, 2, 4, 5]


def test_a_run_whose_workers_never_start_is_given_up(losses: Any) -> None:
    lose(losses, None, None)
    losses.note_answer(new=False)
    lose(losses, None, None)
    assert is_given_up(losses, None)


def test_what_is_lost_behind_the_last_tile_cannot_be_left_out(losses: Any) -> None:
    assert is_given_up(losses, *[TILES] * 3)
