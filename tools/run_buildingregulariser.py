"""Regularise polygons by the library buildingregulariser, in whose own environment this runs.

Reads polygons, lists of rings in metres, as JSON from stdin; writes `{"polygons", "seconds"}` to stdout.
"""

import json
import sys
import time

import geopandas
from buildingregulariser import regularize_geodataframe
from shapely import Polygon


def main() -> None:
    """Regularise with the library's own settings, on one core as Quoin does."""
    drawn = [Polygon(rings[0], rings[1:]) for rings in json.load(sys.stdin)]
    # Any CRS in metres; the library moves nothing.
    frame = geopandas.GeoDataFrame({"number": range(len(drawn))}, geometry=drawn, crs="EPSG:32645")
    start = time.process_time()
    result = regularize_geodataframe(frame, num_cores=1)
    seconds = time.process_time() - start
    polygons = {}
    for number, shape in zip(result["number"], result.geometry):
        largest = max(getattr(shape, "geoms", [shape]), key=lambda part: part.area)
        rings = [largest.exterior, *largest.interiors] if not largest.is_empty else []
        polygons[number] = [list(ring.coords)[:-1] for ring in rings]
    json.dump({"polygons": [polygons.get(number, []) for number in range(len(drawn))], "seconds": seconds}, sys.stdout)


if __name__ == "__main__":
    main()
