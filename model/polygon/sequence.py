"""Vertices in order as polygon: the ring is there already, but may cross itself."""

from __future__ import annotations

import numpy as np
import shapely

from ..building import Ring
from .ring import is_valid, oriented

STATUS = "sequence"
"""How the ring was made, see `Building`."""
UNTANGLED = f"{STATUS}+untangled"
"""The same where the vertices' ring crosses or touches itself: the largest part of what it bounds is left."""


def sequence_rings(vertices: Ring) -> tuple[list[Ring], str] | None:
    """The ring of vertices `[N, 2]` in image pixels, in their order.

    Returns:
        A valid, oriented ring and the status of `Building`; None where the vertices bound nothing.
    """
    ring = vertices[(vertices != np.roll(vertices, 1, axis=0)).any(axis=1)]
    if len(ring) < 3:
        return None
    if is_valid([ring]):
        return oriented([ring]), STATUS
    part = _largest_part(ring)
    return None if part is None else (oriented([part]), UNTANGLED)


def _largest_part(ring: Ring) -> Ring | None:
    valid = shapely.make_valid(shapely.Polygon(ring), method="structure", keep_collapsed=False)
    parts = [part for part in shapely.get_parts(valid) if part.area > 0.0]
    if not parts:
        return None
    part = np.array(max(parts, key=lambda each: each.area).exterior.coords)[:-1]
    return part if is_valid([part]) else None
