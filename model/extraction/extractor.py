"""From an image to buildings: the network, then the geometry of each building's keypoints."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

import numpy as np
import torch

from ..building import Building
from ..contract.card import ModelCard
from ..contract.options import WALL_TOLERANCE
from ..contract.registry import model_file
from ..contract.thresholds import SCORE, TAU
from ..device.batch_size import BatchSize
from ..device.cpu import Processor
from ..device.device import Device, choose_device
from ..families.checkpoint import load_checkpoint
from ..families.detection import Detection, Features, detections
from ..families.keypoint.network import BuildingNetwork, by_image, padded_images
from ..families.keypoint.optimized import prepared
from ..families.keypoint.second_stage import Choice, everything
from ..families.keypoint.test_time_augmentation import REFLECTIONS
from ..polygon import building_rings
from ..polygon.regularization.regularize import regularize
from ..polygon.ring import signed_area

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
    tau: float = TAU
    score: float = SCORE
    grouping: str = "outline"
    regularize: bool = False
    neighbours: bool = True
    min_area: float = 0.0


@dataclass(frozen=True)
class Observation:
    """What the network says of one image.

    Attributes:
        detections: the buildings it proposes, best first.
        features: what `Extractor.examine` needs to be asked more: of the image as it is.
    """

    detections: list[Detection]
    features: Features


class Extractor:
    """A trained network on a device, ready to find buildings in images.

    Args:
        network: the trained network.
        card: of the network.
        device: see `model.device.device`.
        orientations: in how many of `REFLECTIONS` it looks at each image.
    """

    def __init__(self, network: BuildingNetwork, card: ModelCard, device: Device, orientations: int = 1) -> None:
        self.network = prepared(network)
        self.card = card
        self._reflections = REFLECTIONS[:orientations]
        self._move_to(device)

    @classmethod
    def load(cls: type[Kind], model: str, device: str = "auto", orientations: int = 1) -> Kind:
        """Load a model by its name or path.

        Args:
            model: a name of `model.contract.registry`, or the path of a trained file.
            device: `auto` (CUDA when present), `cpu` or `cuda`.
            orientations: one of `model.contract.options.ORIENTATIONS`.

        Raises:
            QuoinError: if there is no such model, or no such device.
        """
        network, card = load_checkpoint(model_file(model))
        return cls(network, card, choose_device(device), orientations)

    def detect(self, image: np.ndarray, options: ExtractionOptions) -> list[Building]:
        """Buildings of one image, best first.

        Args:
            image: uint8 `[H, W, 3]` RGB at about the model's resolution.
            options: see `ExtractionOptions`; `options.resolution` is that of the image.
        """
        return read_buildings(self.observe(image, options.score).detections, options)

    def observe(self, image: np.ndarray, least_score: float, choice: Choice = everything) -> Observation:
        """Run the network over one image, uint8 `[H, W, 3]` RGB, for all chosen that scores at least so much."""
        return self.observe_all([image], least_score, [choice])[0]

    def observe_all(
        self, images: Sequence[np.ndarray], least_score: float, choices: Sequence[Choice] | None = None
    ) -> list[Observation]:
        """Run the network over images as `observe` does, over as many together as the device has memory for.

        Only those that follow each other and have the same size can go together. Where the memory of a graphics card
        does not suffice after all, fewer do; where not even for one, all further images go to the processor.
        """
        seen: list[Observation] = []
        chosen = zip(images, choices or [everything] * len(images), strict=True)
        for _, group in groupby(chosen, key=lambda each: each[0].shape):
            waiting = list(group)
            while waiting:
                found = self._observe_first(waiting, least_score)
                seen += found
                del waiting[: len(found)]
        return seen

    @property
    def most_together(self) -> int:
        """How many images may go through the network together, where memory suffices."""
        return self._batch_size.most

    def _observe_first(self, images: list[tuple[np.ndarray, Choice]], least_score: float) -> list[Observation]:
        """Of the first images, all of one size; of none where memory did not suffice, and fewer are to be tried."""
        pixels = images[0][0].shape[0] * images[0][0].shape[1]
        count = min(len(images), self._batch_size.of(pixels))
        try:
            seen, taken = self.device.measured(lambda: self._observe(images[:count], least_score))
        except Exception as error:
            if not self.device.ran_out_of_memory(error):
                raise
        else:
            self._batch_size.learn(count * pixels, taken)
            return seen
        # only now, since the error holds on to what was computed
        self._try_less(count)
        return []

    def _try_less(self, failed: int) -> None:
        """Go on with smaller batches than this one, or else on the processor."""
        if failed > 1:
            self._batch_size.halve(failed)
        else:
            print("The graphics card ran out of memory; the network goes on on the processor.", file=sys.stderr)
            self._move_to(Processor())

    def _move_to(self, device: Device) -> None:
        self.network.to(device.place)
        self.network.roi_heads.keypoint_dtype = device.dtype
        self.device, self._batch_size = device, BatchSize(device)

    @torch.inference_mode()
    def _observe(self, images: list[tuple[np.ndarray, Choice]], least_score: float) -> list[Observation]:
        batch = self.device.upload([image for image, _ in images])
        features = self._features_of_all(batch)
        # a mask takes from the score and never adds to it, so that what scores less before its mask is seen can go
        choices = [choice for _, choice in images]
        raw = self.network.detect(features, batch, least_score=least_score, choices=choices)
        alone = zip(raw, by_image(features[0], len(raw)), strict=True)
        return [Observation(detections(each, least_score), own) for each, own in alone]

    def _features_of_all(self, batch: torch.Tensor) -> list[Features]:
        """Features of the images in all orientations, see `BuildingNetwork.detect`."""
        padded, (_, *others) = padded_images(batch), self._reflections
        return [self._features(batch), *(self._features(each.maps(padded)) for each in others)]

    def _features(self, batch: torch.Tensor) -> Features:
        dtype = self.device.dtype
        with torch.autocast(self.device.place.type, dtype, enabled=dtype != torch.float32):
            return self.network.features(batch)

    @torch.inference_mode()
    def examine(self, features: Features, boxes: np.ndarray, size: tuple[int, int]) -> list[Detection]:
        """Ask the network about given boxes, float32 `[N, 4]` in pixels of an image it has seen; best first.

        Args:
            features: what `observe` gave for the image.
            boxes: about where a building may be; each is fitted to what is there.
            size: (height, width) of the image.
        """
        features = {level: tensor.to(self.device.place, torch.float32) for level, tensor in features.items()}
        proposals = torch.from_numpy(boxes).to(self.device.place)
        return detections(self.network.examine(features, proposals, size), least_score=0.0)


def read_buildings(detections: Iterable[Detection], options: ExtractionOptions) -> list[Building]:
    """The buildings that detections are of, in their order and in pixels of their image; scores are not looked at."""
    read = _read(list(detections), options)
    return [building for building in read if building is not None and is_large_enough(building, options)]


def read_building(detection: Detection, options: ExtractionOptions) -> Building | None:
    """The building that a detection is of, in pixels of its image, or None where no polygon comes out.

    `options.score`, `options.min_area` and `options.neighbours` are not looked at.
    """
    return _read([detection], options)[0]


def _read(detections: Sequence[Detection], options: ExtractionOptions) -> list[Building | None]:
    found = building_rings([detection.evidence for detection in detections], options.tau, options.grouping)
    read = [
        None if each is None else Building(each[0], detection.score, each[1])
        for detection, each in zip(detections, found, strict=True)
    ]
    if not options.regularize:
        return read
    return [None if building is None else _regularized(building, options.resolution) for building in read]


def _regularized(building: Building, resolution: float) -> Building:
    rings, changed = regularize(building.rings, WALL_TOLERANCE / resolution)
    return replace(building, rings=rings, status=f"{building.status}+regularized") if changed else building


def is_large_enough(building: Building, options: ExtractionOptions) -> bool:
    """Whether a building has the least area on the ground."""
    # courtyards run the other way round, so their areas subtract themselves
    area = abs(sum(signed_area(ring) for ring in building.rings))
    return area * options.resolution**2 >= options.min_area
