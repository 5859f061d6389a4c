"""What the dock asks for: buildings of the view, again under other options, at a point, or of any extent."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...model.contract.contents import Feature
from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from ...model.contract.options import AS_USUAL, NetworkOptions, ReadOptions, RegularizeOptions
from ..log import log
from ..models.listed import located
from ..output.found_building import FoundBuilding
from ..raster.source import RasterSource
from ..translation import said
from .band_choice import panel_bands
from .jobs import Ask, Extract, Job, JobQueue, Look, Mend, Probe, Read, Reading, Run, Snap, Straighten
from .layer_reference import LayerReference
from .thread import ViewThread

__all__ = ["FoundBuilding", "ReadOptions", "ViewSession"]


@dataclass(frozen=True)
class Click:
    """What a click says of a building: whether what is at `point` is part of it; all in the CRS of the raster."""

    outline: QgsGeometry
    point: QgsPointXY
    adds: bool


@dataclass(frozen=True)
class Seen:
    """What was looked at last; see `ViewSession.look`."""

    layer: LayerReference
    extent: QgsRectangle
    extent_crs: QgsCoordinateReferenceSystem
    model: str


class ViewSession(QObject):
    """Finds buildings in the background, with a worker process that is started when it is first needed.

    Every method returns at once, and belongs to the main thread, as the signals do. Each `look` is answered by `viewed`
    and `found`, each `extract` by any number of `extracted` and one `finished`; either may end in `failed` instead, or
    in `finished(True)` where `cancel` stopped it. A look gives way silently to a newer one, and waits while an
    extraction runs. A worker that is lost is replaced; where the view is lost with it, it is looked at again before
    what was asked of it is answered. After `failed` the session can be used as before.

    Attributes:
        network_runs: how many times the network has run over a whole view.
    """

    loaded = pyqtSignal(dict, str)
    """The model's card and the device (`cpu` or `cuda`), whenever a worker has loaded a model."""
    progressed = pyqtSignal(int, int, float)
    """Of a look or an extraction: tiles done, tiles in all, seconds left (negative while unknown)."""
    viewed = pyqtSignal()
    """The network has run over the view, and what it says is kept."""
    found = pyqtSignal(list)
    """All buildings of the kept view under the newest options, a list of `FoundBuilding`."""
    probed = pyqtSignal(list)
    """The answer to `probe`: no or one `FoundBuilding`."""
    extracted = pyqtSignal(list)
    """Buildings that became final in an extraction, a list of `FoundBuilding`; batch after batch."""
    asked = pyqtSignal(list)
    """The answer to `ask`, a list of `FoundBuilding`."""
    snapped = pyqtSignal(object)
    """The answer to `snap`: a `QgsPointXY` in the CRS of the raster, None where no corner is seen."""
    straightened = pyqtSignal(object)
    """The answer to `straighten`, a `Regularized` of one feature."""
    finished = pyqtSignal(bool)
    """An extraction has ended, or `cancel` has stopped any run: whether it was cancelled."""
    failed = pyqtSignal(str)
    """What went wrong and what to do, in one sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.network_runs = 0
        self._network = AS_USUAL
        self._seen: Seen | None = None
        self._question: weakref.ref[Job] | None = None  # a job holds on to its raster
        self._jobs = JobQueue()
        self._thread = ViewThread(self._jobs)
        # handed on, not shared, so that `close` can keep back those that are on their way
        self._thread.loaded.connect(self.loaded)
        self._thread.progressed.connect(self.progressed)
        self._thread.viewed.connect(self._count_run)
        self._thread.viewed.connect(self.viewed)
        self._thread.found.connect(self.found)
        self._thread.probed.connect(self.probed)
        self._thread.extracted.connect(self.extracted)
        self._thread.answered.connect(self._take_answer)
        self._thread.run_ended.connect(self.finished)
        self._thread.failed.connect(self.failed)
        self._thread.view_lost.connect(self._look_again)
        self._thread.start()

    def set_network(self, options: NetworkOptions) -> None:
        """Let the network run like this from now on.

        Where that is another way the next run loads the model anew, and what was kept of a view is lost.
        """
        self._network = options

    def look(
        self,
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        model: str,
        options: ReadOptions,
    ) -> None:
        """Run the network over the part of `layer` in `extent` and keep what it says; `viewed` and `found` follow.

        Args:
            layer: the raster.
            extent: what is in view.
            extent_crs: the CRS of `extent`.
            model: name of a listed model, or path of a model file.
            options: under which `found` is read.
        """
        self._seen = Seen(LayerReference(layer), QgsRectangle(extent), extent_crs, model)
        self._start(Look, layer, extent, extent_crs, model, options)

    def extract(
        self,
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        model: str,
        options: ReadOptions,
    ) -> None:
        """Find the buildings of an extent of any size, keeping nothing; arguments as for `look`.

        `extracted` follows batch after batch, then `finished`. A kept view stays kept.
        """
        self._start(Extract, layer, extent, extent_crs, model, options)

    def ask(
        self,
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        model: str,
        options: ReadOptions,
    ) -> None:
        """Find the buildings of an extent of a few buildings; arguments as for `look`.

        `asked` follows, once no extraction runs; a kept view stays kept.
        """
        self._start(Ask, layer, extent, extent_crs, model, options)

    def mend(
        self,
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        model: str,
        options: ReadOptions,
        click: Click,
    ) -> None:
        """Read a building anew with a click as evidence; the other arguments as for `ask`, whose answer follows.

        A kept view is lost, and looked at again as soon as it is needed.
        """
        mend = partial(Mend, outline=click.outline, point=click.point, adds=click.adds)
        self._start(mend, layer, extent, extent_crs, model, options)

    def snap(
        self,
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        model: str,
        options: ReadOptions,
        outline: QgsGeometry,
        point: QgsPointXY,
    ) -> None:
        """Ask where the network sees a corner near one of an outline, at `point`; both are in the CRS of `layer`.

        `snapped` follows; the other arguments, and what becomes of a kept view, are as for `mend`.
        """
        self._start(partial(Snap, outline=outline, point=point), layer, extent, extent_crs, model, options)

    def straighten(self, feature: Feature, options: RegularizeOptions) -> None:
        """Straighten the walls of a polygon, given by its parts in metres, y pointing south; `straightened` follows."""
        job = Straighten(feature, options)
        self._question = weakref.ref(job)
        self._jobs.put(job)

    def reread(self, options: ReadOptions) -> None:
        """Read the kept view under these options, without running the network; `found` follows.

        Of calls that come faster than they can be answered only the newest is.
        """
        self._jobs.put(Read(options))

    def probe(self, point: QgsPointXY, options: ReadOptions) -> None:
        """Ask what building is at a point of the kept view, whatever its score; `probed` follows.

        Args:
            point: in the CRS of the view's raster layer.
            options: how the building is read.
        """
        self._jobs.put(Probe(options, point))

    def cancel(self) -> None:
        """Stop a look or an extraction; what the extraction has found so far comes first, then `finished(True)`."""
        self._jobs.cancel()

    def end_worker(self) -> None:
        """End the worker, which lets go of its libraries; what was kept of a view is lost."""
        self._thread.end_worker()

    def close(self) -> None:
        """End thread and worker, whatever they are doing; no signal follows and the session cannot be used again."""
        self.blockSignals(True)
        self._thread.close()

    def _start(
        self,
        make: Callable[..., Run],
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        model: str,
        options: ReadOptions,
    ) -> None:
        try:
            run = make(options, _source(layer, extent, extent_crs), located(model), self._network)
        except QuoinError as error:
            sentence = said(error)
            QTimer.singleShot(0, lambda: self.failed.emit(sentence))  # later, as if it had come from the thread
            return
        if isinstance(run, (Ask, Snap)):
            self._question = weakref.ref(run)
        self._jobs.put(run)

    def _take_answer(self, job: Job, answer: object) -> None:
        """Hand on the answer to the newest question: who asked an older one has given it up."""
        if self._question is not None and job is self._question():
            by_kind = {Straighten: self.straightened, Snap: self.snapped}
            by_kind.get(type(job), self.asked).emit(answer)

    def _look_again(self, job: Reading) -> None:
        """Look at the lost view anew, then do what was to be done with it."""
        seen = self._seen
        layer = None if seen is None else seen.layer.layer()
        if seen is None or layer is None:
            self.failed.emit("Nothing of this view is kept; let Quoin look at it again.")
            return
        self.look(layer, seen.extent, seen.extent_crs, seen.model, job.options)
        if isinstance(job, Probe):
            self._jobs.put(job)

    def _count_run(self) -> None:
        self.network_runs += 1


def _source(layer: QgsRasterLayer, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem) -> RasterSource:
    """The part of a layer that lies in an extent of any CRS, in the bands that the panel reads of it."""
    project = QgsProject.instance()
    try:
        inside = QgsCoordinateTransform(extent_crs, layer.crs(), project).transformBoundingBox(extent)
    except QgsCsException as error:
        raise QuoinError(
            "The view cannot be found on the raster layer “{layer}”; zoom to the layer and try again.",
            layer=foreign(layer.name()),
        ) from error
    source = RasterSource.of_layer(layer, inside, project.transformContext(), panel_bands)
    if told := source.told_bands():
        log(str(told))
    return source
