"""The real worker process, through the client that QGIS uses."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.extract_scene import extract_scene
from model.extraction import ExtractionOptions, Extractor
from model.registry import model_file
from model.synthetic.scene import render_scene
from model.tiling import plan_tiles

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ROOT / "build" / "plugins"


def _make_plugin_importable() -> None:
    PLUGINS.mkdir(parents=True, exist_ok=True)
    if not (PLUGINS / "quoin").exists():
        (PLUGINS / "quoin").symlink_to(ROOT, target_is_directory=True)
    if str(PLUGINS) not in sys.path:
        sys.path.append(str(PLUGINS))


_make_plugin_importable()

from quoin.model.errors import QuoinError  # noqa: E402  (importable only now)
from quoin.processing.worker_client import Cancelled, WorkerClient  # noqa: E402

PYTHON = Path(sys.executable)
TILE_SIZE, OVERLAP = 160, 32
JOB = {
    "width": 224,
    "height": 128,
    "resolution": 0.14,
    "tile_size": TILE_SIZE,
    "overlap": OVERLAP,
    "origin": [0, 0],
    "wanted": [0, 0, 224, 128],
    "tau": 0.1,
    "score": 0.2,
    "grouping": "outline",
    "regularize": False,
    "neighbours": True,
    "min_area": 0.0,
}
Buildings = list[dict[str, Any]]


@pytest.fixture(scope="module")
def image() -> np.ndarray:
    """Two tiles of a town."""
    return render_scene(JOB["width"], JOB["height"], JOB["resolution"], seed=1, settlement="town").image


@pytest.fixture(scope="module")
def log() -> list[str]:
    return []


@pytest.fixture(scope="module")
def worker(log: list[str]) -> Iterator[WorkerClient]:
    """Started as QGIS may start it: from a process whose own Python is steered by variables that must not reach it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONHOME", "/nowhere")
        patch.setenv("PYTHONPATH", "/nowhere")
        client = WorkerClient(PYTHON, ROOT, log.append)
    with client:
        yield client


def _send(client: WorkerClient, image: np.ndarray, index: int) -> None:
    tile = plan_tiles(JOB["width"], JOB["height"], TILE_SIZE, OVERLAP)[index]
    pixels = image[tile.y : tile.y + tile.height, tile.x : tile.x + tile.width]
    client.send_tile(index, pixels.tobytes(), pixels.shape)


def _extract(client: WorkerClient, image: np.ndarray) -> Buildings:
    """All buildings, every tile being sent before the last one's answer is read."""
    tiles = client.begin(JOB)
    buildings = []
    for index in range(tiles):
        _send(client, image, index)
        if index > 0:
            buildings += client.receive()
    return buildings + client.end()


def _assert_same(found: Buildings, expected: Buildings) -> None:
    """Equal but for what another number of threads may change."""
    assert [building["status"] for building in found] == [building["status"] for building in expected]
    assert [building["score"] for building in found] == pytest.approx([building["score"] for building in expected])
    for one, two in zip(_rings(found), _rings(expected), strict=True):
        np.testing.assert_allclose(one, two, atol=0.01)


def _rings(buildings: Buildings) -> list[Any]:
    return [ring for building in buildings for ring in building["rings"]]


def test_worker_gives_what_the_same_tiles_give_in_one_process(worker: WorkerClient, image: np.ndarray) -> None:
    extractor = Extractor.load("keypoint", "cpu")
    loaded = worker.load("keypoint", "cpu")
    assert loaded["device"] == "cpu"
    assert loaded["card"] == extractor.card.to_dict()
    options = ExtractionOptions(JOB["resolution"], JOB["tau"], JOB["score"])
    expected = extract_scene(extractor, image, options, TILE_SIZE, OVERLAP)
    assert expected
    plain = [{"rings": b.rings, "score": b.score, "status": b.status} for b in expected]
    _assert_same(_extract(worker, image), plain)


def test_ending_at_once_keeps_the_finished_tiles(worker: WorkerClient, image: np.ndarray) -> None:
    worker.load("keypoint", "cpu")
    worker.begin(JOB)
    _send(worker, image, 0)
    expected = worker.receive() + worker.end()
    assert expected
    worker.begin(JOB)
    _send(worker, image, 0)
    found = worker.receive()
    _send(worker, image, 1)
    found += worker.end(at_once=True)
    _assert_same(found, expected)
    _assert_same(_extract(worker, image), _extract(worker, image))  # and it goes on as before


def test_worker_survives_what_it_cannot_do(worker: WorkerClient, image: np.ndarray) -> None:
    with pytest.raises(QuoinError, match=r"no such model\.pt does not exist"):
        worker.load("no such model.pt")
    with pytest.raises(QuoinError, match="No model is loaded"):
        worker.begin(JOB)
    worker.load("keypoint", "cpu")
    with pytest.raises(QuoinError, match="overlap"):
        worker.begin({**JOB, "overlap": 1000})
    with pytest.raises(QuoinError, match="No raster was begun"):
        worker.end()
    worker.begin(JOB)
    worker.send_tile(0, bytes(3), (1, 1, 3))
    with pytest.raises(QuoinError, match="Tile 0 is"):
        worker.receive()
    _send(worker, image, 1)  # the first may be left out
    _send(worker, image, 0)
    assert worker.receive()
    with pytest.raises(QuoinError, match="out of order"):
        worker.receive()


