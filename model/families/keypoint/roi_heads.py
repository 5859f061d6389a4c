"""The second stage: class and box of each proposal, and for each building the heatmap of its keypoints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torchvision.models.detection.roi_heads import RoIHeads, fastrcnn_loss
from torchvision.ops import MultiScaleRoIAlign, clip_boxes_to_image, roi_align

from ...data.outline import Outline
from ...layers.boxes import IGNORED_SHARE, box_fit, pad_boxes, share_within
from ...layers.roi_align import FINEST_STRIDE
from .keypoint_head import HEATMAP_SIZE, POOLED_SIZE
from .loss import fit_loss, polygon_loss
from .targets import keypoint_targets

BUILDING = 1
"""Label of buildings; 0 is background."""
LEARNED_PER_IMAGE = 5
"""Buildings per image whose keypoints are learned in one step; the head costs more than the backbone if it sees all."""

USED_FIT = 0.5
"""A refined box with less IoU than this is about something else."""


class BuildingRoIHeads(RoIHeads):
    """torchvision's RoI heads with a keypoint branch for any number of corners.

    torchvision's own keypoint loss wants one point per channel, so that branch is not used.

    Args:
        keypoint_roi_pool: pools features for the keypoint head from padded boxes.
        keypoint_head: see `KeypointHead`.
        surface_head: see `SemanticHead`; it is taught by itself, see `model.training`.
        arguments: those of `torchvision.models.detection.roi_heads.RoIHeads`.

    Attributes:
        keypoint_dtype: in which the keypoint head computes; boxes are always judged in float32.
    """

    def __init__(
        self,
        keypoint_roi_pool: MultiScaleRoIAlign,
        keypoint_head: nn.Module,
        surface_head: nn.Module,
        **arguments: Any,
    ) -> None:
        super().__init__(**arguments)
        self.building_roi_pool = keypoint_roi_pool
        self.building_head = keypoint_head
        self.surface_head = surface_head
        self.keypoint_dtype = torch.float32

    def forward(
        self,
        features: Mapping[str, Tensor],
        proposals: list[Tensor],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> dict[str, Tensor]:
        """Losses of the branches; what they find in an image is read by `SecondStage`.

        A target holds `boxes` `[N, 4]`, `labels` `[N]` (1), `outlines`, a list of N `Outline`, and `ignored`, uint8
        `[H, W]`: 1 in pixels of which nothing is known, which are neither building nor ground.
        """
        proposals = self._without_ignored(proposals, targets)
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
        loss_polygon = self._polygon_loss(features, regions, matched, labels, image_shapes, targets)
        return {"loss_class": loss_class, "loss_box": loss_box, "loss_polygon": loss_polygon}

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

    def semantic_maps(self, features: Mapping[str, Tensor], rois: Tensor) -> Tensor:
        """Probabilities of building and wall in boxes `[K, 4]` of an image, on half as many cells a side as masks."""
        finest = next(iter(features.values()))
        probabilities = self.surface_head(finest).sigmoid()
        return roi_align(probabilities, [rois], POOLED_SIZE, 1 / FINEST_STRIDE, sampling_ratio=1, aligned=True)

    def keypoints(self, features: Mapping[str, Tensor], rois: Tensor, size: tuple[int, int]) -> list[Tensor]:
        """What the keypoint head says of boxes `[K, 4]` of an image, see `KeypointHead`; in float32."""
        pooled, dtype = self.building_roi_pool(features, [rois], [size]), self.keypoint_dtype
        with torch.autocast(pooled.device.type, dtype, enabled=dtype != torch.float32):
            maps = self.building_head(pooled)
        return [each.float() for each in maps]

    @staticmethod
    def _without_ignored(proposals: list[Tensor], targets: list[dict[str, Any]]) -> list[Tensor]:
        """Leave out proposals that mostly cover what is to be ignored; one of each image stays, to have any."""
        kept = []
        for boxes, target in zip(proposals, targets, strict=True):
            shares = share_within(boxes, target["ignored"])
            known = shares < IGNORED_SHARE
            kept.append(boxes[known] if known.any() else boxes[shares.argsort()[:1]])
        return kept

    def _polygon_loss(
        self,
        features: Mapping[str, Tensor],
        proposals: list[Tensor],
        matched: list[Tensor],
        labels: list[Tensor],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> Tensor:
        rois: list[Tensor] = []
        outlines: list[Outline] = []
        for boxes, match, label, target in zip(proposals, matched, labels, targets, strict=True):
            positive = torch.where(label > 0)[0]
            shuffled = positive[torch.randperm(len(positive), device=positive.device)]
            chosen = shuffled[_first_of_each(match[shuffled])[:LEARNED_PER_IMAGE]]
            rois.append(pad_boxes(boxes[chosen]))
            outlines += [target["outlines"][k] for k in match[chosen].tolist()]
        if not outlines:
            # still a function of the weights, so that the backward pass finds a graph
            return torch.stack([parameter.sum() for parameter in self.building_head.parameters()]).sum() * 0.0
        heatmap, mask, offset = self.building_head(self.building_roi_pool(features, rois, image_shapes))
        return polygon_loss(heatmap, mask, offset, keypoint_targets(outlines, torch.cat(rois), HEATMAP_SIZE))


def _half_refined(proposals: Tensor, refined: Tensor, fit: Tensor) -> Tensor:
    """Proposals `[N, 4]`, half of those whose refined box is about its building as that box.

    Keypoints are read from refined boxes; from proposals, which lie more loosely, they are learned for bad days.
    """
    use = (torch.rand(len(fit), device=fit.device) < 0.5) & (fit > USED_FIT)
    return torch.where(use[:, None], refined, proposals)


def _first_of_each(buildings: Tensor) -> list[int]:
    """Where each building `[N]` occurs first: another box about it teaches less than another building."""
    places = reversed(list(enumerate(buildings.tolist())))
    return sorted({building: place for place, building in places}.values())
