"""The worker's side of the conversation: a loaded model, and the raster it is being asked about."""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch

from ..building import Building
from ..contract import messages
from ..contract.contents import Grid, PlainBuilding
from ..contract.errors import QuoinError
from ..contract.message import Answer
from ..contract.tiling import TilePlan, plan_tiles
from ..device.device import choose_device
from ..device.memory import return_freed_memory
from ..extraction.extractor import Extractor
from ..extraction.held import Held
from ..extraction.job import SceneJob
from ..extraction.sent_tile import SentTile
from ..families.detection import Observation
from ..families.family import RegionFilter
from ..polygon.features import Feature, regularize_features, suffix_of
from .inbox import Incoming
from .interruption import Interrupted, Interruption
from .view import KeptView

logger = logging.getLogger(__name__)


class WorkerSession:
    """Answers one question after the other; what it raises, the worker reports.

    Args:
        interruption: asked for as soon as an `End` at once comes in.
    """

    def __init__(self, interruption: Interruption) -> None:
        self._interruption = interruption
        self._extractor: Extractor | None = None
        self._job: SceneJob | None = None
        self._view: KeptView | None = None
        self._takes_tiles: SceneJob | KeptView | None = None
        self._does: dict[type, Callable[[Any], Answer]] = {
            messages.Load: self._load,
            messages.Begin: self._begin,
            messages.TakeUp: self._take_up,
            messages.Hold: self._hold,
            messages.Look: self._look,
            messages.End: self._end,
            messages.Read: self._read,
            messages.Probe: self._probe,
            messages.Mend: self._mend,
            messages.Snap: self._snap,
            messages.Regularize: self._regularize,
        }

    def greeting(self) -> Answer:
        """Return the message that says the worker is ready, and on what it will compute."""
        device = choose_device("auto").place
        processor = platform.processor() or platform.machine()
        name = torch.cuda.get_device_name(device) if device.type == "cuda" else processor
        return messages.Ready(str(torch.__version__), device.type, name)

    @property
    def most_together(self) -> int:
        """How many tiles may be answered together."""
        return 1 if self._extractor is None else self._extractor.most_together

    def answers(self, questions: Sequence[Incoming]) -> list[Answer]:
        """Return the answer to a question, or those to tiles that came one behind the other.

        Raises:
            QuoinError: the question makes no sense now, or is none, or asks for something that cannot be had.
        """
        tiles = [question for question in questions if isinstance(question, messages.SendTile)]
        if tiles:
            return self._tiles(tiles)
        (question,) = questions
        if isinstance(question, QuoinError):
            raise question
        return [self._does[type(question)](question)]

    def work_ahead(self) -> bool:
        """Do for some milliseconds what is likely to be asked for next; return whether there may be more of it."""
        try:
            return self._view is not None and self._view.read_ahead()
        except Exception:  # who asks for the same is told of it
            logger.exception("Reading the view ahead failed.")
            return False

    def _load(self, question: messages.Load) -> Answer:
        # frees the memory of the old model before the new one needs it
        self._extractor = self._job = self._view = self._takes_tiles = None
        network = question.network
        extractor = InterruptibleExtractor.load(question.model, network.device, network.tta_views)
        extractor.interruption = self._interruption
        self._extractor = extractor
        return messages.Loaded(extractor.device.place.type, extractor.card)

    def _begin(self, question: messages.Begin | messages.TakeUp) -> Answer:
        plan = _plan(question.grid)
        self._job = SceneJob(self._loaded(), plan, question.options, question.grid.resolution)
        self._takes_tiles = self._job
        return messages.Begun(len(plan), self.most_together)

    def _take_up(self, question: messages.TakeUp) -> Answer:
        held = Held.from_text(question.state)
        begun = self._begin(question)
        assert self._job is not None
        self._job.take_up(held)
        return begun

    def _hold(self, question: messages.Hold) -> Answer:
        if self._job is None:
            raise QuoinError("No raster was begun; run the tool again.")
        return messages.Held(self._job.held_back().to_text())

    def _look(self, question: messages.Look) -> Answer:
        self._job = self._view = self._takes_tiles = None
        return_freed_memory()  # so that theirs counts as free
        plan = _plan(question.grid)
        self._view = KeptView(self._loaded(), plan, question.grid.resolution)
        self._takes_tiles = self._view
        return messages.Begun(len(plan), self.most_together)

    def _tiles(self, questions: Sequence[messages.SendTile]) -> list[Answer]:
        if self._takes_tiles is None:
            raise QuoinError("No raster was begun; run the tool again.")
        tiles = [_sent_tile(question) for question in questions]
        try:
            final = self._takes_tiles.add(tiles)
        except Interrupted:  # none of them counts as finished
            final = None
        return [_buildings(tile.index, found) for tile, found in zip(tiles, final or [[]] * len(tiles), strict=True)]

    def _end(self, question: messages.End) -> Answer:
        self._interruption.clear()
        if self._takes_tiles is None:
            raise QuoinError("No raster was begun; run the tool again.")
        if self._takes_tiles is self._view:  # a look that is given up half way
            self._view = None
        buildings = [] if self._job is None else self._job.finish()
        self._job = self._takes_tiles = None
        return _buildings(None, buildings)

    def _read(self, question: messages.Read) -> Answer:
        return _buildings(None, self._kept_view().read(question.options))

    def _probe(self, question: messages.Probe) -> Answer:
        building = self._kept_view().probe(question.x, question.y, question.options)
        return _buildings(None, [] if building is None else [building])

    def _mend(self, question: messages.Mend) -> Answer:
        rings = [np.array(ring) for ring in question.rings]
        point = np.array([question.x, question.y])
        building = self._kept_view().mend(rings, point, question.adds, question.options)
        return _buildings(None, [] if building is None else [building])

    def _snap(self, question: messages.Snap) -> Answer:
        rings = [np.array(ring) for ring in question.rings]
        corner = self._kept_view().snap(rings, np.array([question.x, question.y]), question.options)
        return messages.Corner(None if corner is None else (float(corner[0]), float(corner[1])))

    def _regularize(self, question: messages.Regularize) -> Answer:
        features = [[[np.array(ring) for ring in part] for part in feature] for feature in question.features]
        options = question.options
        result = regularize_features(features, question.wanted, options.tolerance, options.neighbours)
        suffixes = ["" if each is None else suffix_of(each, options.tolerance) for each in result]
        return messages.Regularized([None if each is None else _plain_parts(each) for each in result], suffixes)

    def _loaded(self) -> Extractor:
        if self._extractor is None:
            raise QuoinError("No model is loaded; run the tool again.")
        return self._extractor

    def _kept_view(self) -> KeptView:
        if self._view is None:
            raise QuoinError("Nothing of this view is kept; let Quoin look at it again.")
        return self._view


