"""A trained model on a device: from images to detections, as many together as memory holds."""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from itertools import groupby
from typing import TypeVar

import numpy as np
import torch

from ..building import Building
from ..contract.card import ModelCard
from ..contract.options import ReadOptions
from ..device.batch_size import BatchSize
from ..device.cpu import CpuDevice
from ..device.device import Device, choose_device
from ..families.checkpoint import load_model
from ..families.detection import Detection, Features, Observation
from ..families.family import Family, RegionFilter, everything
from .frame import Frame
from .reading import read_buildings

logger = logging.getLogger(__name__)

Kind = TypeVar("Kind", bound="Extractor")


class Extractor:
    """A trained model on a device, ready to find buildings in images.

    Args:
        model: the trained model.
        card: of the model.
        device: see `model.device.device`.
        tta_views: in how many orientations it looks at each image.

    Attributes:
        family: the model, as quick as it can be.
    """

    def __init__(self, model: Family, card: ModelCard, device: Device, tta_views: int = 1) -> None:
        self.family = model.optimized()
        self.card = card
        self._tta_views = tta_views
        self._move_to(device)

    @classmethod
    def load(cls: type[Kind], model: str, device: str = "auto", tta_views: int = 1) -> Kind:
        """Load a model by its name or path.

        Args:
            model: a name of `model.contract.registry`, or the path of a trained file.
            device: `auto` (CUDA when present), `cpu` or `cuda`.
            tta_views: see `model.contract.options.NetworkOptions`.

        Raises:
            QuoinError: if there is no such model, or no such device.
        """
        trained, card = load_model(model)
        return cls(trained, card, choose_device(device), tta_views)

    def detect(self, image: np.ndarray, options: ReadOptions, resolution: float) -> list[Building]:
        """Buildings of one image, best first.

        Args:
            image: uint8 `[H, W, 3]` RGB at about the model's resolution.
            options: how buildings are read.
            resolution: of the image, metres on the ground per pixel.
        """
        return read_buildings(self.family, self.observe(image, options.score).detections, options, resolution)

    def observe(self, image: np.ndarray, least_score: float, keep: RegionFilter = everything) -> Observation:
        """Run the network over one image, uint8 `[H, W, 3]` RGB, for all chosen that scores at least so much."""
        return self.observe_all([image], least_score, [keep])[0]

    def observe_all(
        self, images: Sequence[np.ndarray], least_score: float, filters: Sequence[RegionFilter] | None = None
    ) -> list[Observation]:
        """Run the network over images as `observe` does, over as many together as the device has memory for.

        Only those that follow each other and have the same size can go together. Where the memory of a graphics card
        does not suffice after all, fewer do; where not even for one, all further images go to the processor.
        """
        seen: list[Observation] = []
        chosen = zip(images, filters or [everything] * len(images), strict=True)
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

    def _observe_first(self, images: list[tuple[np.ndarray, RegionFilter]], least_score: float) -> list[Observation]:
        """Of the first images, all of one size; of none where memory did not suffice, and fewer are to be tried."""
        pixels = math.prod(self._frame(images[0][0].shape[:2]).size)
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
            logger.warning("The graphics card ran out of memory; the network goes on on the processor.")
            self._move_to(CpuDevice())

    def _move_to(self, device: Device) -> None:
        self.family.move_to(device)
        self.device, self._batch_size = device, BatchSize(device)

    @torch.inference_mode()
    def _observe(self, images: list[tuple[np.ndarray, RegionFilter]], least_score: float) -> list[Observation]:
        frame = self._frame(images[0][0].shape[:2])
        batch = frame.around(self.device.upload([image for image, _ in images]))
        seen = self.family.observe(batch, least_score, frame.filters([keep for _, keep in images]), self._tta_views)
        return [frame.observation(each) for each in seen]

    @torch.inference_mode()
    def refine(self, features: Features, boxes: np.ndarray, size: tuple[int, int]) -> list[Detection]:
        """What the model says about given boxes of an image that it has seen, see `Family.refine`."""
        frame = self._frame(size)
        return frame.detections(self.family.refine(features, frame.boxes(boxes), frame.size))

    def _frame(self, size: tuple[int, ...]) -> Frame:
        return Frame((size[0], size[1]), self.family.least_frame)
