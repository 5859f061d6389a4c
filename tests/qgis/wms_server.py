"""A map service for the tests, `python3 wms_server.py FILE`: serves a GeoTIFF as WMS 1.1.1 and prints its port."""

from __future__ import annotations

import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse

from osgeo import gdal

FILE = sys.argv[1]
CAPABILITIES = """<?xml version="1.0"?>
<WMT_MS_Capabilities version="1.1.1"><Service><Name>WMS</Name><Title>scene</Title></Service><Capability><Request>
<GetCapabilities><Format>application/vnd.ogc.wms_xml</Format><DCPType><HTTP><Get><OnlineResource
 xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{url}"/></Get></HTTP></DCPType></GetCapabilities>
<GetMap><Format>image/png</Format><DCPType><HTTP><Get><OnlineResource
 xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{url}"/></Get></HTTP></DCPType></GetMap>
</Request><Layer><Title>scene</Title><SRS>{crs}</SRS><Layer queryable="0"><Name>scene</Name><Title>scene</Title>
<SRS>{crs}</SRS><LatLonBoundingBox minx="-180" miny="-85" maxx="180" maxy="85"/>
<BoundingBox SRS="{crs}" minx="{left}" miny="{bottom}" maxx="{right}" maxy="{top}"/></Layer></Layer></Capability>
</WMT_MS_Capabilities>"""


class Handler(BaseHTTPRequestHandler):
    """Answers GetCapabilities and GetMap."""

    def do_GET(self) -> None:
        query = {key.upper(): values[0] for key, values in parse_qs(urlparse(self.path).query).items()}
        if query.get("REQUEST") == "GetMap":
            self._send("image/png", _map(query))
        else:
            self._send("text/xml", _capabilities(f"http://127.0.0.1:{self.server.server_port}/?").encode())

    def _send(self, kind: str, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        pass


def _capabilities(url: str) -> str:
    raster = gdal.Open(FILE)
    left, step_x, _, top, _, step_y = raster.GetGeoTransform()
    right, bottom = left + raster.RasterXSize * step_x, top + raster.RasterYSize * step_y
    crs = f"EPSG:{raster.GetSpatialRef().GetAuthorityCode(None)}"
    return CAPABILITIES.format(url=url, crs=crs, left=left, bottom=bottom, right=right, top=top)


def _map(query: dict[str, str]) -> bytes:
    left, bottom, right, top = map(float, query["BBOX"].split(","))
    options = {"width": int(query["WIDTH"]), "height": int(query["HEIGHT"]), "resampleAlg": "cubic"}
    gdal.Warp("/vsimem/map.tif", FILE, outputBounds=[left, bottom, right, top], dstAlpha=True, **options)
    gdal.Translate("/vsimem/map.png", "/vsimem/map.tif", format="PNG")
    file = gdal.VSIFOpenL("/vsimem/map.png", "rb")
    content = gdal.VSIFReadL(1, gdal.VSIStatL("/vsimem/map.png").size, file)
    gdal.VSIFCloseL(file)
    return bytes(content)


if __name__ == "__main__":
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
