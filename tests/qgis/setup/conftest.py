"""A small kit in place of torch and its libraries, and indexes on this computer that have it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from package_index import Index, lock_line, write_wheel
from quoin.processing.setup.environment import Kit
from quoin.processing.setup.uv_release import VERSION

SIZES = '{"linux-x86_64": {"libraries": [0, 1], "pypi": [0, 1], "cpu": [0, 1], "uv": [0, 0]}}'


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a small index; `torch` says which build it is."""
    folder = tmp_path_factory.mktemp("wheels")
    write_wheel(folder, "corner", code="stones = 4\n")
    for name in ("torch", "torchvision"):
        write_wheel(folder, name, code="build = 'pypi'\n")
        write_wheel(folder, name, "1.0+cpu", code="build = 'cpu'\n")
    return folder


@pytest.fixture(scope="session")
def kit(wheels: Path, tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """What stands in for the libraries: torch takes minutes and gigabytes."""
    folder = tmp_path_factory.mktemp("locks")
    (folder / "worker.lock").write_text(lock_line(wheels / "corner-1.0-py3-none-any.whl"))
    lines = [lock_line(wheels / f"{name}-1.0-py3-none-any.whl") for name in ("torch", "torchvision")]
    (folder / "torch.lock").write_text("".join(lines))
    (folder / "sizes.json").write_text(SIZES)
    files = (folder / name for name in ("worker.lock", "torch.lock", "sizes.json"))
    return Kit(*files, ("-c", "import corner, torch, torchvision"))


@pytest.fixture(scope="session")
def index(wheels: Path) -> Iterator[Index]:
    """A sound index, both PyPI's and PyTorch's own."""
    with Index(wheels) as server:
        yield server


@pytest.fixture(scope="session")
def uv_folder(torch_python: Path) -> Path:
    """A folder `uv-VERSION` with the uv that developers have: the tests fetch no other."""
    folder = torch_python.parents[1] / f"uv-{VERSION}"
    if not (folder / "uv").exists():
        folder.mkdir(exist_ok=True)
        os.link(torch_python.with_name("uv"), folder / "uv")
    return folder


@pytest.fixture
def home(tmp_path: Path, index: Index, uv_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder that has uv, with the sound index as the only one."""
    home = tmp_path / "Käufer's ~ home of Quoin"
    lay_home(home, uv_folder)
    monkeypatch.setenv("QUOIN_HOME", str(home))
    monkeypatch.setenv("QUOIN_INDEX_URL", f"{index.url}/simple")
    monkeypatch.setenv("QUOIN_TORCH_URL", index.url)
    return home


def lay_home(home: Path, uv_folder: Path) -> None:
    """Make a home folder that has uv."""
    home.mkdir()
    shutil.copytree(uv_folder, home / uv_folder.name, copy_function=os.link)
