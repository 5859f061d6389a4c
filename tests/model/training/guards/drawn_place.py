"""A place whose buildings are drawn, as the guards look at it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from model.building import Ring

SIDE = 400
RESOLUTION = 0.1


@dataclass(frozen=True)
class DrawnPlace:
    """Grey ground of 40 m, all of which is mapped, unless something else is said."""

    buildings: list[list[Ring]]
    image: np.ndarray = field(default_factory=lambda: np.full((SIDE, SIDE, 3), 90, np.uint8))
    resolution: float = RESOLUTION
    area: BaseGeometry = field(default_factory=lambda: box(0, 0, SIDE, SIDE))
    ignored: list[list[Ring]] = field(default_factory=list)
    plane: int = 0
    origin: tuple[float, float] = (0.0, 0.0)


def square(x: float, y: float, side: float = 60.0) -> list[Ring]:
    """A building, in pixels."""
    return [np.array([[x, y], [x + side, y], [x + side, y + side], [x, y + side]])]


def village(count: int = 12) -> list[list[Ring]]:
    """Buildings in rows, 3 m apart."""
    return [square(10 + 90 * (index % 4), 10 + 90 * (index // 4)) for index in range(count)]
