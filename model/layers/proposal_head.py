"""The head of the region proposal network, which in training learns from a sample of its places only."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import Function, once_differentiable
from torch.nn import functional
from torchvision.models.detection.rpn import RPNHead


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
