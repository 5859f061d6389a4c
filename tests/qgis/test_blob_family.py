"""A family of ten lines, in which every bright blob is a building, goes everywhere that the keypoint network goes.

So nothing but the keypoint family itself knows the keypoint network. This file is also the program that runs the worker
and the model's commands with that family added: `test_blob_family.py -m model.evaluate`.
"""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
RESOLUTION = 0.13
HOUSES = ((20, 30, 90, 80), (110, 20, 170, 130), (235, 240, 290, 275), (30, 180, 100, 260), (340, 60, 380, 350))
"""Left, top, right and bottom of each in pixels; tiles of 256 px part two of them."""


def add_blob_family() -> None:
    """Let `model` know the family."""
    import cv2
    from torch import nn

    from model.families import checkpoint
    from model.families.detection import Detection, Observation
    from model.families.family import Family
    from model.polygon import RegionMask

    class BlobFamily(Family):
        network = nn.Module()

        def observe(self, images: Any, least_score: float, filters: Any, tta_views: int) -> list[Observation]:
            return [Observation(list(map(self._building, self._boxes(image.numpy()))), {}) for image in images]

        def rings(self, detections: Any, options: Any) -> list[Any]:
            corners = (
                [d.box[i : i + 1] + d.box[j : j + 1] for i, j in ((0, 1), (0, 3), (2, 3), (2, 1))] for d in detections
            )
            return [([np.array(ring, dtype=np.float64)], "blob") for ring in corners]

        def _building(self, box: tuple[float, ...]) -> Detection:
            return Detection(1.0, box, RegionMask(np.ones((8, 8), np.float32), box))

        def _boxes(self, image: np.ndarray) -> list[tuple[float, ...]]:
            _, _, places, _ = cv2.connectedComponentsWithStats((image.min(axis=0) > 200).astype(np.uint8))
            return [(float(x), float(y), float(x + w), float(y + h)) for x, y, w, h, _ in places[1:].tolist()]

    checkpoint.FAMILIES["blob"] = BlobFamily


def write_model(path: str) -> None:
    """A model file of the family."""
    from model.contract.card import ModelCard
    from model.families.checkpoint import new_model, save_checkpoint

    save_checkpoint(Path(path), new_model("blob"), ModelCard("blob", architecture="blob", resolution=RESOLUTION))


