"""From an image to buildings: the network, then the geometry of each building's keypoints."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch

from .building import Building
from .card import ModelCard
from .checkpoint import load_checkpoint
from .detection import Detection, Features, detections
from .errors import QuoinError
from .limits import WALL_TOLERANCE
from .network import BuildingNetwork
from .polygon import building_rings, regularize
from .polygon.ring import signed_area
from .precision import fast_dtype
from .registry import model_file

Kind = TypeVar("Kind", bound="Extractor")


@dataclass(frozen=True)
class ExtractionOptions:
    """How buildings are read from the network's output.

    Attributes:
        resolution: metres on the ground per pixel of the images.
        tau: least probability of a keypoint, τ.
        score: least score of a building.
        grouping: `outline` or `nearest`, see `model.polygon`.
        regularize: straighten walls.
        neighbours: make buildings that stand wall to wall meet without gap or overlap.
        min_area: smallest building kept, square metres.
    """

    resolution: float
    tau: float = 0.1
    score: float = 0.5
    grouping: str = "outline"
    regularize: bool = False
    neighbours: bool = True
    min_area: float = 0.0


@dataclass(frozen=True)
class Observation:
    """What the network says of one image.

    Attributes:
        detections: the buildings it proposes, best first.
        features: what `Extractor.examine` needs to be asked more.
    """

    detections: list[Detection]
    features: Features


class Extractor:
    """A trained network on a device, ready to find buildings in images."""

    def __init__(self, network: BuildingNetwork, card: ModelCard, device: torch.device) -> None:
        self.network = network.eval()
        self.card = card
        self._move_to(device)

    @classmethod
    def load(cls: type[Kind], model: str, device: str = "auto") -> Kind:
        """Load a model by its name or path.

        Args:
            model: a name of `model.registry`, or the path of a trained file.
            device: `auto` (CUDA when present), `cpu` or `cuda`.

        Raises:
            QuoinError: if there is no such model, or no such device.
        """
        network, card = load_checkpoint(model_file(model))
        return cls(network, card, choose_device(device))

    def detect(self, image: np.ndarray, options: ExtractionOptions) -> list[Building]:
        """Buildings of one image, best first.

        Args:
            image: uint8 `[H, W, 3]` RGB at about the model's resolution.
            options: see `ExtractionOptions`; `options.resolution` is that of the image.
        """
        return read_buildings(self.observe(image, options.score).detections, options)

    def observe(self, image: np.ndarray, least_score: float) -> Observation:
        """Run the network over one image, uint8 `[H, W, 3]` RGB, for all that scores at least so much.

        When the memory of a graphics card does not suffice, this and all further images go to the processor.
        """
        try:
            return self._observe(image, least_score)
        except torch.OutOfMemoryError:
            if self.device.type == "cpu":
                raise
        print("The graphics card ran out of memory; the network goes on on the processor.", file=sys.stderr)
        self._move_to(torch.device("cpu"))
        return self._observe(image, least_score)

    def _move_to(self, device: torch.device) -> None:
        self.network.to(device)
        self.device, self.dtype = device, fast_dtype(device)

    @torch.inference_mode()
    def _observe(self, image: np.ndarray, least_score: float) -> Observation:
        batch = torch.from_numpy(image).permute(2, 0, 1)[None].to(self.device)
        features = self._features(batch)
        # a mask takes from the score and never adds to it, so that what scores less before its mask is seen can go
        raw = self.network.detect(features, batch, least_score=least_score)[0]
        return Observation(detections(raw, least_score), features)

    def _features(self, batch: torch.Tensor) -> Features:
        """In float32 whatever they are computed in: boxes in less would be whole pixels off."""
        with torch.autocast(self.device.type, self.dtype, enabled=self.dtype != torch.float32):
            features = self.network.features(batch)
        return {level: tensor.float() for level, tensor in features.items()}

    @torch.inference_mode()
    def examine(self, features: Features, boxes: np.ndarray, size: tuple[int, int]) -> list[Detection]:
        """Ask the network about given boxes, float32 `[N, 4]` in pixels of an image it has seen; best first.

        Args:
            features: what `observe` gave for the image.
            boxes: about where a building may be; each is fitted to what is there.
            size: (height, width) of the image.
        """
        features = {level: tensor.to(self.device, torch.float32) for level, tensor in features.items()}
        proposals = torch.from_numpy(boxes).to(self.device)
        return detections(self.network.roi_heads.examine(features, proposals, size), least_score=0.0)


def read_buildings(detections: Iterable[Detection], options: ExtractionOptions) -> list[Building]:
    """The buildings that detections are of, in their order and in pixels of their image; scores are not looked at."""
    read = (read_building(detection, options) for detection in detections)
    return [building for building in read if building is not None and is_large_enough(building, options)]


def read_building(detection: Detection, options: ExtractionOptions) -> Building | None:
    """The building that a detection is of, in pixels of its image, or None where no polygon comes out.

    `options.score`, `options.min_area` and `options.neighbours` are not looked at.
    """
    found = building_rings(detection.evidence, options.tau, options.grouping)
    if found is None:
        return None
    rings, status = found
    if options.regularize:
        rings, changed = regularize(rings, WALL_TOLERANCE / options.resolution)
        status += "+regularized" if changed else ""
    return Building(rings, detection.score, status)


def is_large_enough(building: Building, options: ExtractionOptions) -> bool:
    """Whether a building has the least area on the ground."""
    # courtyards run the other way round, so their areas subtract themselves
    area = abs(sum(signed_area(ring) for ring in building.rings))
    return area * options.resolution**2 >= options.min_area


def choose_device(device: str) -> torch.device:
    """The device behind a name.

    Raises:
        QuoinError: if CUDA is asked for and absent.
    """
    if device == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if device == "cuda" and not torch.cuda.is_available():
        raise QuoinError("No CUDA device was found; choose the device 'auto' or 'cpu'.")
    return torch.device(device)
