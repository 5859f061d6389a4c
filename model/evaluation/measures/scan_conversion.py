"""Even-odd scan conversion of polygons, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...building import Ring
from ...polygon.runs import places_in_runs, split, starts


@dataclass(frozen=True)
class Edges:
    """The edges of all rings of some buildings, building after building.

    Attributes:
        start: float `[E, 2]`, x and y in pixels.
        end: the same.
        counts: number of edges of each building, int `[B]`.
    """

    start: np.ndarray
    end: np.ndarray
    counts: np.ndarray

    @classmethod
    def of(cls, buildings: Sequence[Sequence[Ring]]) -> Edges:
        """The edges of each building's rings."""
        rings = [np.asarray(ring, dtype=np.float64).reshape(-1, 2) for rings in buildings for ring in rings]
        corners = np.concatenate([np.zeros((0, 2)), *rings])
        lengths = np.array([len(ring) for ring in rings], dtype=int)
        ring_of_corner = np.repeat(np.arange(len(rings)), lengths)
        following = np.arange(1, len(corners) + 1)
        following[(starts(lengths) + lengths - 1)[lengths > 0]] = starts(lengths)[lengths > 0]
        building = np.repeat(np.arange(len(buildings)), [len(rings) for rings in buildings])
        counts = np.bincount(building[ring_of_corner], minlength=len(buildings))
        return cls(corners, corners[following], counts)

    def of_buildings(self, part: slice) -> Edges:
        """Those of some of the buildings."""
        first, last = (int(self.counts[:end].sum()) for end in (part.start, part.stop))
        return Edges(self.start[first:last], self.end[first:last], self.counts[part])

    def boxes(self, size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """(row, column) and (height, width) of the pixels of each building's box in an image, int `[B, 2]` both."""
        low, high = (
            np.clip(np.ceil(side.reduceat(self.start, starts(self.counts))[:, ::-1] - 0.5), 0, size).astype(int)
            for side in (np.minimum, np.maximum)
        )
        return low, np.maximum(high - low, 0)


def fill(edges: Edges, places: np.ndarray, shapes: np.ndarray) -> list[np.ndarray]:
    """Every crossing of an edge with a row of pixel centres flips all pixels to its right.

    Args:
        edges: of some buildings.
        places: (row, column) of each building's box, int `[B, 2]`.
        shapes: (height, width) of it, int `[B, 2]`.

    Returns:
        For each building which pixels of its box are inside, bool `[h, w]`.
    """
    building = np.repeat(np.arange(len(shapes)), edges.counts)
    origin = places[building, ::-1]
    start, end = edges.start - origin, edges.end - origin
    # Each edge runs downwards, so that both directions of a ring give the same floating-point crossings.
    upwards = (start[:, 1] > end[:, 1])[:, None]
    top, bottom = np.where(upwards, end, start), np.where(upwards, start, end)
    height, width = shapes[building].T
    first = np.clip(np.ceil(top[:, 1] - 0.5), 0, height).astype(int)
    counts = np.clip(np.ceil(bottom[:, 1] - 0.5), 0, height).astype(int) - first
    edge = np.repeat(np.arange(len(counts)), counts)
    rows = first[edge] + places_in_runs(counts)
    top, bottom = top[edge], bottom[edge]
    crossings = top[:, 0] + (rows + 0.5 - top[:, 1]) / (bottom[:, 1] - top[:, 1]) * (bottom[:, 0] - top[:, 0])
    columns = np.clip(np.ceil(crossings - 0.5), 0, width[edge]).astype(int)
    # One column more takes the flips that are right of all pixels: so each row ends as it begins, and so does a box.
    sizes = shapes[:, 0] * (shapes[:, 1] + 1)
    flips = np.zeros(sizes.sum(), dtype=np.uint8)
    np.bitwise_xor.at(flips, starts(sizes)[building[edge]] + rows * (width[edge] + 1) + columns, np.uint8(1))
    inside = np.bitwise_xor.accumulate(flips, out=flips).view(bool)
    return [box.reshape(h, w + 1)[:, :-1] for box, (h, w) in zip(split(inside, sizes), shapes.tolist())]
