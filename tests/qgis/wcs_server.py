"""A coverage service for the tests, `python3 wcs_server.py FILE`: serves a GeoTIFF as WCS 1.0.0 and prints its port."""

from __future__ import annotations

from osgeo import gdal
from raster_service import arguments, bounds, content_of, crs, serve

FILE = arguments().file
NAMESPACES = 'xmlns="http://www.opengis.net/wcs" xmlns:gml="http://www.opengis.net/gml" version="1.0.0"'
REQUEST = (
    '<{name}><DCPType><HTTP><Get><OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{url}"/>'
    "</Get></HTTP></DCPType></{name}>"
)
ENVELOPE = (
    """<lonLatEnvelope srsName="WGS84(DD)"><gml:pos>-180 -85</gml:pos><gml:pos>180 85</gml:pos></lonLatEnvelope>"""
)
CAPABILITIES = """<?xml version="1.0"?>
<WCS_Capabilities {namespaces}><Service><name>WCS</name><label>scene</label></Service>
<Capability><Request>{requests}</Request></Capability>
<ContentMetadata><CoverageOfferingBrief><name>scene</name><label>scene</label>{envelope}</CoverageOfferingBrief>
</ContentMetadata></WCS_Capabilities>"""
DESCRIPTION = """<?xml version="1.0"?>
<CoverageDescription {namespaces}><CoverageOffering><name>scene</name><label>scene</label>{envelope}
<domainSet><spatialDomain>
<gml:Envelope srsName="{crs}"><gml:pos>{left} {bottom}</gml:pos><gml:pos>{right} {top}</gml:pos></gml:Envelope>
<gml:RectifiedGrid dimension="2">
<gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low><gml:high>{last_column} {last_row}</gml:high></gml:GridEnvelope>
</gml:limits><gml:axisName>x</gml:axisName><gml:axisName>y</gml:axisName>
<gml:origin><gml:pos>{left} {top}</gml:pos></gml:origin>
<gml:offsetVector>{step_x} 0</gml:offsetVector><gml:offsetVector>0 {step_y}</gml:offsetVector>
</gml:RectifiedGrid></spatialDomain></domainSet>
<rangeSet><RangeSet><name>bands</name><label>bands</label></RangeSet></rangeSet>
<supportedCRSs><requestResponseCRSs>{crs}</requestResponseCRSs><nativeCRSs>{crs}</nativeCRSs></supportedCRSs>
<supportedFormats nativeFormat="GeoTIFF"><formats>GeoTIFF</formats></supportedFormats>
</CoverageOffering></CoverageDescription>"""


def answer(path: str, query: dict[str, str], url: str) -> tuple[str, bytes]:
    """GetCoverage, DescribeCoverage and GetCapabilities."""
    if query.get("REQUEST") == "GetCoverage":
        return "image/tiff", _coverage(query)
    if query.get("REQUEST") == "DescribeCoverage":
        return "text/xml", _description().encode()
    names = ("GetCapabilities", "DescribeCoverage", "GetCoverage")
    requests = "".join(REQUEST.format(name=name, url=url) for name in names)
    return "text/xml", CAPABILITIES.format(namespaces=NAMESPACES, requests=requests, envelope=ENVELOPE).encode()


def _description() -> str:
    raster = gdal.Open(FILE)
    left, bottom, right, top = bounds(raster)
    _, step_x, _, _, _, step_y = raster.GetGeoTransform()
    return DESCRIPTION.format(
        namespaces=NAMESPACES,
        envelope=ENVELOPE,
        crs=crs(raster),
        left=left,
        bottom=bottom,
        right=right,
        top=top,
        step_x=step_x,
        step_y=step_y,
        last_column=raster.RasterXSize - 1,
        last_row=raster.RasterYSize - 1,
    )


def _coverage(query: dict[str, str]) -> bytes:
    left, bottom, right, top = map(float, query["BBOX"].split(","))
    size = {"width": int(query["WIDTH"]), "height": int(query["HEIGHT"])}
    gdal.Warp("/vsimem/coverage.tif", FILE, outputBounds=[left, bottom, right, top], **size)
    return content_of("/vsimem/coverage.tif")


if __name__ == "__main__":
    serve(answer)
