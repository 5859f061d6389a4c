"""Small GeoTIFFs written without GDAL, which the torch environment does not have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tifffile

MODEL_PIXEL_SCALE, MODEL_TIEPOINT, GEO_KEY_DIRECTORY = 33550, 33922, 34735
MODEL_TYPE_PROJECTED, RASTER_PIXEL_IS_AREA = 1, 1


@dataclass(frozen=True)
class Georeference:
    """Where a north-up image lies on the map.

    Attributes:
        epsg: code of a projected CRS in metres.
        west, north: map coordinates of the outer corner of the top left pixel.
        resolution: size of a pixel in metres.
    """

    epsg: int
    west: float
    north: float
    resolution: float

    def to_map(self, points: np.ndarray) -> np.ndarray:
        """Pixel coordinates `[N, 2]` (y down) as map coordinates (y up)."""
        return np.asarray(points) * (self.resolution, -self.resolution) + (self.west, self.north)


def write_geotiff(path: Path, image: np.ndarray, place: Georeference) -> None:
    """Write uint8 RGB `[H, W, 3]` losslessly.

    Tags and keys: OGC GeoTIFF Standard 1.1 (OGC 19-008r4), sections 7.1 and 7.2.
    """
    keys = [(1024, MODEL_TYPE_PROJECTED), (1025, RASTER_PIXEL_IS_AREA), (3072, place.epsg)]
    directory = [1, 1, 0, len(keys)] + [value for key, code in keys for value in (key, 0, 1, code)]
    scale = (place.resolution, place.resolution, 0.0)
    tiepoint = (0.0, 0.0, 0.0, place.west, place.north, 0.0)
    tags = [
        (MODEL_PIXEL_SCALE, "d", 3, scale, True),
        (MODEL_TIEPOINT, "d", 6, tiepoint, True),
        (GEO_KEY_DIRECTORY, "H", len(directory), directory, True),
    ]
    tifffile.imwrite(path, image, photometric="rgb", compression="zlib", tile=(256, 256), metadata=None, extratags=tags)
