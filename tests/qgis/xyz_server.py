"""A tile service for the tests, `python3 xyz_server.py FILE`: serves a GeoTIFF as XYZ tiles and prints its port."""

from __future__ import annotations

from osgeo import gdal
from raster_service import arguments, content_of, serve

FILE = arguments().file
EDGE = 20037508.342789244
"""Of the world in EPSG:3857."""
SIDE = 256


def answer(path: str, query: dict[str, str], url: str) -> tuple[str, bytes]:
    """The tile of a path `/z/x/y.png`."""
    zoom, column, row = map(int, path.strip("/").removesuffix(".png").split("/"))
    side = 2 * EDGE / 2**zoom
    left, top = column * side - EDGE, EDGE - row * side
    extent = {"outputBounds": [left, top - side, left + side, top], "outputBoundsSRS": "EPSG:3857"}
    size = {"width": SIDE, "height": SIDE, "dstSRS": "EPSG:3857", "resampleAlg": "cubic", "dstAlpha": True}
    gdal.Warp("/vsimem/tile.tif", FILE, **extent, **size)
    gdal.Translate("/vsimem/tile.png", "/vsimem/tile.tif", format="PNG")
    return "image/png", content_of("/vsimem/tile.png")


if __name__ == "__main__":
    serve(answer)
