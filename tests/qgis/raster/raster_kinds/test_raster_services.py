"""From whatever service a raster comes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from raster_kind import SIDE, UTM, Kind, assert_same, ious, north_up_at
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


@pytest.mark.parametrize("crs", [UTM, 4326])
@pytest.mark.parametrize("version", ["1.1.1", "1.3.0"])
def test_drawn_map_service(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, version: str, crs: int
) -> None:
    """A WMS draws at the resolution it is asked for, by its own resampling: most buildings come out alike."""
    from qgis.core import QgsRasterLayer

    file = write_raster(scene_pixels, crs, north_up_at(crs, 33, -1.8))
    with served("wms_server.py", file, "--version", version) as url:
        source = f"crs=EPSG:{crs}&format=image/png&layers=scene&styles=&url={url}"
        drawn = found(Kind(source, "wms", extent=QgsRasterLayer(str(file), "file").extent()))
    assert np.mean(np.array(ious(drawn, plain["raw"])) >= 0.7) >= 0.7


@pytest.mark.parametrize("crs", [UTM, 4326])
@pytest.mark.parametrize(("version", "format_name"), [("1.0.0", "GeoTIFF"), ("1.1.0", "image/tiff")])
def test_coverage_service(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, version: str, format_name: str, crs: int
) -> None:
    """A WCS gives the values themselves, so the same comes out."""
    file = write_raster(scene_pixels, crs, north_up_at(crs, 33, -1.8))
    with served("wcs_server.py", file, "--version", version) as url:
        source = f"url={url}&identifier=scene&version={version}&crs=EPSG:{crs}&format={format_name}"
        assert_same(found(Kind(source, "wcs")), plain["raw"])
