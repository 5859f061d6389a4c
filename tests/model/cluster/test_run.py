"""A run over rasters: parts of them, broken off and resumed, in files and folders. `mbi` finds the buildings."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely

from model.cluster.area import area_of
from model.cluster.engine import OneProcess, Task
from model.cluster.run import Run
from model.cluster.run_plan import RunPlan, Wanted
from model.cluster.tasks import Done, find
from model.contract.errors import QuoinError
from model.contract.grid.extent import Extent
from model.contract.options import NetworkOptions, ReadOptions, RunOptions
from model.data.geotiff import Georeference, write_geotiff
from tools.cluster.commands import extract
from tools.cluster.layers import buildings_of, differences
from tools.cluster.range_server import range_server
from tools.cluster.rasters import cloud_optimised, mosaic_of

PLACE = Georeference(32736, 500_000.0, 9_800_000.0, 0.5)


def silent(what: str, done: int, count: int) -> None:
    """Tell nobody."""


class BrokenOff(OneProcess):
    """Ends after so many tasks, half of the next one done."""

    def __init__(self, tasks: int) -> None:
        self._left = tasks

    def do(self, tasks: Iterable[Task]) -> Iterator[Done]:
        for task in tasks:
            if self._left == 0:
                raise KeyboardInterrupt
            self._left -= 1
            yield from super().do([task])


class Counting(OneProcess):
    """Counts the tiles that are looked at."""

    tiles = 0

    def do(self, tasks: Iterable[Task]) -> Iterator[Done]:
        for task in tasks:
            for done in super().do([task]):
                self.tiles += done.tiles if task[0] is find else 0
                yield done


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bright houses of 12 × 16 m in dark streets, 300 m square."""
    image = np.full((600, 600, 3), 40, np.uint8)
    rng = np.random.default_rng(1)
    for top in range(20, 560, 60):
        for left in range(20, 560, 50):
            image[top : top + 32, left : left + 24] = rng.integers(170, 250)
    path = tmp_path_factory.mktemp("town") / "town.tif"
    write_geotiff(path, image, PLACE)
    return path


def plan_of(raster: Path | str, wanted: Wanted | None = None) -> RunPlan:
    run = RunOptions(tile_size=256, overlap=64)
    read = ReadOptions(score=0.15)
    return RunPlan.of(str(raster), wanted or Wanted(), "mbi", read, run, NetworkOptions(), 1)


def run_of(raster: Path | str, output: Path, wanted: Wanted | None = None, rows: int = 1) -> Run:
    return Run([plan_of(raster, wanted)], output, rows)


