"""Whether a ring is a circle, and the polygon that stands for it, since polygons of a map have no curves."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...building import Ring
from ..ring import from_complex, signed_area, to_complex

LIKELY = 0.15
"""Width by height of a circle's box is 1, and its area by the box's is π / 4, each within this share: what is not is
none, and few buildings are asked further."""

SAMPLES = 256
"""So many points, evenly along the ring, are asked how far they are from the circle."""

ORDERS = np.arange(2, 13)
"""Orders of what a ring is off its circle: 2 is an ellipse, 4 a square, 8 an octagon."""

LEAST_RADII = 2.5
"""A circle has a radius of so many tolerances: a smaller roof's corners are rounded by mask and raster alone."""

MOST_ROUGH = 0.02
"""Root of the mean square of what a ring is off its circle, as a share of the radius: a regular octagon has 0.023."""

MOST_OFF = 0.06
"""The same of the point that is farthest off: a square has 0.2, a hexagon 0.09."""

MOST_ORDERLY = 0.015
"""Amplitude of any of the orders, as a share of the radius: a circle seen from aside is an ellipse, a square with
rounded corners still has a fourth order, an octagon one of 0.033."""

LEAST_CORNERS = 10
"""A ring drawn with fewer is meant to have the corners that it has."""

WALLS = 36
"""Of the polygon that stands for a circle: its walls are off by 0.4 % of the radius, 6 cm for a tank of 30 m."""

DRAWN = 0.005
"""A ring all of whose corners are no farther off its circle, as a share of the radius, is left as it is."""


@dataclass(frozen=True)
class Circle:
    """A circle in the plane of a ring.

    Attributes:
        centre: as a complex number, see `to_complex`.
        radius: in the unit of the ring.
    """

    centre: complex
    radius: float

    def ring(self) -> Ring:
        """A regular polygon of the circle's area, counter-clockwise on the map (y points down)."""
        step = 2.0 * math.pi / WALLS
        reach = self.radius * math.sqrt(step / math.sin(step))
        return from_complex(self.centre + reach * np.exp(-1j * step * np.arange(WALLS)))

    def is_drawn_by(self, ring: Ring) -> bool:
        """Whether a ring has nearly all that `ring` has of the circle."""
        off = np.abs(to_complex(ring) - self.centre) / self.radius - 1.0
        return bool(np.abs(off).max() <= DRAWN)


def circle_of(ring: Ring, tolerance: float) -> Circle | None:
    """The circle that a ring is, None where it is none.

    The circle of least squares (Kåsa, "A circle fitting procedure and its error analysis", 1976) is compared with what
    the ring would be instead: an ellipse, or a regular polygon whose corners the raster has rounded. Each of these is
    an order of the Fourier series of the distance from the circle over the angle.

    Args:
        ring: a simple polygon.
        tolerance: how far the ring may be off its circle, in its unit.
    """
    if len(ring) < LEAST_CORNERS or not _is_likely(ring):
        return None
    points = along(to_complex(ring), SAMPLES)
    circle = fitted(points)
    if circle is None or circle.radius < LEAST_RADII * tolerance:
        return None
    out = points - circle.centre
    off = np.abs(out) / circle.radius - 1.0
    if np.abs(off).max() > min(MOST_OFF, tolerance / circle.radius) or _roughness(off) > MOST_ROUGH:
        return None
    waves = np.exp(-1j * ORDERS[:, None] * np.angle(out)[None])
    orderly = 2.0 * np.abs(waves @ off) / SAMPLES
    return circle if orderly.max() <= MOST_ORDERLY else None


def _is_likely(ring: Ring) -> bool:
    width, height = np.ptp(ring, axis=0).tolist()
    share = abs(signed_area(ring)) / (width * height)
    return abs(width / height - 1.0) <= LIKELY and abs(share / (math.pi / 4.0) - 1.0) <= LIKELY


def _roughness(off: np.ndarray) -> float:
    return float(np.sqrt(np.mean(off**2)))


def along(corners: np.ndarray, count: int) -> np.ndarray:
    """So many points evenly along a closed ring of complex corners."""
    closed = np.append(corners, corners[0])
    ways = np.concatenate([[0.0], np.abs(np.diff(closed)).cumsum()])
    return np.interp(np.arange(count) * (ways[-1] / count), ways, closed)


def fitted(points: np.ndarray) -> Circle | None:
    """The circle of least squares through points `[N]`; None where they lie in a line."""
    middle = points.mean()
    out = points - middle
    rows = np.column_stack([2.0 * out.real, 2.0 * out.imag, np.ones(len(out))])
    (x, y, rest), _, rank, _ = np.linalg.lstsq(rows, np.abs(out) ** 2, rcond=None)
    if rank < 3:
        return None
    return Circle(complex(middle + complex(x, y)), math.sqrt(max(rest + x * x + y * y, 0.0)))
