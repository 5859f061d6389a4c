"""The lattice has true ground metres whatever the layer's CRS is, and an extent only selects from it."""

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


def _extent(centre: tuple[float, float], size: tuple[float, float]) -> Any:
    from qgis.core import QgsRectangle

    (x, y), (w, h) = centre, size
    return QgsRectangle(x - w / 2, y - h / 2, x + w / 2, y + h / 2)


def _ground(authority: str) -> Any:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
    from quoin.processing.raster.ground import Ground

    return Ground(QgsCoordinateReferenceSystem(authority), QgsCoordinateTransformContext())


def _grid(authority: str, centre: tuple[float, float], units: tuple[float, float]) -> Any:
    """The working grid over all of a layer."""
    extent = _extent(centre, units)
    return _part(authority, extent, extent)


def _part(authority: str, layer: Any, part: Any) -> Any:
    """The working grid over part of a layer, with 128 pixels around it."""
    from quoin.processing.raster.lattice import Lattice
    from quoin.processing.raster.working_grid import WorkingGrid

    return WorkingGrid.around(part, Lattice.over(layer, part, _ground(authority), RESOLUTION), 128)


@pytest.mark.parametrize("case", CASES)
def test_same_ground_square_gives_same_grid(case: str) -> None:
    grid = _grid(*CASES[case])
    expected = round(METRES / RESOLUTION)
    assert (grid.width, grid.height) == pytest.approx((expected, expected), abs=1)


@pytest.mark.parametrize("case", CASES)
def test_area_is_in_square_metres(case: str) -> None:
    from qgis.core import QgsGeometry

    grid = _grid(*CASES[case])
    assert _ground(CASES[case][0]).area(QgsGeometry.fromRect(grid.extent)) == pytest.approx(METRES**2, rel=2e-3)


def test_windows_of_tiles_fill_the_extent() -> None:
    grid = _grid(*CASES["degrees at 60° north"])
    whole = grid.window(0, 0, grid.width, grid.height)
    assert whole.toString(12) == grid.extent.toString(12)
    left = grid.window(0, 0, 100, grid.height)
    right = grid.window(100, 0, grid.width - 100, grid.height)
    assert left.xMaximum() == right.xMinimum()


def test_pixel_y_runs_down_the_map() -> None:
    grid = _grid(*CASES["UTM"])
    (corner,) = grid.to_map([(0, 0)])
    assert (corner.x(), corner.y()) == (grid.extent.xMinimum(), grid.extent.yMaximum())
    _, below = grid.to_map([(0, 0), (0, 10)])
    assert below.y() == pytest.approx(corner.y() - 10 * RESOLUTION, abs=1e-3)


def test_extent_only_selects_from_the_lattice() -> None:
    from qgis.core import QgsRectangle

    layer = _extent((500_000, 9_800_000), (METRES, METRES))
    for east, south in ((0.0, 0.0), (0.05, 0.01), (14.0, 3.3), (35.7, 91.2)):
        corner = layer.xMinimum() + 40 + east, layer.yMaximum() - 50 - south
        part = QgsRectangle(corner[0], corner[1] - 60, corner[0] + 70, corner[1])
        grid = _part("EPSG:32636", layer, part)
        whole = _part("EPSG:32636", layer, layer)
        x, y = grid.origin
        assert (x % 64, y % 64) == (0, 0)
        assert grid.window(3, 5, 100, 90) == whole.window(x + 3, y + 5, 100, 90)  # to the last digit
        assert grid.to_pixel(QgsRectangle(part).center()) == pytest.approx(
            ((grid.wanted[0] + grid.wanted[2]) / 2, (grid.wanted[1] + grid.wanted[3]) / 2)
        )


def test_context_reaches_as_far_as_the_layer() -> None:
    layer = _extent((500_000, 9_800_000), (METRES, METRES))
    whole = _part("EPSG:32636", layer, layer)
    assert whole.origin == (0, 0)
    assert whole.wanted == pytest.approx((0, 0, whole.width, whole.height))
    point = _part("EPSG:32636", layer, _extent((500_000, 9_800_000), (0.1, 0.1)))
    x0, y0, x1, y1 = point.wanted
    assert min(x0, y0, point.width - x1, point.height - y1) >= 128
    assert max(point.width, point.height) <= 5 * 64  # 257 pixels or so reach into five cells of 64, or six


@pytest.mark.parametrize("authority", ["EPSG:3857", "EPSG:4326"])
def test_tall_layer_is_at_the_resolution_of_the_part(authority: str) -> None:
    """A map service covers the world: at 60° north its pixels are half as large on the ground as on the equator."""
    _, centre, units = CASES[{"EPSG:3857": "EPSG:3857 at 60° north", "EPSG:4326": "degrees at 60° north"}[authority]]
    world = _extent((0, 0), (40_075_016, 40_075_016) if authority == "EPSG:3857" else (360, 180))
    grids = [_part(authority, world, _extent((centre[0], centre[1] + k * units[1]), units)) for k in range(3)]
    assert len({grid.lattice.pixel for grid in grids}) == 1
    for grid in grids:
        x0, y0, x1, y1 = grid.wanted
        assert x1 - x0 == pytest.approx(METRES / RESOLUTION, rel=0.011)
        assert y1 - y0 == pytest.approx(METRES / RESOLUTION, rel=0.011)
