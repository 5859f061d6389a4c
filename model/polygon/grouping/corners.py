"""The corners of a ring, and which of them were detected."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...building import Ring


@dataclass(frozen=True)
class Corners:
    """A ring's corners: `ring` float64 `[N, 2]` and for each corner whether it is a keypoint."""

    ring: Ring
    detected: list[bool]


def without(corners: Corners, index: int) -> Corners:
    """The corners without one of them."""
    return Corners(np.delete(corners.ring, index, axis=0), corners.detected[:index] + corners.detected[index + 1 :])
