"""What a view session is asked to do, and in which order it does it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from qgis.core import QgsGeometry, QgsPointXY, QgsRasterBlockFeedback

from ...model.contract.contents import Feature
from ...model.contract.options import NetworkOptions, ReadOptions, RegularizeOptions
from ..raster.source import RasterSource


@dataclass(eq=False)
class Job:
    """Anything asked for."""


@dataclass(eq=False)
class Reading(Job):
    """Buildings asked for, to be read under `options`."""

    options: ReadOptions


@dataclass(eq=False)
class Run(Reading):
    """A run of the network over part of a raster, which takes long and can be cancelled.

    Attributes:
        source: the part of the raster.
        model: name of a shipped model, or path.
        network: how it is to run.
        cancelled: whether the user has cancelled it.
        reading: what stops the reading of the raster.
    """

    source: RasterSource
    model: str
    network: NetworkOptions
    cancelled: bool = False
    reading: QgsRasterBlockFeedback = field(default_factory=QgsRasterBlockFeedback)

    def anew(self) -> Run:
        """The same run, not begun."""
        return type(self)(self.options, self.source, self.model, self.network)


class Extract(Run):
    """Find the buildings of an extent of any size."""


class Ask(Run):
    """Find the buildings of a small extent, all together."""


@dataclass(eq=False)
class Mend(Ask):
    """Read a building of a small extent anew, with what is at a point or without; both in the raster's CRS."""

    outline: QgsGeometry = field(default_factory=QgsGeometry)
    point: QgsPointXY = field(default_factory=QgsPointXY)
    adds: bool = True


@dataclass(eq=False)
class Snap(Ask):
    """Find the corner that is seen near a corner of a building's outline; both in the raster's CRS."""

    outline: QgsGeometry = field(default_factory=QgsGeometry)
    point: QgsPointXY = field(default_factory=QgsPointXY)


class Look(Run):
    """Let the network see a view and keep what it says."""


@dataclass(eq=False)
class Probe(Reading):
    """Find the building at a point of the kept view, in the raster's CRS."""

    point: QgsPointXY


class Read(Reading):
    """Read all buildings of the kept view."""


@dataclass(eq=False)
class Straighten(Job):
    """Straighten the walls of a polygon, whose parts are in metres."""

    feature: Feature
    options: RegularizeOptions


ORDER = (Straighten, Extract, Ask, Mend, Snap, Look, Probe, Read)
"""Which kind is done first: what was asked of a view is answered for the newest one."""
RUNS = tuple(kind for kind in ORDER if issubclass(kind, Run))


class JobQueue:
    """Jobs that wait for the one thread that does them: of each kind only the newest.

    A look gives way to a newer one, and to other runs, after which it is done anew.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: dict[type[Job], Job] = {}
        self._current: Job | None = None
        self._closed = False

    def put(self, job: Job) -> None:
        """Add a job in place of a waiting one of its kind."""
        with self._changed:
            self._waiting[type(job)] = job
            self._changed.notify()
            self._stop_reading()

    def put_back(self, look: Look) -> None:
        """Add a look that gave way, unless a newer one waits."""
        with self._changed:
            self._waiting.setdefault(Look, look.anew())

    def take(self) -> Job | None:
        """Wait for the next job; None once the queue is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            if not self._closed:
                kind = next(kind for kind in ORDER if kind in self._waiting)
                self._current = self._waiting.pop(kind)
            return self._current

    def let_go(self) -> None:
        """Forget the job that was taken last, which is done."""
        with self._changed:
            self._current = None

    def cancel(self) -> None:
        """Stop the run under way, or let the next one stop at its start; forget those that wait behind it."""
        with self._changed:
            jobs = (self._current, *(self._waiting.get(kind) for kind in RUNS))
            runs = [job for job in jobs if isinstance(job, Run)]
            for run in runs[:1]:
                run.cancelled = True
            for run in runs[1:]:
                del self._waiting[type(run)]
            self._stop_reading()

    def close(self) -> None:
        """Stop whatever is under way and let `take` return None."""
        with self._changed:
            self._closed = True
            self._changed.notify()
            self._stop_reading()

    def stopped(self) -> bool:
        """Whether the job under way is to stop."""
        with self._changed:
            cancelled = isinstance(self._current, Run) and self._current.cancelled
            gives_way = isinstance(self._current, Look) and any(kind in self._waiting for kind in RUNS)
            return self._closed or cancelled or gives_way

    def _stop_reading(self) -> None:
        if isinstance(self._current, Run) and self.stopped():
            self._current.reading.cancel()
