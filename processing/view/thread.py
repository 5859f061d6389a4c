"""The background thread of a view session, which owns the worker and does all that takes time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QThread, pyqtSignal

from ...model.contract.card import ModelCard
from ...model.contract.contents import Rings
from ...model.contract.errors import QuoinError
from ...model.contract.options import USUAL_RUN, NetworkOptions
from ..log import log_unexpected
from ..models.listed import version_of
from ..output.found_building import MapPlace
from ..raster.working_grid import WorkingGrid
from ..runs.extraction import Extraction
from ..runs.progress import TimeLeft
from ..translation import said
from ..worker.client import Cancelled, WorkerClient
from ..worker.launch import launch_worker
from ..worker.persistence import MOST_LOSSES, persistently
from ..worker.process import WorkerLost
from .jobs import Ask, Extract, Job, JobQueue, Look, Mend, Probe, Read, Reading, Run, Snap, Straighten

LOOK_CONTEXT = USUAL_RUN.overlap // 2
"""Pixels around a view: less than around an extent, since somebody waits for it, and looks at its middle."""


class ViewThread(QThread):
    """Does one job after the other until it is closed.

    The signals are those of `ViewSession`, but for its `finished`, which in a QThread means something else, and for
    the answers to single questions.
    """

    loaded = pyqtSignal(dict, str)
    progressed = pyqtSignal(int, int, float)
    viewed = pyqtSignal()
    found = pyqtSignal(list)
    probed = pyqtSignal(list)
    extracted = pyqtSignal(list)
    answered = pyqtSignal(object, object)
    """A job that asks about a single building, and what comes of it."""
    run_ended = pyqtSignal(bool)
    view_lost = pyqtSignal(object)
    """What the worker kept of a view is gone with it, and this job needs it."""
    failed = pyqtSignal(str)

    def __init__(self, jobs: JobQueue) -> None:
        super().__init__()
        self._jobs = jobs
        self._does: dict[type[Job], Callable[[Any], None]] = {
            Straighten: self._straighten,
            Ask: self._ask,
            Mend: self._mend,
            Snap: self._snap,
            Extract: self._extract,
            Look: self._look,
            Probe: self._probe,
            Read: self._read,
        }
        self._starting = threading.Lock()
        self._closed = False
        self._client: WorkerClient | None = None
        self._loaded: tuple[Any, ...] | None = None  # the worker's model, its file's state, how it was to run
        self._card = ModelCard("none")  # of that model
        self._view: MapPlace | None = None
        self._viewer: tuple[WorkerClient, int] | None = None  # who looked, and how often it was replaced before
        self._views_lost = 0  # since the last answer about one

    def run(self) -> None:
        """Do jobs until the queue is closed."""
        while self._do_next():
            pass

    def close(self) -> None:
        """End the worker and the thread, in whatever they are doing; called from the main thread."""
        self._jobs.close()
        with self._starting:
            self._closed = True
        if self._client is not None:
            self._client.close()
        self.wait()

    def end_worker(self) -> None:
        """End the worker, whatever it is doing; the next job starts another. Called from the main thread."""
        with self._starting:
            client = self._client
        if client is not None:
            client.close()

    def _do_next(self) -> bool:
        """Wait for a job and do it, after which nothing here holds on to it, or to the raster that it reads."""
        job = self._jobs.take()
        if job is None:
            return False
        self._do(job)
        self._jobs.let_go()
        return True

    def _do(self, job: Job) -> None:
        try:
            self._does[type(job)](job)
        except Cancelled:
            self._stop(job)
        except WorkerLost as lost:
            self._lose_worker(job, lost)
        except QuoinError as error:
            self.failed.emit(said(error))
        except Exception as error:  # would end QGIS, as nobody above catches it
            self.failed.emit(said(log_unexpected(error)))

    def _stop(self, job: Job) -> None:
        if isinstance(job, Run) and job.cancelled:
            self.run_ended.emit(True)
        elif isinstance(job, Look):
            self._jobs.put_back(job)

    def _lose_worker(self, job: Job, lost: WorkerLost) -> None:
        """Let the view be looked at again, if that is what was lost, and not again and again."""
        view, self._view = self._view, None
        self._views_lost += 1
        if self._client is not None and self._viewer == self._worker():
            self._client.close()  # or it is another one's already
        needs_view = isinstance(job, (Look, Probe, Read))
        if view is None or not needs_view or self._views_lost >= MOST_LOSSES:
            self._views_lost = 0
            self.failed.emit(str(lost))
        else:
            self.view_lost.emit(job)

    def _look(self, job: Look) -> None:
        extraction = self._extraction(job)
        self._view = None
        extraction.keep()
        self._view = MapPlace(extraction.grid, job.source.ground, job.model, self._card)
        self._viewer = self._worker()
        self.viewed.emit()
        self._read(job)

    def _extract(self, job: Extract) -> None:
        extraction = self._extraction(job)
        place = MapPlace(extraction.grid, job.source.ground, job.model, self._card)
        for buildings in extraction.buildings(job.options):
            if buildings:
                self.extracted.emit(place.buildings(buildings))
        if not job.cancelled:
            extraction.raise_gaps()
        self.run_ended.emit(job.cancelled)

    def _ask(self, job: Ask) -> None:
        extraction = self._extraction(job)
        place = MapPlace(extraction.grid, job.source.ground, job.model, self._card)
        found = [building for buildings in extraction.buildings(job.options) for building in buildings]
        if job.cancelled:
            raise Cancelled
        extraction.raise_gaps()
        self.answered.emit(job, place.buildings(found))

    def _mend(self, job: Mend) -> None:
        client, grid = self._kept_surroundings(job)
        place = MapPlace(grid, job.source.ground, job.model, self._card)
        rings, at = _in_pixels(job.outline, grid), grid.to_pixel(job.point)
        found = client.mend(rings, at, job.adds, job.options, self._jobs.stopped)
        self.answered.emit(job, place.buildings(found))

    def _snap(self, job: Snap) -> None:
        client, grid = self._kept_surroundings(job)
        rings, at = _in_pixels(job.outline, grid), grid.to_pixel(job.point)
        corner = client.snap(rings, at, job.options, self._jobs.stopped)
        self.answered.emit(job, None if corner is None else grid.to_map([corner])[0])

    def _kept_surroundings(self, job: Ask) -> tuple[WorkerClient, WorkingGrid]:
        """Let the network see a building's surroundings and keep what it says."""
        extraction = self._extraction(job)
        self._viewer = None  # the worker keeps another view from now on
        extraction.keep()
        assert self._client is not None
        return self._client, extraction.grid

    def _straighten(self, job: Straighten) -> None:
        client = self._running_worker()
        answer = persistently(client, lambda: client.regularize([job.feature], 1, job.options, self._jobs.stopped))
        self.answered.emit(job, answer)

    def _read(self, job: Reading) -> None:
        client, view = self._kept_view()
        found = client.read(job.options, self._jobs.stopped)
        self._views_lost = 0
        self.found.emit(view.buildings(found))

    def _probe(self, job: Probe) -> None:
        client, view = self._kept_view()
        x, y = view.grid.to_pixel(job.point)
        found = client.probe(x, y, job.options, self._jobs.stopped)
        self._views_lost = 0
        self.probed.emit(view.buildings(found))

    def _extraction(self, job: Run) -> Extraction:
        client = self._worker_with(job.model, job.network)
        time_left = TimeLeft()

        def progress(done: int, total: int) -> None:
            self.progressed.emit(done, total, time_left.seconds(done, total))

        overlap = USUAL_RUN.overlap if isinstance(job, Extract) else LOOK_CONTEXT
        grid = job.source.grid(self._card.resolution, overlap)
        return Extraction(client, job.source.reader(grid, feedback=job.reading), self._jobs.stopped, progress)

    def _kept_view(self) -> tuple[WorkerClient, MapPlace]:
        if self._client is None or self._view is None:
            raise QuoinError("Nothing of this view is kept; let Quoin look at it again.")
        if self._viewer != self._worker():
            raise WorkerLost("The worker that had looked at this view is gone; let Quoin look at it again.")
        return self._client, self._view

    def _worker_with(self, model: str, network: NetworkOptions) -> WorkerClient:
        """A running worker that has loaded this model, to be run like this."""
        client = self._running_worker()
        wanted = (model, version_of(model), network)
        if self._loaded != wanted:
            if self._loaded is not None:
                self._view = None
            self._loaded = None
            loaded = persistently(client, lambda: client.load(model, network, self._jobs.stopped))
            self._loaded, self._card = wanted, loaded.card
            self.loaded.emit(loaded.card.to_dict(), loaded.device)
        return client

    def _running_worker(self) -> WorkerClient:
        with self._starting:  # so that `close` cannot miss one that is just being started
            if self._closed:
                raise Cancelled
            if self._client is None or not self._client.alive:
                self._loaded = None
                self._client = launch_worker()
            return self._client

    def _worker(self) -> tuple[WorkerClient, int] | None:
        """What is another one for each worker process."""
        return None if self._client is None else (self._client, self._client.replaced)


def _in_pixels(outline: QgsGeometry, grid: WorkingGrid) -> Rings:
    return [[list(grid.to_pixel(point)) for point in ring[:-1]] for ring in outline.asPolygon()]
