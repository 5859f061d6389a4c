"""A map service for the tests, `python3 wms_server.py FILE [--version 1.3.0]`: serves a GeoTIFF and prints its port.

It speaks WMS 1.1.1 unless told otherwise.

From 1.3.0 on, coordinates come in the order of the CRS's own axes, which in EPSG:4326 is latitude, longitude.
"""

from __future__ import annotations

from collections.abc import Sequence

from osgeo import gdal
from raster_service import arguments, bounds, content_of, crs, in_axis_order, serve

FILE = arguments().file
VERSION = arguments().version or "1.1.1"
RESOURCE = (
    '<DCPType><HTTP><Get><OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{url}"/></Get></HTTP>'
    "</DCPType>"
)
CAPABILITIES = """<?xml version="1.0"?>
<{root} {namespace} version="{version}"><Service><Name>WMS</Name><Title>scene</Title></Service><Capability><Request>
<GetCapabilities><Format>text/xml</Format>{resource}</GetCapabilities>
<GetMap><Format>image/png</Format>{resource}</GetMap></Request>
<Layer><Title>scene</Title><{srs}>{crs}</{srs}><Layer queryable="0"><Name>scene</Name><Title>scene</Title>
<{srs}>{crs}</{srs}>{everywhere}
<BoundingBox {srs}="{crs}" minx="{box[0]}" miny="{box[1]}" maxx="{box[2]}" maxy="{box[3]}"/></Layer></Layer>
</Capability></{root}>"""
DIALECTS = {
    "1.1.1": {
        "root": "WMT_MS_Capabilities",
        "namespace": "",
        "srs": "SRS",
        "everywhere": '<LatLonBoundingBox minx="-180" miny="-85" maxx="180" maxy="85"/>',
    },
    "1.3.0": {
        "root": "WMS_Capabilities",
        "namespace": 'xmlns="http://www.opengis.net/wms"',
        "srs": "CRS",
        "everywhere": "<EX_GeographicBoundingBox><westBoundLongitude>-180</westBoundLongitude>"
        "<eastBoundLongitude>180</eastBoundLongitude><southBoundLatitude>-85</southBoundLatitude>"
        "<northBoundLatitude>85</northBoundLatitude></EX_GeographicBoundingBox>",
    },
}


def answer(path: str, query: dict[str, str], url: str) -> tuple[str, bytes]:
    """GetMap and GetCapabilities."""
    if query.get("REQUEST") == "GetMap":
        return "image/png", _map(query)
    return "text/xml", _capabilities(url).encode()


def _capabilities(url: str) -> str:
    raster = gdal.Open(FILE)
    return CAPABILITIES.format(
        version=VERSION,
        resource=RESOURCE.format(url=url),
        crs=crs(raster),
        box=_ordered(bounds(raster), raster),
        **DIALECTS[VERSION],
    )


def _map(query: dict[str, str]) -> bytes:
    raster = gdal.Open(FILE)
    box = _ordered([float(number) for number in query["BBOX"].split(",")], raster)
    options = {"width": int(query["WIDTH"]), "height": int(query["HEIGHT"]), "resampleAlg": "cubic"}
    gdal.Warp("/vsimem/map.tif", raster, outputBounds=box, dstAlpha=True, **options)
    gdal.Translate("/vsimem/map.png", "/vsimem/map.tif", format="PNG")
    return content_of("/vsimem/map.png")


def _ordered(box: Sequence[float], raster: gdal.Dataset) -> list[float]:
    """A box as it stands in requests and answers, from left, bottom, right, top; and the other way round."""
    return in_axis_order(box, raster) if VERSION == "1.3.0" else list(box)


if __name__ == "__main__":
    serve(answer)
