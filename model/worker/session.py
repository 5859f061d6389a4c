"""The worker's side of the conversation: a loaded model, and the raster it is being asked about."""

from __future__ import annotations

import logging
import platform
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from ..building import Building
from ..contract.errors import QuoinError
from ..contract.options import ExtractionOptions
from ..contract.protocol import Header
from ..contract.tiling import TilePlan, plan_tiles
from ..device.device import choose_device
from ..device.memory import return_freed_memory
from ..extraction.extractor import Extractor
from ..extraction.job import SceneJob
from ..extraction.sent_tile import SentTile
from ..families.detection import Observation
from ..families.keypoint.second_stage import RegionFilter
from ..polygon.features import Feature, regularize_features
from .inbox import Message
from .interruption import Interrupted, Interruption
from .view import KeptView

logger = logging.getLogger(__name__)


class WorkerSession:
    """Answers one message after the other; what it raises, the worker reports.

    Args:
        interruption: asked for as soon as a message "end" with `at_once` comes in.
    """

    def __init__(self, interruption: Interruption) -> None:
        self._interruption = interruption
        self._extractor: Extractor | None = None
        self._job: SceneJob | None = None
        self._view: KeptView | None = None
        self._takes_tiles: SceneJob | KeptView | None = None
        self._handlers = {
            "load": self._load,
            "begin": self._begin,
            "look": self._look,
            "end": self._end,
            "read": self._read,
            "probe": self._probe,
            "regularize": self._regularize,
        }

    def greeting(self) -> Header:
        """Return the message that says the worker is ready, and on what it will compute."""
        device = choose_device("auto").place
        processor = platform.processor() or platform.machine()
        name = torch.cuda.get_device_name(device) if device.type == "cuda" else processor
        return {"type": "ready", "torch": torch.__version__, "device": device.type, "device_name": name}

    @property
    def most_together(self) -> int:
        """How many tiles may be answered together."""
        return 1 if self._extractor is None else self._extractor.most_together

    def answers(self, messages: Sequence[Message]) -> list[Header]:
        """Return the answer to a message, or those to tiles that came one behind the other.

        Raises:
            QuoinError: the message makes no sense now, or asks for something that cannot be had.
        """
        header, _ = messages[0]
        kind = header["type"]
        if kind == "tile":
            return self._tiles(messages)
        if kind not in self._handlers:
            raise QuoinError(f"The worker knows no message {kind!r}: install the plugin again, all of one version.")
        return [self._handlers[kind](header)]

    def work_ahead(self) -> bool:
        """Do for some milliseconds what is likely to be asked for next; return whether there may be more of it."""
        try:
            return self._view is not None and self._view.read_ahead()
        except Exception:  # who asks for the same is told of it
            logger.exception("Reading the view ahead failed.")
            return False

    def _load(self, header: Header) -> Header:
        # frees the memory of the old model before the new one needs it
        self._extractor = self._job = self._view = self._takes_tiles = None
        extractor = InterruptibleExtractor.load(header["model"], header["device"], header["tta_views"])
        extractor.interruption = self._interruption
        self._extractor = extractor
        return {"type": "loaded", "device": extractor.device.place.type, "card": extractor.card.to_dict()}

    def _begin(self, header: Header) -> Header:
        plan = _plan(header)
        self._job = SceneJob(self._loaded(), plan, _options(header, header["resolution"]))
        self._takes_tiles = self._job
        return {"type": "begun", "tiles": len(plan), "together": self.most_together}

    def _look(self, header: Header) -> Header:
        self._job = self._view = self._takes_tiles = None
        return_freed_memory()  # so that theirs counts as free
        plan = _plan(header)
        self._view = KeptView(self._loaded(), plan, header["resolution"])
        self._takes_tiles = self._view
        return {"type": "begun", "tiles": len(plan), "together": self.most_together}

    def _tiles(self, messages: Sequence[Message]) -> list[Header]:
        if self._takes_tiles is None:
            raise QuoinError("No raster was begun; run the tool again.")
        tiles = [_sent_tile(*message) for message in messages]
        try:
            final = self._takes_tiles.add(tiles)
        except Interrupted:  # none of them counts as finished
            final = None
        return [_buildings(tile.index, found) for tile, found in zip(tiles, final or [[]] * len(tiles), strict=True)]

    def _end(self, header: Header) -> Header:
        self._interruption.clear()
        if self._takes_tiles is None:
            raise QuoinError("No raster was begun; run the tool again.")
        if self._takes_tiles is self._view:  # a look that is given up half way
            self._view = None
        buildings = [] if self._job is None else self._job.finish()
        self._job = self._takes_tiles = None
        return _buildings(None, buildings)

    def _read(self, header: Header) -> Header:
        view = self._kept_view()
        return _buildings(None, view.read(_options(header, view.resolution)))

    def _probe(self, header: Header) -> Header:
        view = self._kept_view()
        building = view.probe(header["x"], header["y"], _options(header, view.resolution))
        return _buildings(None, [] if building is None else [building])

    def _regularize(self, header: Header) -> Header:
        features = [[[np.array(ring) for ring in part] for part in feature] for feature in header["features"]]
        result = regularize_features(features, header["wanted"], header["tolerance"], header["neighbours"])
        return {"type": "regularized", "features": [feature and _plain_parts(feature) for feature in result]}

    def _loaded(self) -> Extractor:
        if self._extractor is None:
            raise QuoinError("No model is loaded; run the tool again.")
        return self._extractor

    def _kept_view(self) -> KeptView:
        if self._view is None:
            raise QuoinError("Nothing of this view is kept; let Quoin look at it again.")
        return self._view


def _plan(header: Header) -> TilePlan:
    width, height, tile_size, overlap = (header[name] for name in ("width", "height", "tile_size", "overlap"))
    return plan_tiles(width, height, tile_size, overlap, tuple(header["origin"]), tuple(header["wanted"]))


def _sent_tile(header: Header, payload: bytes) -> SentTile:
    pixels = np.frombuffer(payload, dtype=np.uint8).reshape(header["shape"])
    return SentTile(header["index"], pixels, header.get("box"))


def _options(header: Header, resolution: float) -> ExtractionOptions:
    names = ("tau", "score", "grouping", "regularize", "neighbours", "min_area")
    return ExtractionOptions(resolution, **{name: header[name] for name in names})


def _buildings(index: int | None, buildings: list[Building]) -> Header:
    return {"type": "buildings", "index": index, "buildings": [_plain(building) for building in buildings]}


def _plain_parts(feature: Feature) -> list[list[list[list[float]]]]:
    return [[ring.tolist() for ring in rings] for rings in feature]


def _plain(building: Building) -> dict[str, Any]:
    rings = [ring.tolist() for ring in building.rings]
    return {"rings": rings, "score": building.score, "status": building.status}


class InterruptibleExtractor(Extractor):
    """An extractor whose network is left alone, with `Interrupted`, when its attribute `interruption` asks for it."""

    interruption: Interruption

    def observe_all(
        self, images: Sequence[np.ndarray], least_score: float, filters: Sequence[RegionFilter] | None = None
    ) -> list[Observation]:
        """As `Extractor.observe_all`; the polygons, which take little time, are not interrupted."""
        observe_all = super().observe_all
        return self.interruption.run(lambda: observe_all(images, least_score, filters))
