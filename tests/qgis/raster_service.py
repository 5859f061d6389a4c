"""What the raster services for the tests share: each serves one GeoTIFF and prints its port.

`python3 SERVER FILE [--address ADDRESS] [--version VERSION] [--good N] [--fault FAULT] [--bad N]`: after N good
images, N more fail in the way of `FAULTS`.
"""

from __future__ import annotations

import argparse
import threading
import time
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from urllib.parse import parse_qs, urlparse

from osgeo import gdal

FAULTS: dict[str, tuple[int, str, bytes]] = {
    "missing": (404, "text/plain", b"no such image"),
    "no content": (204, "text/plain", b""),
    "error": (500, "text/plain", b"out of order"),
    "exception": (200, "application/vnd.ogc.se_xml", b"<ServiceExceptionReport/>"),
    "login": (200, "text/html", b"<html>Please log in</html>"),
    "junk": (200, "image/png", b"12345"),
    "silence": (200, "image/png", b""),
}
"""Status, type and content; silence is answered after `SILENCE_SECONDS`."""
SILENCE_SECONDS = 5.0
ABOUT = ("GetCapabilities", "DescribeCoverage")
"""All other requests are for an image."""

Answer = Callable[[str, dict[str, str], str], "tuple[str, bytes]"]
"""From the path, the query, its keys in capitals, and the service's URL to the content's type and the content."""


def arguments() -> argparse.Namespace:
    """The command line: what is served, and when it fails."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--version")
    parser.add_argument("--good", type=int, default=0)
    parser.add_argument("--bad", type=int, default=1_000_000)
    parser.add_argument("--fault", choices=FAULTS)
    return parser.parse_args()


def serve(answer: Answer) -> None:
    """Print the port and answer every request; never returns."""
    options = arguments()
    images = count()
    one_at_a_time = threading.Lock()

    def with_faults(path: str, query: dict[str, str], url: str) -> tuple[int, str, bytes]:
        is_image = query.get("REQUEST") not in ABOUT
        if options.fault and is_image and options.good <= next(images) < options.good + options.bad:
            time.sleep(SILENCE_SECONDS if options.fault == "silence" else 0)
            return FAULTS[options.fault]
        with one_at_a_time:  # the files in GDAL's memory have but one name
            return 200, *answer(path, query, url)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urlparse(self.path)
            query = {key.upper(): values[0] for key, values in parse_qs(asked.query).items()}
            status, kind, content = with_faults(
                asked.path, query, f"http://{options.address}:{self.server.server_port}/?"
            )
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer((options.address, 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


def bounds(raster: gdal.Dataset) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a raster."""
    left, step_x, _, top, _, step_y = raster.GetGeoTransform()
    return left, top + raster.RasterYSize * step_y, left + raster.RasterXSize * step_x, top


def crs(raster: gdal.Dataset) -> str:
    """As EPSG:number."""
    return f"EPSG:{raster.GetSpatialRef().GetAuthorityCode(None)}"


def in_axis_order(numbers: Sequence[float], raster: gdal.Dataset) -> list[float]:
    """Numbers that go x, y, x, y in the order of the axes of the raster's CRS, or the other way round."""
    if not raster.GetSpatialRef().EPSGTreatsAsLatLong():
        return list(numbers)
    return [number for x, y in zip(numbers[::2], numbers[1::2]) for number in (y, x)]


def content_of(path: str) -> bytes:
    """A file, such as one that GDAL has written to its memory."""
    file = gdal.VSIFOpenL(path, "rb")
    content = gdal.VSIFReadL(1, gdal.VSIStatL(path).size, file)
    gdal.VSIFCloseL(file)
    return bytes(content)
