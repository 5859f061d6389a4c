"""How what runs in the torch environment is started: with nothing of the user's Python, on a job of Windows."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ..plugin_package import PLUGINS

from quoin.processing.child import windows_job  # isort: skip
from quoin.processing.worker.isolated import start_isolated  # isort: skip

PYTHON = Path(sys.executable)


def printed(code: str, folder: Path) -> list[str]:
    """What a module of this code prints."""
    (folder / "command.py").write_text(code, encoding="utf-8")
    process, lifeline = start_isolated(PYTHON, folder, "command", ["--title=x"], stdout=subprocess.PIPE)
    said = process.communicate()[0].decode()
    lifeline.end(process)
    return said.splitlines()


def test_what_is_started_sees_nothing_of_users_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PLUGINS))
    monkeypatch.setenv("PYTHONINSPECT", "1")
    monkeypatch.chdir(PLUGINS)
    code = "import sys; print(sys.flags.isolated, sys.flags.utf8_mode, sys.dont_write_bytecode, *sys.argv[1:])"
    flags, *places = printed(f"{code}; print(*sys.path, sep='\\n')", tmp_path)
    assert flags == "1 1 True --title=x"
    assert places[0] == str(tmp_path)
    assert str(PLUGINS) not in places


class Windows:
    """Stands in for Windows' functions, which no other system has; it answers as the real ones do."""

    def __init__(self, *refused: str) -> None:
        self.called: list[tuple[Any, ...]] = []
        self._refused = refused

    def __getattr__(self, name: str) -> Any:
        def call(*arguments: Any) -> int:
            self.called.append((name, *arguments))
            return 0 if name in self._refused else 77

        return call


def named(windows: Windows) -> list[str]:
    return [name for name, *_ in windows.called]


def test_the_structures_of_a_job_are_those_of_windows() -> None:
    """Sizes and places as a compiler for 64 bits lays them."""
    assert ctypes.sizeof(windows_job.BasicLimits) == 64
    assert windows_job.BasicLimits.LimitFlags.offset == 16
    assert ctypes.sizeof(windows_job.ExtendedLimits) == 144
    assert windows_job.ExtendedLimits.ProcessMemoryLimit.offset == 112


def test_a_job_takes_a_process_and_is_closed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Windows()
    monkeypatch.setattr(windows_job, "kernel32", lambda: windows)
    job = windows_job.WindowsJob()
    job.add(5)
    job.close()
    job.close()
    assert named(windows) == [
        "CreateJobObjectW",
        "SetInformationJobObject",
        "AssignProcessToJobObject",
        "CloseHandle",
    ]
    assert windows.called[1][1:3] == (77, 9)
    assert windows.called[2][1:] == (77, 5)


@pytest.mark.parametrize(
    ("refused", "then"),
    [("CreateJobObjectW", []), ("SetInformationJobObject", ["SetInformationJobObject", "CloseHandle"])],
)
def test_a_job_that_windows_refuses_is_none(refused: str, then: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Windows(refused)
    monkeypatch.setattr(windows_job, "kernel32", lambda: windows)
    job = windows_job.WindowsJob()
    job.add(5)
    job.close()
    assert named(windows) == ["CreateJobObjectW", *then]
