"""The real worker process, through the client that QGIS uses."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.building import Building
from model.contract.registry import model_file
from model.contract.tiling import plan_tiles
from model.extraction.extractor import Extractor
from model.extraction.in_memory import extract_scene
from model.synthetic.scene import render_scene

from ..damaged_models import ONE_SENTENCE, place
from ..plugin_package import ROOT

from quoin.model.contract.contents import Grid, PlainBuilding  # isort: skip
from quoin.model.contract.errors import QuoinError  # isort: skip
from quoin.model.contract.messages import Ready  # isort: skip
from quoin.model.contract.options import NetworkOptions, ReadOptions  # isort: skip
from quoin.processing.worker.client import Cancelled, WorkerClient  # isort: skip

PYTHON = Path(sys.executable)
TILE_SIZE, OVERLAP = 160, 32
ON_PROCESSOR = NetworkOptions("cpu")
WIDTH, HEIGHT, RESOLUTION = 224, 128, 0.14
GRID = Grid(WIDTH, HEIGHT, RESOLUTION, TILE_SIZE, OVERLAP, (0, 0), (0, 0, WIDTH, HEIGHT))
OPTIONS = ReadOptions(score=0.2, min_area=0.0)
Buildings = list[PlainBuilding]

WATCHING = """
import os, sys
place = os.path.dirname(__file__)
def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        os.write(seen, (event + ";").encode())
seen = os.open(os.path.join(place, "seen"), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
sys.addaudithook(watch)
sys.path.remove(place)
del sys.modules["torch"]
import torch
sys.path.insert(0, place)
"""
"""Stands before torch, and lets it in: nothing that the worker loads before it could speak to anybody."""


@pytest.fixture(scope="module")
def image() -> np.ndarray:
    """Two tiles of a town."""
    return render_scene(WIDTH, HEIGHT, RESOLUTION, seed=1, settlement="town").image


@pytest.fixture(scope="module")
def log() -> list[str]:
    return []


@pytest.fixture(scope="module")
def watched_plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin's folder, in whose file `seen` stands whatever a worker of it does with the network."""
    root = tmp_path_factory.mktemp("plugin")
    (root / "model").symlink_to(ROOT / "model", target_is_directory=True)
    (root / "torch.py").write_text(WATCHING, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def worker(log: list[str], watched_plugin: Path) -> Iterator[WorkerClient]:
    """Started as QGIS may start it: from a process whose own Python is steered by variables that must not reach it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONHOME", "/nowhere")
        patch.setenv("PYTHONPATH", "/nowhere")
        client = WorkerClient(PYTHON, watched_plugin, log.append)
    with client:
        yield client


def _send(client: WorkerClient, image: np.ndarray, index: int) -> None:
    tile = plan_tiles(WIDTH, HEIGHT, TILE_SIZE, OVERLAP)[index]
    pixels = image[tile.y : tile.y + tile.height, tile.x : tile.x + tile.width]
    client.send_tile(index, pixels.tobytes(), pixels.shape)


def _extract(client: WorkerClient, image: np.ndarray) -> Buildings:
    """All buildings, every tile being sent before the last one's answer is read."""
    tiles = client.begin(GRID, OPTIONS)
    buildings = []
    for index in range(tiles):
        _send(client, image, index)
        if index > 0:
            buildings += client.receive()
    return buildings + client.end()


def _assert_same(found: Buildings, expected: Buildings | list[Building]) -> None:
    """Equal but for what another number of threads may change."""
    assert [building.status for building in found] == [building.status for building in expected]
    assert [building.score for building in found] == pytest.approx([building.score for building in expected])
    for one, two in zip(_rings(found), _rings(expected), strict=True):
        np.testing.assert_allclose(one, two, atol=0.01)


def _rings(buildings: Buildings | list[Building]) -> list[Any]:
    return [ring for building in buildings for ring in building.rings]


def test_worker_gives_what_the_same_tiles_give_in_one_process(worker: WorkerClient, image: np.ndarray) -> None:
    extractor = Extractor.load("keypoint", "cpu")
    loaded = worker.load("keypoint", ON_PROCESSOR)
    assert loaded.device == "cpu"
    assert loaded.card.to_dict() == extractor.card.to_dict()
    expected = extract_scene(extractor, image, OPTIONS, RESOLUTION, TILE_SIZE, OVERLAP)
    assert expected
    _assert_same(_extract(worker, image), expected)


def test_worker_looks_in_as_many_orientations_as_it_is_told(worker: WorkerClient, image: np.ndarray) -> None:
    extractor = Extractor.load("keypoint", "cpu", tta_views=2)
    worker.load("keypoint", NetworkOptions("cpu", tta_views=2))
    expected = extract_scene(extractor, image, OPTIONS, RESOLUTION, TILE_SIZE, OVERLAP)
    found = _extract(worker, image)
    _assert_same(found, expected)
    worker.load("keypoint", ON_PROCESSOR)
    once = _extract(worker, image)
    assert {one.score for one in once}.isdisjoint(one.score for one in found)


def test_ending_at_once_keeps_the_finished_tiles(worker: WorkerClient, image: np.ndarray) -> None:
    worker.load("keypoint", ON_PROCESSOR)
    worker.begin(GRID, OPTIONS)
    _send(worker, image, 0)
    expected = worker.receive() + worker.end()
    assert expected
    worker.begin(GRID, OPTIONS)
    _send(worker, image, 0)
    found = worker.receive()
    _send(worker, image, 1)
    found += worker.end(at_once=True)
    whole = _extract(worker, image)
    # on a busy machine the second tile may be finished before the worker is told to end
    _assert_same(found, expected if len(found) == len(expected) else whole)
    _assert_same(_extract(worker, image), whole)  # and it goes on as before


def test_worker_survives_what_it_cannot_do(worker: WorkerClient, image: np.ndarray) -> None:
    with pytest.raises(QuoinError, match=r"no such model\.safetensors does not exist"):
        worker.load("no such model.safetensors")
    with pytest.raises(QuoinError, match="No model is loaded"):
        worker.begin(GRID, OPTIONS)
    worker.load("keypoint", ON_PROCESSOR)
    with pytest.raises(QuoinError, match="overlap"):
        worker.begin(replace(GRID, overlap=1000), OPTIONS)
    with pytest.raises(QuoinError, match="No raster was begun"):
        worker.end()
    worker.begin(GRID, OPTIONS)
    worker.send_tile(0, bytes(3), (1, 1, 3))
    with pytest.raises(QuoinError, match="Tile 0 is"):
        worker.receive()
    _send(worker, image, 1)  # the first may be left out
    _send(worker, image, 0)
    assert worker.receive()
    with pytest.raises(QuoinError, match="out of order"):
        worker.receive()


def test_cancelled_worker_keeps_what_it_found_and_can_begin_anew(worker: WorkerClient, image: np.ndarray) -> None:
    worker.load("keypoint", ON_PROCESSOR)
    whole = _extract(worker, image)
    worker.begin(GRID, OPTIONS)
    _send(worker, image, 0)
    with pytest.raises(Cancelled):
        worker.receive(lambda: True)
    assert worker.end()
    worker.begin(GRID, OPTIONS)
    _send(worker, image, 0)
    with pytest.raises(Cancelled):
        worker.receive(lambda: True)
    _assert_same(_extract(worker, image), whole)


def test_unforeseen_error_is_told_and_its_traceback_logged(worker: WorkerClient, log: list[str]) -> None:
    worker.load("keypoint", ON_PROCESSOR)
    log.clear()
    worker.begin(GRID, OPTIONS)
    worker.send_tile(0, bytes(3), (1, 1, 3), (0.0, 0.0, 2.0, 2.0))
    with pytest.raises(QuoinError, match="not prepared for"):
        worker.receive()
    assert log[0].startswith("Traceback")


@pytest.mark.parametrize(
    ("header", "payload", "sentence"),
    [
        ({"type": "begin", "width": 224}, b"", "“begin”, height is missing"),
        ({"type": "end", "at_once": "yes"}, b"", "“end”, at_once must be true or false, not 'yes'"),
        ({"type": "probe", "x": float("inf"), "y": 0, **asdict(OPTIONS)}, b"", "“probe”, x must be a finite number"),
        ({"type": "read", **asdict(OPTIONS), "tau": 7}, b"", "tau must be a number from 0 to 1, not 7"),
        ({"type": "tile", "index": 0, "shape": [2, 2, 3], "box": None}, b"abc", "2 × 2 pixels came with 3 bytes"),
        ({"type": "dance"}, b"", "knows no message 'dance'"),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_what_is_no_question_is_answered_with_one_sentence_and_the_worker_goes_on(
    worker: WorkerClient, header: dict[str, Any], payload: bytes, sentence: str
) -> None:
    worker.load("keypoint", ON_PROCESSOR)
    line = json.dumps({**header, "bytes": len(payload)}).encode() + b"\n"  # by hand, since no message can say it
    worker._process._process.stdin.write(line + payload)  # type: ignore[union-attr]
    worker._process._process.stdin.flush()  # type: ignore[union-attr]
    worker._asked += 1
    with pytest.raises(QuoinError, match=re.escape(sentence)) as error:
        worker._answer_to(worker._asked - 1, Ready, lambda: False)
    assert "\n" not in str(error.value)
    assert worker.load("keypoint", ON_PROCESSOR).device == "cpu"


def test_model_is_loaded_from_a_path_too(worker: WorkerClient, tmp_path: Path) -> None:
    path = tmp_path / "my own model, größer.safetensors"
    path.symlink_to(model_file("keypoint"))
    assert worker.load(str(path)) == worker.load("keypoint")


@pytest.mark.parametrize("damage", ["NaN", "resolution 0", "header of 1 GB", "pipe", "device"])
def test_what_is_no_model_is_one_sentence(worker: WorkerClient, log: list[str], tmp_path: Path, damage: str) -> None:
    log.clear()
    with pytest.raises(QuoinError, match=ONE_SENTENCE):
        worker.load(str(place(tmp_path, damage)))
    assert log[0].startswith("Traceback")  # for QGIS's log panel
    assert worker.alive


def test_worker_has_spoken_to_nobody_else(worker: WorkerClient, image: np.ndarray, watched_plugin: Path) -> None:
    worker.load("keypoint", ON_PROCESSOR)
    _extract(worker, image)
    assert (watched_plugin / "seen").read_text() == ""
