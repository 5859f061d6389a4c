"""Set-ups that are killed at random moments: `python3 -P tests/qgis/setup/killed_set_ups.py HOW_MANY`, in the checkout.

Needs the development environment, for uv. What is killed by turns: the set-up alone, all of it, uv alone.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / "build" / "plugins"), str(ROOT / "tests" / "qgis")]

from package_index import Index, lock_line, write_wheel  # noqa: E402  # which the lines above let it find
from quoin.processing.setup.environment import DEVELOPMENT, interpreter  # noqa: E402
from quoin.processing.setup.uv_release import VERSION  # noqa: E402

VICTIMS = ("set-up", "all", "uv")
CHILD = """
import sys
from pathlib import Path
from quoin.processing.setup.environment import Kit
from quoin.processing.setup.install import Setup
files = [Path(sys.argv[1]) / name for name in ("worker.lock", "torch.lock", "sizes.json")]
trial = ("-c", "import time, corner, torch, torchvision; time.sleep(0.3)")
print(Setup(lambda progress: None, lambda line: None, lambda: False, Kit(*files, trial)).run())
"""


class SlowIndex(Index):
    """An index on a thin line, so that a kill can meet a download."""

    def answer(self, request: object) -> None:
        time.sleep(0.1)
        super().answer(request)  # type: ignore[arg-type]


class Site:
    """A home folder, an index, and set-ups in it."""

    def __init__(self, folder: Path, uv: Path) -> None:
        """Lay it out; `uv` is the program."""
        self.folder = folder
        self.home = folder / "home"
        (self.home / f"uv-{VERSION}").mkdir(parents=True)
        os.link(uv, self.home / f"uv-{VERSION}" / "uv")
        self.wheels = folder / "wheels"
        self.wheels.mkdir()
        made = {name: write_wheel(self.wheels, name, padding=2_000_000) for name in ("corner", "torch", "torchvision")}
        (folder / "worker.lock").write_text(lock_line(made["corner"]))
        (folder / "torch.lock").write_text(lock_line(made["torch"]) + lock_line(made["torchvision"]))
        (folder / "sizes.json").write_text(
            '{"linux-x86_64": {"libraries": [0, 1], "pypi": [0, 1], "cpu": [0, 1], "uv": [0, 0]}}'
        )

    def start(self, index: Index) -> subprocess.Popen[str]:
        """Start a set-up in a process, and a group, of its own."""
        own = {"QUOIN_HOME": str(self.home), "QUOIN_INDEX_URL": f"{index.url}/simple", "QUOIN_TORCH_URL": index.url}
        return subprocess.Popen(
            [sys.executable, "-c", CHILD, str(self.folder)],
            env={**os.environ, **own, "PYTHONPATH": str(ROOT / "build" / "plugins")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def processes(self) -> list[int]:
        """What runs of this home folder: uv, its shell, the environment's Python."""
        found = []
        for entry in Path("/proc").iterdir():
            with contextlib.suppress(OSError):
                if entry.name.isdigit() and str(self.home).encode() in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
        return found

    def left_over(self) -> set[str]:
        """Names in the home folder that a complete set-up does not leave."""
        expected = {"setup.lock", "setup.log", "users", f"uv-{VERSION}"}
        return {entry.name for entry in self.home.iterdir() if not entry.name.startswith("torch-")} - expected


def kill_one(site: Site, index: Index, victim: str, after: float) -> str:
    """Kill a set-up after some seconds, and set up again; return what is wrong, empty where nothing is."""
    process = site.start(index)
    time.sleep(after)
    victims = site.processes()
    if victim != "uv":
        process.kill()
    if victim != "set-up":
        for pid in victims:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    _, errors = process.communicate(timeout=60)
    if victim == "uv" and errors and "Error" not in errors:
        return f"no reason was told: {errors}"
    deadline = time.monotonic() + 5
    while site.processes():
        if time.monotonic() > deadline:
            return f"still running after the kill: {site.processes()}"
        time.sleep(0.05)
    again = site.start(index)
    said, errors = again.communicate(timeout=120)
    works = not again.returncode and subprocess.run([said.strip(), "-c", "import corner, torch"]).returncode == 0
    return "" if works and not site.left_over() else f"{errors} {site.left_over()}"


def kill_many(count: int, uv: Path, seed: int = 0) -> list[str]:
    """Kill so many set-ups, each in a folder of its own; return what was wrong."""
    moments = random.Random(seed)
    wrong = []
    for number in range(count):
        with tempfile.TemporaryDirectory() as folder:
            site = Site(Path(folder), uv)
            with SlowIndex(site.wheels) as index:
                after, victim = moments.uniform(0.2, 3.0), VICTIMS[number % len(VICTIMS)]
                finding = kill_one(site, index, victim, after)
        print(f"{number + 1}: {victim} killed after {after:.2f} s: {finding or 'the next set-up works, nothing left'}")
        wrong += [finding] if finding else []
    return wrong


def main() -> None:
    """Kill as many as the command line says."""
    python = interpreter(DEVELOPMENT)
    if python is None:
        sys.exit("The development environment is missing: run “make python” first.")
    sys.exit(1 if kill_many(int(sys.argv[1]), Path(python).with_name("uv")) else 0)


if __name__ == "__main__":
    main()
