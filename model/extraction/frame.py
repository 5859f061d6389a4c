"""The frame in which a model sees an image: at least as wide and high as what it was trained on.

A model that learned from crops knows no image of a single house. Such an image, and a narrow last tile, is set into a
wider frame, in which it goes on as in a mirror. What is found is told in pixels of the image, and nothing beyond it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ..contract.options import STRIDE_MULTIPLE
from ..families.detection import Detection, Observation
from ..families.family import RegionFilter

OWN_SHARE = 0.2
"""A building of whose mask less than this lies in the image is one of the mirror; in a corner it is a quarter."""


@dataclass(frozen=True)
class Frame:
    """Where an image lies in its frame.

    Attributes:
        image: (height, width) of the image.
        least: so many pixels wide and high a frame is at least.
    """

    image: tuple[int, int]
    least: int

    @property
    def size(self) -> tuple[int, int]:
        """(height, width) of the frame."""
        height, width = self.image
        return max(height, self.least), max(width, self.least)

    @property
    def corner(self) -> tuple[int, int]:
        """x, y of the image's corner in the frame: about the middle, where the network's coarsest cells begin."""
        (height, width), (high, wide) = self.image, self.size
        x, y = ((free // 2) // STRIDE_MULTIPLE * STRIDE_MULTIPLE for free in (wide - width, high - height))
        return x, y

    @property
    def is_wider(self) -> bool:
        """Whether there is anything around the image."""
        return self.size != self.image

    def around(self, images: Tensor) -> Tensor:
        """Images `[B, 3, h, w]`, each in its frame `[B, 3, H, W]`."""
        if not self.is_wider:
            return images
        (height, width), (x, y), (high, wide) = self.image, self.corner, self.size
        rows, columns = _mirrored(y, height, high), _mirrored(x, width, wide)
        return images[:, :, rows.to(images.device)][:, :, :, columns.to(images.device)]

    def filters(self, filters: Sequence[RegionFilter]) -> list[RegionFilter]:
        """Filters of regions of the image as such of the frame; regions that show the mirror alone are left out."""
        return [self._filter(keep) for keep in filters] if self.is_wider else list(filters)

    def boxes(self, boxes: np.ndarray) -> np.ndarray:
        """Boxes `[N, 4]` of the image in pixels of the frame."""
        return boxes + np.array([*self.corner, *self.corner], boxes.dtype)

    def observation(self, seen: Observation) -> Observation:
        """What was seen in the frame, in pixels of the image; features stay those of the frame."""
        return replace(seen, detections=self.detections(seen.detections)) if self.is_wider else seen

    def detections(self, found: Sequence[Detection]) -> list[Detection]:
        """Those of the image among detections in the frame, in pixels of the image and without what lies beyond it."""
        if not self.is_wider:
            return list(found)
        return [own for each in found if (own := self._own(each)) is not None]

    def _filter(self, keep: RegionFilter) -> RegionFilter:
        height, width = self.image
        x, y = self.corner

        def choose(regions: Tensor) -> Tensor:
            there = regions - regions.new_tensor([x, y, x, y])
            seen = (there[:, 0] < width) & (there[:, 1] < height) & (there[:, 2] > 0) & (there[:, 3] > 0)
            return seen & keep(there)

        return choose

    def _own(self, found: Detection) -> Detection | None:
        (height, width), (x, y) = self.image, self.corner
        evidence = replace(found.evidence, box=_moved(found.evidence.box, -x, -y))
        cells = np.arange(len(evidence.mask)) + 0.5
        across, down = evidence.to_pixels(np.stack([cells, cells], axis=1)).T
        inside = ((down > 0) & (down < height))[:, None] & ((across > 0) & (across < width))
        if evidence.mask[inside].sum() < OWN_SHARE * evidence.mask.sum():
            return None
        x0, y0, x1, y1 = np.clip(_moved(found.box, -x, -y), 0, [width, height, width, height]).tolist()
        if not inside.all():
            evidence = evidence.reduced(np.where(inside, evidence.mask, np.float32(0.0)), ~inside)
        return replace(found, box=(x0, y0, x1, y1), evidence=evidence)


def _mirrored(before: int, length: int, frame: int) -> Tensor:
    """Of each of a frame's pixels along an axis, which of the image's it shows; int64 `[frame]`."""
    places = (torch.arange(frame) - before) % (2 * length)
    return places.minimum(2 * length - 1 - places)


def _moved(box: tuple[float, float, float, float], x: float, y: float) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = box
    return x0 + x, y0 + y, x1 + x, y1 + y
