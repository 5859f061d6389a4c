"""Whether a stretch of a ring is an arc, such as an apse, and the points that stand for it."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...building import Ring
from ..ring import signed_area, to_complex
from .circle import Circle, along, fitted

LEAST_RADII = 5.0
"""An arc has a radius of so many tolerances: masks round the corners of buildings with up to four."""

LEAST_TURN = math.radians(120.0)
"""It turns by so much: what rounds a corner turns by a right angle, and by some more where a roof lies in a tree."""

MOST_ROUGH = 0.015
"""Root of the mean square of what a stretch is off its circle, as a share of the radius: walls that turn by 30° from
one to the next have 0.010, those of an octagon 0.023, a right angle 0.07."""

MOST_OFF = 0.05
"""The same of the point that is farthest off."""

ORDERS = np.arange(4, 10)
"""Orders of what a stretch is off its circle where it is a part of a regular polygon: 4 is a square, 8 an octagon."""

MOST_ORDERLY = 0.0095
"""Amplitude of any of the orders, as a share of the radius: the mask of an octagon, whose corners are rounded, still
has 0.0098."""

MOST_STEP = math.radians(36.0)
"""A stretch that turns by more from one corner to the next is meant to have corners."""

STEP = math.radians(10.0)
"""The walls that stand for an arc turn by no more from one to the next: they are off by 0.4 % of the radius."""

FINENESS, MOST = 0.5, 1024
"""Points along a ring are so many tolerances apart, but no more than so many."""

FEWEST = 12
"""Points of a stretch: of a ring kilometres around they are so far apart that a few lie on some circle by chance."""

LONGER = 1.15
"""Stretches that are looked at are so many times as long as the ones before."""

MIDDLE = 0.6
"""Share of a stretch that surely belongs to the arc: its ends may lie on the walls beside it."""

SLACK = 2.5
"""What goes on with an arc is off it by no more than so many times what its middle is."""


@dataclass(frozen=True)
class Arc:
    """A part of a circle, in the plane of a ring, as complex numbers (see `to_complex`).

    Attributes:
        circle: the whole of it.
        start, end: points of it, in the order of the ring.
        turn: by how much it turns from start to end, in radians; its sign is that of the ring's area.
    """

    circle: Circle
    start: complex
    end: complex
    turn: float

    def points(self) -> np.ndarray:
        """Points evenly along it, its ends among them, complex `[N]`; those between are out far enough for its area."""
        walls = math.ceil(abs(self.turn) / STEP)
        step = abs(self.turn) / walls
        out = (self.start - self.circle.centre) * np.exp(1j * self.turn * np.arange(walls + 1) / walls)
        out[1:-1] *= math.sqrt(step / math.sin(step))
        return self.circle.centre + out

    def between(self, start: complex, end: complex) -> Arc:
        """The arc of the same circle between two points of it, each beside one of its own ends."""
        centre = self.circle.centre
        before, after = (self.start - centre) / (start - centre), (end - centre) / (self.end - centre)
        return Arc(self.circle, start, end, self.turn + cmath.phase(before) + cmath.phase(after))

    def nearest(self, point: complex) -> complex:
        """The point of the circle that is nearest to another one."""
        out = point - self.circle.centre
        return self.circle.centre + self.circle.radius * out / abs(out)


def arcs_of(ring: Ring, tolerance: float) -> list[Arc]:
    """The arcs that bulge out of a ring, in no order.

    Circles of least squares are fitted to stretches of all places and lengths; of those that are arcs the longest is
    taken, without what of it lies on the walls beside it, and what is left of the ring is asked again.

    Args:
        ring: a simple polygon that is no circle.
        tolerance: how far the ring may be off an arc, in its unit.
    """
    corners = to_complex(ring)
    *ways, length = np.abs(np.diff(np.append(corners, corners[0]), prepend=corners[0])).cumsum().tolist()
    radius = LEAST_RADII * tolerance
    if length < radius * (LEAST_TURN + 2.0 * math.sin(LEAST_TURN / 2.0)):
        return []  # the least arc and its chord are longer
    count = min(int(length / (FINENESS * tolerance)), MOST)
    points, turn = along(corners, count), math.copysign(LEAST_TURN, signed_area(ring))
    free = np.ones(count, dtype=bool)
    arcs: list[Arc] = []
    for stretch in _likely(points, length / count, radius):
        grown = _grown(points, stretch, free) if free[stretch.indices(count)].all() else None
        if grown is None:
            continue
        place = (np.array(ways) * count / length - grown.first) % count
        own = corners[np.argsort(place)[: int((place <= grown.length - 1).sum())]]
        arc = _arc(points[grown.indices(count)], own, turn, tolerance)
        if arc is not None:
            free[grown.indices(count)] = False
            arcs.append(arc)
    return arcs


class _Stretch(NamedTuple):
    """So many points of a ring from the `first` on."""

    first: int
    length: int

    def indices(self, count: int) -> np.ndarray:
        return np.arange(self.first, self.first + self.length) % count


def _likely(points: np.ndarray, step: float, least_radius: float) -> Iterator[_Stretch]:
    """Yield stretches that are nearly on a circle and enough of it, the longest first, then the best."""
    count = len(points)
    sums = _sums(points - points.mean())
    shortest = LEAST_TURN * least_radius / step
    steps = max(0, math.ceil(math.log(count / shortest, LONGER)))
    lengths = {int(shortest * LONGER**k) for k in range(steps)}
    for length in sorted((each for each in lengths if each >= FEWEST), reverse=True):
        radius, rough = _fits(sums[:, length : length + count] - sums[:, :count], length)
        turn = np.divide(length * step, radius, out=np.zeros(count), where=radius >= least_radius)
        good = np.flatnonzero((turn >= LEAST_TURN) & (rough <= MOST_ROUGH * radius))
        for first in good[np.argsort(rough[good] / radius[good], kind="stable")].tolist():
            yield _Stretch(first, length)


def _sums(points: np.ndarray) -> np.ndarray:
    """Of what a circle of least squares is computed from, sums over all points before each, `[9, 2N + 1]`."""
    x, y = (np.concatenate([each, each]) for each in (points.real, points.imag))
    q = x * x + y * y
    terms = np.array([x, y, q, x * x, x * y, y * y, q * x, q * y, q * q])
    return np.concatenate([np.zeros((9, 1)), terms.cumsum(axis=1)], axis=1)


def _fits(sums: np.ndarray, length: int) -> tuple[np.ndarray, np.ndarray]:
    """Radii of the circles of stretches, as `fitted`, and how far these are off them, root of the mean square.

    The radius is 0 where a stretch is straight.
    """
    x, y, q, xx, xy, yy, qx, qy, qq = sums / length
    a, b, d, e, f = xx - x * x, xy - x * y, yy - y * y, qx - q * x, qy - q * y
    wide = a * d - b * b
    bent = wide > 1e-9 * (a + d) ** 2
    across, down = (np.divide(own, wide, out=np.zeros_like(wide), where=bent) for own in (e * d - f * b, a * f - b * e))
    radius = np.sqrt(np.maximum(q - across * x - down * y + (across**2 + down**2) / 4.0, 0.0)) * bent
    squares = np.maximum(qq - q * q - across * e - down * f, 0.0)
    return radius, np.divide(np.sqrt(squares), 2.0 * radius, out=np.zeros_like(wide), where=radius > 0.0)


def _grown(points: np.ndarray, stretch: _Stretch, free: np.ndarray) -> _Stretch | None:
    """The middle of a stretch with what goes on with it, to both sides; None where that is the whole ring."""
    count = len(points)
    cut = round(stretch.length * (1.0 - MIDDLE) / 2.0)
    first, length = middle = _Stretch(stretch.first + cut, stretch.length - 2 * cut)
    own = middle.indices(count)
    circle = fitted(points[own])
    if circle is None:
        return None
    off = np.abs(np.abs(points - circle.centre) - circle.radius)
    goes_on = (off <= max(SLACK * np.sqrt(np.mean(off[own] ** 2)), MOST_ROUGH * circle.radius)) & free
    if goes_on.all():
        return None
    while goes_on[(first - 1) % count]:
        first, length = first - 1, length + 1
    while goes_on[(first + length) % count]:
        length += 1
    return _Stretch(first % count, min(length, count))


def _arc(points: np.ndarray, corners: np.ndarray, least_turn: float, tolerance: float) -> Arc | None:
    """The arc that a stretch of a ring is, given by its points and by the ring's corners; None where it is none.

    `least_turn` has the sign of the ring's area.
    """
    circle = fitted(points)
    if circle is None or circle.radius < LEAST_RADII * tolerance:
        return None
    out = points - circle.centre
    off = np.abs(out) / circle.radius - 1.0
    turn = float(np.angle(out[1:] / out[:-1]).sum())
    places = np.concatenate([out[:1], corners - circle.centre, out[-1:]])
    if np.abs(off).max() > min(MOST_OFF, tolerance / circle.radius) or np.sqrt(np.mean(off**2)) > MOST_ROUGH:
        return None
    if turn / least_turn < 1.0 or abs(turn) > 2.0 * math.pi - MOST_STEP:
        return None
    waves = np.exp(-1j * ORDERS[:, None] * np.angle(out)[None])
    if 2.0 * np.abs(waves @ (off - off.mean())).max() > MOST_ORDERLY * len(off):
        return None
    if np.abs(np.angle(places[1:] / places[:-1])).max() > MOST_STEP:
        return None
    start, end = (complex(circle.centre + circle.radius * each / abs(each)) for each in (out[0], out[-1]))
    return Arc(circle, start, end, turn)