def _plan(grid: Grid) -> TilePlan:
    return plan_tiles(grid.width, grid.height, grid.tile_size, grid.overlap, grid.origin, grid.wanted)


def _sent_tile(question: messages.SendTile) -> SentTile:
    pixels = np.frombuffer(question.pixels, dtype=np.uint8).reshape(question.shape)
    return SentTile(question.index, pixels, question.box)


def _buildings(index: int | None, buildings: list[Building]) -> Answer:
    return messages.Buildings(index, [_plain(building) for building in buildings])


def _plain_parts(feature: Feature) -> list[list[list[list[float]]]]:
    return [[ring.tolist() for ring in rings] for rings in feature]


def _plain(building: Building) -> PlainBuilding:
    return PlainBuilding([ring.tolist() for ring in building.rings], building.score, building.status)


class InterruptibleExtractor(Extractor):
    """An extractor whose network is left alone, with `Interrupted`, when its attribute `interruption` asks for it."""

    interruption: Interruption

    def observe_all(
        self, images: Sequence[np.ndarray], least_score: float, filters: Sequence[RegionFilter] | None = None
    ) -> list[Observation]:
        """As `Extractor.observe_all`; the polygons, which take little time, are not interrupted."""
        observe_all = super().observe_all
        return self.interruption.run(lambda: observe_all(images, least_score, filters))
