"""torchvision's Mask R-CNN on the same tiles."""

from __future__ import annotations

import time

import numpy as np
import torch
from torchvision.models.detection import maskrcnn_resnet50_fpn

from ..tiling import TilePlan


@torch.inference_mode()
def mask_rcnn_seconds(image: np.ndarray, plan: TilePlan, tiles: int) -> float:
    """Seconds per tile of torchvision's `maskrcnn_resnet50_fpn` with default settings.

    Its weights are random, which is to its advantage: it finds nothing, so its mask branch never runs. By default it
    resizes every image to 800 px.

    Args:
        image: uint8 `[H, W, 3]`.
        plan: the tiles of the image.
        tiles: how many of them are timed, after one to warm up.
    """
    network = maskrcnn_resnet50_fpn(weights=None, weights_backbone=None).eval()
    chosen = [plan[index] for index in range(min(tiles, len(plan)))]
    inputs = [
        torch.from_numpy(image[t.y : t.y + t.height, t.x : t.x + t.width].copy()).permute(2, 0, 1) / 255 for t in chosen
    ]
    network(inputs[:1])
    start = time.perf_counter()
    for tile in inputs:
        network([tile])
    return (time.perf_counter() - start) / len(inputs)
