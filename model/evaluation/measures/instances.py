"""One side of a comparison: the buildings of an image, predicted or drawn, with their masks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...building import Building, Ring
from .masks import Mask, rasterize_all


@dataclass(frozen=True)
class Instances:
    """Buildings that cover at least one pixel of the image, by falling score; equal scores by place.

    So ordered, no measure depends on the order of the input.

    Attributes:
        rings: of each building.
        masks: of each building.
        scores: float `[N]`, falling.
        indices: where each building stood in the input.
    """

    rings: list[list[Ring]]
    masks: list[Mask]
    scores: np.ndarray
    indices: list[int]

    def __len__(self) -> int:
        """Return the number of buildings."""
        return len(self.masks)

    def best(self, count: int) -> Instances:
        """Return the first `count` buildings."""
        return Instances(self.rings[:count], self.masks[:count], self.scores[:count], self.indices[:count])

    def confident(self, score: float) -> Instances:
        """Return the buildings with at least this score."""
        return self.best(int(np.count_nonzero(self.scores >= score)))

    def only(self, places: np.ndarray) -> Instances:
        """Return the buildings at these places, which rise."""
        rings, masks = [self.rings[i] for i in places], [self.masks[i] for i in places]
        return Instances(rings, masks, self.scores[places], [self.indices[i] for i in places])

    @property
    def vertices(self) -> int:
        """Number of vertices over all rings."""
        return sum(map(self.vertices_of, range(len(self))))

    def vertices_of(self, building: int) -> int:
        """Number of vertices over the rings of one building."""
        return sum(len(ring) for ring in self.rings[building])

    @cached_property
    def outlines(self) -> list[Ring]:
        """First ring of each building."""
        return [np.asarray(rings[0], dtype=np.float64) for rings in self.rings]


def predicted_instances(buildings: Sequence[Building], size: tuple[int, int]) -> Instances:
    """Rasterize predictions in an image of `size` (height, width)."""
    return _instances([b.rings for b in buildings], [b.score for b in buildings], size)


def reference_instances(references: Sequence[Sequence[Ring]], size: tuple[int, int]) -> Instances:
    """Rasterize references, rings per building, in an image of `size` (height, width)."""
    return _instances(references, [1.0] * len(references), size)


def _instances(buildings: Sequence[Sequence[Ring]], scores: Sequence[float], size: tuple[int, int]) -> Instances:
    masks = rasterize_all(buildings, size)
    seen = [i for i, mask in enumerate(masks) if mask.area]
    seen.sort(key=lambda i: (-scores[i], masks[i].box, masks[i].area, sum(map(len, buildings[i]))))
    return Instances(
        [list(buildings[i]) for i in seen], [masks[i] for i in seen], np.array([scores[i] for i in seen]), seen
    )
