"""A coverage service for the tests; `python3 wcs_server.py FILE [--version 1.1.0]` serves a GeoTIFF, prints its port.

It speaks WCS 1.0.0 unless told otherwise.

From 1.1.0 on, coordinates come in the order of the CRS's own axes, which in EPSG:4326 is latitude, longitude, and a
coverage goes from the centre of its first pixel to that of its last.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from osgeo import gdal
from raster_service import arguments, bounds, content_of, crs, in_axis_order, serve

FILE = arguments().file
VERSION = arguments().version or "1.0.0"
TEXTS = Path(__file__).parent / "data"


def answer(path: str, query: dict[str, str], url: str) -> tuple[str, bytes]:
    """GetCoverage, DescribeCoverage and GetCapabilities."""
    request = query.get("REQUEST")
    if request == "GetCoverage":
        return "image/tiff", _coverage(query)
    text = (TEXTS / f"wcs_{VERSION}_{request}.xml").read_text()
    return "text/xml", text.format(url=url, **_facts()).encode()


def _facts() -> dict[str, Any]:
    """What the answers of both versions have in them."""
    raster = gdal.Open(FILE)
    left, bottom, right, top = bounds(raster)
    _, step_x, _, _, _, step_y = raster.GetGeoTransform()
    return {
        "crs": crs(raster),
        "urn": crs(raster).replace("EPSG:", "urn:ogc:def:crs:EPSG::"),
        "lower": _pair(left, bottom, raster),
        "upper": _pair(right, top, raster),
        "origin": _pair(left, top, raster),
        "centre": _pair(left + step_x / 2, top + step_y / 2, raster),
        "offsets": _pair(step_x, step_y, raster),
        "step_x": step_x,
        "step_y": step_y,
        "last_column": raster.RasterXSize - 1,
        "last_row": raster.RasterYSize - 1,
    }


def _pair(x: float, y: float, raster: gdal.Dataset) -> str:
    first, second = in_axis_order([x, y], raster) if VERSION == "1.1.0" else (x, y)
    return f"{first} {second}"


def _coverage(query: dict[str, str]) -> bytes:
    raster = gdal.Open(FILE)
    box, size = _box_of_centres(query, raster) if VERSION == "1.1.0" else _box(query)
    gdal.Warp("/vsimem/coverage.tif", raster, outputBounds=box, width=size[0], height=size[1])
    return content_of("/vsimem/coverage.tif")


def _box(query: dict[str, str]) -> tuple[list[float], tuple[int, int]]:
    """Left, bottom, right and top of the coverage asked for; its columns and rows."""
    return [float(number) for number in query["BBOX"].split(",")], (int(query["WIDTH"]), int(query["HEIGHT"]))


def _box_of_centres(query: dict[str, str], raster: gdal.Dataset) -> tuple[list[float], tuple[int, int]]:
    """The same, where centres of pixels and the steps between them are given."""
    centres = [float(number) for number in query["BOUNDINGBOX"].split(",")[:4]]
    left, bottom, right, top = in_axis_order(centres, raster)
    offsets = [abs(float(number)) for number in query["GRIDOFFSETS"].split(",")]
    step_x, step_y = in_axis_order(offsets, raster)
    size = round((right - left) / step_x) + 1, round((top - bottom) / step_y) + 1
    return [left - step_x / 2, bottom - step_y / 2, right + step_x / 2, top + step_y / 2], size


if __name__ == "__main__":
    serve(answer)
