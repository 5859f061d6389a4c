"""What the second stage finds in one image: the buildings behind its proposals, with the evidence of their corners.

The image may have been seen in several reflections. Each building is then asked about in all of them, and what counts
is the mean (test-time augmentation).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torchvision.ops import box_area, nms

from ...layers.boxes import pad_boxes
from ...polygon import Evidence
from ..detection import Detection
from ..family import RegionFilter
from .confidence import confidence, most_confidence
from .keypoint_head import HEATMAP_SIZE, POOLED_SIZE
from .roi_heads import BUILDING, BuildingRoIHeads
from .test_time_augmentation import Flip

REFINE_ROUNDS = 2
"""How often a box about a place is moved to the building there."""

SAME_PROPOSAL = 0.8
"""Proposals of two reflections with this IoU are one: to judge both again in each would take twice as long."""

ROIS_AT_ONCE = 32
"""Buildings whose keypoints are read together: a packed town has hundreds in a tile, at 2.5 MB of features each."""
BOXES_AT_ONCE = 1024
"""Proposals that are judged together, at 19 kB of features each."""


@dataclass(frozen=True)
class Seen:
    """An image as the network saw it.

    Attributes:
        flip: in which.
        size: (height, width) of what was reflected: of the image, or of the padded image.
        features: pyramid levels by name, each `[1, C, H, W]`.
        proposals: boxes `[K, 4]`, best first, in pixels of the reflected image.
    """

    flip: Flip
    size: tuple[int, int]
    features: Mapping[str, Tensor]
    proposals: Tensor

    def reflected(self, boxes: Tensor) -> Tensor:
        """Boxes `[K, 4]` of the image in pixels of the reflected image, or the other way round."""
        return self.flip.boxes(boxes, self.size)


class SecondStage:
    """Asks the heads about one image.

    Args:
        heads: the second stage.
        seen: the image, in one reflection or in several.
        size: its (height, width).
    """

    def __init__(self, heads: BuildingRoIHeads, seen: Sequence[Seen], size: tuple[int, int]) -> None:
        self._heads = heads
        self._seen = seen
        self._size = size

    def detections(self, least_score: float, keep: RegionFilter) -> dict[str, Tensor]:
        """The chosen detections that may score at least so much.

        They hold `boxes` `[K, 4]`, `scores` `[K]` of the box branch, `rois` `[K, 4]` (the padded boxes), `heatmaps` and
        `masks` `[K, S, S]` and `semantic_maps` `[K, 2, S / 2, S / 2]` (probabilities), and `offsets` `[K, 2, S, S]`.
        """
        proposals = self._proposals()
        if not len(proposals):  # nothing there: most of what follows would be for nothing
            return _nothing(proposals)
        likelihood, moves = self._classify(proposals)
        # torchvision wants logits
        judged = (likelihood.log(), moves, [proposals], [self._size])
        (boxes,), (scores,), _ = self._heads.postprocess_detections(*judged)
        likely = scores >= least_score**2  # see `confidence`
        boxes, scores = boxes[likely], scores[likely]
        rois = pad_boxes(boxes)
        semantic = self._semantic_maps(rois)
        # keypoints are the dearest step of many
        read = torch.where(most_confidence(scores, semantic) >= least_score)[0]
        read = read[keep(rois[read])]
        return self._read(boxes[read], scores[read], rois[read], semantic[read])

    def refine(self, boxes: Tensor) -> dict[str, Tensor]:
        """Detections, as `detections` gives them, for given boxes `[N, 4]`, each moved to what it is about."""
        for _ in range(REFINE_ROUNDS):
            likelihood, moves = self._classify(boxes)
            (boxes,) = self._heads.refined(moves, [boxes], [self._size])
        rois = pad_boxes(boxes)
        return self._read(boxes, likelihood[:, BUILDING], rois, self._semantic_maps(rois))

    def _proposals(self) -> Tensor:
        """Those of all reflections, in pixels of the image; of those that are the same, the best of its flip."""
        own = [each.reflected(each.proposals) for each in self._seen]
        if len(own) == 1:
            return own[0]
        boxes, rank = torch.cat(own), torch.cat([torch.arange(len(each), device=each.device) for each in own])
        return boxes[nms(boxes, -rank.to(boxes), SAME_PROPOSAL)]

    def _classify(self, boxes: Tensor) -> tuple[Tensor, Tensor]:
        """Probability of each class, `[K, 2]`, and moves `[K, 8]` of boxes; a few hundred at a time are in memory."""
        # those of a size are pooled from the same level
        order = box_area(boxes).argsort()
        judged = [self._mean(self._classified, part) for part in boxes[order].split(BOXES_AT_ONCE)]
        likelihood, moves = (torch.cat(values)[order.argsort()] for values in zip(*judged, strict=True))
        return likelihood, moves

    def _semantic_maps(self, rois: Tensor) -> Tensor:
        (maps,) = self._mean(
            lambda seen, there: (seen.flip.maps(self._heads.semantic_maps(seen.features, there)),), rois
        )
        return maps

    def _read(self, boxes: Tensor, scores: Tensor, rois: Tensor, semantic: Tensor) -> dict[str, Tensor]:
        parts = [self._mean(self._keypoints, part) for part in rois.split(ROIS_AT_ONCE)]
        heatmap, mask, offset = (torch.cat(maps) for maps in zip(*parts, strict=True))
        return {
            "boxes": boxes,
            "scores": scores,
            "rois": rois,
            "heatmaps": heatmap,
            "masks": mask,
            "offsets": offset,
            "semantic_maps": semantic,
        }

    def _classified(self, seen: Seen, there: Tensor) -> tuple[Tensor, ...]:
        logits, moves = self._heads.classify(seen.features, [there], [self._size])
        return logits.softmax(dim=1), seen.flip.moves(moves)

    def _keypoints(self, seen: Seen, there: Tensor) -> tuple[Tensor, ...]:
        heatmap, mask, offset = self._heads.keypoints(seen.features, there, self._size)
        back = seen.flip
        return back.maps(heatmap.sigmoid_()), back.maps(mask.sigmoid_()), back.offsets(offset)

    def _mean(self, ask: Callable[[Seen, Tensor], tuple[Tensor, ...]], boxes: Tensor) -> list[Tensor]:
        """The mean of what is answered to all that was seen about boxes `[K, 4]` of the image, part by part."""
        answers = [ask(each, each.reflected(boxes)) for each in self._seen]
        return [torch.stack(values).mean(dim=0) for values in zip(*answers, strict=True)]


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
    """The network's output for one image (see `BuildingRoIHeads.forward`) as detections, best first.

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
