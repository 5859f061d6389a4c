"""Steps of the set-up as real child processes: what they say, how they fail and how they are ended."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from quoin.model.contract.errors import QuoinError
from quoin.processing.setup.failures import SetupError
from quoin.processing.setup.step import run_step


def never() -> bool:
    return False


def run(script: str, folder: Path) -> list[str]:
    """Run a Python script as a step; return the lines that were heard of it."""
    lines: list[str] = []
    with (folder / "setup.log").open("w") as log:
        run_step([sys.executable, "-c", script], dict(os.environ), log, never, lines.append, folder)
    return [line.rstrip() for line in lines if line]


def test_all_is_heard_and_logged(tmp_path: Path) -> None:
    said = ["Resolved 3 packages", "Downloading torch (800 MB)"]
    assert run(f"print({chr(10).join(said)!r})", tmp_path) == said
    assert (tmp_path / "setup.log").read_text().splitlines() == said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("error: failed to write: No space left on device (os error 28)", "disk is full"),
        ("OSError: [WinError 112] There is not enough space on the disk", "disk is full"),
        ("cause: invalid peer certificate: UnknownIssuer", "certificate of the package index was refused"),
        ("cause: invalid peer certificate: Expired", "set the clock"),
        ("cause: tunnel error: proxy authorization required\n407 Proxy Authentication Required", "user name"),
        ("cause: tcp connect error\n  cause: Connection refused (os error 111)", "check the network"),
        ("cause: dns error\n  cause: failed to lookup address information: Name or service", "check the network"),
        ("error: No solution found when resolving dependencies", "no build for this computer"),
        ("PermissionError: [Errno 13] Permission denied: '/usr/x'", "QUOIN_HOME"),
        ("Hash mismatch for `torch==2.14.1`", "was not installed"),
        ("Failed to download `https://github.com/astral-sh/python-build-standalone/x`", "python.org"),
        ("Segmentation fault", "setup.log"),
    ],
)
def test_failure_is_told_in_one_sentence_with_its_last_words(words: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=sentence) as failure:
        run(f"import sys; print({words!r}); sys.exit(1)", tmp_path)
    assert "\n" not in str(failure.value)
    assert failure.value.words == tuple(words.splitlines())


def test_cancel_ends_the_step_and_what_it_started(tmp_path: Path) -> None:
    heartbeat = tmp_path / "heartbeat"
    grandchild = f"import time\nwhile True: open({str(heartbeat)!r}, 'a').write('x'); time.sleep(0.05)"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {grandchild!r}])"
    command = [sys.executable, "-c", child]
    with (tmp_path / "setup.log").open("w") as log, pytest.raises(QuoinError, match="cancelled"):
        run_step(command, dict(os.environ), log, heartbeat.exists)
    size = heartbeat.stat().st_size
    time.sleep(0.3)
    assert heartbeat.stat().st_size == size


def test_step_that_closes_its_output_early_is_awaited(tmp_path: Path) -> None:
    done = tmp_path / "done"
    run(f"import os, time; os.close(1); os.close(2); time.sleep(0.3); open({str(done)!r}, 'w')", tmp_path)
    assert done.exists()


def test_text_that_is_no_utf8_does_no_harm(tmp_path: Path) -> None:
    run(r"import sys; sys.stdout.buffer.write(b'caf\xe9\n')", tmp_path)
    assert "caf" in (tmp_path / "setup.log").read_text()
