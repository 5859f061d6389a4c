"""The area that is asked for, from a layer of polygons."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataSourceError
from pyproj import CRS, Transformer

from ..contract.errors import QuoinError
from .raster import Raster


def area_of(layer: Path, raster: str) -> str:
    """The union of a layer's polygons, as WKT in the raster's CRS; the first layer of a file with several.

    Raises:
        QuoinError: it cannot be read, or has no polygons.
    """
    try:
        about, _, geometries, _ = pyogrio.raw.read(layer, columns=[])
    except DataSourceError as error:
        raise QuoinError(
            "The layer {path} cannot be read ({reason}); choose another one.", path=layer, reason=str(error)
        ) from error
    shapes = shapely.make_valid(shapely.from_wkb(geometries))
    shapes = shapes[shapely.get_dimensions(shapes) == 2]
    if not len(shapes):
        raise QuoinError("The layer {path} has no polygons; choose one that has.", path=layer)
    source = CRS.from_user_input(about["crs"]) if about["crs"] else None
    area = shapely.union_all(shapes)
    opened = Raster(raster)
    crs = opened.crs
    opened.close()
    return str(shapely.to_wkt(area if source is None else _moved(area, source, crs), rounding_precision=-1))


def _moved(area: shapely.Geometry, source: CRS, target: CRS) -> shapely.Geometry:
    transformer = Transformer.from_crs(source, target, always_xy=True)
    return shapely.transform(area, lambda points: np.column_stack(transformer.transform(*points.T)))
