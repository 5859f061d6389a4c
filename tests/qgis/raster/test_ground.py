"""True metres on the ground in every kind of CRS, against PROJ's own geodesics."""

from __future__ import annotations

import math
from typing import Any

import pytest
from crs_kinds import CRS_KINDS, coordinates_of, crs_of, ground_steps

pytestmark = pytest.mark.usefixtures("qgis_app")


def ground_of(definition: str) -> Any:
    from qgis.core import QgsCoordinateTransformContext
    from quoin.processing.raster.ground import Ground

    return Ground(crs_of(definition), QgsCoordinateTransformContext())


def square(x: float, y: float, side: float) -> Any:
    from qgis.core import QgsRectangle

    return QgsRectangle(x - side / 2, y - side / 2, x + side / 2, y + side / 2)


def units_of(definition: str, metres: float) -> float:
    """About how many units of a CRS are so many metres."""
    import pyproj

    crs = pyproj.CRS.from_user_input(definition)
    unit = crs.axis_info[0].unit_conversion_factor
    return metres / (unit * crs.ellipsoid.semi_major_metre if crs.is_geographic else unit)


@pytest.mark.parametrize("kind", CRS_KINDS)
def test_a_unit_is_as_many_metres_as_proj_says(kind: str) -> None:
    definition, longitude, latitude = CRS_KINDS[kind]
    x, y = coordinates_of(definition, longitude, latitude)
    side = units_of(definition, 200)
    assert ground_of(definition).metres_per_unit(square(x, y, side)) == pytest.approx(
        ground_steps(definition, x, y, side / 2), rel=1e-6
    )


@pytest.mark.parametrize("kind", CRS_KINDS)
def test_areas_are_square_metres(kind: str) -> None:
    """A rectangle of the map, which is none on the ground where the projection does not keep right angles."""
    import pyproj
    from qgis.core import QgsGeometry

    definition, longitude, latitude = CRS_KINDS[kind]
    x, y = coordinates_of(definition, longitude, latitude)
    rectangle = square(x, y, units_of(definition, 30))
    crs = pyproj.CRS.from_user_input(definition)
    geod = pyproj.Geod(a=crs.ellipsoid.semi_major_metre, b=crs.ellipsoid.semi_minor_metre)
    # a plane on the ground at the place
    own = pyproj.CRS.from_proj4(f"+proj=aeqd +lat_0={latitude} +lon_0={longitude} +a={geod.a!r} +b={geod.b!r} +no_defs")
    corners = [(rectangle.xMinimum(), rectangle.yMinimum()), (rectangle.xMaximum(), rectangle.yMinimum())]
    corners += [(rectangle.xMaximum(), rectangle.yMaximum()), (rectangle.xMinimum(), rectangle.yMaximum())]
    to_plane = pyproj.Transformer.from_crs(crs, own, always_xy=True)
    placed = [to_plane.transform(*corner, errcheck=True) for corner in corners]
    expected = abs(sum(a * d - b * c for (a, b), (c, d) in zip(placed, placed[1:] + placed[:1]))) / 2
    assert expected > 50
    assert ground_of(definition).area(QgsGeometry.fromRect(rectangle)) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("kind", CRS_KINDS)
def test_coordinates_in_their_crs_are_believed(kind: str) -> None:
    definition, longitude, latitude = CRS_KINDS[kind]
    x, y = coordinates_of(definition, longitude, latitude)
    assert ground_of(definition).holds(square(x, y, units_of(definition, 2000)))


@pytest.mark.parametrize(
    ("definition", "metres"),
    [
        ('LOCAL_CS["site",UNIT["foot",0.3048]]', 0.3048),
        ('ENGCRS["Site",EDATUM["Corner"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],LENGTHUNIT["metre",1]]', 1.0),
    ],
)
def test_building_site_is_a_plane(definition: str, metres: float) -> None:
    ground = ground_of(definition)
    assert ground.metres_per_unit(square(100, 200, 50)) == pytest.approx((metres, metres))
    assert ground.holds(square(100, 200, 50))


