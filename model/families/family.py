"""What every kind of model is to the rest of Quoin: images in, detections out; rings of a detection; losses.

Extractor, kept view, trainer, evaluation and benchmark know this interface and no family. `checkpoint.FAMILIES` names
the families, by what a model's card calls its architecture.
"""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from ..building import Ring
from ..contract.options import ReadOptions
from ..device.device import Device
from .detection import Detection, Features, Observation

RegionFilter = Callable[[Tensor], Tensor]
"""Of regions of interest `[K, 4]` of an image, in its pixels, which are worth reading: bool `[K]`."""

Rings = tuple[list[Ring], str]
"""An outline and its courtyards in pixels of the image, and how they were made: the `status` of a building."""

Target = dict[str, Any]
"""What is labelled in a crop: `boxes` float32 `[N, 4]`, `labels` int64 `[N]` (1), `outlines`, a list of N `Outline`,
and `ignored` uint8 `[S, S]`, a mask: 1 in pixels of which nothing is known, which are neither building nor ground."""

IMAGES = "images"
"""Name of the crops themselves among the features."""


def everything(regions: Tensor) -> Tensor:
    """A `RegionFilter` that leaves out nothing."""
    return torch.ones(len(regions), dtype=torch.bool, device=regions.device)


class Family(ABC):
    """A model of one kind.

    Attributes:
        network: all that is learned; a module without parameters where nothing is.
        least_frame: side in pixels of the smallest image that it was trained for; smaller ones are set into a frame of
            that size before it sees them.
        trunk: names of the network's parts that other kinds have, too: a run can leave them as they are, and a file
            without them name the one that holds them.
        head: names of the parts that no other kind has; what is in neither begins as another kind's does.
        credit: whose the method is, for cards; empty where the card says it without this.
        kept_bytes: what a kept view takes for a pixel of its tiles' frames, features and evidence together.
    """

    network: nn.Module
    trunk: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    least_frame: int = 1
    credit: str = ""
    kept_bytes: int = 8

    # images to buildings

    def optimized(self) -> Family:
        """Return the same model for inference alone, maybe quicker; it can neither be trained nor saved."""
        return self

    def move_to(self, device: Device) -> None:
        """Compute on a device from now on."""
        self.network.to(device.place)

    @abstractmethod
    def observe(
        self, images: Tensor, least_score: float, filters: Sequence[RegionFilter], tta_views: int
    ) -> list[Observation]:
        """What the model says of images.

        Args:
            images: uint8 `[B, 3, H, W]`, RGB, on the model's device.
            least_score: what scores less is left out.
            filters: of each image, which regions are worth reading; what is read beyond them does no harm.
            tta_views: in how many orientations each image is to be looked at, where the kind can do that.
        """

    def refine(self, features: Features, boxes: np.ndarray, size: tuple[int, int]) -> list[Detection]:
        """What is in given boxes, float32 `[N, 4]` in pixels of an image of (height, width); best first.

        Args:
            features: what `kept` gave for the image.
            boxes: about where a building may be; each is fitted to what is there.
            size: of the image.
        """
        return []

    def kept(self, features: Features) -> Features:
        """Of an observation's features those that `refine` needs, as small as they can be, in main memory."""
        return {}

    @abstractmethod
    def rings(self, detections: Sequence[Detection], options: ReadOptions) -> list[Rings | None]:
        """The rings of detections, in their order; None where no polygon comes out."""

    def reading(self, detection: Detection, options: ReadOptions) -> Hashable:
        """A key that is the same for options under which `rings` gives the same; all that is known of τ here."""
        return ()

    def corners(self, detection: Detection, options: ReadOptions) -> np.ndarray:
        """Where the model sees corners of a building, whatever its ring is, float64 `[K, 2]` in pixels of the image."""
        return np.empty((0, 2))

    # learning

    def losses(self, images: Tensor, targets: Sequence[Target]) -> dict[str, Tensor]:
        """Losses by name, scalars to be added up, on crops uint8 `[B, 3, S, S]`; none where nothing is learned."""
        return {}

    def load_pretrained(self) -> None:
        """Take up what was learned on other images, where there is such a thing for this kind."""
        return

    def pretrained_parameters(self) -> list[nn.Parameter]:
        """What learns slowly, since it knows much already."""
        return []

    def trunk_features(self, images: Tensor, targets: Sequence[Target]) -> list[Features]:
        """What the heads learn from, of crops uint8 `[B, 3, S, S]` each alone, as small as it can be, in main memory.

        As long as the trunk stays as it is, it is the same in every step. A kind that cannot tell keeps the crops.
        """
        return [{IMAGES: image[None].cpu()} for image in images]

    def head_losses(self, features: Sequence[Features], targets: Sequence[Target]) -> dict[str, Tensor]:
        """As `losses`, of what `trunk_features` gave for the crops, on the model's device; nothing of the trunk's."""
        return self.losses(torch.cat([each[IMAGES] for each in features]), targets)

    def prepare_training(self, frozen_stages: int, dtype: torch.dtype, shapes: int, boxes: int) -> None:
        """Get ready to learn.

        Args:
            frozen_stages: how many stages of what was learned on other images stay as they are.
            dtype: in which the parts compute that can do with less than float32.
            shapes: of how many buildings of a crop the shape is learned in a step, where each is learned by itself.
            boxes: how many of a crop are judged in a step, where boxes are.
        """
        self.network.train()

    # measuring

    def parts(self) -> dict[str, list[nn.Module]]:
        """The network's parts by the names that a benchmark gives their times under."""
        return {}

    def multiply_adds(self, image: Tensor, least_score: float) -> float:
        """Of all convolutions and matrix products over one image, uint8 `[1, 3, H, W]`."""
        with torch.no_grad(), FlopCounterMode(display=False) as counter:
            self.observe(image, least_score, [everything], 1)
        return counter.get_total_flops() / 2

    def copy(self) -> Family:
        """Return the same model with weights of its own."""
        return copy.deepcopy(self)
