"""The working grid has true ground metres whatever the layer's CRS is."""

from __future__ import annotations

import math
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")

RESOLUTION = 0.14
METRES = 200.0  # side of the square on the ground that every case covers

# Radius of curvature of the WGS 84 ellipsoid (a, e²) along the meridian and along the parallel, at latitude φ:
# M = a (1 - e²) / (1 - e² sin² φ)^1.5 and N cos φ with N = a / sqrt(1 - e² sin² φ). (Snyder 1987, p. 25.)
A, E2 = 6_378_137.0, 0.00669437999014


def _metres_per_degree(latitude: float) -> tuple[float, float]:
    phi = math.radians(latitude)
    bend = 1 - E2 * math.sin(phi) ** 2
    return A / math.sqrt(bend) * math.cos(phi) * math.pi / 180, A * (1 - E2) / bend**1.5 * math.pi / 180


def _units_in_degrees(latitude: float) -> tuple[float, float]:
    x, y = _metres_per_degree(latitude)
    return METRES / x, METRES / y


def _units_in_web_mercator(latitude: float) -> tuple[float, float]:
    # Spherical Mercator: dx = R dλ and dy = R dφ / cos φ, with R = a.
    degrees_x, degrees_y = _units_in_degrees(latitude)
    return A * math.radians(degrees_x), A * math.radians(degrees_y) / math.cos(math.radians(latitude))


def _web_mercator_y(latitude: float) -> float:
    return A * math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


CASES = {
    # On its central meridian UTM is true to scale but for the factor 0.9996.
    "UTM": ("EPSG:32636", (500_000, 9_800_000), (METRES * 0.9996, METRES * 0.9996)),
    "EPSG:3857 at 60° north": ("EPSG:3857", (2_000_000, _web_mercator_y(60)), _units_in_web_mercator(60)),
    "degrees at 60° north": ("EPSG:4326", (25, 60), _units_in_degrees(60)),
    "degrees on the equator": ("EPSG:4326", (25, 0), _units_in_degrees(0)),
    # New York Central, on its central meridian: scale 0.9999375, US survey feet.
    "US feet": (
        "EPSG:2262",
        (820_208, 1_000_000),
        (METRES * 0.9999375 * 3937 / 1200, METRES * 0.9999375 * 3937 / 1200),
    ),
}


def _grid(authority: str, centre: tuple[float, float], units: tuple[float, float]) -> Any:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRectangle
    from quoin.processing.grid import WorkingGrid
    from quoin.processing.ground import Ground

    ground = Ground(QgsCoordinateReferenceSystem(authority), QgsCoordinateTransformContext())
    (x, y), (w, h) = centre, units
    extent = QgsRectangle(x - w / 2, y - h / 2, x + w / 2, y + h / 2)
    return WorkingGrid.over(extent, ground, RESOLUTION), ground


@pytest.mark.parametrize("case", CASES)
def test_same_ground_square_gives_same_grid(case: str) -> None:
    grid, _ = _grid(*CASES[case])
    expected = round(METRES / RESOLUTION)
    assert (grid.width, grid.height) == pytest.approx((expected, expected), abs=1)


@pytest.mark.parametrize("case", CASES)
def test_area_is_in_square_metres(case: str) -> None:
    from qgis.core import QgsGeometry

    grid, ground = _grid(*CASES[case])
    assert ground.area(QgsGeometry.fromRect(grid.extent)) == pytest.approx(METRES**2, rel=2e-3)


def test_windows_of_tiles_fill_the_extent() -> None:
    grid, _ = _grid(*CASES["degrees at 60° north"])
    whole = grid.window(0, 0, grid.width, grid.height)
    assert whole.toString(12) == grid.extent.toString(12)
    left = grid.window(0, 0, 100, grid.height)
    right = grid.window(100, 0, grid.width - 100, grid.height)
    assert left.xMaximum() == right.xMinimum()


def test_pixel_y_runs_down_the_map() -> None:
    grid, _ = _grid(*CASES["UTM"])
    (corner,) = grid.to_map([(0, 0)])
    assert (corner.x(), corner.y()) == (grid.extent.xMinimum(), grid.extent.yMaximum())
    _, below = grid.to_map([(0, 0), (0, 10)])
    assert below.y() == pytest.approx(corner.y() - 10 * RESOLUTION, abs=1e-3)
