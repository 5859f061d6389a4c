"""The paper's grouping: from keypoint to nearest keypoint, using no mask."""

from __future__ import annotations

import numpy as np

from ..building import Ring


def nearest_ring(points: np.ndarray) -> Ring:
    """Join keypoints `[K, 2]` to a ring as §2.2 of the paper does; the ring may cross itself.

    The walk starts at an extreme keypoint, here the leftmost, goes on to the nearest keypoint not yet used, and closes when
    none is left.
    """
    current = int(np.argmin(points[:, 0]))
    unused = np.ones(len(points), dtype=bool)
    order = []
    for _ in range(len(points)):
        order.append(current)
        unused[current] = False
        distance = np.hypot(*(points - points[current]).T)
        current = int(np.argmin(np.where(unused, distance, np.inf)))
    return points[order]
