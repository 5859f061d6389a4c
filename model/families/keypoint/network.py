"""The network of the paper, put together: a network of two stages with an FCN for the keypoints."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from ...layers.roi_align import GatheringRoIAlign
from ..two_stage.box_stage import Seen
from ..two_stage.network import TwoStageNetwork, build_trunk
from ..two_stage.pyramid import PYRAMID_CHANNELS
from .keypoint_head import POOLED_SIZE, KeypointHead
from .roi_heads import BuildingRoIHeads
from .second_stage import SecondStage
from .semantic_head import SemanticHead


class BuildingNetwork(TwoStageNetwork):
    """Finds buildings in images and reads the heatmap of keypoints of each."""

    roi_heads: BuildingRoIHeads

    def second_stage(self, seen: Sequence[Seen], size: tuple[int, int]) -> SecondStage:
        """See `TwoStageNetwork.second_stage`."""
        return SecondStage(self.roi_heads, seen, size)


def build_network() -> BuildingNetwork:
    """A network with random weights."""
    network = BuildingNetwork(*build_trunk(), build_roi_heads())
    return network.to(memory_format=torch.channels_last)


def build_roi_heads() -> BuildingRoIHeads:
    """Box branch, keypoint branch and semantic head."""
    return BuildingRoIHeads(
        # corners want the finest level, so only boxes over 320 px leave stride 4; most boxes have fewer than 28 cells a
        # side there, so one sample a cell is enough, and RoIAlign's backward pass is dear
        keypoint_roi_pool=GatheringRoIAlign(["0", "1"], POOLED_SIZE, sampling_ratio=1, canonical_scale=640),
        keypoint_head=KeypointHead(PYRAMID_CHANNELS),
        surface_head=SemanticHead(PYRAMID_CHANNELS),
    )
