"""The installer, with the real uv and real environments, but packages of one line in the place of torch."""

from __future__ import annotations

import contextlib
import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from package_index import Index, lock_line, write_wheel
from quoin.model.contract.errors import QuoinError
from quoin.processing.setup import builds, install, uv_release
from quoin.processing.setup.environment import Kit, folder_of, interpreter, mark_of, remove_mark
from quoin.processing.setup.install import Setup
from quoin.processing.setup.lock import locked
from quoin.processing.setup.progress import Progress, Stage


def never() -> bool:
    return False


def set_up(kit: Kit, **given: Any) -> tuple[str, list[Progress], list[str]]:
    """Set up; return the interpreter, how far it said to be, and what it logged."""
    told: list[Progress] = []
    lines: list[str] = []
    python = Setup(told.append, lines.append, given.pop("cancelled", never), kit, **given).run()
    return python, told, lines


def answer_of(python: str, code: str) -> str:
    return subprocess.check_output([python, "-c", code], text=True).strip()


def test_what_is_required_can_be_imported_from_a_private_environment(home: Path, kit: Kit) -> None:
    python, told, _ = set_up(kit)
    assert answer_of(python, "import corner; print(corner.stones)") == "4"
    assert answer_of(python, "import sys; print(any('dist-packages' in path for path in sys.path))") == "False"
    assert interpreter(kit) == python
    assert [progress.stage for progress in told][-1] == Stage.TRIAL
    wholes = [progress.whole for progress in told]
    assert wholes == sorted(wholes)


def test_nothing_is_left_but_the_environment(home: Path, kit: Kit) -> None:
    set_up(kit)
    names = {entry.name for entry in home.iterdir()}
    assert names == {"setup.lock", "setup.log", "users", f"uv-{uv_release.VERSION}", folder_of(kit).name}
    assert "corner==1.0" in (home / "setup.log").read_text()


def test_settings_of_the_user_are_not_let_in(
    home: Path, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "uv").mkdir()
    (tmp_path / "uv" / "uv.toml").write_text('[pip]\nindex-url = "http://127.0.0.1:9"\ntarget = "/nowhere"\n')
    settings = {
        "XDG_CONFIG_HOME": tmp_path,
        "PYTHONHOME": "/nowhere",
        "PYTHONPATH": "/nowhere",
        "SSL_CERT_FILE": "/nowhere",
        "PIP_TARGET": tmp_path / "target",
        "UV_TARGET": tmp_path / "target",
        "UV_DRY_RUN": 1,
        "PIP_DRY_RUN": 1,
        "PIP_USER": 1,
        "UV_OFFLINE": 1,
        "UV_INDEX_URL": "http://127.0.0.1:9",
        "UV_PYTHON": "2.7",
        "VIRTUAL_ENV": "/nowhere",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, str(value))
    python, _, _ = set_up(kit)
    monkeypatch.delenv("PYTHONHOME")
    monkeypatch.delenv("PYTHONPATH")
    assert answer_of(python, "import corner; print(corner.stones)") == "4"
    assert not (tmp_path / "target").exists()


@pytest.mark.parametrize(("driver", "build"), [(0, "cpu"), (535, "cpu"), (580, "pypi")])
def test_torchs_build_fits_the_graphics_card(
    driver: int, build: str, home: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builds, "nvidia_driver", lambda: driver)  # no computer has all of these
    python, _, _ = set_up(kit)
    assert answer_of(python, "import torch; print(torch.build)") == build
    mark = mark_of(folder_of(kit))
    assert mark is not None
    assert mark.build == build


def test_on_windows_the_systems_own_program_tells_the_driver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of that name may lie in the folder of somebody's project, where Windows looks first."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path))
    program = tmp_path / "System32" / "nvidia-smi.exe"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 580.95.05\n")
    program.chmod(0o755)
    assert builds.nvidia_driver() == 580


def test_pypis_build_is_taken_and_told_where_pytorchs_index_is_out_of_reach(
    home: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builds, "nvidia_driver", lambda: 0)
    monkeypatch.setenv("QUOIN_TORCH_URL", "http://127.0.0.1:9")
    python, _, lines = set_up(kit)
    assert answer_of(python, "import torch; print(torch.build)") == "pypi"
    assert any("cannot be reached: the build on PyPI is taken" in line for line in lines)


