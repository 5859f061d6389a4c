"""Places where a raster that is nearly empty holds something."""

from __future__ import annotations

import random
from collections.abc import Iterator

from qgis.core import QgsRectangle

from .known import IsEmpty


def filled_places(
    extent: QgsRectangle, is_empty: IsEmpty, size: tuple[float, float], count: int
) -> Iterator[QgsRectangle]:
    """At most `count` windows of about `size` map units, spread over what holds something; the same at each call.

    Each is found by going from the whole extent to one of its quarters that is not empty, and so on.
    """
    rng = random.Random(0)
    for _ in range(count):
        window: QgsRectangle | None = extent
        while window is not None and (window.width() > size[0] or window.height() > size[1]):
            quarters = _quarters(window)
            rng.shuffle(quarters)
            window = next((quarter for quarter in quarters if not is_empty(quarter)), None)
        if window is not None:
            yield window


def _quarters(window: QgsRectangle) -> list[QgsRectangle]:
    middle = window.center()
    west_east = ((window.xMinimum(), middle.x()), (middle.x(), window.xMaximum()))
    south_north = ((window.yMinimum(), middle.y()), (middle.y(), window.yMaximum()))
    return [QgsRectangle(west, south, east, north) for west, east in west_east for south, north in south_north]
