"""The worker between two runs: kept for a while, so that a batch or a model need not start one for every raster.

Starting one takes some seconds, most of them torch's, in which a raster of several megapixels is extracted.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable

from .client import WorkerClient
from .launch import launch_worker

KEPT_SECONDS = 30.0
"""How long a worker waits for the next run; it holds up to a gigabyte of memory."""


class WorkerPool:
    """Lends workers to runs, in whichever threads, and keeps the one that came back last.

    Args:
        launch: starts a worker.
        seconds: how long it is kept.
    """

    def __init__(self, launch: Callable[[], WorkerClient], seconds: float = KEPT_SECONDS) -> None:
        self._launch = launch
        self._seconds = seconds
        self._changing = threading.Lock()
        self._client: WorkerClient | None = None
        self._end = threading.Timer(seconds, self.close)

    @contextmanager
    def borrow(self, cancelled: Callable[[], bool]) -> Iterator[WorkerClient]:
        """Lend a worker, the kept one if there is one, for as long as the context lasts.

        Afterwards it is kept, unless an error was raised, or the run was cancelled, or the worker still owes an answer.
        Raises `QuoinError` when none can be started.
        """
        client = self._take() or self._launch()
        try:
            yield client
        except BaseException:
            client.close()
            raise
        if cancelled() or not client.idle:
            client.close()
        else:
            self._keep(client)

    def close(self) -> None:
        """End the worker that is kept, if there is one."""
        if (client := self._take()) is not None:
            client.close()

    def _take(self) -> WorkerClient | None:
        """The kept worker, which is no longer kept then."""
        with self._changing:
            self._end.cancel()
            client, self._client = self._client, None
        if client is None or client.alive:
            return client
        client.close()
        return None

    def _keep(self, client: WorkerClient) -> None:
        with self._changing:
            self._end.cancel()
            previous, self._client = self._client, client
            self._end = threading.Timer(self._seconds, self.close)
            self._end.daemon = True  # or the process would wait for it before it exits
            self._end.start()
        if previous is not None:  # of a run that went on beside this one
            previous.close()


worker_pool = WorkerPool(launch_worker)
"""The one that all algorithms use."""
