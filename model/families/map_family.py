"""What families are alike in that say of every pixel how much building it is: buildings are what hangs together."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch import Tensor

from ..contract.options import ReadOptions
from ..polygon import RegionMask, mask_rings
from .detection import Detection, Features, Observation
from .family import Family, RegionFilter, Rings

MAP = "map"
"""Name of the map among the features."""
CELLS = 112
"""Per side of a building's mask: one of up to so many pixels loses none of them."""
CENTRE = 0.5
"""In a box in which no pixel is building, those count that reach this share of the most likely one."""
LEAST_SIGN = 0.02
"""Where the most likely pixel of a box says less, there is no sign of a building."""


@dataclass(frozen=True)
class Part:
    """A connected part of a map.

    Attributes:
        inside: bool `[H, W]`, which pixels of the window are it.
        window: (left, top) of its bounding box in the image.
        score: mean of the map in it.
    """

    inside: np.ndarray
    window: tuple[int, int]
    score: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in pixels of the image."""
        (left, top), (height, width) = self.window, self.inside.shape
        return float(left), float(top), float(left + width), float(top + height)


class MapFamily(Family):
    """A model that gives maps.

    Attributes:
        threshold: what a pixel must reach to be building.
        tolerance: how far a polygon may leave the contour, in pixels.
    """

    # the map takes 2, and 50 KB for each building of a packed town ten times as much
    kept_bytes = 22
    threshold: float
    tolerance: float

    @abstractmethod
    def maps(self, images: Tensor, tta_views: int) -> Tensor:
        """How much building every pixel is, 0 to 1, float `[B, H, W]`, of images uint8 `[B, 3, H, W]`."""

    def is_building(self, part: Part) -> bool:
        """Whether a part looks like a building."""
        return True

    def observe(
        self, images: Tensor, least_score: float, filters: Sequence[RegionFilter], tta_views: int
    ) -> list[Observation]:
        """See `Family.observe`."""
        maps = self.maps(images, tta_views).float().cpu()
        return [
            Observation(self._detections(each.numpy(), least_score, keep), {MAP: each[None, None]})
            for each, keep in zip(maps, filters, strict=True)
        ]

    def kept(self, features: Features) -> Features:
        """See `Family.kept`: the map."""
        return {MAP: features[MAP].half()}

    def refine(self, features: Features, boxes: np.ndarray, size: tuple[int, int]) -> list[Detection]:
        """See `Family.refine`: what hangs together around the middle of each box, wherever the threshold lies."""
        values = features[MAP][0, 0].float().numpy()
        found = [found for box in boxes if (found := self._around(values, box)) is not None]
        return sorted(found, key=lambda each: -each.score)

    def rings(self, detections: Sequence[Detection], options: ReadOptions) -> list[Rings | None]:
        """See `Family.rings`: the contour of each part."""
        return [mask_rings(each.evidence, self.tolerance) for each in detections]

    def _detections(self, values: np.ndarray, least_score: float, keep: RegionFilter) -> list[Detection]:
        likely = [
            each for each in parts(values, self.threshold) if each.score >= least_score and self.is_building(each)
        ]
        if not likely:
            return []
        chosen = keep(torch.tensor([each.box for each in likely])).tolist()
        own = sorted((each for each, kept in zip(likely, chosen, strict=True) if kept), key=lambda each: -each.score)
        return [_detection(values, each, self.threshold) for each in own]

    def _around(self, values: np.ndarray, box: np.ndarray) -> Detection | None:
        """What hangs together in a box around its middle; None where there is no sign of anything."""
        height, width = values.shape
        left, top, right, bottom = np.clip(np.round(box).astype(int), 0, [width, height, width, height]).tolist()
        seen = np.zeros_like(values)
        seen[top:bottom, left:right] = values[top:bottom, left:right]
        threshold = min(self.threshold, CENTRE * float(seen.max()))
        if threshold < LEAST_SIGN:
            return None
        x, y = min((left + right) // 2, width - 1), min((top + bottom) // 2, height - 1)
        for part in parts(seen, threshold):
            column, row = x - part.window[0], y - part.window[1]
            if 0 <= row < part.inside.shape[0] and 0 <= column < part.inside.shape[1] and part.inside[row, column]:
                return _detection(seen, part, threshold)
        return None


def parts(values: np.ndarray, threshold: float) -> Iterator[Part]:
    """The connected parts of a map `[H, W]` over a threshold; pixels that touch at a corner alone are not connected."""
    count, labels, places, _ = cv2.connectedComponentsWithStats((values > threshold).astype(np.uint8), connectivity=4)
    sums = np.bincount(labels.ravel(), weights=values.ravel(), minlength=count)
    for label, (left, top, width, height, area) in enumerate(places[1:].tolist(), 1):
        inside = labels[top : top + height, left : left + width] == label
        yield Part(inside, (left, top), float(sums[label] / area))


def _detection(values: np.ndarray, part: Part, threshold: float) -> Detection:
    """A part with its mask: one half where the map is at the threshold; a pixel around it shows where it ends."""
    (left, top), (height, width) = part.window, part.inside.shape
    left, top = left - 1, top - 1
    around = np.pad(values, 1, mode="edge")[top + 1 : top + height + 3, left + 1 : left + width + 3]
    inside = np.pad(part.inside, 1)
    # what is over the threshold beside it is another building's
    own = np.where(inside | (around <= threshold), np.clip(0.5 * around / threshold, 0.0, 1.0), 0.0)
    larger = max(inside.shape) <= CELLS
    mask = cv2.resize(
        own.astype(np.float32), (CELLS, CELLS), interpolation=cv2.INTER_LINEAR if larger else cv2.INTER_AREA
    )
    box = (float(left), float(top), float(left + width + 2), float(top + height + 2))
    return Detection(part.score, part.box, RegionMask(mask, box))
