"""Mask R-CNN as a family of models: boxes, then of each building a mask whose contour is its polygon.

He et al., "Mask R-CNN", 2017, with torchvision's own mask head, predictor and loss. Backbone, pyramid, proposals and
box branch are those of all families of two stages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torchvision.models.detection.mask_rcnn import MaskRCNNHeads, MaskRCNNPredictor
from torchvision.models.detection.roi_heads import maskrcnn_loss

from ..contract.options import ReadOptions
from ..data.outline import draw_mask
from ..layers.roi_align import GatheringRoIAlign
from ..polygon import RegionMask, mask_rings
from .detection import Detection
from .family import RegionFilter, Rings
from .two_stage.box_branch import BUILDING, CLASSES, BoxBranch, Learned, no_loss
from .two_stage.box_stage import Answers, BoxStage, Seen
from .two_stage.family import TwoStageFamily
from .two_stage.network import TwoStageNetwork, build_trunk
from .two_stage.pyramid import PYRAMID_CHANNELS, PYRAMID_LEVELS

POOLED_SIZE = 14
"""Cells per side of the features pooled for one building; its mask has twice as many."""
MASK_LAYERS = (256, 256, 256, 256)
"""Channels of the mask head, as published."""
TOLERANCE = 4.0
"""How far a polygon may leave its mask's contour, in pixels: half a metre at the usual resolution."""


class MaskRoIHeads(BoxBranch):
    """The box branch with torchvision's mask branch."""

    def __init__(self) -> None:
        super().__init__(
            mask_roi_pool=GatheringRoIAlign(list(PYRAMID_LEVELS), POOLED_SIZE, sampling_ratio=2),
            mask_head=MaskRCNNHeads(PYRAMID_CHANNELS, MASK_LAYERS, dilation=1),
            mask_predictor=MaskRCNNPredictor(MASK_LAYERS[-1], MASK_LAYERS[-1], CLASSES),
        )

    def check_targets(self, targets: Any) -> None:
        """Torchvision would miss masks: they are drawn of those outlines alone that are learned."""

    def masks(self, features: Mapping[str, Tensor], rois: Tensor, size: tuple[int, int]) -> Tensor:
        """Probabilities `[K, 28, 28]` of building in boxes `[K, 4]` of an image; in float32."""
        pooled = self.mask_roi_pool(features, [rois], [size])
        logits = self.in_head_dtype(lambda x: self.mask_predictor(self.mask_head(x)), pooled)
        return logits[:, BUILDING].float().sigmoid()

    def shape_losses(
        self,
        features: Mapping[str, Tensor],
        learned: list[Learned],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> dict[str, Tensor]:
        """See `BoxBranch.shape_losses`: the cross-entropy of 28 × 28 cells."""
        boxes = [each.boxes for each in learned]
        if not any(map(len, boxes)):
            return {"loss_mask": no_loss(self.mask_head) + no_loss(self.mask_predictor)}
        masks = [
            _drawn(target, each, *shape) for target, each, shape in zip(targets, learned, image_shapes, strict=True)
        ]
        labels = [torch.full_like(each.buildings, BUILDING) for each in learned]
        places = [torch.arange(len(each), device=each.device) for each in boxes]
        logits = self.mask_predictor(self.mask_head(self.mask_roi_pool(features, boxes, image_shapes)))
        return {"loss_mask": maskrcnn_loss(logits, boxes, masks, labels, places)}


def _drawn(target: dict[str, Any], learned: Learned, height: int, width: int) -> Tensor:
    """Masks `[K, height, width]` of the buildings that are learned, share of each pixel."""
    side = max(height, width)
    masks = [draw_mask(target["outlines"][k].rings, side)[:height, :width] for k in learned.buildings.tolist()]
    return (
        torch.stack([learned.boxes.new_tensor(mask) for mask in masks]) if masks else learned.boxes.new_empty(0, 1, 1)
    )


class MaskStage(BoxStage):
    """Asks the heads about one image."""

    _branch: MaskRoIHeads

    def detections(self, least_score: float, keep: RegionFilter) -> dict[str, Tensor]:
        """See `BoxStage.detections`; `masks` are `[K, 28, 28]`, over the boxes."""
        boxes, scores = self.found(least_score)
        own = torch.where(keep(boxes))[0]
        return self._with_masks(boxes[own], scores[own])

    def refine(self, boxes: Tensor) -> dict[str, Tensor]:
        """See `BoxStage.refine`."""
        return self._with_masks(*self.moved(boxes))

    def _with_masks(self, boxes: Tensor, scores: Tensor) -> dict[str, Tensor]:
        if not len(boxes):
            return {"boxes": boxes, "scores": scores, "masks": boxes.new_empty(0, 2 * POOLED_SIZE, 2 * POOLED_SIZE)}
        (masks,) = self.read(self._masks, boxes)
        return {"boxes": boxes, "scores": scores, "masks": masks}

    def _masks(self, seen: Seen, there: Tensor) -> Answers:
        return (seen.flip.maps(self._branch.masks(seen.features, there, self._size)),)


class MaskRcnn(TwoStageNetwork):
    """Finds buildings in images and reads the mask of each."""

    roi_heads: MaskRoIHeads

    def second_stage(self, seen: Sequence[Seen], size: tuple[int, int]) -> MaskStage:
        """See `TwoStageNetwork.second_stage`."""
        return MaskStage(self.roi_heads, seen, size)


def build_network() -> MaskRcnn:
    """A network with random weights."""
    return MaskRcnn(*build_trunk(), MaskRoIHeads()).to(memory_format=torch.channels_last)


class MaskRcnnFamily(TwoStageFamily):
    """Mask R-CNN.

    Args:
        network: by default one with random weights.
    """

    network: MaskRcnn
    head = ("roi_heads.mask_head", "roi_heads.mask_predictor")
    credit = "Mask R-CNN: Kaiming He, Georgia Gkioxari, Piotr Dollár and Ross Girshick, 2017"
    # masks take a tenth of the keypoint network's evidence
    kept_bytes = 20

    def __init__(self, network: MaskRcnn | None = None) -> None:
        super().__init__(network or build_network())

    def shape_heads(self) -> list[nn.Module]:
        """See `TwoStageFamily.shape_heads`."""
        return [self.network.roi_heads.mask_head, self.network.roi_heads.mask_predictor]

    def detections(self, raw: dict[str, Tensor], least_score: float) -> list[Detection]:
        """See `TwoStageFamily.detections`: the score is that of the box, as published."""
        order = torch.argsort(raw["scores"], descending=True)
        order = order[raw["scores"][order] >= least_score]
        boxes = list(map(tuple, raw["boxes"][order].tolist()))
        evidence = map(RegionMask, raw["masks"][order].cpu().numpy(), boxes)
        return list(map(Detection, raw["scores"][order].tolist(), boxes, evidence))

    def rings(self, detections: Sequence[Detection], options: ReadOptions) -> list[Rings | None]:
        """See `Family.rings`: the contour of each mask."""
        return [mask_rings(each.evidence, TOLERANCE) for each in detections]

    def parts(self) -> dict[str, list[nn.Module]]:
        """See `Family.parts`."""
        heads = self.network.roi_heads
        own: dict[str, list[nn.Module]] = {"masks": [heads.mask_roi_pool, heads.mask_head, heads.mask_predictor]}
        return {**super().parts(), **own}
