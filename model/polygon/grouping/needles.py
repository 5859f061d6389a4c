"""Corners so sharp that no building has them: a keypoint too many, which makes a spike of a wall's end."""

from __future__ import annotations

import math
from cmath import phase

from ..ring import is_valid, to_complex, walls_of
from .corners import Corners, without
from .likelihood import Likelihood

SHARPEST = math.radians(35.0)
"""Walls that meet at a smaller angle are no corner of a building."""


def sharpest(corners: Corners) -> tuple[int, float]:
    """The corner in which two walls meet at the smallest angle, and that angle in radians."""
    walls = walls_of(to_complex(corners.ring).tolist())
    angles = [abs(phase(-wall * before.conjugate())) for before, wall in zip(walls[-1:] + walls, walls)]
    least = min(angles)
    return angles.index(least), least


def without_needles(corners: Corners, likelihood: Likelihood) -> Corners:
    """Leave out the least likely corner of each needle: its point, or the one before or after it."""
    while len(corners.ring) > 4:
        point, angle = sharpest(corners)
        if angle >= SHARPEST:
            break
        count = len(corners.ring)
        rests = [without(corners, index % count) for index in (point, point - 1, point + 1)]
        # What is left without another corner than the point may still have the needle.
        left = [rest for rest in rests if is_valid([rest.ring]) and (rest is rests[0] or sharpest(rest)[1] >= SHARPEST)]
        if not left:
            break
        corners = min(left, key=lambda rest: likelihood.cost(rest.ring))
    return corners
