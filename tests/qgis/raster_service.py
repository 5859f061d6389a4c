"""What the raster services for the tests share: each serves one GeoTIFF and prints its port."""

from __future__ import annotations

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse

from osgeo import gdal

Answer = Callable[[dict[str, str], str], tuple[str, bytes]]
"""From the query, its keys in capitals, and the service's URL to the content's type and the content."""


def serve(answer: Answer) -> None:
    """Print the port and answer every request; never returns."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = {key.upper(): values[0] for key, values in parse_qs(urlparse(self.path).query).items()}
            kind, content = answer(query, f"http://127.0.0.1:{self.server.server_port}/?")
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


def bounds(raster: gdal.Dataset) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a raster."""
    left, step_x, _, top, _, step_y = raster.GetGeoTransform()
    return left, top + raster.RasterYSize * step_y, left + raster.RasterXSize * step_x, top


def crs(raster: gdal.Dataset) -> str:
    """As EPSG:number."""
    return f"EPSG:{raster.GetSpatialRef().GetAuthorityCode(None)}"


def content_of(path: str) -> bytes:
    """A file, such as one that GDAL has written to its memory."""
    file = gdal.VSIFOpenL(path, "rb")
    content = gdal.VSIFReadL(1, gdal.VSIStatL(path).size, file)
    gdal.VSIFCloseL(file)
    return bytes(content)
