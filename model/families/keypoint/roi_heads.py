"""The second stage: class and box of each proposal, and for each building the heatmap of its keypoints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torchvision.ops import MultiScaleRoIAlign, roi_align

from ...layers.boxes import pad_boxes
from ...layers.roi_align import FINEST_STRIDE
from ..two_stage.box_branch import BoxBranch, Learned, learned_outlines, no_loss
from .keypoint_head import HEATMAP_SIZE, POOLED_SIZE
from .loss import polygon_loss
from .targets import keypoint_targets


class BuildingRoIHeads(BoxBranch):
    """The box branch with a keypoint branch for any number of corners.

    torchvision's own keypoint loss wants one point per channel, so that branch is not used.

    Args:
        keypoint_roi_pool: pools features for the keypoint head from padded boxes.
        keypoint_head: see `KeypointHead`.
        surface_head: see `SemanticHead`; it is taught by itself, see `semantic_loss`.
    """

    def __init__(
        self, keypoint_roi_pool: MultiScaleRoIAlign, keypoint_head: nn.Module, surface_head: nn.Module
    ) -> None:
        super().__init__()
        self.building_roi_pool = keypoint_roi_pool
        self.building_head = keypoint_head
        self.surface_head = surface_head

    def semantic_maps(self, features: Mapping[str, Tensor], rois: Tensor) -> Tensor:
        """Probabilities of building and wall in boxes `[K, 4]` of an image, on half as many cells a side as masks."""
        finest = next(iter(features.values()))
        probabilities = self.surface_head(finest).sigmoid()
        return roi_align(probabilities, [rois], POOLED_SIZE, 1 / FINEST_STRIDE, sampling_ratio=1, aligned=True)

    def keypoints(self, features: Mapping[str, Tensor], rois: Tensor, size: tuple[int, int]) -> list[Tensor]:
        """What the keypoint head says of boxes `[K, 4]` of an image, see `KeypointHead`; in float32."""
        pooled = self.building_roi_pool(features, [rois], [size])
        return [each.float() for each in self.in_head_dtype(self.building_head, pooled)]

    def shape_losses(
        self,
        features: Mapping[str, Tensor],
        learned: list[Learned],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> dict[str, Tensor]:
        """See `BoxBranch.shape_losses`: L_polygon."""
        rois = [pad_boxes(each.boxes) for each in learned]
        outlines = learned_outlines(learned, targets)
        if not outlines:
            return {"loss_polygon": no_loss(self.building_head)}
        heatmap, mask, offset = self.building_head(self.building_roi_pool(features, rois, image_shapes))
        wanted = keypoint_targets(outlines, torch.cat(rois), HEATMAP_SIZE)
        return {"loss_polygon": polygon_loss(heatmap, mask, offset, wanted)}
