"""What the second stage finds in one image: the buildings behind its proposals, with their vertices in order."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from ...layers.boxes import pad_boxes
from ..family import RegionFilter
from ..two_stage.box_stage import ROIS_AT_ONCE, BoxStage, Seen
from .grid import MOST_VERTICES
from .roi_heads import SequenceRoIHeads


class SequenceStage(BoxStage):
    """Asks the heads about one image.

    Boxes are the mean of all orientations that it was seen in. Sequences have no mean: they are read from the first
    one, the image as it is.

    Args:
        branch: the heads.
        seen: the image, in one reflection or in several.
        size: its (height, width).
        width: of the beam.
    """

    _branch: SequenceRoIHeads

    def __init__(self, branch: SequenceRoIHeads, seen: Sequence[Seen], size: tuple[int, int], width: int) -> None:
        super().__init__(branch, seen, size)
        self._width = width

    def detections(self, least_score: float, keep: RegionFilter) -> dict[str, Tensor]:
        """See `BoxStage.detections`.

        With `rois` `[K, 4]`, the padded boxes, and `sequences` int64 `[K, MOST_VERTICES + 1]` of cells of those.
        """
        boxes, scores = self.found(least_score)
        own = torch.where(keep(pad_boxes(boxes)))[0]
        return self._with_sequences(boxes[own], scores[own])

    def refine(self, boxes: Tensor) -> dict[str, Tensor]:
        """See `BoxStage.refine`."""
        return self._with_sequences(*self.moved(boxes))

    def _with_sequences(self, boxes: Tensor, scores: Tensor) -> dict[str, Tensor]:
        rois = pad_boxes(boxes)
        nothing = torch.empty(0, MOST_VERTICES + 1, dtype=torch.int64, device=boxes.device)
        parts = rois.split(ROIS_AT_ONCE) if len(rois) else ()
        sequences = torch.cat([nothing, *map(self._sequences, parts)])
        return {"boxes": boxes, "scores": scores, "rois": rois, "sequences": sequences}

    def _sequences(self, rois: Tensor) -> Tensor:
        return self._branch.sequences(self._seen[0].features, rois, self._size, self._width)
