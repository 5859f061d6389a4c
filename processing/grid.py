"""The working grid: where the pixels that the model sees lie on the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsPointXY, QgsRectangle

from .ground import Ground


@dataclass(frozen=True)
class WorkingGrid:
    """A grid of `width` × `height` pixels, `resolution` ground metres each, that covers `extent` exactly.

    Its pixels are square on the ground, hence not in the map units of a geographic CRS.
    """

    extent: QgsRectangle
    width: int
    height: int
    resolution: float

    @classmethod
    def over(cls, extent: QgsRectangle, ground: Ground, resolution: float) -> WorkingGrid:
        """The grid over `extent` at about `resolution`: pixels are stretched so that whole ones fill it."""
        metres_x, metres_y = ground.metres_per_unit(extent)
        width = max(1, round(extent.width() * metres_x / resolution))
        height = max(1, round(extent.height() * metres_y / resolution))
        return cls(extent, width, height, resolution)

    def window(self, x: int, y: int, width: int, height: int) -> QgsRectangle:
        """The map rectangle of the pixels from (x, y), `width` across and `height` down."""
        top_left, bottom_right = self.to_map([(x, y), (x + width, y + height)])
        return QgsRectangle(top_left, bottom_right)

    def to_pixel(self, point: QgsPointXY) -> tuple[float, float]:
        """Pixel coordinates (x, y) of a point on the map: the inverse of `to_map`."""
        x = (point.x() - self.extent.xMinimum()) / self.extent.width() * self.width
        y = (self.extent.yMaximum() - point.y()) / self.extent.height() * self.height
        return x, y

    def to_map(self, points: Sequence[Sequence[float]]) -> list[QgsPointXY]:
        """Map coordinates of `[x, y]` pixel coordinates (see docs/architecture.md, conventions)."""
        step_x, step_y = self.extent.width() / self.width, self.extent.height() / self.height
        left, top = self.extent.xMinimum(), self.extent.yMaximum()
        return [QgsPointXY(left + x * step_x, top - y * step_y) for x, y in points]
