"""Finding a Python to make the environment from, also when the running program is QGIS and no Python."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from quoin.model.contract.errors import QuoinError
from quoin.processing.setup import base_python


def write_program(path: Path, says: str) -> str:
    """Write a program that prints a text, whatever it is asked."""
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(0o755)
    return str(path)


def test_found_python_makes_virtual_environments() -> None:
    found = base_python.find_base_python()
    version = subprocess.check_output([found, "-c", "import venv, ensurepip, sys; print(sys.version_info >= (3, 11))"])
    assert version.strip() == b"True"


def test_program_that_is_no_python_is_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trap = tmp_path / "started"
    program = tmp_path / "qgis-bin.exe"
    program.write_text(f"#!/bin/sh\ntouch {trap}\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))  # as inside QGIS on Windows
    found = base_python.find_base_python()
    assert Path(found).name.startswith("python")
    assert not trap.exists()


def test_python_beside_the_qgis_program_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    own = tmp_path / "bin" / "python3"
    own.symlink_to("/usr/bin/python3")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "QGIS"))  # as inside QGIS.app on macOS
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "Frameworks"))
    assert str(own) in base_python._candidates()


# The three obstacles below are played by small programs, since the computer that runs the tests has a sound Python.
@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (["old:/usr/bin/python3.9"], "needs Python 3.11 or newer"),
        (["nonsense"], "needs Python 3.11 or newer"),
        ([], "needs Python 3.11 or newer"),
        (["old:/usr/bin/python3.9", "incomplete:"], "install its venv module"),
    ],
)
def test_obstacles_are_told(answers: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = [write_program(tmp_path / f"python{number}", answer) for number, answer in enumerate(answers)]

    def candidates() -> Iterator[str]:
        yield from [*programs, str(tmp_path / "missing")]

    monkeypatch.setattr(base_python, "_candidates", candidates)
    with pytest.raises(QuoinError, match=sentence):
        base_python.find_base_python()


def test_variables_of_qgis_stay_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"):
        monkeypatch.setenv(name, "/nowhere")
    monkeypatch.setenv("PIP_INDEX_URL", "the user's own")
    variables = base_python.outside_variables()
    assert "/nowhere" not in variables.values()
    assert variables["PIP_INDEX_URL"] == "the user's own"