def test_all_comes_from_a_folder_without_a_network(
    home: Path, kit: Kit, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QUOIN_INDEX_URL", "QUOIN_TORCH_URL", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    python, _, _ = set_up(kit, wheels=wheels)
    assert answer_of(python, "import torch; print(torch.build)") == "cpu"


def test_complete_environment_is_left_alone_unless_it_is_to_be_repaired(home: Path, kit: Kit) -> None:
    python, _, _ = set_up(kit)
    (module,) = Path(python).parents[1].rglob("corner.py")
    module.unlink()
    assert set_up(kit) == (python, [], [])
    assert not module.exists()
    set_up(kit, anew=True)
    assert module.exists()


def test_other_versions_environments_are_left_alone(home: Path, kit: Kit) -> None:
    other = home / "torch-0123456789" / "lib"
    other.mkdir(parents=True)
    set_up(kit)
    assert other.exists()


def test_extras_are_added_to_what_is_there(home: Path, kit: Kit, wheels: Path, tmp_path: Path) -> None:
    python, _, _ = set_up(kit)
    lock = tmp_path / "development.lock"
    wheel = write_wheel(tmp_path, "trowel")
    shutil.copy(wheel, wheels)
    lock.write_text(lock_line(wheel))
    more = dataclasses.replace(kit, extras=(lock,))
    assert interpreter(more) is None
    set_up(more)
    assert interpreter(more) == interpreter(kit) == python
    assert answer_of(python, "import trowel, corner; print('both')") == "both"


def test_half_made_environment_is_not_taken_for_whole(home: Path, kit: Kit) -> None:
    set_up(kit)
    remove_mark(folder_of(kit))
    assert interpreter(kit) is None


def test_environment_whose_python_was_removed_is_incomplete(home: Path, kit: Kit) -> None:
    set_up(kit)
    (folder_of(kit) / "pyvenv.cfg").write_text("home = /removed/bin\nversion = 3.11.0\n")
    assert interpreter(kit) is None


def test_libraries_that_do_not_work_are_told_with_the_reason(home: Path, kit: Kit) -> None:
    broken = dataclasses.replace(kit, trial=("-c", "import sys; sys.exit('ImportError: libcorner.so is missing')"))
    with pytest.raises(QuoinError, match=r"libcorner\.so is missing"):
        set_up(broken)
    assert interpreter(broken) is None


def test_file_that_differs_from_what_was_locked_is_refused(home: Path, kit: Kit, tmp_path: Path) -> None:
    lock = tmp_path / "worker.lock"
    lock.write_text(f"corner==1.0 --hash=sha256:{'0' * 64}\n")
    changed = dataclasses.replace(kit, libraries=lock)
    with pytest.raises(QuoinError, match="differs from what Quoin was made with"):
        set_up(changed)
    assert interpreter(changed) is None


def test_second_set_up_waits_for_the_first_and_takes_what_it_made(home: Path, kit: Kit, tmp_path: Path) -> None:
    set_up(kit)
    made = shutil.move(str(folder_of(kit)), tmp_path / "made")
    told: list[Progress] = []

    def other_ends() -> bool:
        if told:
            other.close()
        return False

    with contextlib.ExitStack() as other:  # on closing, the other set-up has made the environment and frees the lock
        other.enter_context(locked(home / "setup.lock", pytest.fail))
        other.callback(shutil.copytree, made, folder_of(kit), symlinks=True)
        Setup(told.append, pytest.fail, other_ends, kit).run()
    assert {progress.stage for progress in told} == {Stage.WAITING}


def test_cancelled_set_up_leaves_nothing_complete(home: Path, kit: Kit) -> None:
    asked: list[bool] = []

    def after_a_while() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(QuoinError, match="cancelled"):
        set_up(kit, cancelled=after_a_while)
    assert interpreter(kit) is None


def test_full_disk_is_told_before_the_start(home: Path, kit: Kit, tmp_path: Path) -> None:
    sizes = tmp_path / "sizes.json"
    sizes.write_text('{"linux-x86_64": {"libraries": [0, 1000000000], "pypi": [0, 0], "cpu": [0, 0]}}')
    with pytest.raises(QuoinError, match="GB free: free some space, or set the environment variable QUOIN_HOME"):
        set_up(dataclasses.replace(kit, sizes=sizes))
    assert {entry.name for entry in home.iterdir()} == {"setup.lock", "setup.log", f"uv-{uv_release.VERSION}"}


def test_disk_that_fills_up_is_told(kit: Kit, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "uv_program", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(QuoinError, match="The disk is full"):  # a disk of one's own to fill needs root
        set_up(kit)


@pytest.mark.parametrize("place", ["file/home", "/proc/quoin", "/sys/kernel/quoin"])
def test_home_that_cannot_be_made_is_told(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("QUOIN_HOME", str(tmp_path / place))
    with pytest.raises(QuoinError, match="cannot be made or written to: set the environment variable QUOIN_HOME"):
        Setup(print, print, never).run()


def test_home_is_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from quoin.processing.setup.home import home

    monkeypatch.delenv("QUOIN_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert home() == tmp_path / "quoin"
    monkeypatch.setenv("XDG_DATA_HOME", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert home() == tmp_path / ".local" / "share" / "quoin"
    monkeypatch.setenv("QUOIN_HOME", "~/mine")
    assert home() == tmp_path / "mine"


def test_command_line_prints_the_interpreter_alone(torch_python: Path) -> None:
    plugins = Path(install.__file__).parents[3]
    command = ["/usr/bin/python3", "-m", "quoin.processing.setup"]
    assert subprocess.check_output(command, cwd=plugins, text=True) == f"{torch_python}\n"


def test_qgiss_own_packages_stay_as_they_are(home: Path, kit: Kit) -> None:
    before = _installed()
    set_up(kit, anew=True)
    assert _installed() == before


def _installed() -> list[tuple[str, int, int]]:
    """Files of the packages of the Python that runs QGIS: path, size, time of change."""
    folders = [Path(folder) for folder in sys.path if "dist-packages" in folder and Path(folder).is_dir()]
    files = [(file, file.stat()) for folder in folders for file in folder.rglob("*") if "__pycache__" not in file.parts]
    return sorted((str(file), state.st_size, state.st_mtime_ns) for file, state in files)


def test_index_is_asked_for_uv_where_it_is_not_there(home: Path, kit: Kit, index: Index) -> None:
    shutil.rmtree(home / f"uv-{uv_release.VERSION}")
    with pytest.raises(QuoinError, match="does not have uv-"):
        set_up(kit)
    name, _ = uv_release.wheel_of_this_computer()
    (index.folder / name).write_bytes(b"not what it should be")
    with pytest.raises(QuoinError, match="is not the one that Quoin was made with"):
        set_up(kit)
    (index.folder / name).unlink()
