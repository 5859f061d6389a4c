"""The picture of buildings over their raster, as its command line draws it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Callable

import numpy as np
from qgis.PyQt.QtGui import QColor, QImage

SCRIPT = Path(__file__).parents[3] / "tools" / "overlay.py"


def write_square(path: Path) -> Path:
    """Write a square of 10 m whose north-west corner lies 5 m inside that of the raster of `write_raster`."""
    west, north = 500_005, 8_999_995
    ring = [[west, north], [west + 10, north], [west + 10, north - 10], [west, north - 10], [west, north]]
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32737"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}))
    return path


def run(*arguments: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *map(str, arguments)], capture_output=True, text=True)


def test_picture_shows_outline_and_corners_over_the_raster(write_raster: Callable[..., Path], tmp_path: Path) -> None:
    raster = write_raster(np.full((3, 200, 300), 90, dtype=np.uint8))  # pixels of 0.1 m
    done = run(raster, write_square(tmp_path / "square.geojson"), tmp_path / "picture.png")
    assert done.returncode == 0, done.stderr
    picture = QImage(str(tmp_path / "picture.png"))
    assert (picture.width(), picture.height()) == (300, 200)
    assert picture.pixelColor(10, 10) == QColor(90, 90, 90)  # outside
    assert picture.pixelColor(100, 100) == QColor(90, 90, 90)  # the roof stays visible
    assert picture.pixelColor(50, 100) == QColor("#00e5ff")  # the western wall
    assert picture.pixelColor(150, 150) == QColor("#ffef00")  # the south-eastern corner


def test_raster_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    done = run(tmp_path / "missing.tif", write_square(tmp_path / "square.geojson"), tmp_path / "picture.png")
    assert done.returncode == 1
    assert f"{tmp_path / 'missing.tif'} cannot be read as a raster layer" in done.stderr