def test_cancelled_worker_keeps_what_it_found_and_can_begin_anew(worker: WorkerClient, image: np.ndarray) -> None:
    worker.load("keypoint", "cpu")
    whole = _extract(worker, image)
    worker.begin(JOB)
    _send(worker, image, 0)
    with pytest.raises(Cancelled):
        worker.receive(lambda: True)
    assert worker.end()
    worker.begin(JOB)
    _send(worker, image, 0)
    with pytest.raises(Cancelled):
        worker.receive(lambda: True)
    _assert_same(_extract(worker, image), whole)


def test_unforeseen_error_is_told_and_its_traceback_logged(worker: WorkerClient, log: list[str]) -> None:
    worker.load("keypoint", "cpu")
    log.clear()
    with pytest.raises(QuoinError, match=r"not prepared for \(KeyError: 'tau'\)"):
        worker.begin({name: value for name, value in JOB.items() if name != "tau"})
    assert log[0].startswith("Traceback")


def test_model_is_loaded_from_a_path_too(worker: WorkerClient, tmp_path: Path) -> None:
    path = tmp_path / "my own model, größer.pt"
    path.symlink_to(model_file("keypoint"))
    assert worker.load(str(path)) == worker.load("keypoint")


def test_missing_interpreter_is_told() -> None:
    with pytest.raises(QuoinError, match="cannot be started"):
        WorkerClient(Path("/nowhere/python"), ROOT)


# From here on a module stands in for torch: the real one cannot be made to fail, hang or crash when a test wants it.

Plugin = Callable[[str], Path]


@pytest.fixture
def plugin(tmp_path: Path) -> Plugin:
    """Makes a plugin folder in which `import torch` runs the given code."""

    def make(code: str) -> Path:
        root = tmp_path / "plugins with space, ü" / "quoin"
        root.mkdir(parents=True)
        (root / "model").symlink_to(ROOT / "model", target_is_directory=True)
        (root / "torch.py").write_text(code, encoding="utf-8")
        return root

    return make


HANG = """
import os, time
print("pid", os.getpid(), flush=True)
while True:
    time.sleep(1)
"""


def test_libraries_that_do_not_load_are_told_as_often_as_asked(plugin: Plugin) -> None:
    root = plugin("raise OSError('DLL load failed')")
    with WorkerClient(PYTHON, root) as client:
        for _ in range(2):
            with pytest.raises(QuoinError, match=r"cannot be loaded \(OSError: DLL load failed\): set Quoin up again"):
                client.load("keypoint")


def test_printing_breaks_no_message(plugin: Plugin) -> None:
    root = plugin(
        "import os, sys\n"
        "print('from Python'); os.system('echo from a child'); os.write(1, b'from C\\n')\n"
        "assert sys.stdin.read() == ''\n"
        "raise ImportError('after printing')"
    )
    lines: list[str] = []
    with WorkerClient(PYTHON, root, lines.append) as client, pytest.raises(QuoinError, match="after printing"):
        client.load("keypoint")
    assert {"from Python", "from a child", "from C"} <= set(lines)


def test_worker_that_crashes_at_the_start_is_told_with_its_last_words(plugin: Plugin) -> None:
    lines: list[str] = []
    root = plugin("import os; os.write(2, b'last words\\n'); os._exit(3)")
    with WorkerClient(PYTHON, root, lines.append) as client, pytest.raises(QuoinError, match=r"exit code 3"):
        client.load("keypoint")
    assert "last words" in lines


def test_worker_that_is_killed_is_told(plugin: Plugin) -> None:
    lines: list[str] = []
    with WorkerClient(PYTHON, plugin(HANG), lines.append) as client:
        os.kill(_pid_of_hanging(client, lines), signal.SIGTERM)  # as the system may when memory runs out
        for _ in range(2):
            with pytest.raises(QuoinError, match="stopped unexpectedly"):
                client.load("keypoint")


def test_hanging_worker_can_be_cancelled_and_closed(plugin: Plugin) -> None:
    lines: list[str] = []
    with WorkerClient(PYTHON, plugin(HANG), lines.append) as client:
        client.send_tile(0, bytes(3 * 1024**2), (1024, 1024, 3))  # more than the pipe holds
        pid = _pid_of_hanging(client, lines)
    assert not _runs(pid)
    client.close()  # does no harm a second time


@pytest.mark.skipif(sys.platform != "linux", reason="stops a process by a signal that only Linux and macOS have")
def test_stopped_worker_is_ended_all_the_same(plugin: Plugin) -> None:
    lines: list[str] = []
    with WorkerClient(PYTHON, plugin(HANG), lines.append) as client:
        pid = _pid_of_hanging(client, lines)
        os.kill(pid, signal.SIGSTOP)  # it can now not even notice that its input ends
    assert not _runs(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_worker_ends_with_its_parent_even_while_it_computes(plugin: Plugin) -> None:
    busy = plugin("import os\nprint('pid', os.getpid(), flush=True)\nwhile True: pass")
    program = (
        "import sys; from pathlib import Path\n"
        "from quoin.processing.worker_client import WorkerClient\n"
        "client = WorkerClient(Path(sys.executable), Path(sys.argv[1]), lambda line: print(line, flush=True))\n"
        "client.load('keypoint')"
    )
    command = [sys.executable, "-c", program, str(busy)]
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline().split()[1])
        parent.kill()
    deadline = time.monotonic() + 60  # for a machine under load; it takes milliseconds
    while _runs(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(pid)


def _pid_of_hanging(client: WorkerClient, lines: list[str]) -> int:
    """Wait until the worker has printed where it hangs; shows that waiting for it can be cancelled."""
    with pytest.raises(Cancelled):
        client.load("keypoint", cancelled=lambda: bool(lines))
    return int(lines[0].split()[1])


def _runs(pid: int) -> bool:
    """Whether the process exists and is more than an entry that nobody has collected yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
