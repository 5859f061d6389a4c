"""What the second stage finds in one image: the buildings behind its proposals, with the evidence of their corners."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from ...layers.boxes import pad_boxes
from ...polygon import Evidence
from ..detection import Detection
from ..family import RegionFilter
from ..two_stage.box_stage import Answers, BoxStage, Seen
from .confidence import confidence, most_confidence
from .keypoint_head import HEATMAP_SIZE, POOLED_SIZE
from .roi_heads import BuildingRoIHeads


class SecondStage(BoxStage):
    """Asks the heads about one image.

    Args:
        heads: the second stage.
        seen: the image, in one reflection or in several.
        size: its (height, width).
    """

    def __init__(self, heads: BuildingRoIHeads, seen: Sequence[Seen], size: tuple[int, int]) -> None:
        super().__init__(heads, seen, size)
        self._heads = heads

    def detections(self, least_score: float, keep: RegionFilter) -> dict[str, Tensor]:
        """The chosen detections that may score at least so much.

        They hold `boxes` `[K, 4]`, `scores` `[K]` of the box branch, `rois` `[K, 4]` (the padded boxes), `heatmaps` and
        `masks` `[K, S, S]` and `semantic_maps` `[K, 2, S / 2, S / 2]` (probabilities), and `offsets` `[K, 2, S, S]`.
        """
        boxes, scores = self.found(least_score**2)  # see `confidence`
        if not len(boxes):
            return _nothing(boxes)
        rois = pad_boxes(boxes)
        semantic = self._semantic_maps(rois)
        # keypoints are the dearest step of many
        read = torch.where(most_confidence(scores, semantic) >= least_score)[0]
        read = read[keep(rois[read])]
        return self._read(boxes[read], scores[read], rois[read], semantic[read])

    def refine(self, boxes: Tensor) -> dict[str, Tensor]:
        """Detections, as `detections` gives them, for given boxes `[N, 4]`, each moved to what it is about."""
        boxes, scores = self.moved(boxes)
        rois = pad_boxes(boxes)
        return self._read(boxes, scores, rois, self._semantic_maps(rois))

    def _semantic_maps(self, rois: Tensor) -> Tensor:
        (maps,) = self.mean(
            lambda seen, there: (seen.flip.maps(self._heads.semantic_maps(seen.features, there)),), rois
        )
        return maps

    def _read(self, boxes: Tensor, scores: Tensor, rois: Tensor, semantic: Tensor) -> dict[str, Tensor]:
        heatmap, mask, offset = self.read(self._keypoints, rois)
        return {
            "boxes": boxes,
            "scores": scores,
            "rois": rois,
            "heatmaps": heatmap,
            "masks": mask,
            "offsets": offset,
            "semantic_maps": semantic,
        }

    def _keypoints(self, seen: Seen, there: Tensor) -> Answers:
        heatmap, mask, offset = self._heads.keypoints(seen.features, there, self._size)
        back = seen.flip
        return back.maps(heatmap.sigmoid_()), back.maps(mask.sigmoid_()), back.offsets(offset)


def _nothing(boxes: Tensor) -> dict[str, Tensor]:
    """The detections of an image without proposals, see `SecondStage.detections`; `boxes` are those, `[0, 4]`."""
    maps = boxes.new_empty(0, HEATMAP_SIZE, HEATMAP_SIZE)
    return {
        "boxes": boxes,
        "scores": boxes.new_empty(0),
        "rois": boxes,
        "heatmaps": maps,
        "masks": maps,
        "offsets": boxes.new_empty(0, 2, HEATMAP_SIZE, HEATMAP_SIZE),
        "semantic_maps": boxes.new_empty(0, 2, POOLED_SIZE, POOLED_SIZE),
    }


def detections(raw: dict[str, Tensor], least_score: float) -> list[Detection]:
    """The network's output for one image (see `SecondStage.detections`) as detections, best first.

    Args:
        raw: the output.
        least_score: more doubtful ones are left out.
    """
    scores = confidence(*(raw[name].float() for name in ("scores", "masks", "semantic_maps")))
    order = torch.argsort(scores, descending=True)
    order = order[scores[order] >= least_score]
    # selected first, so that what is left out does not stay in memory
    arrays = {
        name: raw[name][order].float().cpu().numpy() for name in ("boxes", "rois", "heatmaps", "masks", "offsets")
    }
    boxes, rois = (list(map(tuple, arrays[name].tolist())) for name in ("boxes", "rois"))
    evidence = map(Evidence, arrays["masks"], rois, arrays["heatmaps"], arrays["offsets"])
    return list(map(Detection, scores[order].tolist(), boxes, evidence))
