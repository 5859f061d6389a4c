"""Nothing of a user's is lost to a result, and an area is taken whatever its CRS."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely

from model.cluster.area import area_of
from model.cluster.replaced import LAYER, refuse_to_destroy
from model.cluster.run_plan import RunPlan, Wanted
from model.cluster.store import Store
from model.contract.errors import QuoinError
from model.contract.options import NetworkOptions, ReadOptions, RunOptions
from model.data.geotiff import Georeference, write_geotiff


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    path = tmp_path / "town.tif"
    write_geotiff(path, np.full((600, 600, 3), 40, np.uint8), Georeference(32736, 500_000.0, 9_800_000.0, 0.5))
    return path


def write_layer(path: Path, layer: str) -> None:
    square = shapely.to_wkb([shapely.box(0, 0, 1, 1)])
    pyogrio.raw.write(path, square, [], [], layer=layer, geometry_type="Polygon", crs="EPSG:4326")


def test_folder_with_other_files_stays(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(QuoinError, match="would be lost"):
        refuse_to_destroy(tmp_path, tmp_path / "no.work", [])
    (tmp_path / "manifest.json").write_text("[]")
    with pytest.raises(QuoinError, match="would be lost"):
        refuse_to_destroy(tmp_path, tmp_path / "no.work", [])


def test_work_folder_of_somebody_else_stays(tmp_path: Path) -> None:
    work = tmp_path / "buildings.work"
    work.mkdir()
    (work / "0000").mkdir()
    refuse_to_destroy(tmp_path / "buildings", work, [])
    (work / "notes.txt").write_text("mine")
    with pytest.raises(QuoinError, match=r"buildings\.work holds"):
        refuse_to_destroy(tmp_path / "buildings", work, [])


def test_earlier_result_may_be_replaced_and_a_geopackage_with_other_layers_not(tmp_path: Path, raster: Path) -> None:
    folder, file, others = tmp_path / "parts", tmp_path / "own.gpkg", tmp_path / "others.gpkg"
    folder.mkdir()
    refuse_to_destroy(folder, tmp_path / "no.work", [])
    (folder / "manifest.json").write_text("[]")
    (folder / "part-000000.parquet").write_bytes(b"")
    write_layer(file, LAYER)
    for output in (folder, file, tmp_path / "new.gpkg"):
        refuse_to_destroy(output, tmp_path / "no.work", [str(raster)])
    write_layer(others, "streets")
    with pytest.raises(QuoinError, match="would be lost"):
        refuse_to_destroy(others, tmp_path / "no.work", [])
    with pytest.raises(QuoinError, match="is read"):
        refuse_to_destroy(file, tmp_path / "no.work", ["/vsicurl/https://example.com/a.tif", str(file)])


def test_what_was_left_of_another_run_is_not_taken_for_this_one(tmp_path: Path, raster: Path) -> None:
    """A run whose folder was being removed when it was killed may have lost its plan first."""
    store = Store(tmp_path / "out.work" / "0000")
    plan = RunPlan.of(
        str(raster), Wanted(), "mbi", ReadOptions(score=0.15), RunOptions(overlap=64), NetworkOptions(), 1
    )
    store.begin(plan, False)
    store.keep_found((0, 0), {})
    (store.folder / "plan.json").unlink()
    store.begin(plan, False)
    assert not store.is_found((0, 0))


def test_area_over_the_world_is_taken_where_the_raster_lies(tmp_path: Path, raster: Path) -> None:
    layer = tmp_path / "world.geojson"
    world = shapely.to_wkb([shapely.box(-180, -90, 180, 90)])
    pyogrio.raw.write(layer, world, [], [], geometry_type="Polygon", crs="EPSG:4326")
    area = shapely.from_wkt(area_of(layer, str(raster)))
    assert area.contains(shapely.box(500_000, 9_799_700, 500_300, 9_800_000))


def test_table_without_geometries_is_no_area(tmp_path: Path, raster: Path) -> None:
    (tmp_path / "table.csv").write_text("a,b\n1,2\n")
    with pytest.raises(QuoinError, match="has no polygons"):
        area_of(tmp_path / "table.csv", str(raster))
