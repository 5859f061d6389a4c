"""The scene, and what the real worker, which is started once, finds in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from raster_kind import LEAST_SCORE, SIDE, SURE_SCORE, UTM, UTM_PIXEL, Kind, ious, north_up


@pytest.fixture(scope="package")
def worker(torch_python: Path) -> Iterator[Any]:
    """A worker that has loaded the shipped model."""
    from quoin.model.contract.options import NetworkOptions
    from quoin.processing.worker.launch import launch_worker

    with launch_worker() as client:
        client.load("keypoint", NetworkOptions("cpu"))
        yield client


@pytest.fixture(scope="package")
def scene_pixels(small_scene: Any) -> np.ndarray:
    """The scene, uint8 `[3, 512, 512]`; 0 and 255 are left for what has no data."""
    from osgeo import gdal

    return gdal.Open(str(small_scene.image)).ReadAsArray().clip(1, 254)


@pytest.fixture(scope="package")
def found(qgis_app: Any, worker: Any) -> Callable[..., list[Any]]:
    """A function that returns a raster's buildings of a least score as geometries, the extent being 512 × 512."""
    from qgis.core import QgsCoordinateTransformContext, QgsGeometry, QgsPointXY, QgsRasterLayer, QgsRectangle
    from quoin.model.contract.options import ReadOptions
    from quoin.processing.raster.bands import bands_of
    from quoin.processing.raster.source import RasterSource
    from quoin.processing.runs.extraction import Extraction

    def run(kind: Kind, least_score: float = LEAST_SCORE) -> list[Any]:
        layer = QgsRasterLayer(str(kind.source), "scene", kind.provider)
        extent = kind.extent or QgsRectangle()
        bands = partial(bands_of, wanted=kind.bands)
        source = RasterSource.of_layer(layer, extent, QgsCoordinateTransformContext(), bands)
        reader = source.reader(source.grid(0.13), kind.stretch)
        extraction = Extraction(worker, reader, lambda: False, lambda done, total: None)
        left, top, right, bottom = extraction.grid.wanted

        def placed(x: float, y: float) -> QgsPointXY:
            return QgsPointXY((x - left) / (right - left) * SIDE, (y - top) / (bottom - top) * SIDE)

        options = ReadOptions(tau=0.1, score=least_score, grouping="outline", regularize=False)
        return [
            QgsGeometry.fromPolygonXY([[placed(x, y) for x, y in ring] for ring in b.rings])
            for buildings in extraction.buildings(options)
            for b in buildings
        ]

    return run


@pytest.fixture(scope="package")
def plain(
    found: Callable[..., list[Any]], scene_pixels: np.ndarray, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[Any]]:
    """The buildings of the scene as an 8-bit RGB GeoTIFF, by stretch; as `sure` those of "raw" far from the threshold.

    A building that scores just about as much as is asked for may come or go with the last bit of a pixel, or with the
    processor's way to add.
    """
    from osgeo import gdal, osr

    path = tmp_path_factory.mktemp("plain") / "plain.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 3)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(UTM)
    raster.SetProjection(reference.ExportToWkt())
    raster.SetGeoTransform(north_up())
    raster.WriteArray(scene_pixels)
    del raster  # closes the file
    by_stretch = {stretch: found(Kind(path, stretch=stretch)) for stretch in ("raw", "percentile")}
    return {**by_stretch, "sure": found(Kind(path), SURE_SCORE)}


@pytest.fixture
def usual(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> float:
    """The median IoU of the scene's buildings with those of the same pixels behind one more row and column.

    The working pixels lie elsewhere then. Whatever changes less than that is as good as the same.
    """
    from qgis.core import QgsRectangle

    wider = np.pad(scene_pixels, ((0, 0), (1, 0), (1, 0)), mode="edge")
    left, top = north_up()[0], north_up()[3]
    extent = QgsRectangle(left, top - SIDE * UTM_PIXEL, left + SIDE * UTM_PIXEL, top)
    moved = found(Kind(write_raster(wider, UTM, north_up(-UTM_PIXEL, UTM_PIXEL)), extent=extent))
    return float(np.median(ious(moved, plain["raw"])))
