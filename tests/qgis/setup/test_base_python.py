"""Finding a Python to make the environment from, also when the running program is QGIS and no Python."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from quoin.processing.child.child_process import outside_variables
from quoin.processing.setup import base_python, install
from quoin.processing.setup.environment import Kit, folder_of
from quoin.processing.setup.install import Setup


def write_program(path: Path, says: str) -> str:
    """Write a program that prints a text, whatever it is asked."""
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(0o755)
    return str(path)


def test_python_of_this_system_fits() -> None:
    assert base_python.fits("/usr/bin/python3")


@pytest.mark.parametrize("says", ["unfit", "nonsense", ""])
def test_python_that_does_not_fit_is_passed_over(says: str, tmp_path: Path) -> None:
    assert not base_python.fits(write_program(tmp_path / "python3", says))


def test_program_that_is_no_python_is_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "qgis-bin.exe"))  # as inside QGIS on Windows
    assert str(tmp_path / "qgis-bin.exe") not in base_python.own_pythons_of_qgis()


def test_python_beside_the_qgis_program_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "QGIS"))  # as inside QGIS.app on macOS
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "Frameworks"))
    assert str(tmp_path / "bin" / "python3") in base_python.own_pythons_of_qgis()


def test_list_is_found_among_uvs_warnings() -> None:
    entries = [{"path": "/opt/homebrew/bin/python3.12"}, {"path": None}, {"path": "C:\\Python312\\python.exe"}]
    listing = f"warning: one Python does not run\n\n  [stderr]\n{json.dumps(entries)}\n"
    assert base_python.listed_pythons(listing) == ["/opt/homebrew/bin/python3.12", "C:\\Python312\\python.exe"]
    assert base_python.listed_pythons("error: nothing") == []


def test_next_python_is_tried_where_one_fails(
    home: Path, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretender = write_program(tmp_path / "python3", "good")  # says that it fits, and makes no environment
    monkeypatch.setattr(install, "own_pythons_of_qgis", lambda: [pretender, "/usr/bin/python3"])
    lines: list[str] = []
    Setup(lambda progress: None, lines.append, lambda: False, kit).run()
    assert "Python of the libraries: /usr/bin/python3" in lines
    assert "home = /usr/bin" in (folder_of(kit) / "pyvenv.cfg").read_text()


def test_python_without_its_venv_module_will_do(
    home: Path, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Debian and Ubuntu have venv and ensurepip in a package of their own."""
    bare = tmp_path / "python3"
    bare.write_text(
        '#!/bin/sh\ncase "$*" in *"-m venv"*|*ensurepip*) echo "No module named venv" >&2; exit 1;; esac\n'
        'exec /usr/bin/python3 "$@"\n'
    )
    bare.chmod(0o755)
    monkeypatch.setattr(install, "own_pythons_of_qgis", lambda: [str(bare)])
    lines: list[str] = []
    Setup(lambda progress: None, lines.append, lambda: False, kit).run()
    assert f"Python of the libraries: {bare}" in lines


def test_python_that_cannot_be_fetched_is_told(home: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "fits", lambda python: False)
    monkeypatch.setenv("QUOIN_PYTHON_URL", "http://127.0.0.1:9/python-build-standalone")
    with pytest.raises(Exception, match=r"install one from python\.org"):
        Setup(lambda progress: None, lambda line: None, lambda: False, kit).run()


def test_variables_of_qgis_stay_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"):
        monkeypatch.setenv(name, "/nowhere")
    assert "/nowhere" not in outside_variables().values()
