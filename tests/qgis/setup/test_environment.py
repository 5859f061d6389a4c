"""The installer, with a real virtual environment and real pip, but a package of one line in the place of torch."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from quoin.model.contract.errors import QuoinError
from quoin.processing.setup import environment
from quoin.processing.setup.lock import locked
from quoin.processing.setup.step import run_step


def never() -> bool:
    return False


def write_wheel(folder: Path) -> Path:
    """Write a wheel of the package `corner`, which holds one number."""
    wheel = folder / "corner-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("corner.py", "stones = 4\n")
        archive.writestr("corner-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: corner\nVersion: 1.0\n")
        archive.writestr("corner-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("corner-1.0.dist-info/RECORD", "")
    return wheel


@pytest.fixture(scope="module")
def requirements(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A requirement file that needs no network."""
    folder = tmp_path_factory.mktemp("requirements")
    file = folder / "requirements.txt"
    file.write_text(write_wheel(folder).as_uri())
    return file


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, requirements: Path) -> tuple[Path, list[str]]:
    """A home folder, with a space in its path, in which the environment was set up, and what the set-up reported."""
    home = tmp_path_factory.mktemp("quoin") / "home of Quoin"
    (home / "torch-0123456789" / "lib").mkdir(parents=True)  # an earlier version's
    lines: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUOIN_HOME", str(home))
        patch.setenv("PYTHONHOME", "/nowhere")  # as QGIS on Windows sets it
        patch.setattr(environment, "_SPACE", 0)  # gigabytes; this test needs megabytes
        environment.install(lines.append, never, (requirements,))
    return home, lines


@pytest.fixture
def python(made: tuple[Path, list[str]], requirements: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The interpreter of that environment, with QUOIN_HOME set to its home."""
    monkeypatch.setenv("QUOIN_HOME", str(made[0]))
    python = environment.interpreter((requirements,))
    assert python is not None
    return python


def test_what_is_required_can_be_imported(python: str) -> None:
    answer = subprocess.check_output([python, "-c", "import corner; print(corner.stones)"], text=True)
    assert answer.strip() == "4"


def test_environment_is_private(python: str) -> None:
    answer = subprocess.check_output([python, "-c", "import sys; print(any('dist-packages' in p for p in sys.path))"])
    assert answer.strip() == b"False"


def test_progress_is_reported_and_logged(made: tuple[Path, list[str]]) -> None:
    home, lines = made
    assert any(line.startswith("Making a Python environment") for line in lines)
    assert any(line.startswith("Installing") for line in lines)
    assert "Successfully installed corner-1.0" in (home / "setup.log").read_text()


def test_neither_temporary_files_nor_earlier_environments_are_left(python: str) -> None:
    names = {entry.name for entry in environment.home().iterdir()}
    assert names == {"setup.lock", "setup.log", Path(python).parents[1].name}


def test_complete_environment_is_left_alone(python: str, requirements: Path) -> None:
    lines: list[str] = []
    assert environment.install(lines.append, never, (requirements,)) == python
    assert lines == []


def test_environment_without_other_requirements_is_incomplete(python: str, requirements: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("# the requirements of another version\n")
    assert environment.interpreter((requirements, other)) is None


def test_half_made_environment_is_not_taken_for_whole(python: str, requirements: Path) -> None:
    marker = next(Path(python).parents[1].glob("complete-*"))
    content = marker.read_bytes()
    marker.unlink()
    assert environment.interpreter((requirements,)) is None
    marker.write_bytes(content)
    assert environment.interpreter((requirements,)) == python


def test_environment_whose_python_was_removed_is_incomplete(python: str, requirements: Path) -> None:
    settings = Path(python).parents[1] / "pyvenv.cfg"
    content = settings.read_text()
    settings.write_text("home = /removed/bin\nversion = 3.11.0\n")
    assert environment.interpreter((requirements,)) is None
    settings.write_text(content)


def test_package_index_out_of_reach_is_told(python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    options = ["--index-url", "http://127.0.0.1:9/simple", "--retries", "1", "--target", str(tmp_path / "packages")]
    with (tmp_path / "setup.log").open("w") as log, pytest.raises(QuoinError, match="check the network"):
        run_step([python, "-m", "pip", "install", *options, "stone"], tmp_path, log, print, never)


def test_set_up_waits_for_another_and_takes_what_it_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: tuple[Path, list[str]], requirements: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("QUOIN_HOME", str(home))
    lines: list[str] = []

    def other_ends() -> bool:
        if lines:
            other.close()
        return False

    with contextlib.ExitStack() as other:  # on closing, the other set-up has made the environment and frees the lock
        other.enter_context(locked(home / "setup.lock", pytest.fail))
        other.callback(shutil.copytree, made[0], home, symlinks=True, dirs_exist_ok=True)
        environment.install(lines.append, other_ends, (requirements,))
    assert lines == ["Waiting for another set-up of Quoin on this computer to end"]


def test_cancelled_set_up_leaves_nothing_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, requirements: Path
) -> None:
    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    monkeypatch.setattr(environment, "_SPACE", 0)
    lines: list[str] = []
    with pytest.raises(QuoinError, match="cancelled"):
        environment.install(lines.append, lambda: bool(lines), (requirements,))
    assert environment.interpreter((requirements,)) is None


def test_full_disk_is_told_before_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, requirements: Path
) -> None:
    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    monkeypatch.setattr(environment, "_SPACE", 10**9)  # more than any disk has
    with pytest.raises(QuoinError, match="GB free: free some space, or set the environment variable QUOIN_HOME"):
        environment.install(lambda line: None, never, (requirements,))


def test_home_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("QUOIN_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(QuoinError, match="cannot be made: set the environment variable QUOIN_HOME"):
        environment.install(lambda line: None, never)


def test_home_is_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("QUOIN_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert environment.home() == tmp_path / "quoin"
    monkeypatch.setenv("XDG_DATA_HOME", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert environment.home() == tmp_path / ".local" / "share" / "quoin"


def test_command_line_prints_the_interpreter_alone(torch_python: Path) -> None:
    plugins = Path(environment.__file__).parents[3]
    command = ["/usr/bin/python3", "-m", "quoin.processing.setup"]
    assert subprocess.check_output(command, cwd=plugins, text=True) == f"{torch_python}\n"
