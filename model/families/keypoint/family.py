"""The keypoint network as a family of models: boxes, then of each building a mask and a heatmap of its corners."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import cast

import numpy as np
import torch
from torch import Tensor, nn

from ...contract.options import ReadOptions
from ...polygon import Evidence, building_rings
from ...polygon.grouping.peaks import find_keypoints
from ..detection import Detection, Features
from ..family import Rings, Target
from ..two_stage.family import TwoStageFamily
from ..two_stage.pyramid import PYRAMID_LEVELS
from .network import BuildingNetwork, build_network
from .second_stage import detections
from .semantic_loss import semantic_loss, semantic_targets, weighed_loss

SEMANTIC = "semantic"
"""Name among a crop's features of what the semantic head should say of it, and each cell's weight, `[1, 3, S, S]`."""


class KeypointFamily(TwoStageFamily):
    """A keypoint network.

    Args:
        network: by default one with random weights.
    """

    network: BuildingNetwork
    head = ("roi_heads.building_head", "roi_heads.surface_head")
    credit = "Instance Segmentation of Buildings Using Keypoints: Qingyu Li, Lichao Mou, Yuansheng Hua et al., 2020"

    def __init__(self, network: BuildingNetwork | None = None) -> None:
        super().__init__(network or build_network())

    def shape_heads(self) -> list[nn.Module]:
        """See `TwoStageFamily.shape_heads`."""
        return [self.network.roi_heads.building_head]

    def detections(self, raw: dict[str, Tensor], least_score: float) -> list[Detection]:
        """See `TwoStageFamily.detections`.

        A mask takes from the score and never adds to it, so that what scores less before its mask is seen is not here.
        """
        return detections(raw, least_score)

    def rings(self, detections: Sequence[Detection], options: ReadOptions) -> list[Rings | None]:
        """See `Family.rings`: the keypoints of each, in the order of its mask's outline or from each to the nearest."""
        return building_rings([_evidence(each) for each in detections], options.tau, options.grouping)

    def reading(self, detection: Detection, options: ReadOptions) -> Hashable:
        """See `Family.reading`: τ changes nothing as long as it stays between the probabilities of the same peaks."""
        return int((_evidence(detection).peaks > options.tau).sum()), options.grouping

    def corners(self, detection: Detection, options: ReadOptions) -> np.ndarray:
        """See `Family.corners`: the keypoints above τ."""
        return find_keypoints([_evidence(detection)], options.tau)[0].positions

    def losses(self, images: Tensor, targets: Sequence[Target]) -> dict[str, Tensor]:
        """See `Family.losses`."""
        features = self.network.features(images)
        losses = self.network.losses(features, images, list(targets))
        semantic = self.network.roi_heads.surface_head(features[PYRAMID_LEVELS[0]])
        return {**losses, "loss_semantic": semantic_loss(semantic, list(targets))}

    def trunk_features(self, images: Tensor, targets: Sequence[Target]) -> list[Features]:
        """See `Family.trunk_features`: besides, what the semantic head should say."""
        seen = super().trunk_features(images, targets)
        wanted = semantic_targets(list(targets), seen[0][PYRAMID_LEVELS[0]].shape[-1])
        return [{**each, SEMANTIC: own[None]} for each, own in zip(seen, torch.cat(wanted, dim=1).half(), strict=True)]

    def map_losses(self, maps: Features) -> dict[str, Tensor]:
        """See `TwoStageFamily.map_losses`."""
        logits = self.network.roi_heads.surface_head(maps[PYRAMID_LEVELS[0]])
        return {"loss_semantic": weighed_loss(logits, *maps[SEMANTIC].split([2, 1], dim=1))}

    def parts(self) -> dict[str, list[nn.Module]]:
        """See `Family.parts`."""
        heads = self.network.roi_heads
        own: dict[str, list[nn.Module]] = {
            "semantic_maps": [heads.surface_head],
            "keypoints": [heads.building_roi_pool, heads.building_head],
        }
        return {**super().parts(), **own}


def _evidence(detection: Detection) -> Evidence:
    """What the keypoint branch said: no detection of this family is without."""
    return cast("Evidence", detection.evidence)
