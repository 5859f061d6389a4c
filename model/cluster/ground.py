"""Measures on the ground by PROJ, as the QGIS side takes them."""

from __future__ import annotations

import math

from pyproj import CRS, Transformer

from ..contract.grid.scales import Scales, Vector, geocentric


def scales_of(crs: CRS) -> Scales:
    """Measures in `crs`; a CRS without an ellipsoid, as of a building site, is a plane."""
    name = ":".join(crs.to_authority() or ()) or crs.name
    if crs.ellipsoid is None:
        unit = crs.axis_info[0].unit_conversion_factor
        return Scales(lambda x, y: (x * unit, y * unit, 0.0), name)
    semi_major, semi_minor = crs.ellipsoid.semi_major_metre, crs.ellipsoid.semi_minor_metre
    eccentricity_squared = 1 - (semi_minor / semi_major) ** 2
    # there is no datum to change
    globe = CRS.from_proj4(f"+proj=longlat +a={semi_major!r} +b={semi_minor!r} +no_defs")
    to_degrees = Transformer.from_crs(crs, globe, always_xy=True)

    def place(x: float, y: float) -> Vector:
        longitude, latitude = to_degrees.transform(x, y)
        outside = not math.isfinite(longitude)
        return geocentric(math.nan if outside else longitude, latitude, semi_major, eccentricity_squared)

    return Scales(place, name)
