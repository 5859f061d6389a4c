"""A building as the rest of Quoin passes it about: rings in pixels, a score, and how the rings were made."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Ring = np.ndarray
"""An open ring: float64 `[N, 2]`, `[x, y]` in pixels, the first point not repeated."""


@dataclass
class Building:
    """One building in pixel coordinates.

    Attributes:
        rings: the outline, then courtyards; see `Ring`.
        score: the detector's confidence, 0 to 1.
        status: how the rings were made (`keypoints`, `completed`, `contour`, `mask contour`, `sequence`, and
            `+untangled` where a sequence crossed itself, `+round` where the outline is a circle, `+arcs` where a part
            of it is an arc, `+regularized` where walls were straightened, `+neighbours` where they were moved to meet a
            neighbour's or cut off where a better one is).
    """

    rings: list[Ring]
    score: float
    status: str

    @property
    def vertices(self) -> int:
        """Number of vertices over all rings."""
        return sum(len(ring) for ring in self.rings)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of its outline."""
        # For the few points of most outlines a third of the time of numpy.
        x, y = zip(*self.rings[0].tolist())
        return min(x), min(y), max(x), max(y)

    def shifted(self, dx: float, dy: float) -> Building:
        """The same building moved by (dx, dy) pixels."""
        offset = np.array([dx, dy], dtype=np.float64)
        # always in one order in memory, on which the last digit of a sum depends
        return Building([np.ascontiguousarray(ring + offset) for ring in self.rings], self.score, self.status)
