"""Where the disk has no more room, all that was written before stays, in a layer that opens."""

from __future__ import annotations

import resource
import shutil
import signal
import sqlite3
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

# Small tiles, so that some are written well before the disk is full. On so small a scene nearly all buildings would
# wait for a neighbour until the end.
OPTIONS = {"TILE_SIZE": 256, "OVERLAP": 64, "NEIGHBOURS": False}
LARGEST_FILE = 102_400
"""A page more than an empty GeoPackage takes."""


@pytest.fixture
def whole(extract: Callable[..., Any], small_scene: Any) -> list[Any]:
    """The geometries that are written where there is room."""
    layer = extract(INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT", **OPTIONS)["OUTPUT"]
    return [feature.geometry() for feature in layer.getFeatures()]


def _assert_begins(layer: Any, whole: list[Any]) -> None:
    kept = [feature.geometry() for feature in layer.getFeatures()]
    assert 0 < len(kept) < len(whole)
    assert layer.featureCount() == len(kept)
    assert all(one.equals(other) for one, other in zip(kept, whole))
    assert len(list(layer.getFeatures(layer.extent()))) == len(kept)  # by the spatial index


def _fill(disk: Path, left: int) -> None:
    """Fill a file system up, but for some bytes."""
    free = shutil.disk_usage(disk).free
    if free > left:
        with (disk / "of somebody else").open("ab") as filler:
            filler.write(bytes(free - left))


@pytest.mark.parametrize("left", [0, 12_288], ids=["to the last byte", "but for what the smallest change needs"])
def test_full_disk_keeps_what_was_written(
    left: int,
    extract: Callable[..., Any],
    small_scene: Any,
    small_disk: Path,
    whole: list[Any],
    open_layer: Callable[..., Any],
    qgis_process: Any,
    tmp_path: Path,
) -> None:
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    output = small_disk / "buildings.gpkg"
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda progress: _fill(small_disk, left) if progress >= 50 else None)
    with pytest.raises(QgsProcessingException) as error:
        extract(feedback, INPUT=str(small_scene.image), OUTPUT=str(output), **OPTIONS)
    assert "check that the disk has room" in str(error.value)
    assert "\n" not in str(error.value)
    _assert_begins(open_layer(output), whole)
    copy = tmp_path / "copy.gpkg"
    qgis_process("run", "native:centroids", "--", f"INPUT={output}", f"OUTPUT={copy}")
    assert open_layer(copy).featureCount() == open_layer(output).featureCount()


def _limit_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # as on a full disk, writing fails then


def test_failing_writes_keep_what_was_written(
    qgis_process: Any,
    small_scene: Any,
    whole: list[Any],
    tmp_path: Path,
    open_layer: Callable[..., Any],
) -> None:
    """A limit on the size of files, which needs no right to mount, makes writing fail in the middle as well."""
    output = tmp_path / "buildings.gpkg"
    options = [f"{name}={value}" for name, value in OPTIONS.items()]
    process = qgis_process.start(
        "run",
        "quoin:extractbuildings",
        "--",
        f"INPUT={small_scene.image}",
        f"OUTPUT={output}",
        *options,
        preexec_fn=_limit_files,
        restore_signals=False,
    )
    said, complained = process.communicate()
    assert process.returncode != 0
    assert "check that the disk has room" in said + complained
    _assert_begins(open_layer(output), whole)


@pytest.fixture
def raising_gdal() -> Iterator[None]:
    """GDAL as QGIS from 3.40 on sets it, and some plugins do."""
    from osgeo import gdal, ogr

    switched = [module for module in (gdal, ogr) if not module.GetUseExceptions()]
    for module in switched:
        module.UseExceptions()
    yield
    for module in reversed(switched):
        module.DontUseExceptions()


def test_file_is_closed_as_soon_as_it_fails(qgis_app: Any, tmp_path: Path, raising_gdal: None) -> None:
    """Else it would be closed after its count of rows was put right, and say a wrong one again."""
    from qgis.core import QgsFeature
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.output.layer import OutputLayer
    from quoin.processing.output.new_table import NewTable

    file, schema, transforms = _new_file(tmp_path / "buildings.gpkg")
    with sqlite3.connect(file) as database:
        database.execute("CREATE TRIGGER full BEFORE INSERT ON buildings BEGIN SELECT RAISE(ABORT, 'no'); END")
    table = NewTable(file, schema, transforms)
    layer, still_open = OutputLayer(table, file), weakref.ref(table)
    del table
    with pytest.raises(QuoinError):
        _write(layer, QgsFeature(schema.fields))
    assert still_open() is None


def _write(layer: Any, feature: Any) -> None:
    with layer:
        layer.write([feature])


def _new_file(path: Path) -> tuple[str, Any, Any]:
    """An empty file as QGIS makes it for a sink, and what a sink to it is made of."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsVectorFileWriter, QgsWkbTypes
    from quoin.processing.output.fields import building_fields
    from quoin.processing.output.new_table import Schema

    schema = Schema(building_fields(), QgsWkbTypes.Type.Polygon, QgsCoordinateReferenceSystem("EPSG:32736"))
    transforms, options = QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
    writer = QgsVectorFileWriter.create(str(path), schema.fields, schema.kind, schema.crs, transforms, options)
    assert not writer.hasError()
    return str(path), schema, transforms
