"""A worker process that breaks, hangs or dies, and what its client makes of it.

A module stands in for torch: the real one cannot be made to fail, hang or crash when a test wants it.
"""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ..plugin_package import PLUGINS, ROOT

from quoin.model.contract.errors import QuoinError  # isort: skip
from quoin.processing.worker import pulse  # isort: skip
from quoin.processing.worker.client import Cancelled, WorkerClient  # isort: skip
from quoin.processing.worker.isolated import STARTER  # isort: skip
from quoin.processing.worker.process import WorkerLost  # isort: skip

PYTHON = Path(sys.executable)
Plugin = Callable[[str], Path]


def test_missing_interpreter_is_told() -> None:
    with pytest.raises(QuoinError, match="cannot be started"):
        WorkerClient(Path("/nowhere/python"), ROOT)


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


def test_a_missing_psutil_is_told_like_any_other_library(plugin: Plugin) -> None:
    root = plugin("")
    (root / "psutil.py").write_text("raise ImportError('no psutil')", encoding="utf-8")
    with WorkerClient(PYTHON, root) as client, pytest.raises(QuoinError, match=r"cannot be loaded .*no psutil"):
        client.load("keypoint")


def test_what_is_logged_comes_with_its_level(plugin: Plugin) -> None:
    root = plugin(
        "import logging\n"
        "logging.getLogger('a').info('going on'); logging.getLogger('b').warning('nearly full')\n"
        "raise ImportError('after logging')"
    )
    lines: list[str] = []
    with WorkerClient(PYTHON, root, lines.append) as client, pytest.raises(QuoinError, match="after logging"):
        client.load("keypoint")
    assert {"INFO: going on", "WARNING: nearly full"} <= set(lines)


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


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ({"type": "loaded", "device": "cpu"}, "“loaded”, card is missing"),
        ({"type": "loaded", "device": "cpu", "card": {"name": "x", "bands": [], "size": 3}}, "card cannot be read"),
        ({"type": "begun", "tiles": 1, "together": 1}, "“begun” instead of the message “loaded”"),
        ({"type": "begun", "tiles": True, "together": 1}, "tiles must be a whole number from 1 on, not True"),
        ({"type": "error", "sentence": 3, "detail": ""}, "sentence must be a sentence with the values in it, not 3"),
        ({"type": "song"}, "Nobody knows the worker's answer 'song'"),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_what_is_no_answer_is_told_in_one_sentence(tmp_path: Path, answer: dict[str, object], sentence: str) -> None:
    """A program stands in for a worker of another version, of which there is none yet."""
    folder = tmp_path / "model" / "worker"
    folder.mkdir(parents=True)
    ready = {"type": "ready", "torch": "2", "device": "cpu", "device_name": ""}
    lines = [json.dumps(each) for each in (ready, answer)]
    (folder / "__main__.py").write_text(f"print({lines[0]!r}, {lines[1]!r}, sep='\\n', flush=True); input()")
    with WorkerClient(PYTHON, tmp_path) as client, pytest.raises(QuoinError, match=re.escape(sentence)) as error:
        client.load("keypoint")
    assert str(error.value).endswith(".")
    assert "\n" not in str(error.value)


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


FLOODS = {
    "many lines": "import os\nwhile True: os.write(2, b'to whom it may concern\\n' * 1000)",
    "one line of 200 MB": "import os, time\nos.write(2, b'x' * 200_000_000)\ntime.sleep(1000)",
    "nothing but a line": "import os, time\nos.write(2, b'x')\nwhile True: os.write(2, b'x' * 65536)",
}


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the most memory that was taken")
@pytest.mark.parametrize("flood", FLOODS)
def test_whatever_a_worker_prints_it_is_cancelled_at_once_and_fills_no_memory(plugin: Plugin, flood: str) -> None:
    lines: list[str] = []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.monotonic()
    client = WorkerClient(PYTHON, plugin(FLOODS[flood]), lines.append)
    with pytest.raises(Cancelled):
        client.load("keypoint", cancelled=lambda: time.monotonic() > started + 5)
    client.close()
    assert time.monotonic() < started + 20  # it took 67 s longer while every line was read
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < before + 50_000
    assert len(lines) < 2000
    assert max(map(len, lines), default=0) < 5000


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much a process has computed")
def test_worker_that_hangs_is_told_and_one_that_computes_is_not(
    plugin: Plugin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse, "HUNG_SECONDS", 4.0)
    root = plugin(HANG)
    with WorkerClient(PYTHON, root) as client, pytest.raises(WorkerLost, match="hangs"):
        client.load("keypoint")
    assert not client.alive
    (root / "torch.py").write_text("while True: pass", encoding="utf-8")
    end = time.monotonic() + 8
    with WorkerClient(PYTHON, root) as client, pytest.raises(Cancelled):
        client.load("keypoint", cancelled=lambda: time.monotonic() > end)


BUSY = "import os\nprint('pid', os.getpid(), flush=True)\nwhile True: pass"
STOPPED = "import os, signal\nprint('pid', os.getpid(), flush=True)\nos.kill(os.getpid(), signal.SIGSTOP)"
PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print("pid", child.pid, flush=True)
time.sleep(600)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("code", [BUSY, STOPPED, PARENT], ids=["it computes", "it is stopped", "its child goes on"])
def test_worker_ends_with_its_parent_even_while(code: str, plugin: Plugin) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from quoin.processing.worker.client import WorkerClient\n"
        "client = WorkerClient(Path(sys.executable), Path(sys.argv[1]), lambda line: print(line, flush=True))\n"
        "client.load('keypoint')"
    )
    command = [sys.executable, "-c", program, str(plugin(code))]
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline().split()[1])
        parent.kill()
    _assert_ends(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_what_a_worker_has_started_ends_with_it(plugin: Plugin) -> None:
    lines: list[str] = []
    with WorkerClient(PYTHON, plugin(f"import os; os.close(0)\n{PARENT}"), lines.append) as client:
        pid = _pid_of_hanging(client, lines)
    _assert_ends(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_a_command_ends_when_the_lifeline_is_cut(platform: str, tmp_path: Path) -> None:
    """On macOS a thread does it; all but that is the same here."""
    (tmp_path / "command.py").write_text(HANG, encoding="utf-8")
    run = "import runpy, sys; sys.platform = sys.argv.pop(1); runpy.run_path(sys.argv.pop(1), run_name='__main__')"
    theirs, ours = os.pipe()
    command = [sys.executable, "-I", "-c", run, platform, str(STARTER), str(tmp_path)]
    with subprocess.Popen(
        [*command, str(theirs), "command"], pass_fds=[theirs], start_new_session=True, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        os.close(theirs)
        assert process.poll() is None
        os.close(ours)
        _assert_ends(process.pid)


def _assert_ends(pid: int) -> None:
    deadline = time.monotonic() + 60  # for a machine under load; it takes milliseconds
    while _runs(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    if _runs(pid):
        os.kill(pid, signal.SIGKILL)
        pytest.fail("it still runs")


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
