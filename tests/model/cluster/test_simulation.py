"""A country of a million tasks on a thousand workers, played in less than a minute."""

from __future__ import annotations

import time

import pytest

from tools.cluster.simulation import World, play


def test_a_country_is_played_in_less_than_a_minute() -> None:
    started = time.process_time()
    played = play(World(1000, 1_000_000, 17, 0.05, 60.0, 0.001), [0.8, 1.1, 1.3, 2.0])
    assert time.process_time() - started < 60
    assert played.most_tasks <= 3000  # what the scheduler knows does not grow with the country
    assert played.utilisation + played.lost == pytest.approx(1, abs=0.02)
    assert played.failures > 100


def test_every_worker_works_all_the_time_where_nothing_fails() -> None:
    played = play(World(10, 1000, 1, 0.0, 0.0, 0.0), [2.0])
    assert (played.hours * 3600, played.utilisation, played.failures) == (200.0, 1.0, 0)


def test_a_slow_scheduler_is_what_workers_wait_for() -> None:
    played = play(World(100, 2000, 1, 0.0, 0.0, 0.1), [1.0])
    assert played.hours * 3600 == pytest.approx(200, rel=0.02)  # a tenth of a second for each of 2,000
    assert played.scheduler > 0.95
    assert played.utilisation == pytest.approx(0.1, rel=0.05)
