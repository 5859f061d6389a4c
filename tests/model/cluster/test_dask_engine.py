"""Workers of a Dask cluster on this machine."""

from __future__ import annotations

from typing import Any

from model.cluster.dask_engine import own_cluster


def is_profiled(dask_worker: Any) -> bool:
    return "profile" in dask_worker.periodic_callbacks


def test_workers_do_not_grow_by_what_dask_sees_them_do() -> None:
    with own_cluster(1) as engine:
        assert list(engine._client.run(is_profiled).values()) == [False]
