"""A mosaic of surveys far apart takes as long as the surveys, and gives the buildings that reading all of it gives."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from raster_kind import UTM, Kind, north_up


def _two_surveys(write_raster: Any, pixels: np.ndarray, folder: Path, metres: float) -> Path:
    """The scene, and again so far to the east and to the south."""
    from osgeo import gdal

    surveys = [write_raster(pixels, UTM, north_up(right, -right)) for right in (0, metres)]
    path = folder / "surveys.vrt"
    gdal.BuildVRT(str(path), [str(survey) for survey in surveys]).FlushCache()
    return path


def test_two_surveys_give_what_reading_all_gives(
    write_raster: Any, found: Any, scene_pixels: np.ndarray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.processing.raster import source

    surveys = Kind(_two_surveys(write_raster, scene_pixels, tmp_path, 500))
    passed_over = [shape.asWkt() for shape in found(surveys)]
    monkeypatch.setattr(source, "known_empty", lambda provider, bands, pixel: lambda window: False)
    assert passed_over == [shape.asWkt() for shape in found(surveys)]
    assert len(passed_over) > 10


def test_sixteen_bits_are_stretched_by_what_there_is(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, tmp_path: Path
) -> None:
    """Between the places where so large a raster is sampled lies all that it holds."""
    deep = scene_pixels.astype(np.uint16) * 10
    surveys = Kind(_two_surveys(write_raster, deep, tmp_path, 100_000), stretch="percentile")
    assert len(found(surveys)) == pytest.approx(2 * len(plain["percentile"]), rel=0.2)


def test_a_million_empty_tiles_take_less_than_a_minute(
    write_raster: Any, worker: Any, scene_pixels: np.ndarray, tmp_path: Path
) -> None:
    from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer, QgsRectangle
    from quoin.model.contract.options import ReadOptions
    from quoin.processing.raster.source import RasterSource
    from quoin.processing.runs.extraction import Extraction

    started, progress = time.monotonic(), []
    layer = QgsRasterLayer(str(_two_surveys(write_raster, scene_pixels, tmp_path, 100_000)), "surveys")
    source = RasterSource.of_layer(layer, QgsRectangle(), QgsCoordinateTransformContext())
    reader = source.reader(source.grid(0.13))
    run = Extraction(worker, reader, lambda: False, lambda done, total: progress.append((done, total)))
    count = sum(len(buildings) for buildings in run.buildings(ReadOptions()))
    assert time.monotonic() - started < 60
    assert count > 10
    assert progress[-1][0] == progress[-1][1] > 1_000_000
    assert progress == sorted(progress)
    assert len(progress) > 500  # it moves over what is empty


def test_a_run_over_empty_parts_can_be_cancelled(
    write_raster: Any, worker: Any, scene_pixels: np.ndarray, tmp_path: Path
) -> None:
    from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer, QgsRectangle
    from quoin.model.contract.options import ReadOptions
    from quoin.processing.raster.source import RasterSource
    from quoin.processing.runs.extraction import Extraction

    passed: list[int] = []
    layer = QgsRasterLayer(str(_two_surveys(write_raster, scene_pixels, tmp_path, 20_000)), "surveys")
    source = RasterSource.of_layer(layer, QgsRectangle(), QgsCoordinateTransformContext())
    run = Extraction(
        worker,
        source.reader(source.grid(0.13)),
        lambda: bool(passed) and passed[-1] > 10_000,
        lambda done, total: passed.append(done),
    )
    for _ in run.buildings(ReadOptions()):
        pass
    assert 10_000 < passed[-1] < 20_000  # of 41,000
