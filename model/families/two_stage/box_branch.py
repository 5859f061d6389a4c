"""The box branch: class and box of each proposal, and which boxes the other branches learn from."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor, TwoMLPHead
from torchvision.models.detection.roi_heads import RoIHeads, fastrcnn_loss
from torchvision.ops import clip_boxes_to_image

from ...data.outline import Outline
from ...layers.boxes import IGNORED_SHARE, box_fit, share_within
from ...layers.roi_align import GatheringRoIAlign
from .pyramid import PYRAMID_CHANNELS, PYRAMID_LEVELS

CLASSES = 2  # background and building
BUILDING = 1
"""Label of buildings; 0 is background."""
BOX_CELLS = 7
BOX_FEATURES = 256
USED_FIT = 0.5
"""A refined box with less IoU than this is about something else."""


@dataclass(frozen=True)
class Learned:
    """What is learned of the shapes in one image.

    Attributes:
        boxes: regions of interest `[K, 4]`, each about another building.
        buildings: index `[K]` of each one's building in the image's target.
    """

    boxes: Tensor
    buildings: Tensor


class BoxBranch(RoIHeads, ABC):
    """torchvision's RoI heads with a box branch that learns how well its boxes fit, and another loss for shapes.

    Args:
        heads: further ones of `torchvision.models.detection.roi_heads.RoIHeads`.

    Attributes:
        head_dtype: in which the heads for shapes compute; boxes are always judged in float32.
        shapes: buildings per image whose shape is learned in a step; a head costs more than the backbone if it sees
            all.
    """

    def __init__(self, **heads: Any) -> None:
        super().__init__(
            box_roi_pool=GatheringRoIAlign(list(PYRAMID_LEVELS), BOX_CELLS, sampling_ratio=2),
            box_head=TwoMLPHead(PYRAMID_CHANNELS * BOX_CELLS**2, BOX_FEATURES),
            box_predictor=FastRCNNPredictor(BOX_FEATURES, CLASSES),
            fg_iou_thresh=0.5,
            bg_iou_thresh=0.5,
            batch_size_per_image=64,
            positive_fraction=0.25,
            bbox_reg_weights=None,
            score_thresh=0.05,
            nms_thresh=0.55,
            detections_per_img=1000,
            **heads,
        )
        self.head_dtype = torch.float32
        self.shapes = 5

    @abstractmethod
    def shape_losses(
        self,
        features: Mapping[str, Tensor],
        learned: list[Learned],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> dict[str, Tensor]:
        """Losses of the kind's own branch, by name, scalars; of `learned` of each image, which may hold nothing."""

    def forward(
        self,
        features: Mapping[str, Tensor],
        proposals: list[Tensor],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> dict[str, Tensor]:
        """Losses of the branches; what they find in an image is read by `BoxStage`.

        A target holds `boxes` `[N, 4]`, `labels` `[N]` (1), `outlines`, a list of N `Outline`, and `ignored`, uint8
        `[H, W]`: 1 in pixels of which nothing is known, which are neither building nor ground.
        """
        return self.losses(features, self.without_ignored(proposals, targets), image_shapes, targets)

    def losses(
        self,
        features: Mapping[str, Tensor],
        proposals: list[Tensor],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> dict[str, Tensor]:
        """As `forward`, of proposals `without_ignored`."""
        proposals, matched, labels, regression_targets = self.select_training_samples(proposals, targets)
        class_logits, box_regression = self.classify(features, proposals, image_shapes)
        _, loss_box = fastrcnn_loss(class_logits, box_regression, labels, regression_targets)
        refined = self.refined(box_regression.detach(), proposals, image_shapes)
        fits = [
            box_fit(boxes, target["boxes"], match) * label.bool()
            for boxes, target, match, label in zip(refined, targets, matched, labels, strict=True)
        ]
        loss_class = fit_loss(class_logits[:, BUILDING] - class_logits[:, 0], torch.cat(fits))
        regions = [_half_refined(*one) for one in zip(proposals, refined, fits, strict=True)]
        learned = [_learned(*one, self.shapes) for one in zip(regions, matched, labels, strict=True)]
        shapes = self.shape_losses(features, learned, image_shapes, targets)
        return {"loss_class": loss_class, "loss_box": loss_box, **shapes}

    def classify(
        self, features: Mapping[str, Tensor], proposals: list[Tensor], image_shapes: list[tuple[int, int]]
    ) -> tuple[Tensor, Tensor]:
        """Class logits `[K, 2]` of the proposals of all images, and how to move and size them, `[K, 8]`."""
        pooled = self.box_roi_pool(features, proposals, image_shapes)
        return self.box_predictor(self.box_head(pooled))

    def refined(
        self, box_regression: Tensor, proposals: list[Tensor], image_shapes: list[tuple[int, int]]
    ) -> list[Tensor]:
        """The boxes of buildings that proposals become."""
        boxes = self.box_coder.decode(box_regression, proposals)[:, BUILDING]
        parts = boxes.split([len(own) for own in proposals])
        return [clip_boxes_to_image(part, shape) for part, shape in zip(parts, image_shapes, strict=True)]

    def in_head_dtype(self, head: Callable[[Tensor], Any], pooled: Tensor) -> Any:
        """What a head says of pooled features, computed in `head_dtype`."""
        with torch.autocast(pooled.device.type, self.head_dtype, enabled=self.head_dtype != torch.float32):
            return head(pooled)

    @staticmethod
    def without_ignored(proposals: list[Tensor], targets: list[dict[str, Any]]) -> list[Tensor]:
        """Leave out proposals that mostly cover what is to be ignored; one of each image stays, to have any."""
        kept = []
        for boxes, target in zip(proposals, targets, strict=True):
            shares = share_within(boxes, target["ignored"])
            known = shares < IGNORED_SHARE
            kept.append(boxes[known] if known.any() else boxes[shares.argsort()[:1]])
        return kept


def fit_loss(logits: Tensor, fit: Tensor) -> Tensor:
    """Binary cross-entropy of building against background, both `[N]`, where the target is how well a box fits.

    What a box then scores is how well it fits, and not only whether a building is there: Zhang et al., "VarifocalNet:
    An IoU-aware Dense Object Detector", 2021, without its weights.
    """
    return functional.binary_cross_entropy_with_logits(logits, fit)


def no_loss(head: nn.Module) -> Tensor:
    """0 as a function of a head's weights, so that the backward pass finds a graph where there is nothing to learn."""
    return torch.stack([parameter.sum() for parameter in head.parameters()]).sum() * 0.0


def learned_outlines(learned: Sequence[Learned], targets: Sequence[dict[str, Any]]) -> list[Outline]:
    """The outlines of the buildings that are learned, of all images in a row."""
    pairs = zip(learned, targets, strict=True)
    return [target["outlines"][k] for each, target in pairs for k in each.buildings.tolist()]


def _learned(regions: Tensor, match: Tensor, label: Tensor, most: int) -> Learned:
    """Of regions `[N, 4]` about buildings `[N]` some that are about different ones, drawn by lot, `most` at most."""
    positive = torch.where(label > 0)[0]
    shuffled = positive[torch.randperm(len(positive), device=positive.device)]
    chosen = shuffled[_first_of_each(match[shuffled])[:most]]
    return Learned(regions[chosen], match[chosen])


def _half_refined(proposals: Tensor, refined: Tensor, fit: Tensor) -> Tensor:
    """Proposals `[N, 4]`, half of those whose refined box is about its building as that box.

    Shapes are read from refined boxes; from proposals, which lie more loosely, they are learned for bad days.
    """
    use = (torch.rand(len(fit), device=fit.device) < 0.5) & (fit > USED_FIT)
    return torch.where(use[:, None], refined, proposals)


def _first_of_each(buildings: Tensor) -> list[int]:
    """Where each building `[N]` occurs first: another box about it teaches less than another building."""
    places = reversed(list(enumerate(buildings.tolist())))
    return sorted({building: place for place, building in places}.values())
