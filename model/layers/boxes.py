"""Axis-aligned boxes `[N, 4]` (x0, y0, x1, y1) in pixels, as tensors."""

from __future__ import annotations

from torch import Tensor
from torchvision.ops import box_area, box_iou

ROI_PADDING = 0.125
"""Share of a box's size added on each side before pooling the heatmap: corners lie on the box, which is never exact."""


def pad_boxes(boxes: Tensor) -> Tensor:
    """Boxes grown by `ROI_PADDING` of their width and height on every side."""
    size = boxes[:, 2:] - boxes[:, :2]
    margin = size * ROI_PADDING
    return boxes + (margin.new_tensor([[-1, -1, 1, 1]]) * margin.repeat(1, 2))


def intersection_over_first(first: Tensor, second: Tensor) -> Tensor:
    """Share of each first box that lies in each second box, `[N, M]`."""
    low = first[:, None, :2].maximum(second[None, :, :2])
    high = first[:, None, 2:].minimum(second[None, :, 2:])
    overlap = (high - low).clamp(min=0).prod(dim=2)
    return overlap / box_area(first)[:, None].clamp(min=1e-6)


def box_fit(boxes: Tensor, buildings: Tensor, match: Tensor) -> Tensor:
    """IoU of each box `[N, 4]` with the one of buildings `[M, 4]` that it is matched to, index `[N]`; 0 without any."""
    if not len(buildings):
        return boxes.new_zeros(len(boxes))
    return box_iou(boxes, buildings).gather(1, match[:, None])[:, 0]
