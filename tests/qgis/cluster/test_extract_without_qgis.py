"""`python -m model.extract` gives the polygons that the algorithm gives, bit for bit, however the work is cut."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any, Callable

import pytest

ROOT = Path(__file__).resolve().parents[3]
SMALL_TILES = ("--tile-size", "256", "--overlap", "64")


@pytest.fixture(scope="module")
def polygons(torch_python: Path, plugin: Any, small_scene: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the algorithm finds in the scene: WKB, score and area of each building."""
    import processing

    output = tmp_path_factory.mktemp("algorithm") / "buildings.gpkg"
    parameters = {"INPUT": str(small_scene.image), "TILE_SIZE": 256, "OVERLAP": 64, "OUTPUT": str(output)}
    processing.run("quoin:extractbuildings", parameters)
    return _polygons(output)


def _polygons(path: Path) -> dict[bytes, tuple[Any, ...]]:
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path), "buildings", "ogr")
    assert layer.isValid()
    found = {}
    for feature in layer.getFeatures():
        polygon = feature.geometry().constGet()
        polygon = polygon.geometryN(0) if polygon.partCount() == 1 and polygon.geometryType() != "Polygon" else polygon
        values = tuple(feature[name] for name in ("score", "probability", "vertices", "model", "status"))
        found[bytes(polygon.asWkb())] = (*values, pytest.approx(feature["area_m2"], rel=1e-9))
    return found


@pytest.fixture
def extract_here(torch_python: Path, small_scene: Any, tmp_path: Path) -> Callable[..., Path]:
    """A function that runs the command in small tiles and returns its output."""

    def run(*arguments: str, name: str = "buildings.gpkg") -> Path:
        output = tmp_path / name
        command = [torch_python, "-m", "model.extract", str(small_scene.image), str(output), *SMALL_TILES, *arguments]
        subprocess.run(command, cwd=ROOT, check=True)
        return output

    return run


def test_polygons_are_those_of_the_algorithm(polygons: Any, extract_here: Callable[..., Path]) -> None:
    assert len(polygons) > 3
    assert _polygons(extract_here()) == polygons


def test_neither_workers_nor_chunks_change_a_polygon(polygons: Any, extract_here: Callable[..., Path]) -> None:
    found = extract_here("--workers", "2", "--chunk-rows", "2", name="buildings.fgb")
    assert _polygons(found) == polygons
