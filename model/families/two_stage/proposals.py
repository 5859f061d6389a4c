"""The region proposal network over the pyramid."""

from __future__ import annotations

from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.rpn import RegionProposalNetwork

from ...layers.rpn import SampledProposalHead, SelectiveProposalNetwork
from .pyramid import PYRAMID_CHANNELS

PROPOSAL_LEVELS = ("1", "2", "3", "pool")
"""Strides 8 to 64. Proposals do without stride 4, the dearest level: even a hut covers several cells of stride 8."""
ANCHOR_SIZES = ((20, 32), (48, 72), (108, 160), (240, 360))
ANCHOR_RATIOS = (0.5, 1.0, 2.0)
LEAST_OBJECTNESS = 0.3
"""Proposals less likely than this to be anything need not be compared: without them no figure on val moves by 0.001."""


def build_rpn() -> RegionProposalNetwork:
    """The region proposal network over `PROPOSAL_LEVELS`, class-agnostic."""
    anchors = AnchorGenerator(ANCHOR_SIZES, (ANCHOR_RATIOS,) * len(ANCHOR_SIZES))
    return SelectiveProposalNetwork(
        anchors,
        SampledProposalHead(PYRAMID_CHANNELS, anchors.num_anchors_per_location()[0]),
        fg_iou_thresh=0.7,
        bg_iou_thresh=0.3,
        batch_size_per_image=128,
        positive_fraction=0.5,
        # a tile of a dense town holds hundreds of buildings: fewer proposals cost a third of them
        # a training crop holds few, of which 64 proposals are sampled
        pre_nms_top_n={"training": 400, "testing": 4000},
        post_nms_top_n={"training": 200, "testing": 2000},
        nms_thresh=0.7,
    )
