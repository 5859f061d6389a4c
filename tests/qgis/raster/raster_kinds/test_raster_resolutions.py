"""However large the pixels of a raster are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from raster_kind import SIDE, SURE_SCORE, UTM, Kind, ious, north_up


def _redrawn(file: Path, side: int, how: str) -> Path:
    """The same scene with `side` pixels on each side."""
    from osgeo import gdal

    redrawn = file.with_name(f"{how}.tif")
    gdal.Translate(str(redrawn), str(file), width=side, height=side, resampleAlg=how).FlushCache()
    return redrawn


@pytest.mark.parametrize("how", ["nearest", "lanczos"])
def test_finer_pixels(
    write_raster: Any, found: Any, plain: Any, usual: float, scene_pixels: np.ndarray, how: str
) -> None:
    """Pixels of half the size say the same, the nearest to the last bit, and come to the network a little softer."""
    finer = Kind(_redrawn(write_raster(scene_pixels, UTM, north_up()), 2 * SIDE, how))
    buildings, sure = found(finer), found(finer, SURE_SCORE)
    assert min(ious(plain["raw"], sure)) >= 0.8
    assert min(ious(buildings, plain["sure"])) >= 0.8
    assert np.median(ious(buildings, plain["raw"])) >= usual


def test_coarser_pixels(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    """Pixels of one and a half times the size say less, and the smallest buildings may be lost.

    A wall is known to about a third of a pixel, 7 cm. All round a house of 8 × 7 m, which is the median of the scene's,
    that is 1 − 30 × 0.07 / 56 of its area: an IoU of 0.96, and 0.93 of one of 5 × 4 m.
    """
    buildings = found(Kind(_redrawn(write_raster(scene_pixels, UTM, north_up()), 2 * SIDE // 3, "average")))
    alike = ious(buildings, plain["raw"])
    assert np.mean(np.array(ious(buildings, plain["sure"])) >= 0.5) >= 0.9
    assert np.median(alike) >= 0.93
    assert np.mean(np.array(ious(plain["raw"], buildings)) >= 0.5) >= 0.9


@pytest.mark.parametrize(
    ("crs", "pixel", "says"),
    [
        (UTM, 0.5, ["0.5 m per pixel on the ground, the model works at 0.13 m: the image is enlarged"]),
        (UTM, 0.21, ["0.21 m per pixel on the ground, the model works at 0.13 m: the image is enlarged"]),
        (UTM, 0.1, []),
        (UTM, 0.07, []),
        (UTM, 0.02, ["averaged down"]),
        (3857, 2000.0, ["enlarged", "changes by"]),
    ],
)
def test_user_is_told_of_unfit_resolutions(
    qgis_app: Any, write_raster: Any, scene_pixels: np.ndarray, crs: int, pixel: float, says: list[str]
) -> None:
    from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer, QgsRectangle
    from quoin.processing.raster.source import RasterSource

    raster = write_raster(scene_pixels, crs, (500_000, pixel, 0, 9_900_000, 0, -pixel))
    layer = QgsRasterLayer(str(raster), "scene")
    source = RasterSource.of_layer(layer, QgsRectangle(), QgsCoordinateTransformContext())
    notes = source.notes(source.grid(0.13))
    assert len(notes) == len(says)
    assert all(part in note for part, note in zip(says, notes))
