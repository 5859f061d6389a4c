"""The lock between processes, with real processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from quoin.processing.setup import lock
from quoin.processing.setup.lock import locked

HOLD = """
import sys, time
from pathlib import Path
from quoin.processing.setup.lock import locked
with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


class Busy(Exception):
    """Raised to end the wait for a lock."""


def busy() -> None:
    raise Busy


def hold(path: Path) -> subprocess.Popen[bytes]:
    """Start a process that holds the lock until its input ends."""
    plugins = Path(lock.__file__).parents[3]
    pipe = subprocess.PIPE
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], cwd=plugins, stdin=pipe, stdout=pipe)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    return holder


@pytest.mark.parametrize("end", ["exit", "kill"])
def test_lock_is_held_until_its_holder_ends(end: str, tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with hold(path) as holder:
        with pytest.raises(Busy), locked(path, busy):
            pass
        if end == "kill":
            holder.kill()
        holder.communicate()
    with locked(path, busy):
        pass


def test_waiting_goes_on_until_the_lock_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    waits = []
    with hold(path) as holder:

        def waiting() -> None:
            waits.append(holder.communicate())

        with locked(path, waiting):
            assert len(waits) == 1
