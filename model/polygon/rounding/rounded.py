"""Buildings whose outline is a circle are given one."""

from __future__ import annotations

from ...building import Ring
from ..ring import is_valid, signed_area
from .circle import circle_of

SUFFIX = "+round"
"""Behind the status of a building whose outline is a circle, see `Building`."""


def rounded(rings: list[Ring], contour: Ring, tolerance: float) -> list[Ring] | None:
    """The same building with a circle for its outline, which may be itself; None where its contour is no circle.

    Args:
        rings: valid, the outline first.
        contour: what the outline was made of, or the outline itself.
        tolerance: how far the contour may be off the circle, in its unit.
    """
    circle = circle_of(contour, tolerance)
    if circle is None or circle.is_drawn_by(rings[0]):
        return None if circle is None else rings
    outline = circle.ring()
    round_rings = [outline if signed_area(rings[0]) < 0.0 else outline[::-1].copy(), *rings[1:]]
    return round_rings if is_valid(round_rings) else None
