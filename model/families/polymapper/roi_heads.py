"""The second stage: class and box of each proposal, and for each building the sequence of its vertices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from ...layers.boxes import pad_boxes
from ...layers.roi_align import GatheringRoIAlign
from ..two_stage.box_branch import BoxBranch, Learned, learned_outlines, no_loss
from ..two_stage.pyramid import PYRAMID_CHANNELS
from .beam import search
from .grid import SIDE
from .loss import balanced_loss, sequence_loss
from .outline_head import CHANNELS, OutlineHead, seen_together
from .speller import BuildingSpeller
from .targets import sequence_targets
from .vertex_decoder import VertexDecoder


class SequenceRoIHeads(BoxBranch):
    """The box branch with masks of boundary and vertices, and a decoder that tells the vertices in order."""

    def __init__(self) -> None:
        super().__init__()
        # corners want the finest level, as in the keypoint network
        self.outline_roi_pool = GatheringRoIAlign(["0", "1"], SIDE, sampling_ratio=1, canonical_scale=640)
        self.outline_head = OutlineHead(PYRAMID_CHANNELS)
        self.vertex_decoder = VertexDecoder(CHANNELS + 2)

    def sequences(self, features: Mapping[str, Tensor], rois: Tensor, size: tuple[int, int], width: int) -> Tensor:
        """The vertices in boxes `[K, 4]` of an image, see `search`; each begins where one is likeliest."""
        pooled = self.outline_roi_pool(features, [rois], [size])
        described = self.in_head_dtype(self.outline_head, pooled)
        first = described[2].flatten(1).argmax(dim=1)
        sequences, _ = search(BuildingSpeller(self.vertex_decoder, seen_together(*described)), first, width)
        return sequences

    def shape_losses(
        self,
        features: Mapping[str, Tensor],
        learned: list[Learned],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> dict[str, Tensor]:
        """See `BoxBranch.shape_losses`: the masks', and the sequences' with all words before known."""
        rois = [pad_boxes(each.boxes) for each in learned]
        outlines = learned_outlines(learned, targets)
        if not outlines:
            return {"loss_masks": no_loss(self.outline_head), "loss_sequence": no_loss(self.vertex_decoder)}
        described = self.outline_head(self.outline_roi_pool(features, rois, image_shapes))
        wanted = sequence_targets(outlines, torch.cat(rois))
        masks = balanced_loss(described[1], wanted.boundary) + balanced_loss(described[2], wanted.vertices)
        seen, rings = seen_together(*described), wanted.are_rings
        if not rings.any():
            return {"loss_masks": masks, "loss_sequence": no_loss(self.vertex_decoder)}
        logits, words = self.vertex_decoder(seen[rings], wanted.sequences[rings])
        return {"loss_masks": masks, "loss_sequence": sequence_loss(logits, words)}
