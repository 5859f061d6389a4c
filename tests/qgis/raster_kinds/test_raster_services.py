"""From whatever service a raster comes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from raster_kind import SIDE, UTM, Kind, assert_same, best_iou, north_up
from served import served


def test_tiled_map_service(write_raster: Any, found: Any, scene_pixels: np.ndarray, tmp_path: Path) -> None:
    """XYZ tiles of zoom level 20 on the disk, against the same pixels in a file that covers the world, too."""
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    zoom, column, row = 20, 600_000, 520_000
    edge = 20037508.342789244
    pixel = 2 * edge / 256 / 2**zoom
    transform = (column * 256 * pixel - edge, pixel, 0, edge - row * 256 * pixel, 0, -pixel)
    file = write_raster(scene_pixels, 3857, transform)
    for i in range(SIDE // 256):
        for j in range(SIDE // 256):
            tile = tmp_path / "tiles" / str(zoom) / str(column + i) / f"{row + j}.png"
            tile.parent.mkdir(parents=True, exist_ok=True)
            gdal.Translate(str(tile), str(file), format="PNG", srcWin=[256 * i, 256 * j, 256, 256])
    url = f"type=xyz&url=file://{tmp_path}/tiles/{{z}}/{{x}}/{{y}}.png&zmin={zoom}&zmax={zoom}"
    extent = QgsRasterLayer(str(file), "file").extent()
    gdal.BuildVRT(str(tmp_path / "world.vrt"), [str(file)], outputBounds=(-edge, -edge, edge, edge)).FlushCache()
    assert_same(found(Kind(url, "wms", extent=extent)), found(Kind(tmp_path / "world.vrt", extent=extent)))


def test_drawn_map_service(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    """A WMS draws at the resolution it is asked for, by its own resampling: most buildings come out alike."""
    from qgis.core import QgsRasterLayer

    file = write_raster(scene_pixels, UTM, north_up())
    with served("wms_server.py", file) as url:
        source = f"crs=EPSG:{UTM}&format=image/png&layers=scene&styles=&url={url}"
        drawn = found(Kind(source, "wms", extent=QgsRasterLayer(str(file), "file").extent()))
    alike = sum(best_iou(one, drawn) >= 0.7 for one in plain["raw"])
    assert alike >= 0.7 * len(plain["raw"])


def test_coverage_service(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    """A WCS gives the values themselves, so the same comes out."""
    with served("wcs_server.py", write_raster(scene_pixels, UTM, north_up())) as url:
        source = f"url={url}&identifier=scene&version=1.0.0&crs=EPSG:{UTM}&format=GeoTIFF"
        assert_same(found(Kind(source, "wcs")), plain["raw"])
