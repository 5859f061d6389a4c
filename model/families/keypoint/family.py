"""The keypoint network as a family of models: boxes, then of each building a mask and a heatmap of its corners."""

from __future__ import annotations

import copy
from collections.abc import Hashable, Sequence
from typing import cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from ...contract.options import ReadOptions
from ...device.device import Device
from ...layers.efficientnet_lite import load_imagenet
from ...polygon import Evidence, building_rings
from ..detection import Detection, Features, Observation
from ..family import Family, RegionFilter, Rings, Target, everything
from .lower_precision import lower_precision
from .network import PYRAMID_LEVELS, BuildingNetwork, build_network, by_image, padded_images
from .optimized import optimized
from .second_stage import detections
from .semantic_loss import semantic_loss
from .test_time_augmentation import FLIPS


class KeypointFamily(Family):
    """A keypoint network.

    Args:
        network: by default one with random weights.
    """

    network: BuildingNetwork
    reads = frozenset({"tau", "grouping"})
    # that of the crops it learned from
    least_frame = 384
    # features take 16 (96 channels at strides 4 to 32, half precision), and a packed town's evidence, at 50 KB a
    # detection, as much again
    kept_bytes = 40

    def __init__(self, network: BuildingNetwork | None = None) -> None:
        self.network = network or build_network()
        self._place, self._dtype = torch.device("cpu"), torch.float32

    def optimized(self) -> KeypointFamily:
        """See `Family.optimized`."""
        return KeypointFamily(optimized(self.network))

    def move_to(self, device: Device) -> None:
        """See `Family.move_to`."""
        super().move_to(device)
        self._place, self._dtype = device.place, device.dtype
        self.network.roi_heads.keypoint_dtype = device.dtype

    def observe(
        self, images: Tensor, least_score: float, filters: Sequence[RegionFilter], tta_views: int
    ) -> list[Observation]:
        """See `Family.observe`; features are those of the image as it is."""
        padded, (_, *others) = padded_images(images), FLIPS[:tta_views]
        features = [self._features(images), *(self._features(each.maps(padded)) for each in others)]
        # a mask takes from the score and never adds to it, so that what scores less before its mask is seen can go
        raw = self.network.detect(features, images, least_score=least_score, filters=filters)
        alone = zip(raw, by_image(features[0], len(raw)), strict=True)
        return [Observation(detections(each, least_score), own) for each, own in alone]

    def refine(self, features: Features, boxes: np.ndarray, size: tuple[int, int]) -> list[Detection]:
        """See `Family.refine`."""
        features = {level: tensor.to(self._place, torch.float32) for level, tensor in features.items()}
        proposals = torch.from_numpy(boxes).to(self._place)
        return detections(self.network.refine(features, proposals, size), least_score=0.0)

    def kept(self, features: Features) -> Features:
        """See `Family.kept`: the levels that the heads look at."""
        return {level: features[level].half().cpu() for level in PYRAMID_LEVELS}

    def rings(self, detections: Sequence[Detection], options: ReadOptions) -> list[Rings | None]:
        """See `Family.rings`: the keypoints of each, in the order of its mask's outline or from each to the nearest."""
        return building_rings([_evidence(each) for each in detections], options.tau, options.grouping)

    def reading(self, detection: Detection, options: ReadOptions) -> Hashable:
        """See `Family.reading`: τ changes nothing as long as it stays between the probabilities of the same peaks."""
        return int((_evidence(detection).peaks > options.tau).sum()), options.grouping

    def losses(self, images: Tensor, targets: Sequence[Target]) -> dict[str, Tensor]:
        """See `Family.losses`."""
        features = self.network.features(images)
        losses = self.network.losses(features, images, list(targets))
        semantic = self.network.roi_heads.surface_head(features[PYRAMID_LEVELS[0]])
        return {**losses, "loss_semantic": semantic_loss(semantic, list(targets))}

    def load_pretrained(self) -> None:
        """See `Family.load_pretrained`: the backbone, of ImageNet."""
        load_imagenet(self.network.backbone)

    def pretrained_parameters(self) -> list[nn.Parameter]:
        """See `Family.pretrained_parameters`: the backbone's that are not frozen."""
        return [parameter for parameter in self.network.backbone.parameters() if parameter.requires_grad]

    def prepare_training(self, frozen_stages: int, dtype: torch.dtype) -> None:
        """See `Family.prepare_training`."""
        super().prepare_training(frozen_stages, dtype)
        self.network.backbone.freeze(frozen_stages)
        lower_precision(self.network, dtype)

    def parts(self) -> dict[str, list[nn.Module]]:
        """See `Family.parts`."""
        network, heads = self.network, self.network.roi_heads
        return {
            "backbone": [network.backbone],
            # the finest level is computed when the boxes ask for it
            "pyramid": [network.pyramid, network.pyramid.get_submodule("layer_blocks.0")],
            "proposals": [network.rpn],
            "boxes": [heads.box_roi_pool, heads.box_head, heads.box_predictor],
            "semantic_maps": [heads.surface_head],
            "keypoints": [heads.building_roi_pool, heads.building_head],
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
        with torch.autocast(self._place.type, self._dtype, enabled=self._dtype != torch.float32):
            return self.network.features(images)


def _evidence(detection: Detection) -> Evidence:
    """What the keypoint branch said: no detection of this family is without."""
    return cast("Evidence", detection.evidence)