@pytest.fixture(scope="module")
def whole(town: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("whole") / "whole.gpkg"
    assert run_of(town, output).go(OneProcess(), False, silent) > 50
    return output


def test_plan_is_the_same_from_its_text(town: Path) -> None:
    plan = plan_of(town, Wanted(area="POLYGON ((500100 9799700, 500200 9799700, 500200 9799900, 500100 9799700))"))
    assert RunPlan.from_text(plan.to_text()) == plan


@pytest.mark.parametrize("tasks", [2, 5])
def test_broken_off_run_goes_on_and_does_nothing_twice(town: Path, whole: Path, tmp_path: Path, tasks: int) -> None:
    output = tmp_path / "buildings.fgb"
    with pytest.raises(KeyboardInterrupt):
        run_of(town, output).go(BrokenOff(tasks), False, silent)
    with pytest.raises(QuoinError, match="--resume"):
        run_of(town, output).go(OneProcess(), False, silent)
    tiles = len(plan_of(town).tiles())
    rows = len(plan_of(town).tiles().rows)
    counting = Counting()
    run_of(town, output).go(counting, True, silent)
    assert counting.tiles == tiles - min(tasks, rows) * tiles // rows
    assert differences(buildings_of(whole), buildings_of(output)) == 0
    assert not run_of(town, output).work.exists()


def test_other_options_do_not_go_on_with_a_run(town: Path, tmp_path: Path) -> None:
    output = tmp_path / "buildings.gpkg"
    with pytest.raises(KeyboardInterrupt):
        run_of(town, output).go(BrokenOff(1), False, silent)
    with pytest.raises(QuoinError, match="another raster, model or options"):
        run_of(town, output, Wanted(bounds=Extent(500_000, 9_799_800, 500_200, 9_800_000))).go(
            OneProcess(), True, silent
        )


def test_another_raster_of_the_same_name_does_not_go_on_with_a_run(town: Path, tmp_path: Path) -> None:
    output, raster, mosaic = tmp_path / "buildings.gpkg", tmp_path / "town.tif", tmp_path / "town.vrt"
    shutil.copy2(town, raster)
    mosaic_of(raster, 0.3, mosaic)
    with pytest.raises(KeyboardInterrupt):
        run_of(mosaic, output).go(BrokenOff(1), False, silent)
    write_geotiff(raster, np.full((600, 600, 3), 40, np.uint8), PLACE)
    with pytest.raises(QuoinError, match="another raster, model or options"):
        run_of(mosaic, output).go(OneProcess(), True, silent)


def test_folder_holds_geoparquet_along_the_curve_and_a_manifest(town: Path, whole: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    output = tmp_path / "buildings"
    count = run_of(town, output, rows=3).go(OneProcess(), False, silent)
    manifest = json.loads((output / "manifest.json").read_text())
    assert sum(part["buildings"] for part in manifest) == count
    about = json.loads(pq.read_schema(output / manifest[0]["file"]).metadata[b"geo"])
    assert about["columns"]["geometry"]["crs"]["id"] == {"authority": "EPSG", "code": 32736}
    assert pq.read_table(output / manifest[0]["file"])["id"].to_pylist() == list(range(1, count + 1))
    assert differences(buildings_of(whole), buildings_of(output)) == 0


def _centres(output: Path) -> dict[bytes, Any]:
    found = {}
    for wkb, *_ in buildings_of(output):
        west, south, east, north = shapely.from_wkb(wkb).bounds
        found[wkb] = shapely.Point((west + east) / 2, (south + north) / 2)
    return found


def test_bounds_and_area_choose_buildings_of_the_whole(town: Path, whole: Path, tmp_path: Path) -> None:
    bounds = Extent(500_103.0, 9_799_741.0, 500_237.0, 9_799_909.0)
    triangle = shapely.Polygon([(500_050, 9_799_720), (500_290, 9_799_750), (500_150, 9_799_980)])
    layer = tmp_path / "area.geojson"
    pyogrio.raw.write(layer, shapely.to_wkb([triangle]), [], [], geometry_type="Polygon", crs="EPSG:32736")
    area = Wanted(area=area_of(layer, str(town)))
    for name, wanted, shape in (("bounds", Wanted(bounds), shapely.box(*bounds)), ("area", area, triangle)):
        output = tmp_path / f"{name}.gpkg"
        run_of(town, output, wanted).go(OneProcess(), False, silent)
        inside = {wkb for wkb, centre in _centres(whole).items() if shape.contains(centre)}
        assert set(_centres(output)) == inside
        assert len(inside) > 5


def test_file_on_a_server_is_read_once_but_for_overlaps(town: Path, whole: Path, tmp_path: Path) -> None:
    cloud_optimised(town, tmp_path / "cloud.tif")
    with range_server(tmp_path) as server:
        # in a process of its own, since GDAL lets no other thread of Python run while it opens a file
        tiles = ("--tile-size", "256", "--overlap", "64", "--score", "0.15", "--threads", "1")
        seen = extract(server.address("cloud.tif"), tmp_path / "cloud.gpkg", "--model", "mbi", *tiles)
        given = server.given["cloud.tif"]
    assert seen.code == 0
    assert differences(buildings_of(whole), buildings_of(tmp_path / "cloud.gpkg")) == 0
    assert (given > 1).mean() < 0.2