@pytest.fixture(scope="module")
def blob_python(torch_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The torch environment's Python, in which `model` knows the family."""
    program = tmp_path_factory.mktemp("blob") / "python3"
    program.write_text(f'#!/bin/sh\nexec "{torch_python}" "{__file__}" "$@"\n')
    program.chmod(0o755)
    return program


@pytest.fixture(scope="module")
def model(blob_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("model") / "blob.safetensors"
    subprocess.run([blob_python, "write", file], cwd=ROOT, check=True)
    return file


@pytest.fixture
def blob_worker(plugin: Any, blob_python: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Workers that know the family, for as long as a test lasts."""
    from quoin.processing.worker import launch
    from quoin.processing.worker.pool import worker_pool

    worker_pool.close()
    monkeypatch.setattr(launch, "torch_python", lambda: blob_python)
    yield
    worker_pool.close()


@pytest.fixture
def houses(write_raster: Callable[..., Path]) -> Path:
    """Bright houses on dark ground."""
    pixels = np.full((3, 400, 400), 40, np.uint8)
    for left, top, right, bottom in HOUSES:
        pixels[:, top:bottom, left:right] = 250
    return write_raster(pixels, transform=(500_000, RESOLUTION, 0, 9_000_000, 0, -RESOLUTION))


def _boxes(geometries: Any) -> set[tuple[int, ...]]:
    """Bounds in pixels of `houses`."""
    bounds = (geometry.boundingBox() for geometry in geometries)
    return {
        (
            round((box.xMinimum() - 500_000) / RESOLUTION),
            round((9_000_000 - box.yMaximum()) / RESOLUTION),
            round((box.xMaximum() - 500_000) / RESOLUTION),
            round((9_000_000 - box.yMinimum()) / RESOLUTION),
        )
        for box in bounds
    }


@pytest.mark.usefixtures("blob_worker", "small_tiles")
def test_algorithm_finds_every_blob_across_seams(
    extract: Callable[..., dict[str, Any]], model: Path, houses: Path, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    file = tmp_path / "blobs.gpkg"
    results = extract(INPUT=str(houses), MODEL_FILE=str(model), OUTPUT=str(file))
    layer = open_layer(file)
    assert results["COUNT"] == len(HOUSES)
    assert _boxes(feature.geometry() for feature in layer.getFeatures()) == set(HOUSES)
    assert {(feature["model"], feature["status"]) for feature in layer.getFeatures()} == {("blob", "blob")}


@pytest.mark.usefixtures("blob_worker")
def test_panel_reads_and_clicks_blobs(
    make_session: Callable[[], Any], model: Path, houses: Path, read_options: Any
) -> None:
    from qgis.core import QgsPointXY, QgsRasterLayer
    from session_listener import Listener

    layer = QgsRasterLayer(str(houses), "houses")
    session = make_session()
    listener = Listener(session)
    session.look(layer, layer.extent(), layer.crs(), str(model), read_options)
    assert _boxes(building.geometry for building in listener.wait("found")) == set(HOUSES)
    left, top, right, bottom = HOUSES[1]
    centre = QgsPointXY(500_000 + (left + right) / 2 * RESOLUTION, 9_000_000 - (top + bottom) / 2 * RESOLUTION)
    session.probe(centre, read_options)
    assert _boxes(building.geometry for building in listener.wait("probed")) == {HOUSES[1]}


def test_evaluation_measures_it(blob_python: Path, model: Path, houses: Path, tmp_path: Path) -> None:
    rings = [[[x0, y0, x1, y0, x1, y1, x0, y1]] for x0, y0, x1, y1 in HOUSES]
    annotations = [
        {"id": k, "image_id": 1, "category_id": 1, "segmentation": ring, "iscrowd": 0} for k, ring in enumerate(rings)
    ]
    image = {"id": 1, "file_name": houses.name, "width": 400, "height": 400, "gsd": RESOLUTION}
    coco = houses.parent / "houses.json"
    coco.write_text(json.dumps({"images": [image], "annotations": annotations, "categories": [{"id": 1}]}))
    command = [blob_python, "-m", "model.evaluate", "--coco", coco, "--model", model, "--json", tmp_path / "out.json"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    measures = json.loads((tmp_path / "out.json").read_text())["measures"]
    assert measures["ap50"]["value"] == measures["iou"]["value"] == pytest.approx(1.0)


def test_trainer_says_that_it_learns_nothing(blob_python: Path, model: Path, houses: Path, tmp_path: Path) -> None:
    coco = tmp_path / "none.json"
    coco.write_text(json.dumps({"images": [], "annotations": [], "categories": [{"id": 1}]}))
    data = ["--data", coco, "--validation", coco, "--run", tmp_path / "run", "--start", model]
    command = [blob_python, "-m", "model.train", *data, "--steps", "1", "--synthetic", "1", "--synthetic-share", "1"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == 1
    assert "learns nothing" in ended.stderr.splitlines()[-1]


if __name__ == "__main__":
    sys.path.insert(0, os.getcwd())
    add_blob_family()
    if sys.argv[1] == "write":
        write_model(sys.argv[2])
    elif sys.argv[1] == "-m":
        del sys.argv[:2]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:  # as QGIS's side starts it: the interpreter's flags, then a program and its arguments
        del sys.argv[: next(place for place, word in enumerate(sys.argv) if place and word.endswith(".py"))]
        runpy.run_path(sys.argv[0], run_name="__main__")
