"""What the semantic head is taught: where a building is, and where a wall.

The second stage sees a few sampled boxes of a crop; this sees every pixel of it, which also teaches the features below
to tell touching houses apart. The idea is the semantic branch of Chen et al., "Hybrid Task Cascade for Instance
Segmentation", 2019, with walls as a second class.
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from ...data.outline import draw_mask
from ...layers.roi_align import FINEST_STRIDE
from ..family import Target

WALL_WEIGHT = 4.0
"""Walls are a few cells of a hundred; without weight, none is a good answer."""


def semantic_loss(logits: Tensor, targets: list[Target]) -> Tensor:
    """Cross-entropy of building and wall, scalar.

    Args:
        logits: of `SemanticHead` for square crops, `[B, 2, S, S]`.
        targets: those of the crops, see `BuildingRoIHeads.forward`.
    """
    wanted, weight = (values.to(logits.device) for values in semantic_targets(targets, logits.shape[-1]))
    return weighed_loss(logits, wanted, weight)


def weighed_loss(logits: Tensor, wanted: Tensor, weight: Tensor) -> Tensor:
    """As `semantic_loss`, of what `semantic_targets` gave."""
    positive = torch.tensor([1.0, WALL_WEIGHT], device=logits.device).view(2, 1, 1)
    return functional.binary_cross_entropy_with_logits(logits.float(), wanted, weight, pos_weight=positive)


def semantic_targets(targets: list[Target], size: int) -> tuple[Tensor, Tensor]:
    """What the head should say, `[B, 2, S, S]`, and each cell's weight, `[B, 1, S, S]`: 0 where any is ignored."""
    wanted = np.zeros((len(targets), 2, size, size), np.float32)
    weight = np.empty((len(targets), 1, size, size), np.float32)
    for k, target in enumerate(targets):
        for outline in target["outlines"]:
            rings = [ring / FINEST_STRIDE for ring in outline.rings]
            np.maximum(wanted[k, 0], draw_mask(rings, size), out=wanted[k, 0])
            cv2.polylines(wanted[k, 1], [np.floor(ring).astype(np.int32) for ring in rings], True, 1.0)
        cells = target["ignored"].cpu().numpy().reshape(size, FINEST_STRIDE, size, FINEST_STRIDE)
        weight[k, 0] = cells.max(axis=(1, 3)) == 0
    return torch.from_numpy(wanted), torch.from_numpy(weight)
