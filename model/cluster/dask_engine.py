"""Tasks on the workers of a Dask cluster, of this machine or of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import dask
from distributed import Client, Future, KilledWorker, LocalCluster, as_completed
from distributed.client import FutureCancelledError
from distributed.comm.core import CommClosedError

from ..contract.errors import QuoinError
from ..worker.process import TURNS
from .engine import Task
from .tasks import Done

AHEAD = 3
"""So many tasks for each worker are at the scheduler at a time: what it holds does not grow with the raster."""
PATIENCE = 10
"""So many workers may be lost at one task."""
SECONDS_TO_CONNECT = 30
NETWORKS = {"GOMP_SPINCOUNT": TURNS}
"""Variables of the workers' processes, in place of Dask's own, which would leave one thread to each."""
PROFILED = "distributed.worker.profile.enabled"
"""Dask's look at what its workers do, a hundred times a second: an hour of it takes a gigabyte in each."""


class DaskEngine:
    """Hands tasks to the workers that are there, also to those that come later.

    Args:
        client: of the cluster.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def do(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """See `Engine`. A task whose worker is lost goes to another; a lost scheduler is a `QuoinError`."""
        try:
            yield from self._through(iter(tasks))
        except KilledWorker as error:
            raise QuoinError(
                "Workers are lost again and again at one task ({reason}); see their logs, give them more memory, and "
                "go on with --resume.",
                reason=str(error),
            ) from error
        except (CommClosedError, FutureCancelledError, OSError) as error:
            raise QuoinError(
                "The scheduler is gone ({reason}); start it again, and go on with --resume.", reason=str(error)
            ) from error

    def _through(self, tasks: Iterator[Task]) -> Iterator[Done]:
        under_way = as_completed(loop=self._client.loop)
        while True:
            while under_way.count() < self._most() and (task := next(tasks, None)) is not None:
                under_way.add(self._submitted(task))
            if under_way.is_empty():
                return
            future = next(under_way)
            yield future.result()
            future.release()  # and with it what the scheduler knows of it

    def _submitted(self, task: Task) -> Future:
        function, arguments = task
        return self._client.submit(function, *arguments, pure=False)

    def _most(self) -> int:
        return AHEAD * max(1, len(self._client.scheduler_info(n_workers=-1)["workers"]))


@contextmanager
def own_cluster(workers: int) -> Iterator[DaskEngine]:
    """Start so many worker processes on this machine, which are started again where they die."""
    failures, variables = "distributed.scheduler.allowed-failures", "distributed.nanny.pre-spawn-environ"
    with (
        dask.config.set({failures: PATIENCE, variables: NETWORKS, PROFILED: False}),
        # a network's memory is not Dask's to judge
        LocalCluster(n_workers=workers, threads_per_worker=1, memory_limit=None, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield DaskEngine(client)


@contextmanager
def cluster_at(address: str) -> Iterator[DaskEngine]:
    """Go to a scheduler. Raises `QuoinError` where there is none."""
    try:
        client = Client(address, timeout=SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise QuoinError(
            "No Dask scheduler answers at {address} ({reason}); check the address, such as tcp://host:8786.",
            address=address,
            reason=str(error),
        ) from error
    with client:
        yield DaskEngine(client)
