"""What the second stage finds in one image: the boxes behind its proposals, and what a kind of network reads in each.

The image may have been seen in several reflections. Each box is then asked about in all of them, and what counts is the
mean (test-time augmentation).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torchvision.ops import box_area, nms

from ...layers.test_time_augmentation import Flip
from ..family import RegionFilter
from .box_branch import BUILDING, BoxBranch

REFINE_ROUNDS = 2
"""How often a box about a place is moved to the building there."""

SAME_PROPOSAL = 0.8
"""Proposals of two reflections with this IoU are one: to judge both again in each would take twice as long."""

ROIS_AT_ONCE = 32
"""Buildings whose shapes are read together: a packed town has hundreds in a tile, at 2.5 MB of features each."""
BOXES_AT_ONCE = 1024
"""Proposals that are judged together, at 19 kB of features each."""

Answers = tuple[Tensor, ...]


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


class BoxStage(ABC):
    """Asks the box branch about one image.

    Args:
        branch: the box branch.
        seen: the image, in one reflection or in several.
        size: its (height, width).
    """

    def __init__(self, branch: BoxBranch, seen: Sequence[Seen], size: tuple[int, int]) -> None:
        self._branch = branch
        self._seen = seen
        self._size = size

    @abstractmethod
    def detections(self, least_score: float, keep: RegionFilter) -> dict[str, Tensor]:
        """The chosen detections that may score at least so much: `boxes` `[K, 4]`, `scores` `[K]` and what else."""

    @abstractmethod
    def refine(self, boxes: Tensor) -> dict[str, Tensor]:
        """Detections, as `detections` gives them, for given boxes `[N, 4]`, each moved to what it is about."""

    def found(self, least_score: float) -> tuple[Tensor, Tensor]:
        """Boxes `[K, 4]` that the box branch gives at least this score, none twice, and their scores `[K]`."""
        proposals = self._proposals()
        if not len(proposals):  # nothing there: most of what follows would be for nothing
            return proposals, proposals.new_empty(0)
        likelihood, moves = self._classify(proposals)
        # torchvision wants logits
        judged = (likelihood.log(), moves, [proposals], [self._size])
        (boxes,), (scores,), _ = self._branch.postprocess_detections(*judged)
        likely = scores >= least_score
        return boxes[likely], scores[likely]

    def moved(self, boxes: Tensor) -> tuple[Tensor, Tensor]:
        """Boxes `[N, 4]`, each moved to what it is about, and the scores of those before the last move `[N]`."""
        for _ in range(REFINE_ROUNDS):
            likelihood, moves = self._classify(boxes)
            (boxes,) = self._branch.refined(moves, [boxes], [self._size])
        return boxes, likelihood[:, BUILDING]

    def read(self, ask: Callable[[Seen, Tensor], Answers], rois: Tensor) -> Answers:
        """`mean` of regions of interest `[K, 4]`, of which a few at a time are in memory."""
        parts = [self.mean(ask, part) for part in rois.split(ROIS_AT_ONCE)]
        return tuple(torch.cat(answers) for answers in zip(*parts, strict=True))

    def mean(self, ask: Callable[[Seen, Tensor], Answers], boxes: Tensor) -> list[Tensor]:
        """The mean of what is answered to all that was seen about boxes `[K, 4]` of the image, part by part."""
        answers = [ask(each, each.reflected(boxes)) for each in self._seen]
        return [torch.stack(values).mean(dim=0) for values in zip(*answers, strict=True)]

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
        judged = [self.mean(self._classified, part) for part in boxes[order].split(BOXES_AT_ONCE)]
        likelihood, moves = (torch.cat(values)[order.argsort()] for values in zip(*judged, strict=True))
        return likelihood, moves

    def _classified(self, seen: Seen, there: Tensor) -> Answers:
        logits, moves = self._branch.classify(seen.features, [there], [self._size])
        return logits.softmax(dim=1), seen.flip.moves(moves)
