"""A labelled building, and the part of it that a crop shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from ..building import Ring
from ..data.outline import Outline

CLIPPED_CORNER = 1e-6
"""Corners this near to the frame's edge, in pixels, were made by clipping."""


@dataclass(frozen=True)
class LabelledBuilding:
    """A building as labelled.

    Attributes:
        rings: outline and courtyards.
        shape: the same as a valid geometry.
    """

    rings: list[Ring]
    shape: BaseGeometry

    @classmethod
    def of(cls, rings: list[Ring]) -> LabelledBuilding:
        """The building with these rings."""
        return cls(rings, shapely.make_valid(Polygon(rings[0], rings[1:])))

    def clipped(self, frame: Polygon) -> tuple[Outline | None, float]:
        """The part inside a convex frame, and the share of the building's area that this is.

        Of several parts the largest is kept. Corners made by clipping are no corners of the building, nor are those on
        the frame itself.
        """
        corners = np.concatenate(self.rings)
        if frame.contains_properly(self.shape):
            return Outline(self.rings, corners), 1.0
        visible = self.shape.intersection(frame)
        parts = [part for part in getattr(visible, "geoms", [visible]) if isinstance(part, Polygon) and part.area > 0]
        if not parts:
            return None, 0.0
        part = max(parts, key=lambda polygon: polygon.area)
        inside = shapely.contains_xy(frame.buffer(-CLIPPED_CORNER), corners[:, 0], corners[:, 1])
        rings = [np.asarray(ring.coords)[:-1] for ring in (part.exterior, *part.interiors)]
        return Outline(rings, corners[inside]), part.area / self.shape.area
