"""The paper's grouping: from keypoint to nearest keypoint, using no mask."""

from __future__ import annotations

import numpy as np

from ...building import Ring
from ..ring import to_complex


def nearest_ring(points: np.ndarray) -> Ring:
    """Join keypoints `[K, 2]` to a ring as §2.2 of the paper does; the ring may cross itself.

    The walk starts at an extreme keypoint, here the leftmost, goes on to the nearest keypoint not yet used, and closes
    when none is left.
    """
    places = to_complex(points)
    current = int(places.real.argmin())
    unused = np.ones(len(places), dtype=bool)
    order = [current]
    for _ in range(len(places) - 1):
        unused[current] = False
        current = int(np.where(unused, abs(places - places[current]), np.inf).argmin())
        order.append(current)
    return points[order]
