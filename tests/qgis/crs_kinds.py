"""Every kind of coordinate reference system that maps and images come in; shared by tests."""

from __future__ import annotations

from typing import Any

WGS84 = 'DATUM["WGS_1984",SPHEROID["unnamed",6378137,298.257223563]],PRIMEM["Greenwich",0]'
DEGREE = 'UNIT["degree",0.0174532925199433]'

CRS_KINDS = {
    # name: (definition, longitude, latitude of a place that it is made for)
    "degrees": ("EPSG:4326", 25.0, 60.0),
    "degrees with heights": ("EPSG:4979", 25.0, 60.0),
    "degrees on a sphere": ("+proj=longlat +R=6371000 +no_defs", 10.0, 50.0),
    "degrees on a sphere without a name": (
        f'GEOGCS["unknown",DATUM["unknown",SPHEROID["unnamed",6370997,0]],PRIMEM["Greenwich",0],{DEGREE}]',
        -100.0,
        40.0,
    ),
    "degrees on an ellipsoid by its axes": ("+proj=longlat +a=6378000 +b=6356000 +no_defs", -70.0, -33.0),
    "degrees from Ferro": ("+proj=longlat +datum=WGS84 +pm=ferro +no_defs", 14.0, 50.0),
    "grads from Paris": ("EPSG:4807", 2.5, 48.8),
    "web mercator": ("EPSG:3857", 25.0, 60.0),
    "web mercator by PROJ string": (
        "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
        25.0,
        60.0,
    ),
    "UTM": ("EPSG:32636", 33.5, 1.0),
    "UTM in US feet by PROJ string": ("+proj=utm +zone=33 +ellps=WGS84 +units=us-ft +no_defs", 15.5, 48.0),
    "UTM in kilometres": (
        f'PROJCS["UTM in km",GEOGCS["WGS 84",{WGS84},{DEGREE}],PROJECTION["Transverse_Mercator"],'
        'PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],'
        'PARAMETER["false_easting",500],PARAMETER["false_northing",0],UNIT["kilometre",1000]]',
        15.5,
        48.0,
    ),
    "US feet": ("EPSG:2263", -74.0, 40.7),
    "British grid": ("EPSG:27700", -1.5, 52.0),
    "British grid by PROJ string": (
        "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +units=m +no_defs",
        -1.5,
        52.0,
    ),
    "Gauss-Krüger, northings first": ("EPSG:31467", 9.1, 48.7),
    "Gauss-Krüger with a shift of datum": (
        "+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel "
        "+towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs",
        9.1,
        48.7,
    ),
    "Bessel, of no known datum": ("+proj=tmerc +lon_0=21 +k=0.9999 +x_0=7500000 +ellps=bessel +no_defs", 20.5, 44.8),
    "Airy, of no known datum": ("+proj=tmerc +lat_0=51 +lon_0=-1 +k=0.9998 +x_0=1000 +ellps=airy +no_defs", -1.2, 51.3),
    "Bessel at a site": ("+proj=tmerc +lat_0=47.3 +lon_0=8.5 +x_0=5000 +y_0=5000 +ellps=bessel +no_defs", 8.51, 47.32),
    "Lambert on an ellipsoid by its axes": (
        "+proj=lcc +lat_1=33 +lat_2=45 +lat_0=40 +lon_0=-97 +a=6378200 +b=6356500 +units=m +no_defs",
        -98.0,
        39.0,
    ),
    "Lambert in feet on a sphere": (
        "+proj=lcc +lat_1=33 +lat_2=45 +lat_0=40 +lon_0=-97 +R=6370000 +units=ft +no_defs",
        -98.0,
        39.0,
    ),
    "UTM on an ellipsoid without a name": (
        'PROJCS["UTM",GEOGCS["x",DATUM["x",SPHEROID["unnamed",6378140,298.25]],PRIMEM["Greenwich",0],'
        f'{DEGREE}],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
        'PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],'
        'PARAMETER["false_northing",0],UNIT["metre",1]]',
        15.5,
        48.0,
    ),
    "oblique Mercator on a sphere": (
        "+proj=omerc +lat_0=40 +lonc=10 +alpha=30 +k=1 +gamma=30 +R=6371000 +units=m +no_defs",
        10.3,
        40.2,
    ),
    "Lambert in grads": ("EPSG:27572", 2.5, 48.8),
    "with heights": ("EPSG:7415", 5.4, 52.1),
    "south and west": ("EPSG:5514", 15.0, 50.0),
    "southings": ("EPSG:2053", 29.1, -25.0),
    "equal areas on a sphere": ("+proj=laea +lat_0=45 +lon_0=9 +R=6371000 +units=m +no_defs", 9.5, 45.2),
    "equidistant on a sphere": ("+proj=eqc +R=6371000 +units=m +no_defs", 13.0, 45.0),
    "polar": ("EPSG:3413", -45.0, 72.0),
    "at the pole": ("EPSG:3031", 0.0, -90.0),
    "across the 180th meridian": ("EPSG:3832", 180.0, -18.0),
    "equal areas of the world": ("ESRI:54009", 12.0, 42.0),
}
"""Of none but a few the ellipsoid has a code in QGIS."""


def crs_of(definition: str) -> Any:
    """A `QgsCoordinateReferenceSystem` by its code, PROJ string or WKT."""
    from qgis.core import QgsCoordinateReferenceSystem

    if definition.startswith("+"):
        crs = QgsCoordinateReferenceSystem.fromProj(definition)
    elif definition.endswith("]"):
        crs = QgsCoordinateReferenceSystem.fromWkt(definition)
    else:
        crs = QgsCoordinateReferenceSystem(definition)
    assert crs.isValid()
    return crs


def coordinates_of(definition: str, longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place, in degrees from Greenwich on the CRS's own ellipsoid, lies in it: by PROJ alone, without QGIS."""
    import pyproj

    crs = pyproj.CRS.from_user_input(definition)
    major, minor = crs.ellipsoid.semi_major_metre, crs.ellipsoid.semi_minor_metre
    own = pyproj.CRS.from_proj4(f"+proj=longlat +a={major!r} +b={minor!r} +no_defs")
    x, y = pyproj.Transformer.from_crs(own, crs, always_xy=True).transform(longitude, latitude, errcheck=True)
    return x, y


def ground_steps(definition: str, x: float, y: float, step: float) -> tuple[float, float]:
    """Metres on the ellipsoid per unit of x and of y: geodesics (Karney 2013), by PROJ alone, without QGIS."""
    import pyproj

    crs = pyproj.CRS.from_user_input(definition)
    geod = pyproj.Geod(a=crs.ellipsoid.semi_major_metre, b=crs.ellipsoid.semi_minor_metre)
    own = pyproj.CRS.from_proj4(f"+proj=longlat +a={geod.a!r} +b={geod.b!r} +no_defs")
    back = pyproj.Transformer.from_crs(crs, own, always_xy=True)
    lengths = []
    for dx, dy in ((step, 0), (0, step)):
        longitudes, latitudes = back.transform([x - dx, x + dx], [y - dy, y + dy], errcheck=True)
        lengths.append(geod.line_length(longitudes, latitudes) / (2 * step))
    return lengths[0], lengths[1]
