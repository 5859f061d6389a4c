"""The region proposal network, which in inference decodes only the boxes that can become proposals."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import RegionProposalNetwork
from torchvision.ops import batched_nms, clip_boxes_to_image, remove_small_boxes

from .boxes import IGNORED_SHARE, share_within

BACKGROUND, NEITHER = 0.0, -1.0
"""torchvision's labels of anchors that are ground, and that are not learned from."""


class SelectiveProposalNetwork(RegionProposalNetwork):
    """torchvision's `RegionProposalNetwork`; in inference it has the same proposals without decoding every anchor.

    A tile of 1024 px has 130,000 anchors, of which some thousands at most are likely enough to be compared.
    """

    def forward(
        self, images: ImageList, features: dict[str, Tensor], targets: list[dict[str, Any]] | None = None
    ) -> tuple[list[Tensor], dict[str, Tensor]]:
        """Return the boxes `[K, 4]` of each image, best first, and in training the losses; see torchvision."""
        if self.training:
            return super().forward(images, features, targets)
        objectness, deltas = self.head(list(features.values()))
        height = images.tensors.shape[2]
        proposals = []
        for index, size in enumerate(images.image_sizes):
            levels = [
                self._of_level(scores[index], moves[index], anchors, height // scores.shape[2])
                for scores, moves, anchors in zip(objectness, deltas, self.anchor_generator.cell_anchors, strict=True)
            ]
            proposals.append(self._of_image(levels, size))
        return proposals, {}

    def assign_targets_to_anchors(
        self, anchors: list[Tensor], targets: list[dict[str, Any]]
    ) -> tuple[list[Tensor], list[Tensor]]:
        """Labels and boxes to learn of the anchors of each image; what lies mostly in ignored pixels is no ground."""
        labels, boxes = super().assign_targets_to_anchors(anchors, targets)
        for label, own, target in zip(labels, anchors, targets, strict=True):
            unknown = share_within(own, target["ignored"]) >= IGNORED_SHARE
            label[unknown & (label == BACKGROUND)] = NEITHER
        return labels, boxes

    def _of_level(self, objectness: Tensor, deltas: Tensor, anchors: Tensor, stride: int) -> tuple[Tensor, Tensor]:
        """Likely boxes `[K, 4]` of one level of one image, and their scores `[K]`.

        Args:
            objectness: logits `[A, H, W]`.
            deltas: `[4 A, H, W]`, from anchor to box.
            anchors: `[A, 4]` about the centre of a cell.
            stride: pixels per cell.
        """
        per_cell, _, width = objectness.shape
        scores = objectness.permute(1, 2, 0).flatten().sigmoid()
        likely = torch.where(scores >= self.score_thresh)[0]
        likely = likely[scores[likely].argsort(descending=True, stable=True)[: self.pre_nms_top_n()]]
        cell = likely // per_cell
        x, y = cell % width, cell // width
        there = anchors.to(deltas)[likely % per_cell] + torch.stack([x, y, x, y], dim=1) * stride
        boxes = self.box_coder.decode_single(deltas.permute(1, 2, 0).reshape(-1, 4)[likely], there)
        return boxes, scores[likely]

    def _of_image(self, levels: list[tuple[Tensor, Tensor]], size: tuple[int, int]) -> Tensor:
        """The best of one image's likely boxes, those left out that overlap a better one of their level."""
        boxes, scores = (torch.cat(parts) for parts in zip(*levels, strict=True))
        level = torch.repeat_interleave(torch.tensor([len(part) for part, _ in levels], device=boxes.device))
        boxes = clip_boxes_to_image(boxes, size)
        large = remove_small_boxes(boxes, self.min_size)
        boxes, scores, level = boxes[large], scores[large], level[large]
        return boxes[batched_nms(boxes, scores, level, self.nms_thresh)[: self.post_nms_top_n()]]
