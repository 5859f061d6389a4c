"""The area that is asked for, from a layer of polygons."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataSourceError
from pyproj import CRS, Transformer
from pyproj.enums import TransformDirection

from ..contract.errors import QuoinError
from ..contract.grid.extent import Extent
from .raster import Raster

EDGE_POINTS = 21
"""Of each edge of a raster, by which its bounds in another CRS are found."""
AROUND = 0.1
"""How much more of an area than lies on a raster is looked at, in sides of it: buildings may jut out."""


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
    shapes = shapely.make_valid(shapely.from_wkb([] if geometries is None else geometries))
    shapes = shapes[shapely.get_dimensions(shapes) == 2]
    if not len(shapes):
        raise QuoinError("The layer {path} has no polygons; choose one that has.", path=layer)
    source = CRS.from_user_input(about["crs"]) if about["crs"] else None
    area = shapely.union_all(shapes)
    opened = Raster(raster)
    crs, extent = opened.crs, opened.extent
    opened.close()
    return str(shapely.to_wkt(area if source is None else _moved(area, source, crs, extent), rounding_precision=-1))


def _moved(area: shapely.Geometry, source: CRS, target: CRS, extent: Extent) -> shapely.Geometry:
    """What of an area lies around an extent, in the extent's CRS, which may have no place for all of the area."""
    transformer = Transformer.from_crs(source, target, always_xy=True)
    bounds = transformer.transform_bounds(*extent, densify_pts=EDGE_POINTS, direction=TransformDirection.INVERSE)
    if bounds[0] < bounds[2] and np.isfinite(bounds).all():  # else it lies over the date line
        west, south, east, north = bounds
        box = shapely.box(*bounds).buffer(AROUND * max(east - west, north - south), join_style="mitre")
        area = area.intersection(box)
    return shapely.transform(area, lambda points: np.column_stack(transformer.transform(*points.T)))
