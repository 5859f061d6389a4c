"""The loss of the keypoint branch, L_polygon."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional

from .targets import KeypointTargets

ALPHA = 2
BETA = 4
MINIMUM_PROBABILITY = 1e-4
OFFSET_WEIGHT = 1.0
MASK_WEIGHT = 1.0


def keypoint_focal_loss(logits: Tensor, target: Tensor) -> Tensor:
    """Focal loss on a heatmap of Gaussians, scalar.

    With p the prediction, y the target (exactly 1 at a keypoint's cell) and N the number of keypoints:
    −1/N Σ (1−p)^α log p where y = 1, and (1−y)^β p^α log(1−p) elsewhere; α = 2, β = 4. This is the form of Law and
    Deng, "CornerNet", 2018 (eq. 1), where it comes from; as printed in the paper (eq. 1) some exponents moved.
    Computed in float32: in half precision 1 − 1e-4 is 1.

    Args:
        logits: `[K, S, S]`, before the sigmoid.
        target: `[K, S, S]`, 0 to 1.
    """
    p = logits.float().sigmoid().clamp(MINIMUM_PROBABILITY, 1 - MINIMUM_PROBABILITY)
    keypoint = target == 1
    at_keypoints = (1 - p) ** ALPHA * p.log()
    elsewhere = (1 - target) ** BETA * p**ALPHA * (1 - p).log()
    count = keypoint.sum().clamp(min=1)
    return -(at_keypoints * keypoint + elsewhere * ~keypoint).sum() / count


def mask_loss(logits: Tensor, target: Tensor) -> Tensor:
    """Binary cross-entropy and Dice against the share of each cell that is building, both `[K, S, S]`."""
    return functional.binary_cross_entropy_with_logits(logits.float(), target) + dice_loss(logits, target)


def dice_loss(logits: Tensor, target: Tensor) -> Tensor:
    """1 − (2 Σ p y + 1) / (Σ p + Σ y + 1), mean over the masks: Milletari et al., "V-Net", 2016, without squares."""
    p = logits.float().sigmoid()
    common, both = (p * target).sum(dim=(1, 2)), p.sum(dim=(1, 2)) + target.sum(dim=(1, 2))
    return (1 - (2 * common + 1) / (both + 1)).mean()


def offset_loss(offset: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Smooth L1 of offsets `[K, 2, S, S]` in cells, averaged over the cells where `weight` `[K, S, S]` is not 0."""
    difference = functional.smooth_l1_loss(offset.float(), target, beta=0.2, reduction="none").sum(dim=1)
    return (difference * weight).sum() / weight.sum().clamp(min=1)


def polygon_loss(heatmap: Tensor, mask: Tensor, offset: Tensor, targets: KeypointTargets) -> Tensor:
    """L_polygon: the keypoint loss of the paper, plus the mask and offset channels of the same head."""
    keypoints = keypoint_focal_loss(heatmap, targets.heatmap)
    shape = MASK_WEIGHT * mask_loss(mask, targets.mask)
    return keypoints + shape + OFFSET_WEIGHT * offset_loss(offset, targets.offset, targets.offset_weight)
