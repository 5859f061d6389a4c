"""Steps of the set-up as real child processes: what they report, how they fail and how they are ended."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from quoin.model.contract.errors import QuoinError
from quoin.processing.setup.step import run_step


def never() -> bool:
    return False


def run(script: str, scratch: Path) -> list[str]:
    """Run a Python script as a step; return what it reported."""
    lines: list[str] = []
    with (scratch / "setup.log").open("w") as log:
        run_step([sys.executable, "-c", script], scratch, log, lines.append, never)
    return lines


def test_only_steps_are_reported_and_all_is_logged(tmp_path: Path) -> None:
    said = [
        "Looking in indexes",
        "Collecting torch==2",
        "  Downloading torch-2.whl (800 MB)",
        "Installing collected packages: a, b",
    ]
    lines = run(f"print({chr(10).join(said)!r})", tmp_path)
    assert lines == ["Collecting torch==2", "Downloading torch-2.whl (800 MB)", "Installing collected packages"]
    assert (tmp_path / "setup.log").read_text().splitlines() == said


def test_temporary_files_go_to_the_scratch_folder(tmp_path: Path) -> None:
    run("import tempfile; print(tempfile.gettempdir())", tmp_path)
    assert (tmp_path / "setup.log").read_text().strip() == str(tmp_path)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("OSError: [WinError 112] There is not enough space on the disk", "disk is full"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", "PIP_CERT"),
        (
            "Retrying after connection broken by 'NewConnectionError(': Temporary failure in name resolution')'\n"
            "ERROR: No matching distribution found for torch==2.14.1",
            "check the network",
        ),
        ("ERROR: No matching distribution found for torch==2.14.1", "no build for this computer"),
        ("PermissionError: [Errno 13] Permission denied: '/usr/x'", "QUOIN_HOME"),
        ("Segmentation fault", "setup.log"),
    ],
)
def test_failure_is_told_in_one_sentence(words: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(QuoinError, match=sentence) as failure:
        run(f"import sys; print({words!r}); sys.exit(1)", tmp_path)
    assert "\n" not in str(failure.value)


def test_cancel_ends_the_step_and_what_it_started(tmp_path: Path) -> None:
    heartbeat = tmp_path / "heartbeat"
    grandchild = f"import time\nwhile True: open({str(heartbeat)!r}, 'a').write('x'); time.sleep(0.05)"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {grandchild!r}])"
    with (tmp_path / "setup.log").open("w") as log, pytest.raises(QuoinError, match="cancelled"):
        run_step([sys.executable, "-c", child], tmp_path, log, print, heartbeat.exists)
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
