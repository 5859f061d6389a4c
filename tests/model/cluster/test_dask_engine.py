"""Workers of a Dask cluster on this machine."""

from __future__ import annotations

from typing import Any

import pytest

from model.cluster.dask_engine import own_cluster


def is_profiled(dask_worker: Any) -> bool:
    return "profile" in dask_worker.periodic_callbacks


@pytest.mark.parametrize("workers", [1, 3])
def test_there_are_as_many_workers_as_asked_for_and_they_keep_no_profiles(workers: int) -> None:
    """An hour of profiles is a gigabyte in each."""
    with own_cluster(workers) as engine:
        assert list(engine._client.run(is_profiled).values()) == [False] * workers
