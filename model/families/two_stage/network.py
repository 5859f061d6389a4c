"""A network of two stages, put together: CNN → FPN → RPN → RoIAlign → class and box, and what a kind adds to them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

from torch import Tensor, nn
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import RegionProposalNetwork
from torchvision.ops import FeaturePyramidNetwork

from ...layers.efficientnet_lite import EfficientNetLite0
from ...layers.pixels import normalised, padded_images, size_of
from ...layers.test_time_augmentation import FLIPS
from ..family import RegionFilter, everything
from .box_branch import BoxBranch
from .box_stage import BoxStage, Seen
from .proposals import LEAST_OBJECTNESS, PROPOSAL_LEVELS, build_rpn
from .pyramid import PYRAMID_LEVELS, build_pyramid


class TwoStageNetwork(nn.Module, ABC):
    """Finds boxes of buildings in images, and looks into each.

    Args:
        backbone: image to features at strides 4, 8, 16, 32.
        pyramid: those features to levels of equal width.
        rpn: torchvision's region proposal network.
        roi_heads: the box branch, and what the kind of network adds to it.
    """

    def __init__(
        self, backbone: EfficientNetLite0, pyramid: nn.Module, rpn: RegionProposalNetwork, roi_heads: BoxBranch
    ) -> None:
        super().__init__()
        self.backbone = backbone
        self.pyramid = pyramid
        self.rpn = rpn
        self.roi_heads = roi_heads

    @abstractmethod
    def second_stage(self, seen: Sequence[Seen], size: tuple[int, int]) -> BoxStage:
        """What asks the heads about one image, see `BoxStage`."""

    def train(self, mode: bool = True) -> TwoStageNetwork:
        """Switch to training or evaluation, in which doubtful proposals are left out."""
        self.rpn.score_thresh = 0.0 if mode else LEAST_OBJECTNESS
        return super().train(mode)

    def forward(self, images: Tensor, targets: list[dict[str, Any]] | None = None) -> Any:
        """Detect buildings, or compute losses where targets are given.

        Args:
            images: uint8 or float `[B, 3, H, W]`, RGB from 0 to 255.
            targets: see `BoxBranch.forward`.

        Returns:
            a dictionary of scalar losses with targets, a list of B detections without; see `BoxStage.detections`.
        """
        features = self.features(images)
        return self.detect([features], images) if targets is None else self.losses(features, images, targets)

    def losses(
        self, features: Mapping[str, Tensor], images: Tensor, targets: list[dict[str, Any]]
    ) -> dict[str, Tensor]:
        """As `forward` with targets, where the features of the images are known."""
        size = size_of(images)
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
        padded, size = padded_images(images), size_of(images)
        sizes = [size] + [size_of(padded)] * (len(features) - 1)
        seen = []
        for flip, levels, own_size in zip(FLIPS, features, sizes):
            proposals, _ = self._propose(levels, padded, own_size)
            alone = zip(by_image(levels, len(images)), proposals, strict=True)
            seen.append([Seen(flip, own_size, *each) for each in alone])
        readers = [self.second_stage(each, size) for each in zip(*seen, strict=True)]
        filters = filters or [everything] * len(images)
        return [reader.detections(least_score, keep) for reader, keep in zip(readers, filters, strict=True)]

    def refine(self, features: Mapping[str, Tensor], boxes: Tensor, size: tuple[int, int]) -> dict[str, Tensor]:
        """Detections for given boxes `[N, 4]` of an image of (height, width), each moved to what it is about."""
        return self.second_stage([Seen(FLIPS[0], size, features, boxes)], size).refine(boxes)

    def proposals(self, features: Mapping[str, Tensor], images: Tensor) -> list[Tensor]:
        """Boxes `[K, 4]` of each image, best first, as where nothing is learned, however doubtful."""
        learning = self.rpn.training
        self.rpn.eval()
        proposals, _ = self._propose(features, padded_images(images), size_of(images))
        self.rpn.train(learning)
        return proposals

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
        levels = self.backbone(normalised(padded_images(images)))
        return self.pyramid(OrderedDict(zip(PYRAMID_LEVELS, levels, strict=True)))


def build_trunk() -> tuple[EfficientNetLite0, FeaturePyramidNetwork, RegionProposalNetwork]:
    """Backbone, pyramid and proposals with random weights."""
    pyramid = build_pyramid()
    return EfficientNetLite0(), pyramid, build_rpn()


def by_image(features: Mapping[str, Tensor], images: int) -> Sequence[Mapping[str, Tensor]]:
    """The features of each image alone; of a single one, what nobody has looked at is not computed."""
    if images == 1:
        return [features]
    return [{level: values[index, None] for level, values in features.items()} for index in range(images)]