def test_rotated_pole_is_degrees_on_its_sphere() -> None:
    rotated = (
        "+proj=ob_tran +o_proj=longlat +o_lon_p=0 +o_lat_p=39.25 +lon_0=18 +R=6371229 +to_meter=0.0174532925199433"
    )
    degree = 6371229 * math.pi / 180
    assert ground_of(rotated).metres_per_unit(square(1, 2, 0.01)) == pytest.approx(
        (degree * math.cos(math.radians(2)), degree), rel=1e-6
    )


NONSENSE = {
    "metres that say degrees": ("EPSG:4326", (500_000, 9_000_000, 500_100, 9_000_100)),
    "metres that say degrees on a sphere": ("+proj=longlat +R=6371000 +no_defs", (500_000, 50_000, 500_100, 50_100)),
    "latitude 91": ("EPSG:4326", (10, 90.9, 10.1, 91)),
    "latitude 95": ("EPSG:4326", (10, 89, 10.1, 95)),
    "grads beyond the pole": ("EPSG:4807", (2, 100, 3, 101)),
    "1e15 in UTM": ("EPSG:32633", (5e5, 1e15, 5e5 + 100, 1e15 + 100)),
    "1e15 in web mercator": ("EPSG:3857", (1e15, 0, 1e15 + 100, 100)),
    "1e30": ("EPSG:2263", (1e30, 1e30, 1.1e30, 1.1e30)),
    "a corner at 1e30": ("EPSG:32633", (5e5, 5e6, 1e30, 1e30)),
    "infinity": ("EPSG:32633", (-math.inf, -math.inf, math.inf, math.inf)),
    "infinity in degrees": ("EPSG:4326", (0, 0, math.inf, 1)),
    "no number": ("EPSG:32633", (math.nan, 5e6, 6e5, 6e6)),
    "beyond the disk of the projection": ("+proj=ortho +lat_0=45 +lon_0=9 +ellps=WGS84", (9e6, 0, 9e6 + 100, 100)),
    "beyond what Mercator is for": ("EPSG:3857", (0, 6e7, 100, 6e7 + 100)),
    "geocentric": ("EPSG:4978", (4e6, 1e6, 4e6 + 100, 1e6 + 100)),
    "1e15 on a building site": ('LOCAL_CS["site",UNIT["metre",1]]', (0, 0, 1e15, 1e15)),
}


@pytest.mark.parametrize("case", NONSENSE)
def test_coordinates_that_contradict_their_crs_are_not_believed(case: str) -> None:
    from qgis.core import QgsRectangle

    definition, (west, south, east, north) = NONSENSE[case]
    extent = QgsRectangle()
    extent.setXMinimum(west)
    extent.setYMinimum(south)
    extent.setXMaximum(east)
    extent.setYMaximum(north)
    assert not ground_of(definition).holds(extent)


def test_place_that_is_none_is_one_sentence() -> None:
    from quoin.model.contract.errors import QuoinError

    with pytest.raises(QuoinError, match="has no place at 900000"):
        ground_of("+proj=ortho +lat_0=45 +lon_0=9 +R=6371000").metres_per_unit(square(9e6, 0, 100))


@pytest.mark.parametrize(
    ("definition", "extent"),
    [
        ("EPSG:3857", (-20037508, -20037508, 20037508, 20037508)),
        ("EPSG:4326", (-180, -90, 180, 90)),
        ("EPSG:4326", (0, -60, 360, 84)),
        ("EPSG:4326", (170, -20, 190, -10)),
        ("EPSG:3857", (20_000_000, -2_000_000, 20_100_000, -1_900_000)),
        ("EPSG:5677", (3_400_000, 5_200_000, 3_600_000, 6_100_000)),
    ],
)
def test_whole_worlds_and_what_crosses_the_180th_meridian_are_believed(
    definition: str, extent: tuple[float, float, float, float]
) -> None:
    from qgis.core import QgsRectangle

    assert ground_of(definition).holds(QgsRectangle(*extent))
