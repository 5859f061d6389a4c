"""The worker's side of the conversation: a loaded model, and the raster it is being asked about."""

from __future__ import annotations

import platform
from typing import Any

import numpy as np
import torch

from .building import Building
from .errors import QuoinError
from .extraction import ExtractionOptions, Extractor, choose_device
from .protocol import Header
from .scene_job import SceneJob
from .tiling import plan_tiles


class WorkerSession:
    """Answers one message after the other; what it raises, the worker reports."""

    def __init__(self) -> None:
        self._extractor: Extractor | None = None
        self._job: SceneJob | None = None
        self._answers = {"load": self._load, "begin": self._begin, "tile": self._tile, "end": self._end}

    def greeting(self) -> Header:
        """Return the message that says the worker is ready, and on what it will compute."""
        device = choose_device("auto")
        processor = platform.processor() or platform.machine()
        name = torch.cuda.get_device_name(device) if device.type == "cuda" else processor
        return {"type": "ready", "torch": torch.__version__, "device": device.type, "device_name": name}

    def answer(self, header: Header, payload: bytes) -> Header:
        """Return the answer to a message.

        Raises:
            QuoinError: the message makes no sense now, or asks for something that cannot be had.
        """
        kind = header["type"]
        if kind not in self._answers:
            raise QuoinError(f"The worker knows no message {kind!r}: install the plugin again, all of one version.")
        return self._answers[kind](header, payload)

    def _load(self, header: Header, payload: bytes) -> Header:
        self._extractor = self._job = None  # frees the memory of the old model before the new one needs it
        self._extractor = Extractor.load(header["model"], header["device"])
        return {"type": "loaded", "device": self._extractor.device.type, "card": self._extractor.card.to_dict()}

    def _begin(self, header: Header, payload: bytes) -> Header:
        if self._extractor is None:
            raise QuoinError("No model is loaded; run the tool again.")
        plan = plan_tiles(header["width"], header["height"], header["tile_size"], header["overlap"])
        options = ExtractionOptions(
            resolution=header["resolution"],
            tau=header["tau"],
            score=header["score"],
            grouping=header["grouping"],
            regularize=header["regularize"],
            min_area=header["min_area"],
        )
        self._job = SceneJob(self._extractor, plan, options)
        return {"type": "begun", "tiles": len(plan)}

    def _tile(self, header: Header, payload: bytes) -> Header:
        # a bytearray, because torch takes no array that cannot be written to
        pixels = np.frombuffer(bytearray(payload), dtype=np.uint8).reshape(header["shape"])
        return _buildings(header["index"], self._begun_job().add(header["index"], pixels, header.get("box")))

    def _end(self, header: Header, payload: bytes) -> Header:
        buildings = self._begun_job().finish()
        self._job = None
        return _buildings(None, buildings)

    def _begun_job(self) -> SceneJob:
        if self._job is None:
            raise QuoinError("No raster was begun; run the tool again.")
        return self._job


def _buildings(index: int | None, buildings: list[Building]) -> Header:
    return {"type": "buildings", "index": index, "buildings": [_plain(building) for building in buildings]}


def _plain(building: Building) -> dict[str, Any]:
    rings = [ring.tolist() for ring in building.rings]
    return {"rings": rings, "score": building.score, "status": building.status}
