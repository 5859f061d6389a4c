"""A rectangle on the map."""

from __future__ import annotations

from typing import NamedTuple


class Extent(NamedTuple):
    """West, south, east and north ends, in map units."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """From west to east."""
        return self.east - self.west

    @property
    def height(self) -> float:
        """From south to north."""
        return self.north - self.south

    @property
    def centre(self) -> tuple[float, float]:
        """The point (x, y) in its middle."""
        return self.west + self.width / 2, self.south + self.height / 2

    @property
    def is_empty(self) -> bool:
        """Whether it holds no area."""
        return self.width <= 0 or self.height <= 0

    def common(self, other: Extent) -> Extent:
        """What lies in both; empty where nothing does."""
        return Extent(
            max(self.west, other.west),
            max(self.south, other.south),
            min(self.east, other.east),
            min(self.north, other.north),
        )
