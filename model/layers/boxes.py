"""Axis-aligned boxes `[N, 4]` (x0, y0, x1, y1) in pixels, as tensors."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional
from torchvision.ops import box_iou

ROI_PADDING = 0.125
"""Share of a box's size added on each side before pooling the heatmap: corners lie on the box, which is never exact."""

IGNORED_SHARE = 0.5
"""A box of which so much is to be ignored is no example of ground."""


def pad_boxes(boxes: Tensor) -> Tensor:
    """Boxes grown by `ROI_PADDING` of their width and height on every side."""
    size = boxes[:, 2:] - boxes[:, :2]
    margin = size * ROI_PADDING
    return boxes + (margin.new_tensor([[-1, -1, 1, 1]]) * margin.repeat(1, 2))


def share_within(boxes: Tensor, mask: Tensor) -> Tensor:
    """Share of each box `[N, 4]` that a mask `[H, W]` of 0 and 1 covers, to whole pixels; of the part in the image."""
    height, width = mask.shape
    sums = functional.pad(mask.float().cumsum(0).cumsum(1), (1, 0, 1, 0))
    left, top, right, bottom = boxes.round().long().unbind(dim=1)
    left, top = left.clamp(0, width - 1), top.clamp(0, height - 1)
    right, bottom = right.clamp(max=width).maximum(left + 1), bottom.clamp(max=height).maximum(top + 1)
    covered = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    return covered / ((right - left) * (bottom - top))


def box_fit(boxes: Tensor, buildings: Tensor, match: Tensor) -> Tensor:
    """IoU of each box `[N, 4]` with the one of buildings `[M, 4]` that it is matched to, index `[N]`; 0 without any."""
    if not len(buildings):
        return boxes.new_zeros(len(boxes))
    return box_iou(boxes, buildings).gather(1, match[:, None])[:, 0]
