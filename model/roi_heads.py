"""The second stage: class and box of each proposal, and for each building the heatmap of its keypoints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torchvision.models.detection.roi_heads import RoIHeads, fastrcnn_loss
from torchvision.ops import MultiScaleRoIAlign, box_area, clip_boxes_to_image, roi_align

from .boxes import box_fit, intersection_over_first, pad_boxes
from .confidence import most_confidence
from .heads import HEATMAP_SIZE, POOLED_SIZE
from .loss import fit_loss, polygon_loss
from .targets import Outline, keypoint_targets

IGNORE_OVERLAP = 0.5
BUILDING = 1
"""Label of buildings; 0 is background."""
EXAMINE_ROUNDS = 2
"""How often a box about a place is moved to the building there."""
LEARNED_PER_IMAGE = 5
"""Buildings per image whose keypoints are learned in one step; the head costs more than the backbone if it sees all."""

USED_FIT = 0.5
"""A refined box with less IoU than this is about something else."""

FINEST_STRIDE = 4
"""Pixels per cell of the finest pyramid level."""

Choice = Callable[[Tensor], Tensor]
"""Of regions of interest `[K, 4]` of an image, in its pixels, which are worth reading: bool `[K]`."""

ROIS_AT_ONCE = 32
"""Buildings whose keypoints are read together: a packed town has hundreds in a tile, at 2.5 MB of features each."""
BOXES_AT_ONCE = 1024
"""Proposals that are judged together, at 19 kB of features each."""


class BuildingRoIHeads(RoIHeads):
    """torchvision's RoI heads with a keypoint branch for any number of corners.

    torchvision's own keypoint loss wants one point per channel, so that branch is not used.

    Args:
        keypoint_roi_pool: pools features for the keypoint head from padded boxes.
        keypoint_head: see `KeypointHead`.
        surface_head: see `SurfaceHead`; it is taught by itself, see `model.training`.
        arguments: those of `torchvision.models.detection.roi_heads.RoIHeads`.

    Attributes:
        keypoint_dtype: in which the keypoint head computes; boxes are always judged in float32.
    """

    def __init__(
        self,
        keypoint_roi_pool: MultiScaleRoIAlign,
        keypoint_head: nn.Module,
        surface_head: nn.Module,
        **arguments: Any,
    ) -> None:
        super().__init__(**arguments)
        self.building_roi_pool = keypoint_roi_pool
        self.building_head = keypoint_head
        self.surface_head = surface_head
        self.keypoint_dtype = torch.float32

    def forward(
        self,
        features: Mapping[str, Tensor],
        proposals: list[Tensor],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]] | None = None,
        least_score: float = 0.0,
        choices: Sequence[Choice] | None = None,
    ) -> tuple[list[dict[str, Tensor]], dict[str, Tensor]]:
        """Return detections (evaluation) that may score at least so much, or losses (training), as torchvision does.

        Of detections, those of each image are left out that its choice, where there is one, leaves out.

        A target holds `boxes` `[N, 4]`, `labels` `[N]` (1), `ignored` boxes `[M, 4]` and `outlines`, a list of N
        `Outline`. A detection holds `boxes` `[K, 4]`, `scores` `[K]` of the box branch, `rois` `[K, 4]` (the padded
        boxes), `heatmaps` and `masks` `[K, S, S]` and `surfaces` `[K, 2, S / 2, S / 2]` (probabilities), and
        `offsets` `[K, 2, S, S]`.
        """
        if targets is not None:
            return [], self._losses(features, proposals, image_shapes, targets)
        if not any(map(len, proposals)):  # nothing there: most of what follows would be for nothing
            return [self._nothing(boxes) for boxes in proposals], {}
        class_logits, box_regression = self._classify_in_parts(features, proposals, image_shapes)
        boxes, scores, _ = self.postprocess_detections(class_logits, box_regression, proposals, image_shapes)
        choices = choices or [everything] * len(boxes)
        images = zip(by_image(features, len(boxes)), boxes, scores, image_shapes, choices, strict=True)
        return [self._read_hopeful(*image, least_score) for image in images], {}

    def examine(self, features: Mapping[str, Tensor], boxes: Tensor, size: tuple[int, int]) -> dict[str, Tensor]:
        """Detections, as `forward` gives them, for given boxes `[N, 4]` of an image, each moved to what it is about."""
        for _ in range(EXAMINE_ROUNDS):
            class_logits, box_regression = self._classify(features, [boxes], [size])
            (boxes,) = self._refined(box_regression, [boxes], [size])
        scores = class_logits.softmax(dim=1)[:, BUILDING]
        rois = pad_boxes(boxes)
        return self._read(features, boxes, scores, rois, self._surfaces(features, rois), size)

    def _classify(
        self, features: Mapping[str, Tensor], proposals: list[Tensor], image_shapes: list[tuple[int, int]]
    ) -> tuple[Tensor, Tensor]:
        pooled = self.box_roi_pool(features, proposals, image_shapes)
        return self.box_predictor(self.box_head(pooled))

    def _classify_in_parts(
        self, features: Mapping[str, Tensor], proposals: list[Tensor], image_shapes: list[tuple[int, int]]
    ) -> tuple[Tensor, Tensor]:
        """As `_classify`, with the pooled features of a few hundred proposals at a time in memory."""
        parts = []
        images = zip(by_image(features, len(proposals)), proposals, image_shapes, strict=True)
        for image_features, boxes, shape in images:
            # those of a size are pooled from the same level
            order = box_area(boxes).argsort()
            judged = [self._classify(image_features, [part], [shape]) for part in boxes[order].split(BOXES_AT_ONCE)]
            parts += [torch.cat(values)[order.argsort()] for values in zip(*judged, strict=True)]
        return torch.cat(parts[::2]), torch.cat(parts[1::2])

    def _losses(
        self,
        features: Mapping[str, Tensor],
        proposals: list[Tensor],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> dict[str, Tensor]:
        proposals = self._without_ignored(proposals, targets)
        proposals, matched, labels, regression_targets = self.select_training_samples(proposals, targets)
        class_logits, box_regression = self._classify(features, proposals, image_shapes)
        _, loss_box = fastrcnn_loss(class_logits, box_regression, labels, regression_targets)
        refined = self._refined(box_regression.detach(), proposals, image_shapes)
        fits = [
            box_fit(boxes, target["boxes"], match) * label.bool()
            for boxes, target, match, label in zip(refined, targets, matched, labels, strict=True)
        ]
        loss_class = fit_loss(class_logits[:, BUILDING] - class_logits[:, 0], torch.cat(fits))
        regions = [_half_refined(*one) for one in zip(proposals, refined, fits, strict=True)]
        loss_polygon = self._polygon_loss(features, regions, matched, labels, image_shapes, targets)
        return {"loss_class": loss_class, "loss_box": loss_box, "loss_polygon": loss_polygon}

    def _refined(
        self, box_regression: Tensor, proposals: list[Tensor], image_shapes: list[tuple[int, int]]
    ) -> list[Tensor]:
        """The boxes of buildings that proposals become."""
        boxes = self.box_coder.decode(box_regression, proposals)[:, BUILDING]
        parts = boxes.split([len(own) for own in proposals])
        return [clip_boxes_to_image(part, shape) for part, shape in zip(parts, image_shapes, strict=True)]

    @staticmethod
    def _without_ignored(proposals: list[Tensor], targets: list[dict[str, Any]]) -> list[Tensor]:
        """Leave out proposals that mostly cover a building of which only a sliver is in view."""
        kept = []
        for boxes, target in zip(proposals, targets, strict=True):
            if len(target["ignored"]):
                overlap = intersection_over_first(boxes, target["ignored"]).amax(dim=1)
                boxes = boxes[overlap < IGNORE_OVERLAP]
            kept.append(boxes)
        return kept

    def _polygon_loss(
        self,
        features: Mapping[str, Tensor],
        proposals: list[Tensor],
        matched: list[Tensor],
        labels: list[Tensor],
        image_shapes: list[tuple[int, int]],
        targets: list[dict[str, Any]],
    ) -> Tensor:
        rois: list[Tensor] = []
        outlines: list[Outline] = []
        for boxes, match, label, target in zip(proposals, matched, labels, targets, strict=True):
            positive = torch.where(label > 0)[0]
            shuffled = positive[torch.randperm(len(positive), device=positive.device)]
            chosen = shuffled[_first_of_each(match[shuffled])[:LEARNED_PER_IMAGE]]
            rois.append(pad_boxes(boxes[chosen]))
            outlines += [target["outlines"][k] for k in match[chosen].tolist()]
        if not outlines:
            # still a function of the weights, so that the backward pass finds a graph
            return torch.stack([parameter.sum() for parameter in self.building_head.parameters()]).sum() * 0.0
        heatmap, mask, offset = self.building_head(self.building_roi_pool(features, rois, image_shapes))
        return polygon_loss(heatmap, mask, offset, keypoint_targets(outlines, torch.cat(rois), HEATMAP_SIZE))

    def _read_hopeful(
        self,
        features: Mapping[str, Tensor],
        boxes: Tensor,
        scores: Tensor,
        size: tuple[int, int],
        choice: Choice,
        least_score: float,
    ) -> dict[str, Tensor]:
        """The chosen detections of one image that may score so much: keypoints are the dearest step of many."""
        likely = scores >= least_score**2  # see `confidence`
        boxes, scores = boxes[likely], scores[likely]
        rois = pad_boxes(boxes)
        surfaces = self._surfaces(features, rois)
        hopeful = most_confidence(scores, surfaces) >= least_score
        read = torch.where(hopeful)[0]
        read = read[choice(rois[read])]
        return self._read(features, boxes[read], scores[read], rois[read], surfaces[read], size)

    def _read(
        self,
        features: Mapping[str, Tensor],
        boxes: Tensor,
        scores: Tensor,
        rois: Tensor,
        surfaces: Tensor,
        size: tuple[int, int],
    ) -> dict[str, Tensor]:
        """The detections of one image, see `forward`."""
        parts = [self._keypoints(features, part, size) for part in rois.split(ROIS_AT_ONCE)]
        heatmap, mask, offset = (torch.cat(maps) for maps in zip(*parts, strict=True))
        return {
            "boxes": boxes,
            "scores": scores,
            "rois": rois,
            "heatmaps": heatmap.sigmoid_(),
            "masks": mask.sigmoid_(),
            "offsets": offset,
            "surfaces": surfaces,
        }

    @staticmethod
    def _nothing(boxes: Tensor) -> dict[str, Tensor]:
        """The detections of an image without proposals, see `forward`; `boxes` are those, `[0, 4]`."""
        maps = boxes.new_empty(0, HEATMAP_SIZE, HEATMAP_SIZE)
        return {
            "boxes": boxes,
            "scores": boxes.new_empty(0),
            "rois": boxes,
            "heatmaps": maps,
            "masks": maps,
            "offsets": boxes.new_empty(0, 2, HEATMAP_SIZE, HEATMAP_SIZE),
            "surfaces": boxes.new_empty(0, 2, POOLED_SIZE, POOLED_SIZE),
        }

    def _keypoints(self, features: Mapping[str, Tensor], rois: Tensor, size: tuple[int, int]) -> list[Tensor]:
        """What the keypoint head gives, in float32."""
        pooled, dtype = self.building_roi_pool(features, [rois], [size]), self.keypoint_dtype
        with torch.autocast(pooled.device.type, dtype, enabled=dtype != torch.float32):
            maps = self.building_head(pooled)
        return [each.float() for each in maps]

    def _surfaces(self, features: Mapping[str, Tensor], rois: Tensor) -> Tensor:
        """Probabilities of building and wall in boxes `[K, 4]`, on half as many cells a side as masks have."""
        finest = next(iter(features.values()))
        probabilities = self.surface_head(finest).sigmoid()
        return roi_align(probabilities, [rois], POOLED_SIZE, 1 / FINEST_STRIDE, sampling_ratio=1, aligned=True)


def _half_refined(proposals: Tensor, refined: Tensor, fit: Tensor) -> Tensor:
    """Proposals `[N, 4]`, half of those whose refined box is about its building as that box.

    Keypoints are read from refined boxes; from proposals, which lie more loosely, they are learned for bad days.
    """
    use = (torch.rand(len(fit), device=fit.device) < 0.5) & (fit > USED_FIT)
    return torch.where(use[:, None], refined, proposals)


def everything(regions: Tensor) -> Tensor:
    """A `Choice` that leaves out nothing."""
    return torch.ones(len(regions), dtype=torch.bool, device=regions.device)


def _first_of_each(buildings: Tensor) -> list[int]:
    """Where each building `[N]` occurs first: another box about it teaches less than another building."""
    places = reversed(list(enumerate(buildings.tolist())))
    return sorted({building: place for place, building in places}.values())


def by_image(features: Mapping[str, Tensor], images: int) -> Sequence[Mapping[str, Tensor]]:
    """The features of each image alone; of a single one, what nobody has looked at is not computed."""
    if images == 1:
        return [features]
    return [{level: values[index, None] for level, values in features.items()} for index in range(images)]
