"""torchvision's Mask R-CNN on the same tiles."""

from __future__ import annotations

import time

import numpy as np
import torch
from torch import nn
from torchvision.models.detection import maskrcnn_resnet50_fpn

from ..contract.tiling import TilePlan


def mask_rcnn() -> nn.Module:
    """Mask R-CNN as torchvision has it, `maskrcnn_resnet50_fpn` with default settings: float32, images of 800 px.

    Its weights are random, which is to its advantage: it finds nothing, so its mask branch never runs.
    """
    return maskrcnn_resnet50_fpn(weights=None, weights_backbone=None).eval()


@torch.inference_mode()
def mask_rcnn_seconds(network: nn.Module, image: np.ndarray, plan: TilePlan, tiles: int) -> float:
    """Seconds per tile of `mask_rcnn`.

    Args:
        network: what `mask_rcnn` gives.
        image: uint8 `[H, W, 3]`.
        plan: the tiles of the image.
        tiles: how many of them are timed.
    """
    chosen = [plan[index] for index in range(min(tiles, len(plan)))]
    inputs = [
        torch.from_numpy(image[t.y : t.y + t.height, t.x : t.x + t.width].copy()).permute(2, 0, 1) / 255 for t in chosen
    ]
    start = time.perf_counter()
    for tile in inputs:
        network([tile])
    return (time.perf_counter() - start) / len(inputs)
