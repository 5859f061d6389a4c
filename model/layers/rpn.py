"""The region proposal network, which in inference decodes only the boxes that can become proposals."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import Function, once_differentiable
from torch.nn import functional
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import RegionProposalNetwork, RPNHead
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


class SampledProposalHead(RPNHead):
    """torchvision's `RPNHead`; its gradients are found at the places that have one, which are a few of a hundred.

    An image has 3,000 places and 128 sampled anchors; a dense backward pass multiplies mostly zeros.
    """

    def forward(self, x: list[Tensor]) -> tuple[list[Tensor], list[Tensor]]:
        """Objectness and box deltas `[B, A or 4A, H, W]` of each level `[B, C, H, W]`."""
        convolution = self.conv[0][0]
        hidden = [_SampledConvolution.apply(level, convolution.weight, convolution.bias).relu_() for level in x]
        return [self.cls_logits(level) for level in hidden], [self.bbox_pred(level) for level in hidden]


class _SampledConvolution(Function):
    """3×3 convolution whose gradients are reckoned from the places where what comes back is not 0."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
        ctx.save_for_backward(x, weight)
        return functional.conv2d(x, weight, bias, padding=1)

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x, weight = ctx.saved_tensors
        by_place = gradient.permute(0, 2, 3, 1)
        image, row, column = torch.where(by_place.any(dim=3))
        sampled = by_place[image, row, column]
        padded = functional.pad(x, (1, 1, 1, 1)).permute(0, 2, 3, 1)
        _, height, width, channels = padded.shape
        around = _around((image * height + row) * width + column, width)
        patches = padded.reshape(-1, channels)[around]
        of_weight = (sampled.T @ patches.flatten(1)).unflatten(1, (3, 3, channels)).permute(0, 3, 1, 2)
        of_patches = sampled @ weight.permute(0, 2, 3, 1).flatten(1)
        of_padded = torch.zeros_like(padded.reshape(-1, channels))
        of_padded.index_add_(0, around.flatten(), of_patches.view(-1, channels))
        of_x = of_padded.view_as(padded)[:, 1:-1, 1:-1].permute(0, 3, 1, 2)
        return of_x, of_weight, sampled.sum(dim=0)


def _around(first: Tensor, width: int) -> Tensor:
    """Rows of a table of `width` places a line: those of the 3×3 places whose first is `first` `[N]`, `[N, 9]`."""
    step = torch.arange(3, device=first.device)
    return first[:, None] + (step[:, None] * width + step).flatten()
