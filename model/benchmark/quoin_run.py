"""Quoin over a scene, with the seconds of each stage."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from ..contract.options import ReadOptions
from ..contract.tiling import TilePlan
from ..device.cpu import CpuDevice
from ..extraction.extractor import Extractor
from ..extraction.in_memory import cut
from ..extraction.job import SceneJob
from ..families.checkpoint import load_model
from ..families.detection import Observation
from ..families.family import RegionFilter
from .stages import Stages

GEOMETRY, REST = "polygons and seams", "rest of the network"
"""Stages besides the parts that the family names, see `Family.parts`."""


@dataclass(frozen=True)
class QuoinRun:
    """What a run over all tiles of a scene took.

    Attributes:
        seconds: from the first tile to the last building.
        stages: the same by stage.
        buildings: how many were found.
    """

    seconds: float
    stages: dict[str, float]
    buildings: int

    @property
    def network_seconds(self) -> float:
        """The part of `seconds` that the network took."""
        return sum(seconds for name, seconds in self.stages.items() if name != GEOMETRY)


class WatchedExtractor(Extractor):
    """An extractor on the processor that counts the network's time by its parts."""

    stages: Stages

    @classmethod
    def of(cls, model: str, dtype: torch.dtype) -> WatchedExtractor:
        """Load a model by its name or path, to compute in a dtype whatever the processor's own is."""
        extractor = cls(*load_model(model), CpuDevice(dtype))
        extractor.stages = Stages()
        extractor.stages.watch(extractor.family.parts())
        return extractor

    def observe_all(
        self, images: Sequence[np.ndarray], least_score: float, filters: Sequence[RegionFilter] | None = None
    ) -> list[Observation]:
        """As `Extractor.observe_all`."""
        with self.stages.stage(REST):
            return super().observe_all(images, least_score, filters)


def run_quoin(extractor: WatchedExtractor, image: np.ndarray, plan: TilePlan) -> QuoinRun:
    """Extract the buildings of an image at the model's resolution, uint8 `[H, W, 3]`, with the algorithm's defaults."""
    options = ReadOptions(extractor.card.tau, extractor.card.score, min_area=0.0)
    tiles = [cut(image, tile) for tile in plan]
    stages = extractor.stages
    stages.seconds.clear()
    job = SceneJob(extractor, plan, options, extractor.card.resolution)
    buildings = []
    start = time.perf_counter()
    with stages.stage(GEOMETRY):
        for tile in tiles:
            buildings += job.add([tile])[0]
        buildings += job.finish()
    return QuoinRun(time.perf_counter() - start, dict(stages.seconds), len(buildings))
