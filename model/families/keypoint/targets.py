"""What the keypoint head should have said: heatmap, mask and offsets of buildings drawn into their RoIs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ...data.outline import Outline, draw_mask

GAUSSIAN_SIGMA = 1.5
"""Width of a keypoint's Gaussian, in cells of the heatmap."""
GAUSSIAN_RADIUS = 4


@dataclass
class KeypointTargets:
    """Targets of K RoIs on S × S cells.

    Attributes:
        heatmap: `[K, S, S]`, 1 at the cell of a corner, falling off as a Gaussian.
        mask: `[K, S, S]`, share of the cell covered by the building.
        offset: `[K, 2, S, S]`, from the cell's centre to the nearest corner, in cells (x, y).
        offset_weight: `[K, S, S]`, 1 at the cells next to a corner, 0 elsewhere.
    """

    heatmap: Tensor
    mask: Tensor
    offset: Tensor
    offset_weight: Tensor


def keypoint_targets(outlines: list[Outline], boxes: Tensor, size: int) -> KeypointTargets:
    """Draw each building into its RoI.

    Args:
        outlines: K buildings.
        boxes: `[K, 4]` RoIs in pixels, already padded; the grid covers a RoI exactly.
        size: S, cells per side.
    """
    heatmap = np.zeros((len(outlines), size, size), np.float32)
    mask = np.zeros_like(heatmap)
    offset = np.zeros((len(outlines), 2, size, size), np.float32)
    weight = np.zeros_like(heatmap)
    for k, (outline, box) in enumerate(zip(outlines, boxes.detach().cpu().double().numpy(), strict=True)):
        scale = size / np.maximum(box[2:] - box[:2], 1e-6)
        mask[k] = draw_mask([(ring - box[:2]) * scale for ring in outline.rings], size)
        for x, y in (outline.corners - box[:2]) * scale:
            _draw_corner(x, y, heatmap[k], offset[k], weight[k])
    device = boxes.device
    return KeypointTargets(*(torch.from_numpy(array).to(device) for array in (heatmap, mask, offset, weight)))


def _draw_corner(x: float, y: float, heatmap: np.ndarray, offset: np.ndarray, weight: np.ndarray) -> None:
    """Add one corner at (x, y) in cells; a corner outside the grid is left out."""
    size = heatmap.shape[0]
    column, row = int(np.floor(x)), int(np.floor(y))
    if not (0 <= column < size and 0 <= row < size):
        return
    rows = np.arange(max(row - GAUSSIAN_RADIUS, 0), min(row + GAUSSIAN_RADIUS + 1, size))
    columns = np.arange(max(column - GAUSSIAN_RADIUS, 0), min(column + GAUSSIAN_RADIUS + 1, size))
    # centred on the cell, not on the corner: the loss asks for exactly 1 there
    distance = (rows[:, None] - row) ** 2 + (columns[None, :] - column) ** 2
    window = heatmap[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    np.maximum(window, np.exp(-distance / (2 * GAUSSIAN_SIGMA**2)), out=window)
    # the cells beside it learn the way to the corner too, so that a peak one cell off still gives the right place
    for i in range(max(row - 1, 0), min(row + 2, size)):
        for j in range(max(column - 1, 0), min(column + 2, size)):
            offset[:, i, j] = x - (j + 0.5), y - (i + 0.5)
            weight[i, j] = 1
