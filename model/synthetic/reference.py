"""The buildings of a synthetic scene as a GeoJSON file."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from ..building import Ring
from ..data.geotiff import Georeference


def write_reference(path: Path, buildings: list[list[Ring]], place: Georeference) -> None:
    """Write rings in pixels as polygons in the CRS of `place`.

    The CRS is named in the `crs` member of the 2008 format, which GDAL and QGIS read; RFC 7946 knows longitude and
    latitude only.
    """
    features = [_feature(number, rings, place) for number, rings in enumerate(buildings, start=1)]
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{place.epsg}"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")


def _feature(number: int, rings: list[Ring], place: Georeference) -> dict[str, object]:
    closed = [place.to_map(np.vstack([ring, ring[:1]])).round(4).tolist() for ring in rings]
    return {"type": "Feature", "properties": {"id": number}, "geometry": {"type": "Polygon", "coordinates": closed}}
