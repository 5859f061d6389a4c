"""What every family of two stages is alike in: from images to features, boxes and losses."""

from __future__ import annotations

import copy
from abc import abstractmethod
from collections.abc import Sequence
from typing import Self

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from ...device.device import Device
from ...layers.pixels import padded_images
from ...layers.roi_align import FINEST_STRIDE
from ...layers.test_time_augmentation import FLIPS
from ..backbone_family import BackboneFamily
from ..detection import Detection, Features, Observation
from ..family import RegionFilter, Target, everything
from .network import TwoStageNetwork, by_image
from .optimized import optimized
from .pyramid import PYRAMID_LEVELS

KEPT_PROPOSALS = 200
"""Of a crop; a step samples some tens of them."""
PROPOSALS = "proposals"
"""Their name among a crop's features."""


class TwoStageFamily(BackboneFamily):
    """A network of two stages."""

    network: TwoStageNetwork
    trunk = ("backbone", "pyramid", "rpn")
    # features take 16 (96 channels at strides 4 to 32, half precision), and a packed town's evidence, at 50 KB a
    # detection, as much again
    kept_bytes = 40

    @abstractmethod
    def shape_heads(self) -> list[nn.Module]:
        """The kind's own branch, which may compute in less than float32."""

    @abstractmethod
    def detections(self, raw: dict[str, Tensor], least_score: float) -> list[Detection]:
        """What `BoxStage.detections` gave, as detections that score at least so much, best first."""

    def optimized(self) -> Self:
        """See `Family.optimized`."""
        return type(self)(optimized(self.network))

    def move_to(self, device: Device) -> None:
        """See `Family.move_to`."""
        super().move_to(device)
        self.network.roi_heads.head_dtype = device.dtype

    def observe(
        self, images: Tensor, least_score: float, filters: Sequence[RegionFilter], tta_views: int
    ) -> list[Observation]:
        """See `Family.observe`; features are those of the image as it is."""
        padded, (_, *others) = padded_images(images), FLIPS[:tta_views]
        features = [self._features(images), *(self._features(each.maps(padded)) for each in others)]
        raw = self.network.detect(features, images, least_score=least_score, filters=filters)
        alone = zip(raw, by_image(features[0], len(raw)), strict=True)
        return [Observation(self.detections(each, least_score), own) for each, own in alone]

    def refine(self, features: Features, boxes: np.ndarray, size: tuple[int, int]) -> list[Detection]:
        """See `Family.refine`."""
        features = {level: tensor.to(self._place, torch.float32) for level, tensor in features.items()}
        proposals = torch.from_numpy(boxes).to(self._place)
        return self.detections(self.network.refine(features, proposals, size), least_score=0.0)

    def kept(self, features: Features) -> Features:
        """See `Family.kept`: the levels that the heads look at."""
        return {level: features[level].half().cpu() for level in PYRAMID_LEVELS}

    def losses(self, images: Tensor, targets: Sequence[Target]) -> dict[str, Tensor]:
        """See `Family.losses`."""
        return self.network(images, list(targets))

    @torch.no_grad()
    def trunk_features(self, images: Tensor, targets: Sequence[Target]) -> list[Features]:
        """See `Family.trunk_features`: the pyramid's levels in half precision, and the best proposals."""
        features = self.network.features(images)
        known = self.network.roi_heads.without_ignored(self.network.proposals(features, images), list(targets))
        alone = zip(by_image(features, len(images)), known, strict=True)
        return [{**self.kept(own), PROPOSALS: boxes[:KEPT_PROPOSALS].cpu()} for own, boxes in alone]

    def head_losses(self, features: Sequence[Features], targets: Sequence[Target]) -> dict[str, Tensor]:
        """See `Family.head_losses`."""
        maps = _together(features)
        size = maps[PYRAMID_LEVELS[0]].shape[-1] * FINEST_STRIDE
        proposals, sizes = [each[PROPOSALS] for each in features], [(size, size)] * len(targets)
        return {**self.network.roi_heads.losses(maps, proposals, sizes, list(targets)), **self.map_losses(maps)}

    def map_losses(self, maps: Features) -> dict[str, Tensor]:
        """Losses besides those of boxes, of what `trunk_features` gave for all crops, `[B, C, H, W]` by name."""
        return {}

    def prepare_training(self, frozen_stages: int, dtype: torch.dtype, shapes: int, boxes: int) -> None:
        """See `Family.prepare_training`."""
        super().prepare_training(frozen_stages, dtype, shapes, boxes)
        heads = self.network.roi_heads
        heads.shapes, heads.fg_bg_sampler.batch_size_per_image = shapes, boxes

    def lower_parts(self) -> list[nn.Module]:
        """See `BackboneFamily.lower_parts`: in less, proposals and boxes would be whole pixels off."""
        return [self.network.backbone, self.network.pyramid, *self.shape_heads()]

    def parts(self) -> dict[str, list[nn.Module]]:
        """See `Family.parts`; those of its own follow."""
        network, heads = self.network, self.network.roi_heads
        return {
            "backbone": [network.backbone],
            # the finest level is computed when the boxes ask for it
            "pyramid": [network.pyramid, network.pyramid.get_submodule("layer_blocks.0")],
            "proposals": [network.rpn],
            "boxes": [heads.box_roi_pool, heads.box_head, heads.box_predictor],
        }

    def multiply_adds(self, image: Tensor, least_score: float) -> float:
        """See `Family.multiply_adds`."""
        # without values, since the counter does not know fused convolutions, and there are none on this device
        without_values = copy.deepcopy(self.network).to("meta")
        with torch.no_grad():
            # the finest level, which waits to be asked for, is to be counted once
            features: Features = dict(self.network.features(image))
            with FlopCounterMode(display=False) as counter:
                list(without_values.features(image.to("meta")).values())
                self.network.detect([features], image, least_score=least_score, filters=[everything])
        return counter.get_total_flops() / 2

    def _features(self, images: Tensor) -> Features:
        with self.in_own_dtype():
            return self.network.features(images)


def _together(features: Sequence[Features]) -> Features:
    """The maps of several crops, `[1, C, H, W]` by name, in a batch: in float32, channels last, levels finest first."""
    # poolers take levels in the order in which they find them
    names = [*PYRAMID_LEVELS, *sorted(features[0].keys() - {*PYRAMID_LEVELS, PROPOSALS})]
    maps = {name: torch.cat([each[name] for each in features]).float() for name in names}
    return {name: values.contiguous(memory_format=torch.channels_last) for name, values in maps.items()}
