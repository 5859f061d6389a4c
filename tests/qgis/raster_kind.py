"""A raster to extract from, and when two extractions agree; shared by the tests of all kinds of rasters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crs_kinds import coordinates_of, ground_steps

SIDE = 512
PIXEL = 0.14
"""Ground metres per pixel of the fixture `small_scene`."""
UTM = 32636
UTM_PIXEL = 0.9996 * PIXEL
"""The same in map units on the zone's central meridian, where the scene lies."""
LEAST_IOU = 0.98
LEAST_SCORE, SURE_SCORE = 0.5, 0.55
"""From where on buildings are looked for, and from where on a slight change of the pixels should not lose one."""


@dataclass
class Kind:
    """A raster to extract from.

    Attributes:
        source: what QGIS opens.
        provider: by which provider.
        bands, stretch: as the algorithm's parameters.
        extent: a `QgsRectangle` in the raster's CRS, all of it by default.
    """

    source: Path | str
    provider: str = "gdal"
    bands: tuple[int, ...] = ()
    stretch: str = "auto"
    extent: Any = None


def best_iou(one: Any, others: list[Any]) -> float:
    """The largest intersection over union of a geometry with any of the others."""
    shared = [one.intersection(other).area() for other in others]
    return max((s / (one.area() + other.area() - s) for s, other in zip(shared, others)), default=0.0)


def ious(found: list[Any], expected: list[Any]) -> list[float]:
    """How well each of the expected buildings is met by one that was found."""
    return [best_iou(one, found) for one in expected]


def assert_same(found: list[Any], expected: list[Any]) -> None:
    """Every building has its like in the other list."""
    assert len(found) == len(expected) > 5
    assert min(ious(found, expected)) >= LEAST_IOU


def north_up(right: float = 0.0, up: float = 0.0) -> tuple[float, ...]:
    """The plain scene's place in UTM, moved by metres."""
    return (500_000 + right, UTM_PIXEL, 0, 9_900_000 + up, 0, -UTM_PIXEL)


def north_up_at(crs: int | str, longitude: float, latitude: float) -> tuple[float, ...]:
    """A place of the plain scene anywhere on the globe, in any CRS, each pixel as large on the ground."""
    definition = crs if isinstance(crs, str) else f"EPSG:{crs}"
    x, y = coordinates_of(definition, longitude, latitude)
    metres_x, metres_y = ground_steps(definition, x, y, 1e-3)
    return (x, PIXEL / metres_x, 0, y, 0, -PIXEL / metres_y)
