"""Wherever a raster lies on the map, in whatever units, whichever way its rows run, in one file or many."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from crs_kinds import CRS_KINDS
from raster_kind import PIXEL, SIDE, UTM, UTM_PIXEL, Kind, assert_same, north_up, north_up_at

WITHOUT_CODE = (
    "degrees on a sphere",
    "equal areas on a sphere",
    "UTM in US feet by PROJ string",
    "UTM on an ellipsoid without a name",
    "Bessel at a site",
    "Airy, of no known datum",
    "Lambert in feet on a sphere",
)
"""CRSs whose ellipsoid or units have no code."""


@pytest.mark.parametrize(
    ("crs", "longitude", "latitude"),
    [
        (4326, 25, 60),
        (4326, 37, -1),
        (3857, 25, 70),
        (2263, -74, 40.7),
        (3413, -45, 72),
        *(CRS_KINDS[kind] for kind in WITHOUT_CODE),
    ],
    ids=[
        "degrees far north",
        "degrees",
        "web mercator far north",
        "feet",
        "polar",
        *WITHOUT_CODE,
    ],
)
def test_every_unit(
    write_raster: Any,
    found: Any,
    plain: Any,
    scene_pixels: np.ndarray,
    crs: int | str,
    longitude: float,
    latitude: float,
) -> None:
    """The same ground elsewhere on the globe, each pixel as large as in the plain scene."""
    raster = write_raster(scene_pixels, crs, north_up_at(crs, longitude, latitude))
    assert_same(found(Kind(raster)), plain["raw"])


def test_south_up(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    left, _, _, top, _, _ = north_up()
    transform = (left, UTM_PIXEL, 0, top - SIDE * UTM_PIXEL, 0, UTM_PIXEL)
    assert_same(found(Kind(write_raster(scene_pixels[:, ::-1], UTM, transform))), plain["raw"])


def test_turned_by_a_right_angle(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    # Stored rows run east and stored columns run north, so the stored image is the scene turned.
    left, _, _, top, _, _ = north_up()
    transform = (left, 0, UTM_PIXEL, top - SIDE * UTM_PIXEL, UTM_PIXEL, 0)
    turned = scene_pixels[:, ::-1].transpose(0, 2, 1)
    assert_same(found(Kind(write_raster(turned, UTM, transform))), plain["raw"])


def test_turned_by_any_angle(write_raster: Any, found: Any, scene_pixels: np.ndarray) -> None:
    angle = math.radians(20)
    across, down = PIXEL * math.cos(angle), PIXEL * math.sin(angle)
    left, _, _, top, _, _ = north_up()
    turned = found(Kind(write_raster(scene_pixels, UTM, (left, across, down, top, down, -across))))
    assert len(turned) > 5


def test_mosaic_and_overviews(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, tmp_path: Path
) -> None:
    from osgeo import gdal

    half = SIDE // 2
    quarters = [
        write_raster(scene_pixels[:, y : y + half, x : x + half], UTM, north_up(x * UTM_PIXEL, -y * UTM_PIXEL))
        for x in (0, half)
        for y in (0, half)
    ]
    gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [str(quarter) for quarter in quarters]).FlushCache()
    assert_same(found(Kind(tmp_path / "mosaic.vrt")), plain["raw"])
    whole = write_raster(scene_pixels, UTM, north_up())
    gdal.Open(str(whole), gdal.GA_Update).BuildOverviews("NEAREST", [2, 4])
    assert_same(found(Kind(whole)), plain["raw"])
