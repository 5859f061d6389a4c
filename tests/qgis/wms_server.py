"""A map service for the tests, `python3 wms_server.py FILE`: serves a GeoTIFF as WMS 1.1.1 and prints its port."""

from __future__ import annotations

from osgeo import gdal
from raster_service import arguments, bounds, content_of, crs, serve

FILE = arguments().file
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


def answer(path: str, query: dict[str, str], url: str) -> tuple[str, bytes]:
    """GetMap and GetCapabilities."""
    if query.get("REQUEST") == "GetMap":
        return "image/png", _map(query)
    return "text/xml", _capabilities(url).encode()


def _capabilities(url: str) -> str:
    raster = gdal.Open(FILE)
    left, bottom, right, top = bounds(raster)
    return CAPABILITIES.format(url=url, crs=crs(raster), left=left, bottom=bottom, right=right, top=top)


def _map(query: dict[str, str]) -> bytes:
    left, bottom, right, top = map(float, query["BBOX"].split(","))
    options = {"width": int(query["WIDTH"]), "height": int(query["HEIGHT"]), "resampleAlg": "cubic"}
    gdal.Warp("/vsimem/map.tif", FILE, outputBounds=[left, bottom, right, top], dstAlpha=True, **options)
    gdal.Translate("/vsimem/map.png", "/vsimem/map.tif", format="PNG")
    return content_of("/vsimem/map.png")


if __name__ == "__main__":
    serve(answer)
