"""The network of the paper, put together: CNN → FPN → RPN → RoIAlign → class and box, and an FCN for the keypoints."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor, TwoMLPHead
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import RegionProposalNetwork
from torchvision.ops import FeaturePyramidNetwork
from torchvision.ops.feature_pyramid_network import LastLevelMaxPool

from ...contract.options import STRIDE_MULTIPLE
from ...layers.efficientnet_lite import FEATURE_CHANNELS, EfficientNetLite0
from ...layers.roi_align import GatheringRoIAlign
from ...layers.rpn import SampledProposalHead, SelectiveProposalNetwork
from ..family import RegionFilter, everything
from .keypoint_head import POOLED_SIZE, KeypointHead
from .roi_heads import BuildingRoIHeads
from .second_stage import SecondStage, Seen
from .semantic_head import SemanticHead
from .test_time_augmentation import FLIPS

PIXEL_MEAN = 127.0
PIXEL_STD = 128.0
CLASSES = 2  # background and building
PYRAMID_CHANNELS = 96
BOX_FEATURES = 256
PYRAMID_LEVELS = ("0", "1", "2", "3")
"""Strides 4, 8, 16, 32."""
PROPOSAL_LEVELS = ("1", "2", "3", "pool")
"""Strides 8 to 64. Proposals do without stride 4, the dearest level: even a hut covers several cells of stride 8."""
ANCHOR_SIZES = ((20, 32), (48, 72), (108, 160), (240, 360))
ANCHOR_RATIOS = (0.5, 1.0, 2.0)
LEAST_OBJECTNESS = 0.3
"""Proposals less likely than this to be anything need not be compared: without them no figure on val moves by 0.001."""


class BuildingNetwork(nn.Module):
    """Finds buildings in images and reads the heatmap of keypoints of each.

    Args:
        backbone: image to features at strides 4, 8, 16, 32.
        pyramid: those features to levels of equal width.
        rpn: torchvision's region proposal network.
        roi_heads: see `BuildingRoIHeads`.
    """

    def __init__(
        self, backbone: EfficientNetLite0, pyramid: nn.Module, rpn: RegionProposalNetwork, roi_heads: BuildingRoIHeads
    ) -> None:
        super().__init__()
        self.backbone = backbone
        self.pyramid = pyramid
        self.rpn = rpn
        self.roi_heads = roi_heads

    def train(self, mode: bool = True) -> BuildingNetwork:
        """Switch to training or evaluation, in which doubtful proposals are left out."""
        self.rpn.score_thresh = 0.0 if mode else LEAST_OBJECTNESS
        return super().train(mode)

    def forward(self, images: Tensor, targets: list[dict[str, Any]] | None = None) -> Any:
        """Detect buildings, or compute losses where targets are given.

        Args:
            images: uint8 or float `[B, 3, H, W]`, RGB from 0 to 255.
            targets: see `BuildingRoIHeads.forward`.

        Returns:
            a dictionary of scalar losses with targets, a list of B detections without; see `SecondStage.detections`.
        """
        features = self.features(images)
        return self.detect([features], images) if targets is None else self.losses(features, images, targets)

    def losses(
        self, features: Mapping[str, Tensor], images: Tensor, targets: list[dict[str, Any]]
    ) -> dict[str, Tensor]:
        """As `forward` with targets, where the features of the images are known."""
        size = _size(images)
        proposals, losses = self._propose(features, padded_images(images), size, targets)
        return {**self.roi_heads(features, proposals, [size] * len(images), targets), **losses}

    def detect(
        self,
        features: Sequence[Mapping[str, Tensor]],
        images: Tensor,
        least_score: float = 0.0,
        filters: Sequence[RegionFilter] | None = None,
    ) -> list[dict[str, Tensor]]:
        """As `forward` without targets, where features are known.

        Args:
            features: of the images, and maybe of the `padded_images` in further ones of `FLIPS`, in that order.
            images: as they are.
            least_score: what scores less is left out.
            filters: of each image, which regions are looked at.
        """
        padded, size = padded_images(images), _size(images)
        sizes = [size] + [_size(padded)] * (len(features) - 1)
        seen = []
        for flip, levels, own_size in zip(FLIPS, features, sizes):
            proposals, _ = self._propose(levels, padded, own_size)
            alone = zip(by_image(levels, len(images)), proposals, strict=True)
            seen.append([Seen(flip, own_size, *each) for each in alone])
        readers = [SecondStage(self.roi_heads, each, size) for each in zip(*seen, strict=True)]
        filters = filters or [everything] * len(images)
        return [reader.detections(least_score, keep) for reader, keep in zip(readers, filters, strict=True)]

    def refine(self, features: Mapping[str, Tensor], boxes: Tensor, size: tuple[int, int]) -> dict[str, Tensor]:
        """Detections for given boxes `[N, 4]` of an image of (height, width), each moved to what it is about."""
        return SecondStage(self.roi_heads, [Seen(FLIPS[0], size, features, boxes)], size).refine(boxes)

    def _propose(
        self,
        features: Mapping[str, Tensor],
        padded: Tensor,
        size: tuple[int, int],
        targets: list[dict[str, Any]] | None = None,
    ) -> tuple[list[Tensor], dict[str, Tensor]]:
        """Boxes `[K, 4]` within (height, width) of each image, best first, and in training the losses."""
        # torchvision divides this tensor's size by the features' for their stride: without the padding, it gets 7 for 8
        images = ImageList(padded, [size] * len(padded))
        return self.rpn(images, {level: features[level] for level in PROPOSAL_LEVELS}, targets)

    def features(self, images: Tensor) -> Mapping[str, Tensor]:
        """Pyramid levels of images, which are padded if need be."""
        x = (padded_images(images) - PIXEL_MEAN).div_(PIXEL_STD).contiguous(memory_format=torch.channels_last)
        return self.pyramid(OrderedDict(zip(PYRAMID_LEVELS, self.backbone(x), strict=True)))


def _size(images: Tensor) -> tuple[int, int]:
    return images.shape[2], images.shape[3]


def by_image(features: Mapping[str, Tensor], images: int) -> Sequence[Mapping[str, Tensor]]:
    """The features of each image alone; of a single one, what nobody has looked at is not computed."""
    if images == 1:
        return [features]
    return [{level: values[index, None] for level, values in features.items()} for index in range(images)]


def padded_images(images: Tensor) -> Tensor:
    """Images `[B, 3, H, W]` with grey below and on the right, up to a multiple of the coarsest stride.

    So padded, a reflected image has its cells where the reflected cells of the image are.
    """
    height, width = _size(images)
    padding = 0, -width % STRIDE_MULTIPLE, 0, -height % STRIDE_MULTIPLE
    return nn.functional.pad(images, padding, value=PIXEL_MEAN) if any(padding) else images


def build_network() -> BuildingNetwork:
    """A network with random weights."""
    pyramid = FeaturePyramidNetwork(list(FEATURE_CHANNELS), PYRAMID_CHANNELS, LastLevelMaxPool())
    network = BuildingNetwork(EfficientNetLite0(), pyramid, build_rpn(), build_roi_heads())
    return network.to(memory_format=torch.channels_last)


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


def build_roi_heads() -> BuildingRoIHeads:
    """Box branch, keypoint branch and semantic head."""
    return BuildingRoIHeads(
        # corners want the finest level, so only boxes over 320 px leave stride 4; most boxes have fewer than 28 cells a
        # side there, so one sample a cell is enough, and RoIAlign's backward pass is dear
        keypoint_roi_pool=GatheringRoIAlign(["0", "1"], POOLED_SIZE, sampling_ratio=1, canonical_scale=640),
        keypoint_head=KeypointHead(PYRAMID_CHANNELS),
        surface_head=SemanticHead(PYRAMID_CHANNELS),
        box_roi_pool=GatheringRoIAlign(list(PYRAMID_LEVELS), 7, sampling_ratio=2),
        box_head=TwoMLPHead(PYRAMID_CHANNELS * 7 * 7, BOX_FEATURES),
        box_predictor=FastRCNNPredictor(BOX_FEATURES, CLASSES),
        fg_iou_thresh=0.5,
        bg_iou_thresh=0.5,
        batch_size_per_image=64,
        positive_fraction=0.25,
        bbox_reg_weights=None,
        score_thresh=0.05,
        nms_thresh=0.55,
        detections_per_img=1000,
    )
