"""How odd an outline is for a building: walls off right angles, needles, slivers. Knows no QGIS."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterator, Sequence

from ...model.contract.contents import Feature

SHARP_DEGREES = 50.0
"""No corner of a building is as sharp as this, nor as half of it by far."""
THIN_METRES = 2.0
"""A building is wider than this."""

Ring = Sequence[Sequence[float]]


def oddness(feature: Feature) -> float:
    """From 0, a rectilinear building, to 1, of parts with rings in metres; the oddest part counts."""
    return max((max(_skew(part), _sharpness(part), _thinness(part)) for part in feature), default=1.0)


def _skew(part: Sequence[Ring]) -> float:
    """What part of its walls is off the right angles to the others, by length.

    Four times an angle is the same for all walls of a rectilinear building, so that they add up.
    """
    walls = [wall for ring in part for wall in _walls(ring)]
    length = sum(map(abs, walls))
    return 1.0 - abs(sum(abs(wall) * cmath.exp(4j * cmath.phase(wall)) for wall in walls)) / length if length else 1.0


def _sharpness(part: Sequence[Ring]) -> float:
    sharpest = min((angle for ring in part for angle in _angles(ring)), default=0.0)
    return _share(1.0 - sharpest / SHARP_DEGREES)


def _thinness(part: Sequence[Ring]) -> float:
    """A rectangle's width is about twice its area through half of its way around."""
    around = sum(abs(wall) for ring in part for wall in _walls(ring))
    area = abs(_area(part[0])) - sum(abs(_area(ring)) for ring in part[1:]) if part else 0.0
    return _share(2.0 - 4.0 * area / around / THIN_METRES) if around else 1.0


def _walls(ring: Ring) -> Iterator[complex]:
    points = [complex(*point) for point in ring]
    return (wall for i, point in enumerate(points) if (wall := point - points[i - 1]) != 0)


def _angles(ring: Ring) -> Iterator[float]:
    """Between each two walls, in degrees from 0 (a needle) to 180 (straight on)."""
    walls = list(_walls(ring))
    for i, wall in enumerate(walls):
        yield 180.0 - abs(math.degrees(cmath.phase(wall / walls[i - 1])))


def _area(ring: Ring) -> float:
    points = [complex(*point) for point in ring]
    return sum((points[i - 1].conjugate() * point).imag for i, point in enumerate(points)) / 2


def _share(value: float) -> float:
    return min(max(value, 0.0), 1.0)
